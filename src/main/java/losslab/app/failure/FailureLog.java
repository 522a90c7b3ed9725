package losslab.app.failure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.logging.ConsoleHandler;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What the program and its libraries have to say about themselves: in a few files that replace each other, and the last of it
/// in memory. Without a place for files it is kept in memory alone.
///
/// Nothing goes to standard output or error any more once the log is open.
public final class FailureLog extends Handler {
    private static final int FILE_BYTES = 512 << 10;
    private static final int FILES = 3;
    private static final int MOST_CHARACTERS = 64 << 10;

    private final Flood flood = new Flood();
    private final Deque<String> last = new ArrayDeque<>();
    private final Path folder;
    private final String header;
    private int characters;
    private Optional<FileHandler> file = Optional.empty();

    /// @param folder where the files are to be; it need not be there yet
    /// @param header what stands before the lines of a run: of what program and system they are
    public FailureLog(Path folder, String header) {
        this.folder = folder;
        this.header = header;
        setFormatter(new LogLine());
        setLevel(Level.INFO);
    }

    /// Opens the log in the background: the window does not wait for a disk.
    public void open() {
        Thread.ofPlatform().name("log").daemon().priority(Thread.MIN_PRIORITY).start(this::openNow);
    }

    /// Opens the log for all loggers of the program.
    void openNow() {
        Logger root = Logger.getLogger("");
        for (Handler other : root.getHandlers()) {
            if (other instanceof ConsoleHandler) {
                root.removeHandler(other);
            }
        }
        root.addHandler(this);
        begin();
        LogRecord first = new LogRecord(Level.INFO, header);
        first.setLoggerName("losslab");
        publish(first);
    }

    /// Keeps the lines in files from now on, if there is a place for them.
    private synchronized void begin() {
        try {
            Files.createDirectories(folder);
            // Two programs at once write to files of different numbers. In the pattern a percent sign means something.
            String pattern = folder.toString().replace("%", "%%") + "/losslab-%u.%g.log";
            FileHandler opened = new FileHandler(pattern, FILE_BYTES, FILES, true);
            opened.setFormatter(getFormatter());
            opened.setEncoding("UTF-8");
            opened.setErrorManager(new ErrorManager() {
                @Override
                public synchronized void error(String message, Exception failure, int code) {
                    // A full disk must not lead to words on a console that nobody sees.
                }
            });
            file = Optional.of(opened);
        } catch (IOException | SecurityException _) {
            // The lines in memory are all there is.
        }
    }

    @Override
    public void publish(LogRecord entry) {
        if (!isLoggable(entry)) {
            return;
        }
        String thrown = entry.getThrown() == null ? "" : Failure.of(entry.getThrown()).place();
        long count = flood.pass(entry.getLoggerName() + entry.getMessage() + thrown);
        if (count == 0) {
            return;
        }
        if (count > 1) {
            entry.setMessage(entry.getMessage() + " (" + count + " times)");
        }
        keep(getFormatter().format(entry));
        file.ifPresent(open -> open.publish(entry));
    }

    private synchronized void keep(String lines) {
        last.add(lines);
        characters += lines.length();
        while (characters > MOST_CHARACTERS && last.size() > 1) {
            characters -= last.remove().length();
        }
    }

    /// The last lines.
    public synchronized String text() {
        return header + '\n' + String.join("", last);
    }

    @Override
    public void flush() {
        file.ifPresent(FileHandler::flush);
    }

    @Override
    public void close() {
        file.ifPresent(FileHandler::close);
    }
}
