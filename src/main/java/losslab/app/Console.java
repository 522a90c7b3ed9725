package losslab.app;

import java.io.PrintStream;
import java.util.regex.Pattern;

/// The two streams of a program without a window: results on one, one line a problem on the other.
record Console(PrintStream out, PrintStream err) {
    private static final Pattern BREAKS_A_LINE = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]");

    /// Reports a problem, on one line whatever the message holds.
    ///
    /// @return the exit code that goes with it
    int fail(String message) {
        err.println("losslab: " + BREAKS_A_LINE.matcher(message).replaceAll("�"));
        return ExitCode.BAD_INPUT;
    }

    int fail(String subject, String message) {
        return fail(subject + ": " + message);
    }
}
