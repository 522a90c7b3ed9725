package losslab.ui;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Where an axis has ticks, and what is written there: 1, 2 or 5 times a power of ten.
///
/// Every search for a step is a loop of known length: no range, however large, makes it run on.
final class Ticks {
    /// From here on ticks are written with a power of ten.
    private static final double LARGE = 1e8;
    /// Axes that end before this are written with a power of ten.
    private static final double SMALL = 1e-4;
    private static final int MOST = 12;
    private static final int FEWEST = 2;
    /// On a logarithmic axis, 10,000 and 0.0001 are written out, and what lies between.
    private static final int PLAIN_EXPONENT = 4;
    /// Fewer ticks than this at 1, 2 and 5 tell too little: then the steps between them are equal in value.
    private static final int TOO_FEW = 3;
    private static final int ATTEMPTS = 5;
    private static final char MINUS = '\u2212';

    /// A tick.
    ///
    /// @param position on the axis: the value, on a logarithmic axis its log₁₀
    record Tick(double position, String label) {}

    /// How far apart ticks are at least, in pixels.
    ///
    /// @param gap          between two ticks, whatever they say
    /// @param perCharacter of the longest label
    record Spacing(double gap, double perCharacter) {
        static final Spacing HORIZONTAL = new Spacing(45, 6);
        static final Spacing VERTICAL = new Spacing(22, 0);

        /// These distances for text of another size.
        Spacing scaled(double text) {
            return new Spacing(gap * text, perCharacter * text);
        }

        double of(List<Tick> ticks) {
            return Math.max(gap,
                    perCharacter * (2 + ticks.stream().mapToInt(tick -> tick.label().length()).max().orElse(0)));
        }
    }

    private Ticks() {}

    /// Ticks at equal steps.
    ///
    /// @param low          the lower end of the visible part, `high` its upper end
    /// @param pixels       the length of the axis
    /// @param smallestStep 1 for whole numbers, 0 for all
    static List<Tick> linear(double low, double high, double pixels, Spacing spacing, double smallestStep) {
        double length = high - low;
        double step = Math.max(smallestStep,
                Numbers.niceStep(length / Math.clamp(pixels / spacing.gap(), FEWEST, MOST)));
        List<Tick> ticks = multiples(step, low, high);
        for (int i = 0; i < ATTEMPTS && ticks.size() > FEWEST
                && spacing.of(ticks) > step / length * pixels; i++) {
            step = Numbers.niceStep(step * 1.5);
            ticks = multiples(step, low, high);
        }
        return ticks;
    }

    private static List<Tick> multiples(double step, double low, double high) {
        double tolerance = 1e-9;
        long first = (long) Math.ceil(low / step - tolerance);
        long last = (long) Math.floor(high / step + tolerance);
        DecimalFormat format = format(step, Math.max(Math.abs(low), Math.abs(high)));
        return LongStream.rangeClosed(first, last)
                .mapToObj(k -> new Tick(k * step, k == 0 ? "0" : format.format(k * step))).toList();
    }

    private static DecimalFormat format(double step, double largest) {
        int stepExponent = exponent(step);
        boolean isPlain = largest < LARGE && largest >= SMALL;
        DecimalFormat format = new DecimalFormat(isPlain ? "#,##0" : "0E0", symbols());
        format.setMaximumFractionDigits(Math.max(0, isPlain ? -stepExponent : exponent(largest) - stepExponent));
        return format;
    }

    /// Ticks at powers of ten; where they lie far apart at 2 and 5 times them too; where fewer than three of these would be
    /// seen, at equal steps of the value.
    ///
    /// @param low    log₁₀ of the lower end of the visible part, `high` of its upper end
    /// @param pixels the length of the axis
    static List<Tick> logarithmic(double low, double high, double pixels, Spacing spacing) {
        double decade = pixels / (high - low);
        List<Tick> fine = decades(low, high, 1, 1, 2, 5);
        double gap = spacing.of(fine);
        if (fine.size() < TOO_FEW) {
            List<Tick> equal = equalSteps(low, high, decade, spacing);
            return equal.size() > fine.size() ? equal : fine;
        }
        if (decade * Math.log10(2) >= gap) {
            return fine;
        }
        int every = (int) Math.max(1, Numbers.niceStep(gap / decade));
        return decades(low, high, every, 1);
    }

    private static List<Tick> decades(double low, double high, int every, int... digits) {
        int first = Math.floorDiv((int) Math.floor(low), every);
        int last = Math.floorDiv((int) Math.ceil(high), every);
        return IntStream.rangeClosed(first, last).boxed().flatMap(decade -> IntStream.of(digits)
                .mapToObj(digit -> new Tick(decade * every + Math.log10(digit), power(digit, decade * every))))
                .filter(tick -> tick.position() >= low - 1e-9 && tick.position() <= high + 1e-9).toList();
    }

    /// The steps are as large as labels at the upper end need, where they lie closest.
    private static List<Tick> equalSteps(double low, double high, double decade, Spacing spacing) {
        double highest = Math.pow(10, high);
        double perPixel = highest * Math.log(10) / decade;
        double step = Numbers.niceStep(spacing.gap() * perPixel);
        List<Tick> ticks = multiples(step, Math.pow(10, low), highest);
        if (spacing.of(ticks) * perPixel > step) {
            ticks = multiples(Numbers.niceStep(spacing.of(ticks) * perPixel), Math.pow(10, low), highest);
        }
        return ticks.stream().filter(tick -> tick.position() > 0)
                .map(tick -> new Tick(Math.log10(tick.position()), tick.label())).toList();
    }

    private static String power(int digit, int exponent) {
        if (Math.abs(exponent) <= PLAIN_EXPONENT) {
            DecimalFormat format = new DecimalFormat("#,##0", symbols());
            format.setMaximumFractionDigits(PLAIN_EXPONENT);
            return format.format(new BigDecimal(digit).scaleByPowerOfTen(exponent));
        }
        return digit + "e" + (exponent < 0 ? String.valueOf(MINUS) : "") + Math.abs(exponent);
    }

    private static int exponent(double value) {
        return (int) Math.floor(Math.log10(value) + 1e-9);
    }

    private static DecimalFormatSymbols symbols() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign(MINUS);
        symbols.setDecimalSeparator(Messages.text("number.point").charAt(0));
        symbols.setGroupingSeparator(Messages.text("number.grouping").charAt(0));
        symbols.setExponentSeparator("e");
        return symbols;
    }
}
