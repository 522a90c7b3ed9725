package losslab.core.model;

/// The slopes that a convex function may be given at a place: one number where it is smooth, an interval at a kink.
record Slopes(double left, double right) {
    static final Slopes ZERO = new Slopes(0, 0);

    Slopes plus(Slopes other) {
        return new Slopes(left + other.left, right + other.right);
    }

    Slopes dividedBy(double divisor) {
        return new Slopes(left / divisor, right / divisor);
    }

    boolean isKink() {
        return left != right;
    }

    double magnitude() {
        return Math.max(Math.abs(left), Math.abs(right));
    }

    /// 0 inside the interval; NaN if anything is NaN.
    double distanceTo(double slope) {
        return Math.max(0, Math.max(left - slope, slope - right));
    }
}
