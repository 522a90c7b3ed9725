package losslab.workspace.plane.canvas;

import java.util.DoubleSummaryStatistics;
import java.util.List;

import losslab.core.data.Point;
import losslab.core.math.Box;
import losslab.core.model.PixelGrid;
import losslab.ui.Numbers;

/// Which part of the plane is seen, and where on the screen: equal scales on both axes, x₁ upwards.
///
/// @param centerX of the visible part, in the plane
/// @param scale   pixels a unit of the plane
/// @param width   of the screen area, in pixels
record Viewport(double centerX, double centerY, double scale, double width, double height) {
    private static final double MIN_SCALE = 1e-9;
    private static final double MAX_SCALE = 1e7;
    /// The smallest part of its distance from the origin that a pixel may be: so far out doubles lie no closer together, and
    /// a few thousand of them still fit into a pixel.
    private static final double FINEST_PIXEL = 1e-12;
    /// Points further out than this are not fitted: at the smallest scale nothing else would be left to see.
    private static final double REACH = 1e11;
    /// The share of the smaller side that a fitted view fills.
    private static final double FILL = 0.96;
    /// One unit of the last digit that the table shows.
    private static final double SHOWN_STEP = 0.01;
    /// Points that all lie beyond this on one side are shown without [−1, 1]².
    private static final double FAR = 3;
    /// An area that has not been laid out yet has no size, but a plane that is seen has one.
    private static final double SMALLEST_AREA = 1;

    /// The view that shows [−1, 1]² and all points within reach.
    static Viewport fitting(List<Point> points, double areaWidth, double areaHeight) {
        double width = Math.max(SMALLEST_AREA, areaWidth);
        double height = Math.max(SMALLEST_AREA, areaHeight);
        Box seen = box(points);
        double scale = FILL * Math.min(width / seen.width(), height / seen.height());
        return new Viewport(seen.centerX(), seen.centerY(), allowed(scale, seen.centerX(), seen.centerY()), width,
                height);
    }

    /// The scale next to this one that a view around a place may have.
    private static double allowed(double scale, double x, double y) {
        double finest = 1 / (FINEST_PIXEL * Math.max(Math.abs(x), Math.abs(y)));
        return Math.clamp(scale, MIN_SCALE, Math.clamp(finest, MIN_SCALE, MAX_SCALE));
    }

    private static boolean isWithinReach(Point point) {
        return Math.abs(point.x0()) <= REACH && Math.abs(point.x1()) <= REACH;
    }

    /// The rectangle that holds all points within reach, and [−1, 1]² unless they are all far away from it.
    private static Box box(List<Point> all) {
        DoubleSummaryStatistics x = new DoubleSummaryStatistics();
        DoubleSummaryStatistics y = new DoubleSummaryStatistics();
        for (Point point : all) {
            if (isWithinReach(point)) {
                x.accept(point.x0());
                y.accept(point.x1());
            }
        }
        boolean isFar = x.getMin() > FAR || x.getMax() < -FAR || y.getMin() > FAR || y.getMax() < -FAR;
        if (x.getCount() == 0 || !isFar) {
            List.of(-1.0, 1.0).forEach(corner -> {
                x.accept(corner);
                y.accept(corner);
            });
        }
        double far = Math.max(Math.max(x.getMax(), -x.getMin()), Math.max(y.getMax(), -y.getMin()));
        double most = Math.max(x.getMax() - x.getMin(), y.getMax() - y.getMin());
        double room = 0.04 * Math.max(most, Math.max(1e-6, 1e-9 * far));
        boolean isUnit = x.getMin() == -1 && x.getMax() == 1 && y.getMin() == -1 && y.getMax() == 1;
        double margin = isUnit ? 0 : room;
        return new Box(x.getMin() - margin, y.getMin() - margin, x.getMax() + margin, y.getMax() + margin);
    }

    /// The same in units of some pixels instead of one.
    Viewport inUnitsOf(double pixels) {
        return new Viewport(centerX, centerY, scale / pixels, width / pixels, height / pixels);
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

    /// The places in the middles of the area's pixels.
    PixelGrid pixels() {
        return new PixelGrid(toPlaneX(0), toPlaneY(0), 1 / scale, (int) Math.max(1, Math.floor(width)),
                (int) Math.max(1, Math.floor(height)));
    }

    /// This view enlarged by a factor around a place on the screen.
    Viewport zoomed(double factor, double screenX, double screenY) {
        double x = toPlaneX(screenX);
        double y = toPlaneY(screenY);
        double newScale = allowed(scale * factor, x, y);
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

    /// The decimal step to which a drag rounds: about a pixel, but not finer than the digits on the screen as long as those
    /// are a few pixels, so that what the table shows is what is there.
    double dragStep() {
        double pixel = 1 / scale;
        boolean shownDigitsFit = pixel <= SHOWN_STEP && pixel > SHOWN_STEP / 10;
        return shownDigitsFit ? SHOWN_STEP : Numbers.niceStep(pixel);
    }
}
