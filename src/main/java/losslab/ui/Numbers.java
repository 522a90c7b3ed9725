package losslab.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How numbers are written on the screen and read from it: the one formatter and the one parser. The point, and what parts
/// thousands, are those of the language on the screen, and the number of digits is that of its locale.
public final class Numbers {
    private static final String MINUS = "\u2212";
    /// What some keyboards write for a minus.
    private static final String EN_DASH = "\u2013";
    /// From here on a number is written with a power of ten: it would not fit its cell any more.
    private static final double LARGE = 99_999.5;
    /// Thousands that are parted, by a comma, a point or a space.
    private static final Pattern PARTED = Pattern.compile("[+-]?\\d{1,3}([,.\\h]\\d{3})+");

    private Numbers() {}

    /// Digits after the point of coordinates, weights, scores, gradients and the losses of single points: as many as the
    /// user has chosen.
    public static int digits() {
        return Settings.digitsOf(Locale.getDefault(Locale.Category.DISPLAY));
    }

    /// Digits after the point of the mean, regularization and total loss.
    public static int lossDigits() {
        return digits() + 2;
    }

    /// Digits after the point of probabilities.
    public static int probabilityDigits() {
        return digits() + 1;
    }

    /// A number with a fixed number of digits after the point, a true minus sign, and no minus before zero. Numbers from 1,000
    /// on have fewer digits, and those from 100,000 on a power of ten, so that they fit where others do.
    public static String fixed(double value, int digits) {
        return pointed(plain(value, digits));
    }

    /// The same with a point in every language: for what leaves the program.
    public static String plain(double value, int digits) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        String sign = value < 0 ? MINUS : "";
        double size = Math.abs(value);
        if (Double.isInfinite(size)) {
            return sign + "\u221E";
        }
        if (size >= LARGE) {
            return sign + plainExponent(size, size < 1e10 ? "%.1e" : "%.0e");
        }
        // From 1,000 on every digit before the point takes the place of one behind it.
        int room = Math.max(0, digits - Math.max(0, (int) Math.floor(Math.log10(Math.max(1, size))) - 2));
        BigDecimal rounded = new BigDecimal(size).setScale(room, RoundingMode.HALF_EVEN);
        return (rounded.signum() == 0 ? "" : sign) + rounded.toPlainString();
    }

    private static String plainExponent(double size, String format) {
        return String.format(Locale.ROOT, format, size).replace("e+0", "e").replace("e+", "e")
                .replace("e-0", "e" + MINUS).replace("e-", "e" + MINUS);
    }

    /// A number with the point of the language on the screen.
    private static String pointed(String text) {
        return text.indexOf('.') < 0 ? text : text.replace(".", Messages.text("number.point"));
    }

    /// A finite number with a power of ten and so many significant digits, whatever its size.
    public static String scientific(double value, int digits) {
        return pointed((value < 0 ? MINUS : "") + plainExponent(Math.abs(value), "%." + (digits - 1) + "e"));
    }

    /// A number with as few digits as tell it to three significant ones: for step sizes, strengths, temperatures.
    public static String significant(double value) {
        return significant(value, 3).replaceFirst("[.,]?0+(?=e)", "");
    }

    /// The same with two significant digits: for errors.
    public static String rough(double value) {
        return significant(value, 2);
    }

    /// The same with so many significant digits: for numbers that lie close together.
    public static String significant(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        if (!Double.isFinite(value)) {
            return fixed(value, 0);
        }
        String sign = value < 0 ? MINUS : "";
        if (size >= LARGE || size < 1e-4) {
            return scientific(value, digits);
        }
        BigDecimal rounded = new BigDecimal(size).round(new MathContext(digits)).stripTrailingZeros();
        return sign + pointed((rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString());
    }

    /// A whole number, its thousands apart.
    public static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(",", Messages.text("number.grouping"))
                .replace("-", MINUS);
    }

    /// Some numbers in a row, as they have been written.
    public static String list(Stream<String> numbers) {
        return numbers.collect(Collectors.joining(Messages.text("number.list")));
    }

    /// Reads a number as people type it: point or comma in any language, any minus sign, an exponent if need be. None for
    /// anything else, nor for what does not fit a finite double.
    ///
    /// One point or comma stands before the fraction: 1.234 and 1,234 are a little more than 1 in every language. A number
    /// beyond a thousand is not parted in a field that takes fractions.
    public static OptionalDouble parse(String text) {
        String plain = withAsciiMinus(text).replace(',', '.');
        if (!plain.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(plain);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /// Reads a number in a field of whole numbers: there 1.234 and 1,234 are a thousand and more.
    public static OptionalDouble parseWhole(String text) {
        String plain = withAsciiMinus(text);
        return parse(PARTED.matcher(plain).matches() ? plain.replaceAll("[,.\\h]", "") : plain);
    }

    private static String withAsciiMinus(String text) {
        return text.strip().replace(MINUS, "-").replace(EN_DASH, "-");
    }

    /// A number rounded to significant digits: what a slider hands over. Infinity and NaN stay what they are.
    public static double rounded(double value, int significantDigits) {
        if (!Double.isFinite(value)) {
            return value;
        }
        return new BigDecimal(value).round(new MathContext(significantDigits)).doubleValue();
    }

    /// A number rounded to a multiple of a decimal step: what a drag hands over.
    public static double snapped(double value, double step) {
        BigDecimal unit = BigDecimal.valueOf(step);
        return new BigDecimal(value).divide(unit, 0, RoundingMode.HALF_EVEN).multiply(unit).doubleValue();
    }

    /// The smallest of 1, 2 and 5 times a power of ten that is not below a positive number.
    public static double niceStep(double atLeast) {
        int exponent = (int) Math.floor(Math.log10(atLeast));
        return IntStream.of(1, 2, 5, 10)
                .mapToDouble(digit -> new BigDecimal(digit).scaleByPowerOfTen(exponent).doubleValue())
                .filter(step -> step >= atLeast * (1 - 1e-9)).findFirst().orElse(atLeast);
    }

    /// A sum as on paper: 0.1 + 0.2 is 0.3.
    public static double decimalSum(double a, double b) {
        return BigDecimal.valueOf(a).add(BigDecimal.valueOf(b)).doubleValue();
    }
}
