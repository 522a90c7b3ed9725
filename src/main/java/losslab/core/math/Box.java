package losslab.core.math;

/// An axis-parallel rectangle of the plane, with a width and a height above 0.
///
/// @throws IllegalArgumentException if a corner is not finite or the box is empty
public record Box(double minX, double minY, double maxX, double maxY) {
    public Box {
        if (!(maxX - minX > 0 && maxX - minX < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("box: expected minX < maxX, found " + minX + " and " + maxX);
        }
        if (!(maxY - minY > 0 && maxY - minY < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("box: expected minY < maxY, found " + minY + " and " + maxY);
        }
    }

    public double width() {
        return maxX - minX;
    }

    public double height() {
        return maxY - minY;
    }

    public double centerX() {
        return minX + width() / 2;
    }

    public double centerY() {
        return minY + height() / 2;
    }
}
