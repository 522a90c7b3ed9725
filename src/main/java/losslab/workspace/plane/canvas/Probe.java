package losslab.workspace.plane.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.geometry.HPos;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import losslab.core.math.Softmax;
import losslab.experiment.ClassLabels;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.Shading;

/// What the model says of the place under the pointer: its coordinates, scores, probabilities, and the loss of a point there.
///
/// It stands in the lower left corner, and in the upper one while the pointer is down there.
final class Probe extends VBox {
    private static final double GAP = 8;
    /// Between the pointer and the probe at least.
    private static final double ROOM = 16;
    /// The upper corner lies below the name of the vertical axis.
    private static final double TOP = 20;
    /// With more classes than this they stand in two columns.
    private static final int MOST_ROWS = 5;

    /// The numbers of one class.
    private record Row(Label score, Label probability) {}

    private final Label coordinates = new Label();
    private final GridPane table = new GridPane();
    private final Label loss = new Label();
    private final List<Row> rows = new ArrayList<>();
    private Optional<Point2D> pointer = Optional.empty();
    private ClassLabels shownLabels = ClassLabels.NONE;
    private double areaHeight;

    Probe() {
        setId("probe");
        getStyleClass().addAll("plane-note", "probe");
        coordinates.setId("plane-pointer");
        loss.setId("probe-loss");
        table.getStyleClass().add("probe-table");
        getChildren().addAll(coordinates, table, loss);
        setMouseTransparent(true);
        setVisible(false);
        heightProperty().addListener((_, _, _) -> place());
    }

    /// The pointer has come to a place of the area.
    void pointAt(double screenX, double screenY) {
        pointer = Optional.of(new Point2D(screenX, screenY));
    }

    /// The pointer has left.
    void leave() {
        pointer = Optional.empty();
        setVisible(false);
    }

    /// Shows what a state says of the place under the pointer, if it is in the area.
    void show(PlaneState state, Viewport view) {
        areaHeight = view.height();
        pointer.ifPresent(at -> {
            showNumbers(state, view, view.toPlaneX(at.getX()), view.toPlaneY(at.getY()));
            place();
            setVisible(true);
        });
    }

    private void showNumbers(PlaneState state, Viewport view, double x0, double x1) {
        int digits = (int) Math.max(Numbers.digits(), -Math.round(Math.log10(view.dragStep())));
        coordinates.setText(Messages.text("plane.pointer", Numbers.fixed(x0, digits), Numbers.fixed(x1, digits)));
        double[] scores = state.experiment().parameters().scores(x0, x1);
        double[] probabilities = Softmax.probabilities(scores, state.shownTemperature());
        ClassLabels labels = state.experiment().labels();
        if (rows.size() != scores.length || !labels.equals(shownLabels)) {
            shownLabels = labels;
            fill(scores.length);
        }
        for (int k = 0; k < scores.length; k++) {
            rows.get(k).score().setText(Numbers.fixed(scores[k], Numbers.digits()));
            rows.get(k).probability().setText(Numbers.fixed(probabilities[k], Numbers.probabilityDigits()));
        }
        Shading shading = state.view().layers().shading();
        int label = shading.kind().needsClass() ? shading.k() : state.view().currentClass();
        loss.setText(Messages.text("probe.loss",
                Numbers.fixed(state.experiment().loss().value(scores, label), Numbers.digits()), label));
    }

    private void fill(int classCount) {
        rows.clear();
        table.getChildren().clear();
        int blocks = (classCount + MOST_ROWS - 1) / MOST_ROWS;
        int height = (classCount + blocks - 1) / blocks;
        for (int k = 0; k < classCount; k++) {
            int column = 3 * (k / height);
            if (k % height == 0) {
                table.add(number("", Messages.text("probe.score")), column + 1, 0);
                table.add(number("", Messages.text("probe.probability")), column + 2, 0);
            }
            Label name = new Label(shownLabels.called(k));
            name.getStyleClass().addAll("class-name", "class-row-name", "class-" + k);
            Row row = new Row(number("probe-score-" + k, ""), number("probe-probability-" + k, ""));
            rows.add(row);
            table.add(name, column, 1 + k % height);
            table.add(row.score(), column + 1, 1 + k % height);
            table.add(row.probability(), column + 2, 1 + k % height);
        }
    }

    private static Label number(String id, String text) {
        Label label = new Label(text);
        label.setId(id);
        label.getStyleClass().add("probe-number");
        GridPane.setHalignment(label, HPos.RIGHT);
        return label;
    }

    private void place() {
        double low = areaHeight - getHeight() - GAP;
        boolean isUnderPointer = pointer.filter(at -> at.getX() < GAP + getWidth() + ROOM && at.getY() > low - ROOM)
                .isPresent();
        relocate(GAP, isUnderPointer ? TOP : low);
    }
}
