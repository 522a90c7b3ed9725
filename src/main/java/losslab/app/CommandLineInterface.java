package losslab.app;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The command line: where it goes, and how problems are told.
final class CommandLineInterface {
    private final Console console;

    private CommandLineInterface(Console console) {
        this.console = console;
    }

    /// Runs one command line to its end.
    ///
    /// @param out results; written in pieces of good size, flushed at the end
    /// @param err problems, one line each
    /// @return the exit code
    static int run(String[] args, PrintStream out, PrintStream err) {
        PrintStream buffered = new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
        Console console = new Console(buffered, err);
        int exitCode = new CommandLineInterface(console).run(args);
        // The outer stream only sees the trouble of the inner one by asking it.
        if (buffered.checkError() || out.checkError()) {
            return console.fail("standard output: expected to be writable, found it closed or full");
        }
        return exitCode;
    }

    private int run(String[] args) {
        try {
            Optional<WindowCommand> window = WindowCommand.of(args, console);
            return window.isPresent() ? window.get().run() : Commands.run(args, console);
        } catch (RuntimeException failure) {
            return console.fail("internal error: " + failure);
        } catch (OutOfMemoryError _) {
            return console.fail("expected more memory than there is; java's option -Xmx gives more");
        }
    }
}
