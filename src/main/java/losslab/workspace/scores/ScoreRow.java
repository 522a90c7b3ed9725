package losslab.workspace.scores;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import losslab.ui.Explanation;
import losslab.ui.Marker;
import losslab.ui.Messages;
import losslab.ui.NumberField;
import losslab.ui.Numbers;
import losslab.ui.ParameterNames;
import losslab.workspace.scores.model.Example;
import losslab.workspace.scores.model.ScoresState;
import losslab.workspace.scores.model.ScoresViewModel;

/// One class of the selected example: whether it is the true one, its score as a bar and a number, and its jiggle.
final class ScoreRow extends HBox {
    private static final double MARKER = 5;

    private final int k;
    private final RadioButton isTrue = new RadioButton();
    private final ScoreBar bar;
    private final NumberField field;

    ScoreRow(ScoresViewModel model, int k, ToggleGroup trueClass) {
        this.k = k;
        String name = ParameterNames.score(k);
        isTrue.setId("true-class-" + k);
        isTrue.setToggleGroup(trueClass);
        isTrue.setAccessibleText(Messages.text("scores.true-class", k));
        Explanation.give(isTrue, Messages.text("scores.true-class", k));
        isTrue.setOnAction(_ -> model.setLabel(k));
        Label label = new Label(name, Marker.node(k, MARKER));
        label.setId("score-name-" + k);
        label.getStyleClass().addAll("class-name", "class-" + k);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(isTrue);
        bar = new ScoreBar(k, score -> model.setScore(k, score));
        NumberField.Kind kind = NumberField.Kind.anyNumber(name);
        field = new NumberField("score-" + k,
                new NumberField.Kind(name,
                        Messages.text("expected.between", Numbers.significant(-Example.LARGEST),
                                Numbers.significant(Example.LARGEST)),
                        score -> Math.abs(score) <= Example.LARGEST, kind.format(), kind.parse(), kind.stepping()),
                score -> model.setScore(k, score), model::report);
        HBox.setHgrow(bar, Priority.ALWAYS);
        getStyleClass().add("score-row");
        getChildren().addAll(isTrue, label, bar, field, jiggle(model, -1), jiggle(model, 1));
    }

    private Button jiggle(ScoresViewModel model, int step) {
        String sign = step > 0 ? "up" : "down";
        Button button = Texts.button("jiggle-" + k + "-" + sign, Messages.text("scores.jiggle." + sign),
                Messages.text("scores.jiggle.tooltip", ParameterNames.score(k)), () -> model.jiggle(k, step));
        button.setAccessibleText(Messages.text("scores.action." + sign, k));
        button.getStyleClass().add("jiggle");
        return button;
    }

    /// Gives the keyboard to the bar, whose arrows move the score.
    void focus() {
        bar.focus();
    }

    boolean isHeld() {
        return bar.isHeld();
    }

    void show(ScoresState state, double range) {
        double score = state.example().scores().get(k);
        isTrue.setSelected(state.example().label() == k);
        bar.show(score, range);
        field.show(score);
    }
}
