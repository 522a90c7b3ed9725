package losslab.workspace.plane.canvas;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.model.Evaluation;
import losslab.ui.Arrows;
import losslab.ui.Drawing;
import losslab.ui.MarkerPainter;
import losslab.ui.Palette;
import losslab.workspace.plane.canvas.PlaneTarget.DataPoint;
import losslab.workspace.plane.model.Layers.Layer;
import losslab.workspace.plane.model.PlaneState;

/// Paints the points of the plane: markers, hollow where they are held out, with rings, pulls and marks.
final class PointPainter {
    private static final double LARGEST_RING = 70;

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
            data.points().forEach(
                    point -> markers.paintSquare(point, view.toScreenX(point.x0()), view.toScreenY(point.x1())));
        } else {
            for (int i = 0; i < data.size(); i++) {
                paintPoint(i, data.get(i));
            }
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

    private void paintPoint(int index, Point point) {
        double x = view.toScreenX(point.x0());
        double y = view.toScreenY(point.x1());
        Evaluation evaluation = state.evaluation();
        if (has(Layer.LOSS_RINGS) && evaluation.loss(index) > 0) {
            // The ring's area beyond the marker is in proportion to the loss.
            double radius = Math.min(LARGEST_RING, Math.sqrt(60 + 190 * evaluation.loss(index)));
            canvas.setStroke(palette.gradient().deriveColor(0, 1, 1, 0.75));
            canvas.setLineWidth(1.2);
            canvas.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
        if (has(Layer.PULLS)) {
            paintPull(evaluation.featureGradient(index), x, y);
        }
        boolean isHovered = hovered instanceof DataPoint target && target.index() == index;
        markers.paint(point, x, y, isHovered ? MarkerPainter.RADIUS + 1.5 : MarkerPainter.RADIUS);
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
