package losslab.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/// How benchmarks measure and print.
final class Figures {
    static final int WARM_UP_SECONDS = 10;
    static final int ROUNDS = 5;
    static final int ROUND_SECONDS = 2;

    private Figures() {}

    /// Prints the median of some values, and between which they lie.
    static void print(String name, String unit, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        System.out.printf("%-60s %,14.1f %-8s (%,.1f to %,.1f)%n", name, sorted.get(sorted.size() / 2), unit,
                sorted.getFirst(), sorted.getLast());
    }

    /// Prints the median and the 99th percentile of many values.
    static void printTail(String name, String unit, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        System.out.printf("%-60s %,14.1f %-8s (99th percentile %,.1f)%n", name, sorted.get(sorted.size() / 2), unit,
                sorted.get(Math.min(sorted.size() - 1, sorted.size() * 99 / 100)));
    }

    static void pause(int seconds) {
        sleepUntil(System.nanoTime() + seconds * 1_000_000_000L);
    }

    static void sleepUntil(long nanoTime) {
        while (System.nanoTime() < nanoTime) {
            LockSupport.parkNanos(nanoTime - System.nanoTime());
        }
    }

    /// The processor time that every thread had taken at some moment, in nanoseconds.
    record CpuTime(Map<String, Long> nanos) {
        static CpuTime now() {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            Map<String, Long> nanos = new TreeMap<>();
            for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
                if (thread != null) {
                    nanos.merge(thread.getThreadName(), threads.getThreadCpuTime(thread.getThreadId()), Long::sum);
                }
            }
            return new CpuTime(nanos);
        }

        /// Prints what every thread has taken since then, divided by so many pulses.
        void printPerPulse(long pulseCount) {
            now().nanos.forEach((thread, after) -> {
                double perPulse = (after - nanos.getOrDefault(thread, 0L)) / 1e6 / Math.max(1, pulseCount);
                if (perPulse > 0.05) {
                    System.out.printf("    %-56s %,14.2f ms CPU a pulse%n", thread, perPulse);
                }
            });
        }
    }
}
