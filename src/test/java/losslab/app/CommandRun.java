package losslab.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// What a run of the command line left behind.
record CommandRun(int exitCode, String out, String err) {
    static CommandRun of(Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int exitCode = CommandLineInterface.run(words, new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new CommandRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// The only line of the error stream, without its end.
    String errorLine() {
        if (!err.endsWith("\n") || err.lines().count() != 1) {
            throw new AssertionError("expected one line on standard error, found: " + err);
        }
        return err.stripTrailing();
    }
}
