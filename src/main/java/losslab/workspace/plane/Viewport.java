package losslab.workspace.plane;

import java.util.List;

import losslab.core.data.Point;
import losslab.core.math.Box;

/// Which part of the plane is seen, and where on the screen: equal scales on both axes, x₁ upwards.
///
/// @param centerX of the visible part, in the plane
/// @param scale   pixels a unit of the plane
/// @param width   of the screen area, in pixels
record Viewport(double centerX, double centerY, double scale, double width, double height) {
    private static final double MIN_SCALE = 1e-3;
    private static final double MAX_SCALE = 1e7;
    /// The share of the smaller side that a fitted view fills.
    private static final double FILL = 0.96;
    /// An area that has not been laid out yet has no size, but a plane that is seen has one.
    private static final double SMALLEST_AREA = 1;

    /// The view that shows [−1, 1]² and all points.
    static Viewport fitting(List<Point> points, double areaWidth, double areaHeight) {
        double width = Math.max(SMALLEST_AREA, areaWidth);
        double height = Math.max(SMALLEST_AREA, areaHeight);
        double reachX = 1;
        double reachY = 1;
        for (Point point : points) {
            reachX = Math.max(reachX, Math.abs(point.x0()) * 1.05);
            reachY = Math.max(reachY, Math.abs(point.x1()) * 1.05);
        }
        double scale = FILL * Math.min(width / (2 * reachX), height / (2 * reachY));
        return new Viewport(0, 0, Math.clamp(scale, MIN_SCALE, MAX_SCALE), width, height);
    }

    double toScreenX(double x) {
        return width / 2 + (x - centerX) * scale;
    }

    double toScreenY(double y) {
        return height / 2 - (y - centerY) * scale;
    }

    double toPlaneX(double screenX) {
        return centerX + (screenX - width / 2) / scale;
    }

    double toPlaneY(double screenY) {
        return centerY - (screenY - height / 2) / scale;
    }

    /// The visible part of the plane.
    Box box() {
        return new Box(toPlaneX(0), toPlaneY(height), toPlaneX(width), toPlaneY(0));
    }

    /// This view enlarged by a factor around a place on the screen.
    Viewport zoomed(double factor, double screenX, double screenY) {
        double newScale = Math.clamp(scale * factor, MIN_SCALE, MAX_SCALE);
        double x = toPlaneX(screenX);
        double y = toPlaneY(screenY);
        return new Viewport(x - (screenX - width / 2) / newScale, y + (screenY - height / 2) / newScale, newScale,
                width, height);
    }

    /// This view moved with a hand that drags the plane.
    Viewport panned(double byScreenX, double byScreenY) {
        return new Viewport(centerX - byScreenX / scale, centerY + byScreenY / scale, scale, width, height);
    }

    /// This view in a screen area of another size.
    Viewport resized(double newWidth, double newHeight) {
        return new Viewport(centerX, centerY, scale, Math.max(SMALLEST_AREA, newWidth),
                Math.max(SMALLEST_AREA, newHeight));
    }

    /// The power of ten to which a drag rounds: at least about two pixels, so that what the table shows is what is there.
    double dragStep() {
        return Math.pow(10, Math.ceil(Math.log10(2 / scale)));
    }
}
