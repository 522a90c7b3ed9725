package losslab.workspace.plane.canvas;

import java.util.Optional;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.model.Parameters;
import losslab.core.model.ZeroLine;
import losslab.workspace.plane.model.Layers.Layer;
import losslab.workspace.plane.model.PlaneState;

/// What lies under the pointer and can be grabbed.
sealed interface PlaneTarget {
    /// Nothing to grab: a click adds a point, a drag moves the view.
    record Background() implements PlaneTarget {}

    /// A point.
    record DataPoint(int index) implements PlaneTarget {}

    /// The tip of class k's arrow.
    record ArrowTip(int k) implements PlaneTarget {}

    /// The zero line of class k.
    record Line(int k) implements PlaneTarget {}

    /// How near the pointer must come, in pixels: targets of 24 pixels and more across.
    double REACH = 12;
    /// Lines are long: a smaller reach leaves room to click beside them.
    double LINE_REACH = 6;

    /// What a press at a place on the screen grabs: a point before an arrow's tip before a line, the nearest of each.
    static PlaneTarget at(double screenX, double screenY, PlaneState state, Viewport view) {
        return pointAt(screenX, screenY, state.experiment().data(), view).or(() -> tipAt(screenX, screenY, state, view))
                .or(() -> lineAt(screenX, screenY, state, view)).orElse(new Background());
    }

    private static Optional<PlaneTarget> pointAt(double screenX, double screenY, DataSet data, Viewport view) {
        double nearest = REACH;
        Optional<PlaneTarget> target = Optional.empty();
        for (int i = 0; i < data.size(); i++) {
            Point point = data.get(i);
            double distance = Math.hypot(view.toScreenX(point.x0()) - screenX, view.toScreenY(point.x1()) - screenY);
            if (distance <= nearest) {
                nearest = distance;
                target = Optional.of(new DataPoint(i));
            }
        }
        return target;
    }

    private static Optional<PlaneTarget> tipAt(double screenX, double screenY, PlaneState state, Viewport view) {
        double nearest = REACH;
        Optional<PlaneTarget> target = Optional.empty();
        Parameters parameters = state.experiment().parameters();
        for (int k = 0; k < parameters.classCount() && state.view().layers().has(Layer.ARROWS); k++) {
            double distance = ScoreArrow.of(parameters, k, view)
                    .map(arrow -> Math.hypot(arrow.tipX() - screenX, arrow.tipY() - screenY))
                    .orElse(Double.POSITIVE_INFINITY);
            if (distance <= nearest) {
                nearest = distance;
                target = Optional.of(new ArrowTip(k));
            }
        }
        return target;
    }

    private static Optional<PlaneTarget> lineAt(double screenX, double screenY, PlaneState state, Viewport view) {
        double nearest = LINE_REACH / view.scale();
        Optional<PlaneTarget> target = Optional.empty();
        Parameters parameters = state.experiment().parameters();
        for (int k = 0; k < parameters.classCount() && state.view().layers().has(Layer.ZERO_LINES); k++) {
            double distance = ZeroLine.of(parameters, k).map(
                    line -> Math.abs(line.signedDistance(view.toPlaneX(screenX), view.toPlaneY(screenY))))
                    .orElse(Double.POSITIVE_INFINITY);
            if (distance <= nearest) {
                nearest = distance;
                target = Optional.of(new Line(k));
            }
        }
        return target;
    }
}
