package losslab.ui;

import java.awt.geom.Rectangle2D;

import javafx.geometry.Point2D;

/// Where things are drawn inside charts and landscapes: what a hand would aim at, in the pane's own coordinates.
public final class PaneGeometry {
    private PaneGeometry() {}

    /// What a landscape shows.
    public static ContourPane.Landscape landscape(ContourPane pane) {
        return pane.landscape().orElseThrow();
    }

    /// A place of a landscape.
    public static Point2D place(ContourPane pane, double x, double y) {
        BoxView view = pane.view().orElseThrow();
        return new Point2D(view.toScreenX(x), view.toScreenY(y));
    }

    /// How much of a landscape one pixel is, across.
    public static double pixel(ContourPane pane) {
        BoxView view = pane.view().orElseThrow();
        return Math.max(view.box().width() / view.width(), view.box().height() / view.height());
    }

    /// The middle of a chart's height at a share of its width, between its axes.
    public static Point2D inChart(ChartPane pane, double share) {
        Rectangle2D area = pane.area();
        return new Point2D(area.getX() + share * area.getWidth(), area.getCenterY());
    }

    /// The x of a place in a chart.
    public static double chartX(ChartPane pane, Point2D place) {
        return pane.xAt(place.getX());
    }
}
