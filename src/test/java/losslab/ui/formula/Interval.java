package losslab.ui.formula;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/// All numbers from `low` to `high`: what a rounded number may stand for.
record Interval(double low, double high) {
    /// A condition u > 0 that rounding could turn over may hold or not.
    private static final double KINK = 1e-9;

    static Interval exactly(double value) {
        return new Interval(value, value);
    }

    static Interval around(double value, double reach) {
        return new Interval(value - reach, value + reach);
    }

    Interval plus(Interval that) {
        return new Interval(low + that.low, high + that.high);
    }

    Interval negated() {
        return new Interval(-high, -low);
    }

    Interval times(Interval that) {
        return hull(product(low, that.low), product(low, that.high), product(high, that.low), product(high, that.high));
    }

    /// 1/u, for an interval that 0 is not in.
    Interval inverse() {
        return new Interval(1 / high, 1 / low);
    }

    Interval max(Interval that) {
        return new Interval(Math.max(low, that.low), Math.max(high, that.high));
    }

    Interval absolute() {
        return max(negated()).max(exactly(0)).low == 0 && low <= 0 && high >= 0
                ? new Interval(0, Math.max(-low, high))
                : hull(Math.abs(low), Math.abs(high));
    }

    Interval squared() {
        Interval size = absolute();
        return new Interval(size.low * size.low, size.high * size.high);
    }

    /// The image under a function that never falls.
    Interval mapped(DoubleUnaryOperator rising) {
        return new Interval(rising.applyAsDouble(low), rising.applyAsDouble(high));
    }

    /// [u > 0].
    Interval isPositive() {
        return new Interval(low > KINK ? 1 : 0, high > -KINK && high != 0 ? 1 : 0);
    }

    boolean meets(Interval that, double tolerance) {
        return low - tolerance <= that.high && that.low <= high + tolerance;
    }

    /// 0·∞ is 0 here: a bound of 0 times anything.
    private static double product(double a, double b) {
        return a == 0 || b == 0 ? 0 : a * b;
    }

    private static Interval hull(double... bounds) {
        return new Interval(DoubleStream.of(bounds).min().orElseThrow(), DoubleStream.of(bounds).max().orElseThrow());
    }
}
