package losslab.ui;

import javafx.scene.paint.Color;

import losslab.core.data.Point;

/// Paints markers of points on a canvas: hollow where a point is held out, framed where it is selected.
public record MarkerPainter(Drawing canvas, Palette palette) {
    /// Above this many points markers are plain squares: a thousand polygons take 30 ms, two frames of a drag.
    public static final int MANY = 500;
    /// Of a marker, in pixels.
    public static final double RADIUS = 6;

    /// Paints the marker of a point's class around a place on the screen.
    public void paint(Point point, double x, double y, double radius) {
        double[] outline = Marker.outline(point.label());
        double[] xs = new double[outline.length / 2];
        double[] ys = new double[outline.length / 2];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = x + radius * outline[2 * i];
            ys[i] = y + radius * outline[2 * i + 1];
        }
        Color color = palette.lines().get(point.label());
        canvas.setStroke(palette.plane());
        canvas.setLineWidth(point.heldOut() ? 4.8 : 2.4);
        canvas.strokePolygon(xs, ys, xs.length);
        canvas.setFill(point.heldOut() ? palette.plane() : color);
        canvas.fillPolygon(xs, ys, xs.length);
        if (point.heldOut()) {
            canvas.setStroke(color);
            canvas.setLineWidth(2);
            canvas.strokePolygon(xs, ys, xs.length);
        }
    }

    /// Adds a small square instead, one among many.
    public void addSquare(Squares many, Point point, double x, double y, double opacity) {
        many.add(x - 2, y - 2, 4, faded(palette.lines().get(point.label()), opacity));
        if (point.heldOut()) {
            many.add(x - 1, y - 1, 2, faded(palette.plane(), opacity));
        }
    }

    private static Color faded(Color color, double opacity) {
        return opacity == 1 ? color : color.deriveColor(0, 1, 1, opacity);
    }

    /// Frames a marker.
    ///
    /// @param isExplained whether the point is the one selected last
    public void paintFrame(double x, double y, boolean isExplained) {
        double reach = RADIUS + 4;
        canvas.setStroke(palette.ink());
        canvas.setLineWidth(isExplained ? 2.4 : 1.4);
        canvas.strokeRect(x - reach, y - reach, 2 * reach, 2 * reach);
    }
}
