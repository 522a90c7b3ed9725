package losslab.core.data;

/// One labelled example in the plane: its features x = (x0, x1) and its true class y, counted from 0.
///
/// @param heldOut whether training does not see it: its loss counts for validation only
/// @throws IllegalArgumentException if a feature is not finite or the label is negative
public record Point(double x0, double x1, int label, boolean heldOut) {
    public Point {
        requireFinite("x0", x0);
        requireFinite("x1", x1);
        if (label < 0) {
            throw new IllegalArgumentException("label: expected a class from 0, found " + label);
        }
    }

    /// A point to train on.
    public Point(double x0, double x1, int label) {
        this(x0, x1, label, false);
    }

    /// This point at another place.
    public Point movedTo(double newX0, double newX1) {
        return new Point(newX0, newX1, label, heldOut);
    }

    /// This point with another true class.
    public Point withLabel(int newLabel) {
        return new Point(x0, x1, newLabel, heldOut);
    }

    /// This point held out, or to train on.
    public Point withHeldOut(boolean newHeldOut) {
        return new Point(x0, x1, label, newHeldOut);
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + ": expected a finite number, found " + value);
        }
    }
}
