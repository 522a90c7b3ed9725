package losslab.app.soak;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Every action, with its number: all of them in a file, the last ones at hand.
final class Journal implements AutoCloseable {
    private static final int LAST = 30;

    private final Deque<String> last = new ArrayDeque<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final PrintWriter file;
    private final long start = System.nanoTime();
    private long number;

    Journal(Path path) {
        try {
            file = new PrintWriter(Files.newBufferedWriter(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Takes note of an action that is about to happen.
    synchronized void begin(long actionNumber, String kind) {
        number = actionNumber;
        counts.merge(kind, 1, Integer::sum);
        write(kind);
    }

    /// Takes note of what the present action does.
    synchronized void tell(String what) {
        write("  " + what);
    }

    private void write(String what) {
        String line = "%8.2f s  #%d %s".formatted((System.nanoTime() - start) / 1e9, number, what.strip());
        file.println(line);
        file.flush(); // whoever looks into a robot that hangs finds what it did last
        last.add(line);
        if (last.size() > LAST) {
            last.remove();
        }
    }

    synchronized List<String> last() {
        return new ArrayList<>(last);
    }

    synchronized String now() {
        return last.isEmpty() ? "the start" : last.getLast();
    }

    synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    @Override
    public synchronized void close() {
        file.close();
    }
}
