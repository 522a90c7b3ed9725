package losslab.workspace.plane.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;

import losslab.core.model.Parameters;
import losslab.core.optim.OptimizerState.Quantity;
import losslab.ui.Messages;
import losslab.ui.NumberField;
import losslab.ui.Numbers;
import losslab.ui.ParameterNames;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;

/// One weight or bias: its value to type, step or scroll, and below it its gradient with the way the next step goes.
final class WeightCell extends VBox {
    private final int k;
    private final int column;
    private final NumberField field;
    private final Label gradient = new Label();
    private final Label memory = new Label();

    WeightCell(PlaneViewModel model, int k, int column) {
        this.k = k;
        this.column = column;
        String name = Messages.text("weights.name", ParameterNames.column(column), k);
        String id = (column == 2 ? "bias-" + k : "weight-" + k + "-" + column);
        field = new NumberField(id, NumberField.Kind.anyNumber(name), value -> model.setParameter(k, column, value),
                model::report);
        gradient.setId("gradient-" + k + "-" + column);
        gradient.getStyleClass().add("gradient-text");
        memory.setId("memory-" + k + "-" + column);
        memory.getStyleClass().add("memory-text");
        field.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                model.chooseParameter(Parameters.index(k, column));
            }
        });
        VBox numbers = new VBox(field, gradient);
        numbers.getStyleClass().add("weight-numbers");
        HBox.setHgrow(numbers, Priority.ALWAYS);
        VBox steppers = new VBox(stepper(id + "-up", "up", 1), stepper(id + "-down", "down", -1));
        steppers.getStyleClass().add("steppers");
        getStyleClass().addAll("weight-cell", "class-" + k, column == 2 ? "bias" : "weight");
        HBox upper = new HBox(numbers, steppers);
        upper.getStyleClass().add("weight-upper");
        getChildren().addAll(upper, memory);
    }

    void show(PlaneState state) {
        Parameters parameters = state.experiment().parameters();
        field.show(parameters.get(k, column));
        double slope = state.evaluation().gradient().get(k, column);
        String text = direction(state.afterNextStep(), parameters) + Numbers.fixed(slope, Numbers.digits());
        if (!text.equals(gradient.getText())) {
            gradient.setText(text);
        }
    }

    void showMemory(boolean wanted, List<Quantity> quantities) {
        memory.setVisible(wanted);
        memory.setManaged(wanted);
        if (wanted) {
            memory.setText(quantities.isEmpty()
                    ? Messages.text("weights.memory.none")
                    : quantities.stream().map(this::text).collect(Collectors.joining("\n")));
        }
    }

    private String text(Quantity quantity) {
        return quantity.symbol() + ' ' + Numbers.significant(quantity.values().get(k, column));
    }

    /// Where the next step moves this number: up, down, or nowhere.
    private String direction(Optional<Parameters> next, Parameters now) {
        double change = next.map(parameters -> parameters.get(k, column) - now.get(k, column)).orElse(0.0);
        return change > 0 ? "↑ " : change < 0 ? "↓ " : "";
    }

    private Button stepper(String id, String direction, int sign) {
        Node arrow = new Polygon(-3.5, sign * 2.5, 3.5, sign * 2.5, 0, -sign * 2.5);
        arrow.getStyleClass().add("stepper-arrow");
        Button button = new Button("", arrow);
        button.setId(id);
        button.getStyleClass().add("stepper");
        button.setFocusTraversable(false); // the field's own arrow keys do the same
        button.setAccessibleText(Messages.text("weights." + direction, field.getAccessibleText()));
        button.setOnMouseClicked(event -> field.step(sign, event.isShiftDown()));
        return button;
    }
}
