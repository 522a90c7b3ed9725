package losslab.app.soak;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javafx.stage.Window;

import losslab.testing.Complaints;
import losslab.testing.Toolkit;

/// The robot at work: one action after the other on one window after the other, and a look at everything after each.
///
/// A seed decides what is done. When it is done is decided by the machine as well, so that a seed replays what it found as far
/// as timing allows.
public final class SoakRun {
    private static final double BURST = 0.3;
    private static final int DOCUMENT_PERIOD = 150;
    private static final long MEMORY_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final int LONGEST_BLOCKS = 12;
    private static final int STACK_LINES = 25;

    private final long seed;
    private final Scratch scratch;
    private final Journal journal;
    private final Findings findings;
    private final Complaints complaints = new Complaints();
    private final Supplier<Laboratory> opener;
    private final List<Watchdog.Block> blocks = new ArrayList<>();
    private final MemoryCheck memory = new MemoryCheck();
    private Laboratory laboratory;
    private Watchdog watchdog;
    private Eyes eyes;
    private Hands hands;
    private Sight sight;
    private List<Deed> deeds = List.of();
    private WindowDeeds windows;
    private long pulses;
    private int lives;
    private long actions;
    private long lastMeasure = System.nanoTime();

    /// Makes a window, on the FX thread.
    @FunctionalInterface
    public interface Opener {
        /// @param unsaved where unsaved work is kept
        Laboratory open(Path unsaved);
    }

    /// @param folder for its files, which are written anew, and its journal
    public SoakRun(long seed, Path folder, Opener opener) throws IOException {
        this.seed = seed;
        scratch = new Scratch(folder.resolve("files"));
        journal = new Journal(folder.resolve("seed-" + seed + ".log"));
        findings = new Findings(seed, journal);
        this.opener = () -> opener.open(scratch.unsaved());
    }

    /// Acts for so long, or so many times if that is less.
    ///
    /// @return what was found, each thing once
    public List<String> run(long nanos, long most) {
        Toolkit.start();
        complaints.listen();
        watchdog = new Watchdog(journal);
        long end = System.nanoTime() + nanos;
        try {
            begin();
            for (actions = 1; actions <= most && System.nanoTime() < end; actions++) {
                act(Choices.of(seed, actions));
            }
            checkDocument();
            measure();
            putAway();
        } catch (RuntimeException stuck) {
            findings.add("stuck", trace(stuck) + "\n" + threads());
        }
        hear();
        watchdog.close();
        complaints.stopListening();
        journal.close();
        return findings.all();
    }

    private void begin() {
        sight = new Sight(() -> laboratory);
        open();
        hands = new Hands(() -> laboratory, sight);
        watchdog.take(); // before there is a window nobody waits for it
        windows = new WindowDeeds(hands, sight, journal, () -> laboratory);
        deeds = Stream.of(new MouseDeeds(hands, sight, journal, () -> laboratory).all(),
                new KeyDeeds(hands, sight, journal, () -> laboratory).all(), windows.all(),
                new FileDeeds(hands, sight, journal, () -> laboratory, scratch).all()).flatMap(List::stream).toList();
    }

    private void open() {
        Fx.run(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> note(failure));
            laboratory = opener.get();
            eyes = new Eyes(laboratory, watchdog);
        });
        lives++;
    }

    private void act(Choices choices) {
        if (!Fx.call(() -> laboratory.stage().isShowing())) {
            pulses += eyes.pulses();
            open();
        }
        Deed deed = choose(choices);
        journal.begin(actions, deed.kind());
        try {
            deed.act().accept(choices);
            windows.tidy(choices);
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof TimeoutException) {
                throw failure;
            }
            note(failure.getCause());
        }
        Fx.run(() -> watchdog.own(memory::note));
        hear();
        if (Fx.call(() -> laboratory.stage().isShowing()) && !choices.chance(BURST)) {
            look();
        }
        if (actions % DOCUMENT_PERIOD == 0) {
            checkDocument();
        }
        if (System.nanoTime() - lastMeasure > MEMORY_NANOS) {
            measure();
        }
    }

    /// A window that shows nothing new any more is a finding, and gives way to another one.
    private void look() {
        try {
            eyes.lookAfterPulse().forEach(disagreement -> findings.add("disagreement", disagreement));
        } catch (CompletionException failure) {
            if (!(failure.getCause() instanceof TimeoutException)) {
                throw failure;
            }
            findings.add("no pulse", "the window showed nothing new, though the FX thread answers\n" + threads());
            Fx.run(() -> laboratory.close());
        }
    }

    private Deed choose(Choices choices) {
        int place = choices.below(deeds.stream().mapToInt(Deed::weight).sum());
        for (Deed deed : deeds) {
            place -= deed.weight();
            if (place < 0) {
                return deed;
            }
        }
        throw new IllegalStateException("weights");
    }

    private void checkDocument() {
        if (Fx.call(() -> laboratory.stage().isShowing() && sight.isFree())) {
            journal.tell("check of the document");
            DocumentCheck check = new DocumentCheck(laboratory, watchdog);
            check.afterAFile(scratch).forEach(difference -> findings.add("file", difference));
            check.afterUndo().forEach(difference -> findings.add("undo", difference));
        }
    }

    private void measure() {
        if (Fx.call(() -> laboratory.stage().isShowing())) {
            journal.tell("measuring memory");
            memory.measure(laboratory, sight).forEach(complaint -> findings.add("memory", complaint));
            watchdog.take(); // collecting garbage on demand stops everything
        }
        lastMeasure = System.nanoTime();
    }

    private void hear() {
        complaints.take().stream().map(SoakRun::shortened).filter(text -> !text.isEmpty())
                .forEach(complaint -> findings.add("complaint", complaint));
        blocks.addAll(watchdog.take());
    }

    /// The first lines, without what a library of the tests, which the program does not have, says of itself.
    private static String shortened(String text) {
        return text.lines().filter(line -> !line.startsWith("SLF4J")).limit(STACK_LINES)
                .reduce("", (all, line) -> all + "\n    " + line).strip();
    }

    /// The headless platform has no dialogs for files, nothing left of and above its screen, and no window under a robot's mouse
    /// that is just closing: what it says of itself is no finding.
    private void note(Throwable failure) {
        boolean isPlatform = Stream.of(failure.getStackTrace())
                .filter(frame -> !frame.getClassName().startsWith("java.")
                        && !frame.getClassName().startsWith("jdk."))
                .findFirst().filter(frame -> frame.getClassName().startsWith("com.sun.glass.ui.headless")).isPresent();
        if (!isPlatform) {
            findings.add("exception", shortened(trace(failure)));
        }
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static String threads() {
        StringBuilder text = new StringBuilder();
        Thread.getAllStackTraces().forEach((thread, frames) -> {
            text.append(thread.getName()).append('\n');
            Stream.of(frames).limit(STACK_LINES).forEach(frame -> text.append("      ").append(frame).append('\n'));
        });
        return text.toString();
    }

    private void putAway() {
        pulses += eyes.pulses();
        Fx.run(() -> {
            List.copyOf(sight.dialogs()).forEach(Window::hide);
            laboratory.close();
        });
        hands.close();
    }

    /// The times in which the FX thread did not open for longer than it may.
    public List<String> blocks() {
        return blocks.stream().filter(block -> block.counted() > Watchdog.LONGEST_MILLIS)
                .map(block -> block + "\n      " + block.stack()).toList();
    }

    /// Prints what was done and seen.
    public void print() {
        System.out.printf(Locale.ROOT, "seed %d: %,d actions, %d windows, %,d pulses%n", seed, actions - 1, lives,
                pulses);
        journal.counts().forEach((kind, count) -> System.out.printf(Locale.ROOT, "%8d %s%n", count, kind));
        System.out.println("memory:");
        memory.print();
        System.out.printf("the FX thread was blocked for more than %.0f ms: %d times, %d of them count; the longest:%n",
                Watchdog.LONGEST_MILLIS, blocks.size(), blocks().size());
        blocks.stream().sorted(Comparator.comparingDouble(Watchdog.Block::counted).reversed()).limit(LONGEST_BLOCKS)
                .forEach(block -> System.out.println("  " + block));
        List<String> found = findings.all();
        System.out.println(found.size() + " findings");
        found.forEach(finding -> System.out.println("  " + finding));
    }

    /// Deletes the files of a run.
    public static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
