package losslab.app.failure;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/// An entry of the log: a line with time, level, place and message, and below it the stack of what was thrown.
///
/// What stands in quotes in a message may be from somebody's file, and is left out.
final class LogLine extends Formatter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS")
            .withZone(ZoneId.systemDefault());
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"?|“[^”]*”?|(?<!\\p{L})'[^']*'");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
    private static final int MOST_CHARACTERS = 300;
    private static final int MOST_FRAMES = 40;
    private static final int MOST_CAUSES = 5;

    @Override
    public String format(LogRecord entry) {
        StringBuilder lines = new StringBuilder(TIME.format(entry.getInstant()));
        lines.append(' ').append(entry.getLevel().getName()).append(' ').append(entry.getLoggerName()).append(": ")
                .append(plain(formatMessage(entry))).append('\n');
        Throwable thrown = entry.getThrown();
        for (int i = 0; thrown != null && i < MOST_CAUSES; i++) {
            append(lines, thrown, i == 0 ? "  " : "  caused by ");
            thrown = thrown.getCause();
        }
        return lines.toString();
    }

    private static void append(StringBuilder lines, Throwable thrown, String before) {
        lines.append(before).append(thrown.getClass().getName());
        if (thrown.getMessage() != null) {
            lines.append(": ").append(plain(thrown.getMessage()));
        }
        lines.append('\n');
        StackTraceElement[] frames = thrown.getStackTrace();
        for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
            lines.append("    at ").append(frames[i]).append('\n');
        }
    }

    /// A message on one line, of common length, without what it quotes.
    static String plain(String message) {
        String line = CONTROL.matcher(QUOTED.matcher(message).replaceAll("“…”")).replaceAll(" ");
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS) + "…";
    }
}
