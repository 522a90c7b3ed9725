package losslab.ui;

import javafx.scene.paint.Color;

/// Arrows on a canvas.
public final class Arrows {
    private Arrows() {}

    /// Draws an arrow from (x0, y0) to its tip (x1, y1), in pixels.
    public static void paint(Drawing canvas, double x0, double y0, double x1, double y1, Color color,
            double width) {
        double length = Math.hypot(x1 - x0, y1 - y0);
        double ux = (x1 - x0) / length;
        double uy = (y1 - y0) / length;
        double head = Math.min(8, length / 2);
        canvas.setStroke(color);
        canvas.setLineWidth(width);
        canvas.strokeLine(x0, y0, x1, y1);
        canvas.strokePolyline(
                new double[]{x1 - head * (ux + 0.6 * uy), x1, x1 - head * (ux - 0.6 * uy)},
                new double[]{y1 - head * (uy - 0.6 * ux), y1, y1 - head * (uy + 0.6 * ux)}, 3);
    }
}
