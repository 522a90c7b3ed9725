package losslab.experiment.table;

import java.util.Locale;
import java.util.Set;

/// A cell read as a number.
///
/// @param value only of a number
record Cell(Kind kind, double value) {
    /// What a cell is.
    enum Kind {
        NUMBER,
        /// A number whose thousands are parted: somebody may have meant another decimal mark.
        GROUPED, MISSING, NOT_FINITE, TEXT
    }

    /// No number that a program writes is longer.
    private static final int LONGEST = 1000;
    private static final Set<String> ABSENT = Set.of("", "na", "n/a", "#n/a", "#nv", "null", "none", "?", "-");
    private static final Set<String> NOT_FINITE = Set.of("nan", "inf", "+inf", "-inf", "infinity", "+infinity",
            "-infinity", "∞", "+∞", "-∞");
    private static final Cell TEXT = new Cell(Kind.TEXT, 0);

    static Cell of(String text, DecimalMark mark) {
        String plain = plain(text);
        if (plain.length() > LONGEST) {
            return TEXT;
        }
        boolean isPlain = mark.isPlain(plain);
        if (isPlain || mark.isGrouped(plain)) {
            double value = mark.value(plain);
            return Double.isFinite(value)
                    ? new Cell(isPlain ? Kind.NUMBER : Kind.GROUPED, value)
                    : new Cell(Kind.NOT_FINITE, 0);
        }
        String word = plain.toLowerCase(Locale.ROOT);
        if (ABSENT.contains(word)) {
            return new Cell(Kind.MISSING, 0);
        }
        return NOT_FINITE.contains(word) ? new Cell(Kind.NOT_FINITE, 0) : TEXT;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER || kind == Kind.GROUPED;
    }

    /// A text without blanks around it, also those that no line may break at, and with the minus of keyboards.
    private static String plain(String text) {
        return text.replace('\u00A0', ' ').strip().replace('\u2212', '-').replace('\u2013', '-');
    }
}
