package losslab.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/// How benchmarks keep time.
final class Figures {
    private Figures() {}

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
    }
}
