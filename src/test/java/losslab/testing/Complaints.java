package losslab.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Listens to all ways in which a program complains: warnings in its log, uncaught exceptions, words on standard error.
public final class Complaints {
    private final List<String> heard = new ArrayList<>();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final Logger root = Logger.getLogger("");
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                hear(new SimpleFormatter().format(entry));
            }
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };
    private PrintStream standardError = System.err;

    /// Begins to listen.
    public void listen() {
        root.addHandler(handler);
        standardError = System.err;
        System.setErr(new PrintStream(both(errors, standardError), true, StandardCharsets.UTF_8));
    }

    public void stopListening() {
        System.setErr(standardError);
        root.removeHandler(handler);
    }

    /// Takes note of an exception that nobody has caught.
    public void add(Throwable failure) {
        hear("uncaught: " + failure);
        failure.printStackTrace();
    }

    private synchronized void hear(String complaint) {
        heard.add(complaint);
    }

    /// All complaints up to now.
    public synchronized List<String> heard() {
        List<String> all = new ArrayList<>(heard);
        synchronized (errors) {
            if (errors.size() > 0) {
                all.add(errors.toString(StandardCharsets.UTF_8));
            }
        }
        return all;
    }

    /// The complaints since the last time somebody asked.
    public synchronized List<String> take() {
        List<String> all = heard();
        heard.clear();
        errors.reset();
        return all;
    }

    private static OutputStream both(OutputStream first, OutputStream second) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                first.write(b);
                second.write(b);
            }
        };
    }
}
