package losslab.ui.picture;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

import javafx.scene.layout.CornerRadii;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.VLineTo;

/// Outlines of JavaFX's shapes as Java2D knows them, in their own coordinates.
final class Outline {
    private Outline() {}

    static java.awt.Shape of(Shape shape) {
        return switch (shape) {
            case Line line -> new Line2D.Double(line.getStartX(), line.getStartY(), line.getEndX(), line.getEndY());
            case Rectangle box -> new RoundRectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight(),
                    box.getArcWidth(), box.getArcHeight());
            case Circle circle -> new Ellipse2D.Double(circle.getCenterX() - circle.getRadius(),
                    circle.getCenterY() - circle.getRadius(), 2 * circle.getRadius(), 2 * circle.getRadius());
            case Polygon polygon -> corners(polygon.getPoints(), true);
            case Polyline line -> corners(line.getPoints(), false);
            case Path path -> path(path.getElements());
            case SVGPath path -> filled(path);
            default -> path(((Path) Shape.union(shape, new Rectangle())).getElements());
        };
    }

    /// JavaFX alone can read the text of such a path: the union with nothing is the same area as a list of elements.
    private static java.awt.Shape filled(SVGPath path) {
        SVGPath copy = new SVGPath();
        copy.setContent(path.getContent());
        copy.setFillRule(path.getFillRule());
        copy.setFill(Color.BLACK);
        return path(((Path) Shape.union(copy, new Rectangle())).getElements());
    }

    private static Path2D corners(List<Double> places, boolean isClosed) {
        Path2D outline = new Path2D.Double();
        for (int i = 0; i + 1 < places.size(); i += 2) {
            if (i == 0) {
                outline.moveTo(places.get(i), places.get(i + 1));
            } else {
                outline.lineTo(places.get(i), places.get(i + 1));
            }
        }
        if (isClosed && !places.isEmpty()) {
            outline.closePath();
        }
        return outline;
    }

    private static Path2D path(List<PathElement> elements) {
        Path2D path = new Path2D.Double();
        for (PathElement element : elements) {
            switch (element) {
                case MoveTo to -> path.moveTo(to.getX(), to.getY());
                case LineTo to -> path.lineTo(to.getX(), to.getY());
                case HLineTo to -> path.lineTo(to.getX(), path.getCurrentPoint().getY());
                case VLineTo to -> path.lineTo(path.getCurrentPoint().getX(), to.getY());
                case QuadCurveTo to -> path.quadTo(to.getControlX(), to.getControlY(), to.getX(), to.getY());
                case CubicCurveTo to -> path.curveTo(to.getControlX1(), to.getControlY1(), to.getControlX2(),
                        to.getControlY2(), to.getX(), to.getY());
                case ClosePath _ -> path.closePath();
                default -> {} // arcs: no part of the program has one
            }
        }
        return path;
    }

    /// A rectangle with round corners, each with a radius of its own.
    static java.awt.Shape round(Rectangle2D box, CornerRadii radii) {
        double[] r = {radius(radii.getTopLeftHorizontalRadius(), radii.isTopLeftHorizontalRadiusAsPercentage(), box),
            radius(radii.getTopRightHorizontalRadius(), radii.isTopRightHorizontalRadiusAsPercentage(), box),
            radius(radii.getBottomRightHorizontalRadius(), radii.isBottomRightHorizontalRadiusAsPercentage(), box),
            radius(radii.getBottomLeftHorizontalRadius(), radii.isBottomLeftHorizontalRadiusAsPercentage(), box)};
        if (r[0] + r[1] + r[2] + r[3] == 0) {
            return box;
        }
        if (r[0] == r[1] && r[1] == r[2] && r[2] == r[3]) {
            return new RoundRectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 2 * r[0],
                    2 * r[0]);
        }
        Path2D path = new Path2D.Double();
        path.moveTo(box.getMinX() + r[0], box.getMinY());
        path.lineTo(box.getMaxX() - r[1], box.getMinY());
        path.quadTo(box.getMaxX(), box.getMinY(), box.getMaxX(), box.getMinY() + r[1]);
        path.lineTo(box.getMaxX(), box.getMaxY() - r[2]);
        path.quadTo(box.getMaxX(), box.getMaxY(), box.getMaxX() - r[2], box.getMaxY());
        path.lineTo(box.getMinX() + r[3], box.getMaxY());
        path.quadTo(box.getMinX(), box.getMaxY(), box.getMinX(), box.getMaxY() - r[3]);
        path.lineTo(box.getMinX(), box.getMinY() + r[0]);
        path.quadTo(box.getMinX(), box.getMinY(), box.getMinX() + r[0], box.getMinY());
        path.closePath();
        return path;
    }

    private static double radius(double radius, boolean isShare, Rectangle2D box) {
        double shorter = Math.min(box.getWidth(), box.getHeight());
        return Math.clamp(isShare ? radius * shorter : radius, 0, Math.max(0, shorter / 2));
    }
}
