package losslab.fuzz;

import java.util.regex.Pattern;

/// What a message about a file is: one line that fits a dialog, with words and no program in it.
final class Sentence {
    private static final int LONGEST = 600;
    private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cc}\\p{Zl}\\p{Zp}]+");
    /// What the program is made of, and what stands in the place of words that are missing.
    private static final Pattern PROGRAM = Pattern
            .compile("\\b(?:java|javax|tools|losslab|org)\\.\\w+|\\w+(?:Exception|Error)\\b|\\bat line: |\\{\\d\\}");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”");
    private static final Pattern PLACE = Pattern.compile("^.*?: (?=expected )");

    private Sentence() {}

    static void require(String message) {
        requireLine(message);
        if (PROGRAM.matcher(withoutFound(message)).find()) {
            throw new AssertionError("a message that nobody can be shown: " + message);
        }
    }

    /// A message that may name a column as the file does, with any word.
    static void requireLine(String message) {
        if (message == null || !ONE_LINE.matcher(message).matches() || message.length() > LONGEST) {
            throw new AssertionError("a message that nobody can be shown: " + message);
        }
    }

    /// What the message expects, without what it found and where.
    static String kind(String message) {
        String expected = withoutFound(PLACE.matcher(message).replaceFirst(""));
        return QUOTED.matcher(expected).replaceAll("…").replaceAll("(?:…, )+…", "…").replaceAll("\\d+", "#");
    }

    /// What was found is the file's, not ours: it may hold any word.
    private static String withoutFound(String message) {
        int found = message.lastIndexOf(", found");
        return QUOTED.matcher(found < 0 ? message : message.substring(0, found)).replaceAll("…");
    }
}
