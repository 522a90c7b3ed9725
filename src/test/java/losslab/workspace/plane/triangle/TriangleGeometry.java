package losslab.workspace.plane.triangle;

import javafx.geometry.Point2D;

import losslab.workspace.plane.model.PlaneState;

/// Where in the triangle's area the things of a state are drawn: what a hand would aim at.
public record TriangleGeometry(PlaneState state, double width, double height) {
    /// The place of the i-th corner.
    public Point2D corner(int i) {
        Simplex simplex = points().simplex();
        return new Point2D(simplex.cornerX(i), simplex.cornerY(i));
    }

    /// The place where all probabilities are equal.
    public Point2D centre() {
        Point2D sum = Point2D.ZERO;
        int count = points().simplex().count();
        for (int i = 0; i < count; i++) {
            sum = sum.add(corner(i));
        }
        return sum.multiply(1.0 / count);
    }

    public Point2D point(int index) {
        return new Point2D(points().x(index), points().y(index));
    }

    /// The target of the points of a class.
    public Point2D target(int label) {
        double[] target = points().target(label);
        return new Point2D(points().simplex().x(target), points().simplex().y(target));
    }

    private SimplexPoints points() {
        return new SimplexPoints(state, width, height);
    }
}
