package losslab.workspace.scores;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import losslab.ui.Messages;
import losslab.ui.NumberField;
import losslab.workspace.scores.model.Reference;
import losslab.workspace.scores.model.ScoresState;
import losslab.workspace.scores.model.ScoresViewModel;

/// What can be done to all scores of an example, to see which losses it changes.
final class ActionsPane extends VBox {
    private final NumberField constant;
    private final Button rotateWrong;
    private final Button undo;
    private final Label note = Texts.wrapping("action", "card-note");
    private double chosen = 1;

    ActionsPane(ScoresViewModel model) {
        constant = new NumberField("constant", NumberField.Kind.anyNumber(Messages.text("scores.constant")),
                value -> chosen = value, model::report);
        constant.show(chosen);
        rotateWrong = Texts.button("rotate-wrong", Messages.text("scores.rotate-wrong"),
                Messages.text("scores.rotate-wrong.tooltip"), model::rotateWrong);
        undo = Texts.button("undo-action", Messages.text("scores.undo"), Messages.text("scores.undo.tooltip"),
                model::undoAction);
        HBox add = new HBox(Texts.button("add-to-all", Messages.text("scores.add"),
                Messages.text("scores.add.tooltip"), () -> model.addToAll(chosen)), constant);
        add.getStyleClass().add("form-middle");
        FlowPane buttons = new FlowPane(add,
                Texts.button("double-all", Messages.text("scores.double"), Messages.text("scores.double.tooltip"),
                        model::doubleAll),
                rotateWrong, Texts.button("rotate-all", Messages.text("scores.rotate-all"),
                        Messages.text("scores.rotate-all.tooltip"), model::rotateAll),
                undo, Texts.button("reset-scores", Messages.text("scores.reset"),
                        Messages.text("scores.reset.tooltip"), model::reset));
        buttons.getStyleClass().addAll("button-row");
        getStyleClass().add("actions");
        getChildren().addAll(buttons, note);
    }

    void show(ScoresState state) {
        rotateWrong.setDisable(state.classCount() == 2);
        undo.setDisable(state.reference().isEmpty());
        Texts.set(note, state.reference().map(Reference::action)
                .map(action -> Messages.text("scores.last-action", action))
                .orElse(Messages.text("scores.no-action")));
    }
}
