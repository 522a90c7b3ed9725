package losslab.app.soak;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import com.sun.management.OperatingSystemMXBean;

import javafx.application.Platform;

import losslab.testing.Toolkit;

/// Knocks at the FX thread all the time and measures how long it takes to open.
///
/// On a quiet machine a block counts for as long as it lasted. On a busy one, where the thread has to wait for others that have
/// nothing to do with the program, it counts for the processor time that it took. What the robot's own looks took does not
/// count.
final class Watchdog implements AutoCloseable {
    static final double LONGEST_MILLIS = 200;
    private static final long PERIOD_NANOS = 10_000_000;
    private static final int DEPTH = 45;
    /// The part of all processors that others may use on a quiet machine.
    private static final double OTHERS_SHARE = 0.2;

    /// A time in which the FX thread did not open, in milliseconds.
    ///
    /// @param counted what counts of it
    record Block(double wall, double processor, double waitedForProcessor, double counted, String action,
            String stack) {
        @Override
        public String toString() {
            return "%.0f ms (%.0f by the clock, %.0f of processor time, %.0f waiting for a processor) at %s".formatted(
                    counted, wall, processor, waitedForProcessor, action);
        }
    }

    private record Clock(long wall, long processor, long waited, long own) {}

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Journal journal;
    private final AtomicLong ownNanos = new AtomicLong();
    private final Thread fxThread;
    private final Path schedule;
    private final List<Block> blocks = new ArrayList<>();
    private final Thread thread;
    private volatile boolean isClosed;
    private volatile long answered;

    Watchdog(Journal journal) {
        this.journal = journal;
        fxThread = Toolkit.call(Thread::currentThread);
        schedule = Toolkit.call(Watchdog::scheduleOfThisThread);
        thread = Thread.ofPlatform().name("watchdog").daemon().start(this::watch);
    }

    private static Path scheduleOfThisThread() {
        try {
            return Path.of("/proc/" + Files.readSymbolicLink(Path.of("/proc/thread-self")), "schedstat");
        } catch (IOException | UnsupportedOperationException otherSystem) {
            return Path.of("");
        }
    }

    /// Does something of the robot's on the FX thread that does not count.
    void own(Runnable action) {
        long start = System.nanoTime();
        action.run();
        ownNanos.addAndGet(System.nanoTime() - start);
    }

    static void sleepMillis(long millis) {
        LockSupport.parkNanos(millis * 1_000_000);
    }

    /// The blocks so far that were too long.
    synchronized List<Block> take() {
        List<Block> all = List.copyOf(blocks);
        blocks.clear();
        return all;
    }

    private void watch() {
        for (long knock = 1; !isClosed; knock++) {
            Clock before = clock();
            long number = knock;
            Platform.runLater(() -> answered = number);
            String stack = "";
            String action = journal.now();
            while (answered < knock && !isClosed) {
                LockSupport.parkNanos(PERIOD_NANOS / 5);
                if (stack.isEmpty() && System.nanoTime() - before.wall() > LONGEST_MILLIS / 2 * 1e6) {
                    stack = Arrays.stream(fxThread.getStackTrace()).limit(DEPTH).map(String::valueOf)
                            .collect(Collectors.joining("\n      "));
                }
            }
            note(before, clock(), action, stack);
            LockSupport.parkNanos(PERIOD_NANOS);
        }
    }

    private synchronized void note(Clock before, Clock after, String action, String stack) {
        double wall = (after.wall() - before.wall()) / 1e6;
        if (wall > LONGEST_MILLIS) {
            double processor = (after.processor() - before.processor()) / 1e6;
            double waited = (after.waited() - before.waited()) / 1e6;
            double own = (after.own() - before.own()) / 1e6;
            double counted = Math.max(0, (isQuiet() ? Math.max(wall, processor) : processor) - own);
            blocks.add(new Block(wall, processor, waited, counted, action, stack));
        }
    }

    /// Whether nobody else uses much of the machine, since this was last asked.
    private boolean isQuiet() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                && system.getCpuLoad() - system.getProcessCpuLoad() < OTHERS_SHARE;
    }

    private Clock clock() {
        return new Clock(System.nanoTime(), threads.getThreadCpuTime(fxThread.threadId()), waited(), ownNanos.get());
    }

    private long waited() {
        try {
            return Files.isReadable(schedule) ? Long.parseLong(Files.readString(schedule).split(" ")[1]) : 0;
        } catch (IOException | NumberFormatException gone) {
            return 0;
        }
    }

    @Override
    public void close() {
        isClosed = true;
        try {
            thread.join(1000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
