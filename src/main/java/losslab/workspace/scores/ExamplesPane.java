package losslab.workspace.scores;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import losslab.core.kind.Kind;
import losslab.core.loss.Loss;
import losslab.ui.Explanation;
import losslab.ui.Marker;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.workspace.scores.model.Example;
import losslab.workspace.scores.model.ScoresState;
import losslab.workspace.scores.model.ScoresViewModel;

/// The examples of a table, two lines each: name, true class and losses, then the scores. The
/// mean of the losses stands below.
final class ExamplesPane extends GridPane {
    private static final double MARKER = 4;
    private static final int SIGNIFICANT = 5;

    private final ScoresViewModel model;
    /// In place of a number while it is to be predicted.
    private static final String COVERED = "?";

    private final List<ToggleButton> names = new ArrayList<>();
    private final List<Label> scores = new ArrayList<>();
    private final List<Label> classes = new ArrayList<>();
    private final List<Label> losses = new ArrayList<>();
    private List<Kind<Loss>> columns = List.of();

    ExamplesPane(ScoresViewModel model) {
        this.model = model;
        setId("examples");
        getStyleClass().add("examples");
    }

    void show(ScoresState state) {
        boolean isTable = state.examples().size() > 1;
        setVisible(isTable);
        setManaged(isTable);
        if (!isTable) {
            return;
        }
        if (state.examples().size() != names.size() || !state.display().columns().equals(columns)) {
            build(state);
        }
        for (int i = 0; i < names.size(); i++) {
            Example example = state.examples().get(i);
            Texts.set(names.get(i), example.name());
            names.get(i).setSelected(i == state.selected());
            Texts.set(scores.get(i),
                    Numbers.list(Arrays.stream(example.scores().toArray())
                            .mapToObj(score -> Numbers.significant(score, SIGNIFICANT))));
            showClass(classes.get(i), example.label());
        }
        for (int column = 0; column < columns.size(); column++) {
            Kind<Loss> kind = columns.get(column);
            for (int i = 0; i < names.size(); i++) {
                Texts.set(cell(i, column), covered(state, Texts.loss(kind, state.loss(kind, i))));
            }
            Texts.set(cell(names.size(), column), covered(state, Texts.loss(kind, state.meanLoss(kind))));
        }
    }

    private static String covered(ScoresState state, String number) {
        return state.isPredicting() ? COVERED : number;
    }

    /// The row after the last one is that of the mean.
    private Label cell(int row, int column) {
        return losses.get(row * columns.size() + column);
    }

    private static void showClass(Label label, int k) {
        Texts.set(label, Integer.toString(k));
        String styleClass = "class-" + k;
        if (!label.getStyleClass().contains(styleClass)) {
            label.getStyleClass().setAll("label", "class-name", styleClass);
            label.setGraphic(Marker.node(k, MARKER));
        }
    }

    private void build(ScoresState state) {
        columns = state.display().columns();
        getChildren().clear();
        List.of(names, scores, classes, losses).forEach(List::clear);
        for (int column = 0; column < columns.size(); column++) {
            Label head = new Label(Texts.shortName(columns.get(column)));
            head.getStyleClass().add("column-title");
            Explanation.give(head, Messages.text("loss." + columns.get(column).name()));
            place(head, column, 0);
        }
        for (int i = 0; i < state.examples().size(); i++) {
            buildRow(i);
        }
        Label mean = new Label(Messages.text("scores.mean"));
        mean.getStyleClass().add("column-title");
        int last = 2 * names.size() + 1;
        add(mean, 0, last);
        buildLosses("mean-loss-", last);
    }

    private void buildRow(int i) {
        ToggleButton name = new ToggleButton();
        name.setId("example-" + i);
        name.getStyleClass().add("example-name");
        name.setOnAction(_ -> {
            name.setSelected(true);
            model.select(i);
        });
        Label numbers = Texts.wrapping("example-scores-" + i, "card-note");
        name.setMinWidth(USE_PREF_SIZE);
        setHgrow(name, Priority.ALWAYS);
        Label label = new Label();
        names.add(name);
        scores.add(numbers);
        classes.add(label);
        add(name, 0, 2 * i + 1);
        add(label, 1, 2 * i + 1);
        buildLosses("row-loss-" + i + "-", 2 * i + 1);
        add(numbers, 0, 2 * i + 2, columns.size() + 2, 1);
    }

    private void buildLosses(String id, int row) {
        for (int column = 0; column < columns.size(); column++) {
            Label loss = new Label();
            loss.setId(id + columns.get(column).name());
            losses.add(loss);
            place(loss, column, row);
        }
    }

    private void place(Label label, int column, int row) {
        label.setMinWidth(USE_PREF_SIZE);
        setHalignment(label, HPos.RIGHT);
        add(label, column + 2, row);
    }
}
