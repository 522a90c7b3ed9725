package losslab.workspace.plane.canvas;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.input.MouseEvent;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.model.Parameters;
import losslab.ui.Numbers;
import losslab.workspace.plane.model.PlaneViewModel;

/// A drag in the plane: what each move of the pointer does. Every gesture works from where it began, so that roundings
/// do not add up.
@FunctionalInterface
interface PlaneGesture {
    /// To what an arrow's tip rounds the weights: the digits on the screen.
    double WEIGHT_STEP = 0.01;

    /// The pointer has come to a place, in screen pixels of the plane.
    void moveTo(MouseEvent event);

    /// Moves the selected points with the pointer.
    static PlaneGesture points(PlaneViewModel model, Viewport view, MouseEvent press, int grabbed) {
        DataSet before = model.state().experiment().data();
        List<Integer> selection = model.state().view().selection();
        Point handle = before.get(grabbed);
        double grabX = view.toPlaneX(press.getX()) - handle.x0();
        double grabY = view.toPlaneY(press.getY()) - handle.x1();
        return event -> {
            double dx = Numbers.snapped(view.toPlaneX(event.getX()) - grabX, view.dragStep()) - handle.x0();
            double dy = Numbers.snapped(view.toPlaneY(event.getY()) - grabY, view.dragStep()) - handle.x1();
            model.setData(before.with(selection, point -> point.movedTo(moved(point.x0(), dx, view.dragStep()),
                    moved(point.x1(), dy, view.dragStep()))));
        };
    }

    /// A coordinate moved by a multiple of the drag's step, without the noise of binary fractions.
    private static double moved(double from, double by, double step) {
        return Numbers.snapped(from + by, step / 1000);
    }

    /// Shifts the zero line of class k with the pointer: changes its bias alone.
    static PlaneGesture line(PlaneViewModel model, Viewport view, MouseEvent press, int k) {
        Parameters before = model.state().experiment().parameters();
        return event -> {
            double dx = (event.getX() - press.getX()) / view.scale();
            double dy = (press.getY() - event.getY()) / view.scale();
            double bias = before.b(k) - before.w0(k) * dx - before.w1(k) * dy;
            // Rounded to what one pixel is worth.
            double norm = Math.hypot(before.w0(k), before.w1(k));
            model.setParameter(k, 2, Numbers.snapped(bias, Numbers.niceStep(norm / view.scale())));
        };
    }

    /// Moves the tip of class k's arrow: changes its weights. The line turns about the arrow's foot, for which the bias
    /// follows; with Shift held the bias stays.
    ///
    /// @param view   in which the arrow was painted
    /// @param pixels of the screen in a unit of the view
    static PlaneGesture arrowTip(PlaneViewModel model, Viewport view, double pixels, ScoreArrow arrow) {
        int k = arrow.k();
        double footX = view.toPlaneX(arrow.baseX());
        double footY = view.toPlaneY(arrow.baseY());
        double bias = model.state().experiment().parameters().b(k);
        return event -> {
            double[] weights = arrow.weightsWithTipAt(event.getX() / pixels, event.getY() / pixels);
            double w0 = Numbers.snapped(weights[0], WEIGHT_STEP);
            double w1 = Numbers.snapped(weights[1], WEIGHT_STEP);
            // Two zeros would take the line, and with it the arrow, out of the hand.
            if (w0 != 0 || w1 != 0) {
                model.setRow(k, w0, w1, event.isShiftDown() ? bias : -(w0 * footX + w1 * footY));
            }
        };
    }

    /// Selects the points within the rectangle from the press to the pointer.
    static PlaneGesture rectangle(PlaneViewModel model, Viewport view, MouseEvent press) {
        return event -> {
            List<Integer> inside = new ArrayList<>();
            List<Point> points = model.state().experiment().data().points();
            for (int i = 0; i < points.size(); i++) {
                double x = view.toScreenX(points.get(i).x0());
                double y = view.toScreenY(points.get(i).x1());
                if (isBetween(x, press.getX(), event.getX()) && isBetween(y, press.getY(), event.getY())) {
                    inside.add(i);
                }
            }
            model.select(inside);
        };
    }

    private static boolean isBetween(double value, double a, double b) {
        return value >= Math.min(a, b) && value <= Math.max(a, b);
    }
}
