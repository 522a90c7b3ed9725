package losslab.workspace.scores;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import losslab.core.kind.Kind;
import losslab.core.loss.Loss;
import losslab.ui.CardHeader;
import losslab.ui.Choice;
import losslab.ui.Explanation;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.Palette;
import losslab.workspace.scores.model.Example;
import losslab.workspace.scores.model.ExampleTable;
import losslab.workspace.scores.model.ScoresState;
import losslab.workspace.scores.model.ScoresViewModel;

/// The examples, and the scores of the selected one to type, to drag and to jiggle.
final class ScoresPanel extends VBox implements StatePanel {
    /// The ends of the bars unless a score goes further.
    private static final double RANGE = 10;

    private final ScoresViewModel model;
    private final Choice<ExampleTable> table;
    private final MenuButton columns = new MenuButton(Messages.text("scores.columns"));
    private final ExamplesPane examples;
    private final VBox rows = new VBox();
    private final List<ScoreRow> scores = new ArrayList<>();
    private final ActionsPane actions;
    private final Button more;
    private final Button fewer;
    private double range = RANGE;

    ScoresPanel(ScoresViewModel model) {
        this.model = model;
        table = new Choice<>("example-table", Messages.text("scores.table"), List.of(ExampleTable.values()),
                each -> Messages.text("scores.table." + Messages.key(each)),
                model::choose);
        examples = new ExamplesPane(model);
        actions = new ActionsPane(model);
        more = Texts.button("add-class", Messages.text("scores.add-class"),
                Messages.text("scores.add-class.tooltip"), model::addClass);
        fewer = Texts.button("remove-class", Messages.text("scores.remove-class"),
                Messages.text("scores.remove-class.tooltip"), model::removeClass);
        build();
    }

    private void build() {
        setId("scores");
        getStyleClass().add("card");
        columns.setId("columns");
        Explanation.give(columns, Messages.text("scores.columns.tooltip"));
        for (Kind<Loss> kind : Loss.kinds()) {
            CheckMenuItem item = new CheckMenuItem(Messages.text("loss." + kind.name()));
            item.setId("column-of-" + kind.name());
            item.setOnAction(_ -> model.showColumn(kind, item.isSelected()));
            columns.getItems().add(item);
        }
        HBox tools = new HBox(columns, fewer, more);
        tools.getStyleClass().add("card-tools");
        rows.setId("score-rows");
        rows.getStyleClass().add("score-rows");
        getChildren().addAll(new CardHeader(Messages.text("scores.title"), tools), table, examples, rows, actions);
    }

    @Override
    public void show(ScoresState state, Palette palette) {
        table.show(state.table());
        for (int i = 0; i < columns.getItems().size(); i++) {
            ((CheckMenuItem) columns.getItems().get(i))
                    .setSelected(state.display().columns().contains(Loss.kinds().get(i)));
        }
        examples.show(state);
        if (scores.size() != state.classCount()) {
            build(state.classCount());
        }
        // An end that moved under the hand that drags would take the score with it.
        if (scores.stream().noneMatch(ScoreRow::isHeld)) {
            double largest = 0;
            for (int k = 0; k < state.classCount(); k++) {
                largest = Math.max(largest, Math.abs(state.example().scores().get(k)));
            }
            range = largest <= RANGE ? RANGE : Numbers.niceStep(largest);
        }
        scores.forEach(row -> row.show(state, range));
        more.setDisable(state.classCount() == Example.MOST_CLASSES);
        fewer.setDisable(state.classCount() == Example.FEWEST_CLASSES);
        actions.show(state);
    }

    /// Gives the keyboard to the first score.
    void focusFirst() {
        scores.getFirst().focus();
    }

    private void build(int classCount) {
        ToggleGroup trueClass = new ToggleGroup();
        scores.clear();
        for (int k = 0; k < classCount; k++) {
            scores.add(new ScoreRow(model, k, trueClass));
        }
        rows.getChildren().setAll(scores);
    }
}
