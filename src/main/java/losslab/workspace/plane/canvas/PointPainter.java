package losslab.workspace.plane.canvas;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.ui.Arrows;
import losslab.ui.Drawing;
import losslab.ui.MarkerPainter;
import losslab.ui.Palette;
import losslab.ui.Squares;
import losslab.workspace.plane.canvas.PlaneTarget.DataPoint;
import losslab.workspace.plane.model.Layers.Layer;
import losslab.workspace.plane.model.PlaneState;

/// Paints the points of the plane: markers, hollow where they are held out, with rings, pulls and marks.
final class PointPainter {
    private static final double LARGEST_RING = 70;
    /// From so many points on rings become paler.
    private static final double CROWD = 50;

    private final Drawing canvas;
    private final PlaneState state;
    private final Viewport view;
    private final Palette palette;
    private final PlaneTarget hovered;
    private final MarkerPainter markers;

    PointPainter(Drawing canvas, PlaneState state, Viewport view, Palette palette, PlaneTarget hovered) {
        this.canvas = canvas;
        this.state = state;
        this.view = view;
        this.palette = palette;
        this.hovered = hovered;
        markers = new MarkerPainter(canvas, palette);
    }

    void paint() {
        DataSet data = state.experiment().data();
        if (data.size() > MarkerPainter.MANY) {
            Squares many = new Squares(data.size());
            data.points().forEach(
                    point -> markers.addSquare(many, point, view.toScreenX(point.x0()), view.toScreenY(point.x1()),
                            1));
            canvas.fillSquares(many);
        } else {
            paintFew(data);
        }
        if (has(Layer.BATCH)) {
            for (int index : state.plan().batch(state.progress().step())) {
                paintBatchMark(data.get(index));
            }
        }
        for (int index : state.view().selection()) {
            Point point = data.get(index);
            markers.paintFrame(view.toScreenX(point.x0()), view.toScreenY(point.x1()),
                    index == state.selectedPoint().orElse(-1));
        }
    }

    /// The rings lie under all markers: those of a thousand points would hide them.
    private void paintFew(DataSet data) {
        if (has(Layer.LOSS_RINGS)) {
            paintRings(data);
        }
        for (int i = 0; i < data.size(); i++) {
            double x = view.toScreenX(data.get(i).x0());
            double y = view.toScreenY(data.get(i).x1());
            if (has(Layer.PULLS)) {
                paintPull(state.evaluation().featureGradient(i), x, y);
            }
            boolean isHovered = hovered instanceof DataPoint target && target.index() == i;
            markers.paint(data.get(i), x, y, isHovered ? MarkerPainter.RADIUS + 1.5 : MarkerPainter.RADIUS);
        }
    }

    /// About every point a ring whose area beyond the marker is in proportion to the loss, the paler the more there are.
    private void paintRings(DataSet data) {
        double opacity = 0.75 * Math.min(1, Math.sqrt(CROWD / data.size()));
        canvas.setStroke(palette.gradient().deriveColor(0, 1, 1, opacity));
        canvas.setLineWidth(1.2);
        for (int i = 0; i < data.size(); i++) {
            double loss = state.evaluation().loss(i);
            if (loss > 0) {
                double radius = Math.min(LARGEST_RING, Math.sqrt(60 + 190 * loss));
                double x = view.toScreenX(data.get(i).x0());
                double y = view.toScreenY(data.get(i).x1());
                canvas.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
            }
        }
    }

    /// −∂L/∂x: where this point would like to go.
    private void paintPull(double[] slope, double x, double y) {
        double size = Math.hypot(slope[0], slope[1]);
        if (size > 0) {
            double length = 10 + 12 * Math.log1p(size);
            Arrows.paint(canvas, x, y, x - length * slope[0] / size, y + length * slope[1] / size, palette.gradient(),
                    1.4);
        }
    }

    /// A diamond about a point that the next step sees.
    private void paintBatchMark(Point point) {
        double x = view.toScreenX(point.x0());
        double y = view.toScreenY(point.x1());
        double radius = MarkerPainter.RADIUS + 7;
        canvas.setStroke(palette.ink());
        canvas.setLineWidth(1.4);
        canvas.strokePolygon(new double[]{x - radius, x, x + radius, x}, new double[]{y, y - radius, y, y + radius}, 4);
    }

    private boolean has(Layer layer) {
        return state.view().layers().has(layer);
    }
}
