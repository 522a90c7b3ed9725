package losslab.core.kind;

/// Which values a number that somebody sets may have.
public enum Range {
    /// From 0 to below 1.
    FRACTION,
    /// Above 0, at most 1.
    FACTOR,
    /// From 0 to 1.
    SHARE,
    /// Any finite number from 0.
    FROM_ZERO,
    /// Any finite number above 0.
    ABOVE_ZERO,
    /// A whole number from 1.
    COUNT;

    public boolean contains(double value) {
        return Double.isFinite(value) && switch (this) {
            case FRACTION -> value >= 0 && value < 1;
            case FACTOR -> value > 0 && value <= 1;
            case SHARE -> value >= 0 && value <= 1;
            case FROM_ZERO -> value >= 0;
            case ABOVE_ZERO -> value > 0;
            case COUNT -> value >= 1 && value == Math.rint(value) && value <= 1e15;
        };
    }
}
