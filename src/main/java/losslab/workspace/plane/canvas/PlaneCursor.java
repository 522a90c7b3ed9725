package losslab.workspace.plane.canvas;

import java.util.Optional;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

import losslab.core.data.Point;
import losslab.core.model.Evaluation;
import losslab.core.model.Parameters;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.workspace.plane.canvas.PlaneTarget.ArrowTip;
import losslab.workspace.plane.canvas.PlaneTarget.Background;
import losslab.workspace.plane.canvas.PlaneTarget.DataPoint;
import losslab.workspace.plane.canvas.PlaneTarget.Line;
import losslab.workspace.plane.model.PlaneState;

/// The ring around what the keys act on in the plane. A canvas is silent: the ring says what it stands around, in words.
final class PlaneCursor extends Region {
    /// Of the ring about the middle of what it marks, in pixels: outside of the frame of a selected point.
    private static final double RADIUS = 15;

    PlaneCursor() {
        setId("plane-cursor");
        getStyleClass().add("plane-cursor");
        setAccessibleRole(AccessibleRole.THUMB);
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /// Marks and names a target of a state.
    ///
    /// @param lines   how thick lines and how large markers are
    /// @param isKeyed whether somebody uses the keys
    void show(PlaneTarget target, PlaneState state, Viewport view, double lines, boolean isKeyed) {
        setAccessibleText(words(target, state));
        Optional<Point2D> place = place(target, state, view, lines).filter(_ -> isKeyed)
                .filter(at -> at.getX() >= 0 && at.getX() <= view.width() && at.getY() >= 0
                        && at.getY() <= view.height());
        setVisible(place.isPresent());
        double radius = lines * RADIUS;
        resize(2 * radius, 2 * radius);
        place.ifPresent(at -> relocate(Math.rint(at.getX() - radius), Math.rint(at.getY() - radius)));
    }

    /// Where on the screen a target is, if it is anywhere.
    ///
    /// @param lines how thick lines are: arrows become longer with them
    static Optional<Point2D> place(PlaneTarget target, PlaneState state, Viewport view, double lines) {
        return place(target, state, view.inUnitsOf(lines)).map(at -> at.multiply(lines));
    }

    private static Optional<Point2D> place(PlaneTarget target, PlaneState state, Viewport view) {
        Parameters parameters = state.experiment().parameters();
        return switch (target) {
            case Background _ -> Optional.empty();
            case DataPoint(int index) -> {
                Point point = state.experiment().data().get(index);
                yield Optional.of(new Point2D(view.toScreenX(point.x0()), view.toScreenY(point.x1())));
            }
            case Line(int k) -> ScoreArrow.of(parameters, k, view)
                    .map(arrow -> new Point2D(arrow.baseX(), arrow.baseY()));
            case ArrowTip(int k) -> ScoreArrow.of(parameters, k, view)
                    .map(arrow -> new Point2D(arrow.tipX(), arrow.tipY()));
        };
    }

    private static String words(PlaneTarget target, PlaneState state) {
        Parameters parameters = state.experiment().parameters();
        Parameters gradient = state.evaluation().gradient();
        return switch (target) {
            case Background _ -> Messages.text("plane.cursor.none");
            case DataPoint(int index) -> words(index, state);
            case Line(int k) -> Messages.text("plane.cursor.line", k, number(parameters.b(k)), number(gradient.b(k)));
            case ArrowTip(int k) -> Messages.text("plane.cursor.arrow", k, number(parameters.w0(k)),
                    number(parameters.w1(k)), number(gradient.w0(k)), number(gradient.w1(k)));
        };
    }

    private static String words(int index, PlaneState state) {
        Point point = state.experiment().data().get(index);
        Evaluation evaluation = state.evaluation();
        return Messages.text(point.heldOut() ? "plane.cursor.held-out" : "plane.cursor.point", index + 1,
                state.experiment().labels().called(point.label()), number(point.x0()), number(point.x1()),
                number(evaluation.loss(index)));
    }

    private static String number(double value) {
        return Numbers.fixed(value, Numbers.digits());
    }
}
