package losslab.core.data;

/// One labelled example in the plane: its features x = (x0, x1) and its true class y, counted from 0.
///
/// @throws IllegalArgumentException if a feature is not finite or the label is negative
public record Point(double x0, double x1, int label) {
    public Point {
        requireFinite("x0", x0);
        requireFinite("x1", x1);
        if (label < 0) {
            throw new IllegalArgumentException("label: expected a class from 0, found " + label);
        }
    }

    /// This point at another place.
    public Point movedTo(double newX0, double newX1) {
        return new Point(newX0, newX1, label);
    }

    /// This point with another true class.
    public Point withLabel(int newLabel) {
        return new Point(x0, x1, newLabel);
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + ": expected a finite number, found " + value);
        }
    }
}
