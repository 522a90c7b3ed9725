package losslab.workspace.plane.curve;

import java.util.List;
import java.util.Optional;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

import losslab.ui.Explanation;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.Palette;
import losslab.ui.Scrolling;
import losslab.workspace.plane.model.PastRun;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.TimeMachine;

/// The earlier runs beside their curves: what they came to, against the present one, to hide and to delete.
final class RunsPane extends ScrollPane {
    private static final double SWATCH = 14;

    private final TimeMachine timeMachine;
    private final GridPane grid = new GridPane();
    private List<PastRun> listed = List.of();
    private List<String> listedNames = List.of();
    private List<Label> differences = List.of();
    private Optional<Palette> listedIn = Optional.empty();

    RunsPane(TimeMachine timeMachine) {
        this.timeMachine = timeMachine;
        setId("runs-pane");
        getStyleClass().addAll("workspace-scroll", "runs-pane");
        Scrolling.paintDirectly(this);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        grid.getStyleClass().add("runs-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setMinWidth(0);
        grid.getColumnConstraints().addAll(new ColumnConstraints(SWATCH), names, new ColumnConstraints());
        setContent(grid);
    }

    void setShown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }

    /// @param names one a past run
    void show(PlaneState state, List<String> names, Palette palette) {
        List<PastRun> past = state.timeline().pastRuns();
        if (!past.equals(listed) || !names.equals(listedNames) || !listedIn.equals(Optional.of(palette))) {
            list(past, names, palette);
        }
        double present = state.evaluation().totalLoss();
        for (int i = 0; i < past.size(); i++) {
            double end = past.get(i).end().totalLoss();
            differences.get(i).setText(Messages.text("runs.difference", Numbers.fixed(end, Numbers.lossDigits()),
                    Numbers.fixed(end - present, Numbers.lossDigits())));
        }
    }

    private void list(List<PastRun> past, List<String> names, Palette palette) {
        listed = past;
        listedNames = names;
        listedIn = Optional.of(palette);
        differences = past.stream().map(_ -> new Label()).toList();
        grid.getChildren().clear();
        if (past.isEmpty()) {
            Label none = new Label(Messages.text("runs.none"));
            none.setWrapText(true);
            grid.add(none, 0, 0, 3, 1);
        }
        for (int i = 0; i < past.size(); i++) {
            addRow(i, past.get(i), names.get(i), palette);
        }
    }

    private void addRow(int row, PastRun run, String name, Palette palette) {
        CheckBox visible = new CheckBox(name);
        visible.setId("run-" + run.number());
        visible.setWrapText(true);
        visible.setSelected(run.visible());
        Explanation.give(visible, Messages.text("runs.visible.tooltip", name));
        visible.setOnAction(_ -> timeMachine.setVisible(run.number(), visible.isSelected()));
        Line swatch = new Line(0, 0, SWATCH, 0);
        swatch.setStroke(LossCurvePanel.runColor(run, palette));
        swatch.setStrokeWidth(3);
        Label end = new Label(Messages.text("runs.end", Numbers.whole(run.lastStep()),
                Numbers.whole(Math.round(100 * run.end().accuracy()))));
        end.getStyleClass().add("card-note");
        Label difference = differences.get(row);
        difference.setId("run-difference-" + run.number());
        difference.getStyleClass().add("card-note");
        difference.setWrapText(true);
        Button delete = new Button(Messages.text("runs.delete"));
        delete.setId("delete-run-" + run.number());
        delete.setAccessibleText(Messages.text("runs.delete.tooltip", name));
        delete.setMinWidth(Region.USE_PREF_SIZE);
        Explanation.give(delete, Messages.text("runs.delete.tooltip", name));
        delete.setOnAction(_ -> timeMachine.delete(run.number()));
        grid.add(swatch, 0, 3 * row);
        grid.add(visible, 1, 3 * row);
        grid.add(delete, 2, 3 * row);
        grid.add(end, 1, 3 * row + 1, 2, 1);
        grid.add(difference, 1, 3 * row + 2, 2, 1);
    }
}
