package losslab.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

import com.sun.management.ThreadMXBean;

/// Gives mutated files to a reader, and measures what each of them costs.
final class FuzzRun {
    /// What an input may take of the processor, whatever it holds.
    private static final double MOST_SECONDS = 2;
    /// What a reading may allocate: some for the reader itself, and so many times the input.
    private static final long MOST_BYTES = 32 << 20;
    private static final long MOST_BYTES_A_BYTE = 2_000;
    private static final int KINDS_PRINTED = 25;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /// An input and what it took.
    private record Cost(int length, double seconds, long bytes) {
        private static final Cost NOTHING = new Cost(0, 0, 0);

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f ms and %,d kB for an input of %,d bytes", 1e3 * seconds,
                    bytes >> 10, length);
        }
    }

    private final FileReading reading;
    private final Mutator mutator;
    private final Path folder;
    private final Map<String, Integer> refusals = new TreeMap<>();
    private int accepted;
    private Cost slowest = Cost.NOTHING;
    private Cost largest = Cost.NOTHING;
    /// For those who watch from another thread.
    private volatile int count;
    private volatile byte[] current = {};

    /// @param folder where an input goes that a reader fails at
    FuzzRun(FileReading reading, long seed, Path folder) {
        this.reading = reading;
        mutator = new Mutator(new SplittableRandom(seed), Corpus.of(reading));
        this.folder = folder;
    }

    /// Reads so many inputs.
    void run(int inputs) {
        while (count < inputs) {
            take(mutator.next());
        }
    }

    /// Reads one input.
    ///
    /// @throws AssertionError if that breaks what the reader owes; then the input is kept
    void take(byte[] input) {
        current = input;
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long cpu = THREADS.getCurrentThreadCpuTime();
        Optional<String> refusal;
        try {
            refusal = reading.refusal(input);
        } catch (RuntimeException | Error failure) {
            throw new AssertionError("input %d, kept as %s".formatted(count, keep()), failure);
        }
        measure(new Cost(input.length, (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9,
                THREADS.getCurrentThreadAllocatedBytes() - allocated));
        accepted += refusal.isEmpty() ? 1 : 0;
        refusal.ifPresent(kind -> refusals.merge(kind, 1, Integer::sum));
        count = count + 1;
    }

    private void measure(Cost cost) {
        slowest = cost.seconds() > slowest.seconds() ? cost : slowest;
        largest = cost.bytes() > largest.bytes() ? cost : largest;
        if (cost.seconds() > MOST_SECONDS || cost.bytes() > MOST_BYTES + MOST_BYTES_A_BYTE * cost.length()) {
            throw new AssertionError("input %d, kept as %s: %s".formatted(count, keep(), cost));
        }
    }

    /// How many inputs have been read; any thread may ask.
    int count() {
        return count;
    }

    int accepted() {
        return accepted;
    }

    /// How many inputs were refused, by what the message expected.
    Map<String, Integer> refusals() {
        return Map.copyOf(refusals);
    }

    /// Keeps the input that is being read; any thread may ask.
    Path keep() {
        try {
            Files.createDirectories(folder);
            return Files.write(folder.resolve("%s-%08x".formatted(reading.name().toLowerCase(Locale.ROOT),
                    Arrays.hashCode(current))), current);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The figures, as lines.
    String figures() {
        StringBuilder lines = new StringBuilder();
        lines.append(String.format(Locale.ROOT, "%s: %,d inputs, %,d accepted, %,d refused, %,d kinds of message%n",
                reading.name().toLowerCase(Locale.ROOT), count, accepted, count - accepted, refusals.size()));
        lines.append(String.format("  slowest: %s%n  largest: %s%n", slowest, largest));
        refusals.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(KINDS_PRINTED).forEach(kind -> lines
                        .append(String.format(Locale.ROOT, "  %,9d  %s%n", kind.getValue(), kind.getKey())));
        return lines.toString();
    }
}
