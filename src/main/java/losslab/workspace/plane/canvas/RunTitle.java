package losslab.workspace.plane.canvas;

import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import losslab.core.model.Evaluation;
import losslab.training.StepResult.Diverged;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.workspace.plane.model.PlaneState;

/// What stands over each of two planes: the loss, and below it the step, the data loss and the accuracy.
final class RunTitle extends VBox {
    private final Label name = new Label();
    private final Label numbers = new Label();

    /// @param id of the numbers; with `-loss` behind it that of the loss's name
    RunTitle(String id, Node... atTheRight) {
        numbers.setId(id);
        name.setId(id + "-loss");
        name.getStyleClass().add("run-title-loss");
        numbers.getStyleClass().add("run-title-numbers");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox upper = new HBox(name, gap);
        upper.getStyleClass().add("run-title-upper");
        upper.getChildren().addAll(atTheRight);
        getStyleClass().add("run-title");
        getChildren().addAll(upper, numbers);
    }

    /// @param diverged how the run ended before the step on the screen, if it did
    /// @param isExact  whether it took every edit in at its own step
    void show(PlaneState state, Optional<Diverged> diverged, boolean isExact) {
        name.setText(Messages.text("loss." + state.experiment().loss().kind().name()));
        Evaluation evaluation = state.evaluation();
        String step = Numbers.whole(state.progress().step());
        String data = Numbers.fixed(evaluation.dataLoss(), Numbers.lossDigits());
        String text = diverged
                .map(end -> Messages.text("comparison.diverged", Numbers.whole(end.step()), step))
                .orElseGet(() -> Messages.text("comparison.numbers", step, data,
                        Numbers.whole(evaluation.correctCount()), Numbers.whole(evaluation.trainingCount())));
        numbers.setText(isExact ? text : Messages.text("comparison.early", text));
    }
}
