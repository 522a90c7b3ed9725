package losslab.ui.formula;

import java.math.BigDecimal;

import losslab.core.formula.Expression.Numeral;
import losslab.ui.Numbers;

/// How the numbers of formulas are written.
final class FormulaNumbers {
    /// How many digits after the point a number that someone has set may have, to be written in full.
    private static final int SETTING_DIGITS = 6;

    private static final String MINUS = "\u2212";

    /// A sum below it is what rounding left of 0.
    private static final double NOISE = 1e-12;

    private FormulaNumbers() {}

    /// A number as plain text.
    ///
    /// @param digits after the point; a number that they would round to 0 gets a power of ten instead
    static String text(Numeral numeral, int digits) {
        double value = numeral.value();
        return switch (numeral.precision()) {
            case WHOLE ->
                Double.isFinite(value) ? String.valueOf((long) value).replace("-", MINUS) : Numbers.fixed(value, 0);
            case SETTING -> isShort(value) ? exactly(value) : decimal(value, digits);
            case DECIMAL -> decimal(value, digits);
            case SUM -> decimal(Math.abs(value) < NOISE ? 0 : value, digits);
        };
    }

    private static String decimal(double value, int digits) {
        String fixed = Numbers.fixed(value, digits);
        boolean vanished = value != 0 && Double.isFinite(value) && fixed.chars().noneMatch(c -> c >= '1' && c <= '9');
        return vanished ? Numbers.scientific(value, digits) : fixed;
    }

    private static boolean isShort(double value) {
        return Double.isFinite(value) && Math.abs(value) < 1000
                && BigDecimal.valueOf(value).stripTrailingZeros().scale() <= SETTING_DIGITS;
    }

    private static String exactly(double value) {
        BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
        return Numbers.fixed(value, Math.max(0, plain.scale()));
    }
}
