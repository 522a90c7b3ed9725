package losslab.experiment.table;

import java.util.regex.Pattern;

/// What stands between the whole part of a number and its fraction.
///
/// The other one of the two may part thousands, as blanks and apostrophes may: 1.234,5 with a comma is 1,234.5 with a point.
public enum DecimalMark {
    POINT("\\.", ","), COMMA(",", ".");

    private static final String FRACTION = "(?:[eE][+-]?+\\d++)?+";

    private final Pattern plain;
    private final Pattern grouped;

    DecimalMark(String mark, String between) {
        // Possessive: a cell of a million digits must not be tried in a million ways.
        plain = Pattern.compile("[+-]?+(?:\\d++(?:%1$s\\d*+)?+|%1$s\\d++)%2$s".formatted(mark, FRACTION));
        grouped = Pattern.compile("[+-]?+[1-9]\\d{0,2}([%s'’ \u00A0\u202F])\\d{3}(?:\\1\\d{3})*+(?:%s\\d*+)?+"
                .formatted(between, mark));
    }

    boolean isPlain(String text) {
        return plain.matcher(text).matches();
    }

    boolean isGrouped(String text) {
        return grouped.matcher(text).matches();
    }

    /// The value of a number that is plain or grouped, perhaps infinite.
    double value(String number) {
        return Double.parseDouble(switch (this) {
            case POINT -> number.replaceAll("[^0-9eE.+-]", "");
            case COMMA -> number.replaceAll("[^0-9eE,+-]", "").replace(',', '.');
        });
    }
}
