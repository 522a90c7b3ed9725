package losslab.workspace.plane.landscape;

import java.util.List;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;

import losslab.core.model.LossLine;
import losslab.ui.ChartPane;
import losslab.ui.ChartPane.Line;
import losslab.ui.ChartPane.Mark;
import losslab.ui.ChartPane.Scale;
import losslab.ui.ChartPane.Side;
import losslab.ui.ChartPane.Style;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.Palette;
import losslab.workspace.plane.model.LandscapeResult;
import losslab.workspace.plane.model.LandscapeViewModel;
import losslab.workspace.plane.model.PlaneState;

/// The total loss over one weight, with the tangent that the gradient promises. Dragging, or an arrow key, moves the weight.
final class WeightChart extends StackPane {
    /// How far the tangent reaches to either side, as a share of what is seen, and how high.
    private static final double TANGENT_WIDTH = 0.2;
    private static final double TANGENT_HEIGHT = 0.25;
    /// A drag rounds the weight to about a pixel.
    private static final double DRAG_STEPS = 400;
    private static final double KEY_STEPS = 50;
    private static final double FINE_KEY_STEPS = 500;
    private static final double KEY_ZOOM = 1.25;
    private static final double WHEEL_BASE = 1.0025;

    private final LandscapeViewModel landscape;
    private final ChartPane chart = new ChartPane("landscape-chart", "", Messages.text("landscape.loss"));
    private double weight;

    WeightChart(LandscapeViewModel landscape) {
        this.landscape = landscape;
        setId("landscape-weight");
        getStyleClass().add("contour-pane");
        setMinHeight(0);
        setFocusTraversable(true);
        setAccessibleText(Messages.text("landscape.chart"));
        chart.setScales(Scale.LINEAR, Scale.LINEAR);
        chart.setFormats(Numbers::significant, loss -> Numbers.fixed(loss, Numbers.lossDigits()), Numbers::significant);
        chart.setOnDrag(x -> moveTo(Numbers.snapped(x, step(DRAG_STEPS))));
        getChildren().add(chart);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        setOnKeyPressed(this::onKey);
        setOnScroll(this::onScroll);
    }

    void show(LandscapeResult.Curve curve, PlaneState state, Palette palette) {
        weight = curve.axes().coordinates(state.experiment().parameters()).a();
        double loss = state.evaluation().totalLoss();
        double slope = curve.axes().coordinates(state.evaluation().gradient()).a();
        LossLine losses = curve.losses();
        chart.setBottomLabel(curve.axes().xName());
        chart.show(List.of(
                new Line("", palette.gradient(), new double[]{weight}, new double[]{loss}),
                tangent(losses, loss, slope, palette),
                new Line(Messages.text("landscape.loss"), palette.ink(), losses.places().toArray(),
                        losses.losses().toArray())),
                List.of(new Mark(true, weight, Numbers.fixed(loss, Numbers.lossDigits()), palette.faint())), palette);
    }

    /// The tangent at the present weight, as long as it leads away neither far to the side nor far up and down.
    private Line tangent(LossLine losses, double loss, double slope, Palette palette) {
        double first = losses.places().get(0);
        double last = losses.places().get(losses.size() - 1);
        double height = losses.largest().orElse(loss);
        double reach = Math.min(TANGENT_WIDTH * (last - first), TANGENT_HEIGHT * height / Math.abs(slope));
        double left = Math.max(first, weight - reach);
        double right = Math.min(last, weight + reach);
        return new Line(Messages.text("landscape.tangent", Numbers.fixed(slope, Numbers.digits())), palette.gradient(),
                Style.DASHED, Side.LEFT, new double[]{left, right},
                new double[]{loss + slope * (left - weight), loss + slope * (right - weight)});
    }

    private void onKey(KeyEvent event) {
        double step = step(event.isShiftDown() ? FINE_KEY_STEPS : KEY_STEPS);
        switch (event.getCode()) {
            case LEFT -> moveTo(Numbers.decimalSum(weight, -step));
            case RIGHT -> moveTo(Numbers.decimalSum(weight, step));
            case PLUS, ADD, EQUALS -> landscape.zoomX(KEY_ZOOM);
            case MINUS, SUBTRACT -> landscape.zoomX(1 / KEY_ZOOM);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void onScroll(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            landscape.zoomX(Math.pow(WHEEL_BASE, event.getDeltaY()));
            event.consume();
        }
    }

    /// About so many steps go across what is seen.
    private double step(double count) {
        return landscape.box().map(box -> Numbers.niceStep(box.width() / count)).orElse(1.0);
    }

    private void moveTo(double newWeight) {
        weight = newWeight;
        landscape.moveTo(newWeight, 0);
    }
}
