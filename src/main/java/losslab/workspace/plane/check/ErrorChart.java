package losslab.workspace.plane.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

import losslab.core.model.FiniteDifferences;
import losslab.core.model.FiniteDifferences.ErrorAt;
import losslab.ui.ChartPane;
import losslab.ui.ChartPane.Line;
import losslab.ui.ChartPane.Mark;
import losslab.ui.ChartPane.Scale;
import losslab.ui.ChartPane.Side;
import losslab.ui.ChartPane.Style;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.Palette;
import losslab.workspace.plane.model.GradientCheckViewModel;
import losslab.workspace.plane.model.GradientCheckViewModel.Result;

/// The largest relative error over the steps h: a V, with the present step to drag.
final class ErrorChart extends StackPane {
    /// What the axes cover at least, whether a curve is there or not: the chart of a wrong gradient must not look like that
    /// of a right one.
    private static final Line EXTENT = new Line("", Color.TRANSPARENT,
            new double[]{GradientCheckViewModel.LOWEST_STEP, GradientCheckViewModel.HIGHEST_STEP},
            new double[]{1e-12, 1});

    /// In a narrower chart the words at both ends would meet.
    private static final double ROOM_FOR_WORDS = 140;

    /// Presses of an arrow key from one power of ten to the next, and with Shift.
    private static final double KEY_STEPS = 4;
    private static final double FINE_KEY_STEPS = 20;

    private final DoubleConsumer setStep;
    private double shownStep = 1;
    private final ChartPane chart = new ChartPane("check-chart", Messages.text("check.step"), "");

    /// @param setStep takes a step that somebody points at
    ErrorChart(DoubleConsumer setStep) {
        chart.setScales(Scale.LOGARITHMIC, Scale.LOGARITHMIC);
        chart.setFormats(Numbers::significant, Numbers::significant, Numbers::significant);
        chart.setOnDrag(h -> setStep.accept(Numbers.rounded(h, 3)));
        this.setStep = setStep;
        setId("check-error");
        getStyleClass().add("contour-pane");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText(Messages.text("check.chart"));
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        setOnKeyPressed(this::onKey);
        getChildren().addAll(chart, corner("check.rounding", Pos.BOTTOM_LEFT),
                corner("check.truncation", Pos.BOTTOM_RIGHT));
    }

    private void onKey(KeyEvent event) {
        double factor = Math.pow(10, 1 / (event.isShiftDown() ? FINE_KEY_STEPS : KEY_STEPS));
        switch (event.getCode()) {
            case LEFT -> setStep.accept(Numbers.rounded(shownStep / factor, 3));
            case RIGHT -> setStep.accept(Numbers.rounded(shownStep * factor, 3));
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Words beside the name of the axis, at one of its ends.
    private Label corner(String key, Pos place) {
        Label label = new Label(Messages.text(key));
        label.getStyleClass().add("chart-corner");
        label.setMouseTransparent(true);
        label.visibleProperty().bind(widthProperty().greaterThan(ROOM_FOR_WORDS));
        setAlignment(label, place);
        return label;
    }

    /// @param h the present step
    void show(Optional<Result> result, double h, Palette palette) {
        shownStep = h;
        List<Line> lines = new ArrayList<>();
        result.map(Result::differences).ifPresent(found -> lines.add(new Line("", palette.ink(), Style.MARKED,
                Side.LEFT, new double[]{found.h()}, new double[]{found.largestRelativeError()})));
        result.ifPresent(found -> lines.add(curve(found, palette)));
        lines.add(EXTENT);
        chart.show(lines, List.of(new Mark(true, h, "", palette.ink())), palette);
    }

    /// The curve, through the very error that the table shows.
    private static Line curve(Result result, Palette palette) {
        FiniteDifferences table = result.differences();
        List<ErrorAt> curve = new ArrayList<>(result.curve().orElse(List.of()));
        curve.removeIf(at -> at.h() == table.h());
        curve.add(new ErrorAt(table.h(), table.largestRelativeError()));
        curve.sort(Comparator.comparingDouble(ErrorAt::h));
        return new Line(Messages.text("check.largest"), palette.gradient(),
                curve.stream().mapToDouble(ErrorAt::h).toArray(),
                curve.stream().mapToDouble(ErrorAt::largestRelativeError).toArray());
    }
}
