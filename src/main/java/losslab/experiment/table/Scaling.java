package losslab.experiment.table;

import java.util.Arrays;

/// A normalization of one feature, with its numbers.
///
///     MIN_MAX      x′ = 2(x − a)/(b − a) − 1      a, b: smallest and largest value
///     STANDARDIZE  x′ = (x − a)/b                 a: mean, b: standard deviation √(Σ(x − a)²/N)
///
/// - **Special cases:** values that are all equal become 0; so do those of an empty table.
public record Scaling(Normalization normalization, double a, double b) {
    static Scaling of(Normalization normalization, double[] values) {
        return switch (normalization) {
            case NONE -> new Scaling(normalization, 0, 1);
            case MIN_MAX -> new Scaling(normalization, Arrays.stream(values).min().orElse(0),
                    Arrays.stream(values).max().orElse(0));
            case STANDARDIZE -> standardizing(values);
        };
    }

    /// Mean and deviation of values divided by the largest of them: no square leaves the range of a double.
    private static Scaling standardizing(double[] values) {
        double size = Arrays.stream(values).map(Math::abs).max().orElse(0);
        if (size == 0) {
            return new Scaling(Normalization.STANDARDIZE, 0, 0);
        }
        double mean = Arrays.stream(values).map(value -> value / size).average().orElse(0);
        double variance = Arrays.stream(values).map(value -> Math.pow(value / size - mean, 2)).average().orElse(0);
        boolean isConstant = Arrays.stream(values).allMatch(value -> value == values[0]);
        return new Scaling(Normalization.STANDARDIZE, isConstant ? values[0] : mean * size,
                isConstant ? 0 : Math.sqrt(variance) * size);
    }

    /// Whether there is nothing to divide by: all values are equal.
    public boolean isConstant() {
        return switch (normalization) {
            case NONE -> false;
            case MIN_MAX -> b / 2 - a / 2 == 0;
            case STANDARDIZE -> b / 2 == 0;
        };
    }

    /// x′ of a value.
    public double apply(double x) {
        if (isConstant()) {
            return 0;
        }
        return switch (normalization) {
            case NONE -> x;
            // Halves, for the difference of two doubles may not be a finite one.
            case MIN_MAX -> finite(2 * ((x / 2 - a / 2) / (b / 2 - a / 2)) - 1);
            case STANDARDIZE -> finite((x / 2 - a / 2) / (b / 2));
        };
    }

    /// A value far beyond those that the numbers come from stays a place in the plane.
    private static double finite(double value) {
        return Math.clamp(value, -Double.MAX_VALUE, Double.MAX_VALUE);
    }
}
