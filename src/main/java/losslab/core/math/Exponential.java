package losslab.core.math;

/// The exponential function below 0, where a stable softmax and a stable logistic function need it, compiled into the loop
/// that asks for it. Plain IEEE arithmetic: the same bits on every machine, which [Math#exp] does not promise.
///
///     n = round(128x/ln 2),   r = x − n·ln 2/128,   eˣ = 2^⌊n/128⌋ · 2^((n mod 128)/128) · eʳ
///
/// |r| ≤ ln 2/256 = 0.0027, so that five terms of the series of eʳ − 1 leave out less than 10⁻¹⁸. The 128 powers in the middle
/// are kept with the part that rounding took from them.
///
/// - **Source:** Tang 1989, Table-driven implementation of the exponential function, *ACM TOMS* 15(2). *We differ* in the size
///   of the table and the degree.
public final class Exponential {
    /// Below this, eˣ is no normal number any more: e⁻⁷⁰⁸ > 2⁻¹⁰²².
    private static final double SUBNORMAL = -708;
    /// Below this, eˣ is 0 to the last bit: e⁻⁷⁴⁶ < 2⁻¹⁰⁷⁵.
    private static final double VANISHED = -746;

    private static final int COUNT = 128;
    private static final int COUNT_BITS = 7;
    private static final int EXPONENT_AT = 52;
    /// Added to a number below 2⁵¹ it leaves the nearest integer in the lowest bits.
    private static final double ROUNDING = 0x1.8p52;
    private static final double STEPS_PER_UNIT = 0x1.71547652b82fep7;
    /// ln 2/128 in two parts; the first has so few bits that n times it is exact.
    private static final double STEP = 0x1.62e42fefp-8;
    private static final double REST_OF_STEP = 0x1.473de6af278edp-41;

    /// The bits of 2^(j/128), and what is missing there, as a share of it.
    private static final long[] POWERS = new long[COUNT];
    private static final double[] MISSING = new double[COUNT];

    static {
        // 2^(1/128) and its powers in pairs of doubles, whose sum has twice the digits.
        double root = 0x1.0163da9fb3335p0;
        double restOfRoot = 0x1.b61299ab8cdb7p-54;
        double power = 1;
        double rest = 0;
        for (int j = 0; j < COUNT; j++) {
            POWERS[j] = Double.doubleToRawLongBits(power);
            MISSING[j] = rest / power;
            double product = power * root;
            double lost = Math.fma(power, root, -product) + (power * restOfRoot + rest * root);
            power = product + lost;
            rest = lost - (power - product);
        }
    }

    private Exponential() {}

    /// eˣ, within 1 ulp.
    ///
    /// - **Ranges:** x ≤ 0, or NaN, which stays so.
    /// - **Special cases:** 1 at 0, exactly; 0 where eˣ is below half of the smallest double.
    public static double ofNegative(double x) {
        if (!(x > SUBNORMAL)) {
            return x < VANISHED ? 0 : Math.exp(x);
        }
        double rounded = x * STEPS_PER_UNIT + ROUNDING;
        double n = rounded - ROUNDING;
        double r = x - n * STEP - n * REST_OF_STEP;
        long bits = Double.doubleToRawLongBits(rounded);
        int j = (int) bits & COUNT - 1;
        double power = Double.longBitsToDouble(POWERS[j] + (bits >> COUNT_BITS << EXPONENT_AT));
        double square = r * r;
        double series = r + square * (1.0 / 2 + r * (1.0 / 6) + square * (1.0 / 24 + r * (1.0 / 120)));
        return power + power * (series + MISSING[j]);
    }
}
