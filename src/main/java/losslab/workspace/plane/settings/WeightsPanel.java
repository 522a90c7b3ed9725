package losslab.workspace.plane.settings;

import java.util.List;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import losslab.core.optim.Optimizer;
import losslab.core.optim.OptimizerState.Quantity;
import losslab.experiment.ClassLabels;
import losslab.ui.CardHeader;
import losslab.ui.Explanation;
import losslab.ui.Marker;
import losslab.ui.Messages;
import losslab.ui.Palette;
import losslab.ui.ParameterNames;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.panel.StatePanel;

/// Weights and biases, one row a class, each number with its gradient.
public final class WeightsPanel extends VBox implements StatePanel {
    private static final int COLUMNS = 3;
    private static final double MARKER_RADIUS = 5;

    private final PlaneViewModel model;
    private final GridPane grid = new GridPane();
    private final ToggleButton memory = new ToggleButton(Messages.text("weights.memory"));
    private WeightCell[][] cells = new WeightCell[0][];
    private ClassLabels shownLabels = ClassLabels.NONE;

    public WeightsPanel(PlaneViewModel model) {
        this.model = model;
        build();
        buildCells(model.state().experiment().data().classCount(), model.state().experiment().labels());
    }

    private void build() {
        setId("weights");
        getStyleClass().add("card");
        Label gradientLegend = new Label(Messages.text("weights.gradient"));
        gradientLegend.getStyleClass().addAll("card-note", "gradient-text");
        memory.setId("optimizer-memory");
        memory.getStyleClass().add("small");
        memory.setMinWidth(Region.USE_PREF_SIZE);
        gradientLegend.setMinWidth(Region.USE_PREF_SIZE);
        Explanation.give(memory, Messages.text("weights.memory.tooltip"));
        memory.setOnAction(_ -> showMemory(model.state()));
        CardHeader header = new CardHeader(Messages.text("weights.title"), memory, gradientLegend);
        header.setNote(Messages.text("weights.note"));
        grid.getStyleClass().add("weights-grid");
        getChildren().addAll(header, grid);
    }

    private void buildCells(int classCount, ClassLabels labels) {
        shownLabels = labels;
        grid.getChildren().clear();
        grid.getColumnConstraints().setAll(new ColumnConstraints());
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHgrow(Priority.ALWAYS);
            width.setPercentWidth(29);
            grid.getColumnConstraints().add(width);
            Label title = new Label(ParameterNames.column(column));
            title.getStyleClass().add("column-title");
            GridPane.setHalignment(title, HPos.CENTER);
            grid.add(title, column + 1, 0);
        }
        cells = new WeightCell[classCount][COLUMNS];
        for (int k = 0; k < classCount; k++) {
            Label name = new Label(Integer.toString(k), Marker.node(k, MARKER_RADIUS));
            name.getStyleClass().addAll("class-name", "class-" + k);
            if (!labels.name(k).isEmpty()) {
                Explanation.give(name, labels.called(k));
            }
            grid.add(name, 0, k + 1);
            for (int column = 0; column < COLUMNS; column++) {
                cells[k][column] = new WeightCell(model, k, column);
                grid.add(cells[k][column], column + 1, k + 1);
            }
        }
    }

    @Override
    public void show(PlaneState state, Palette palette) {
        int classCount = state.experiment().data().classCount();
        ClassLabels labels = state.experiment().labels();
        if (classCount != cells.length || !labels.equals(shownLabels)) {
            buildCells(classCount, labels);
        }
        for (WeightCell[] row : cells) {
            for (WeightCell cell : row) {
                cell.show(state);
            }
        }
        showMemory(state);
    }

    /// What the optimizer remembers of every number, if somebody wants to see it.
    private void showMemory(PlaneState state) {
        Optimizer optimizer = state.experiment().optimizer();
        boolean remembers = optimizer.hasFirstMoment() || optimizer.hasSecondMoment();
        memory.setDisable(!remembers);
        boolean isWanted = memory.isSelected() && remembers;
        List<Quantity> quantities = isWanted
                ? state.progress().optimizerState().quantities(optimizer)
                : List.of();
        for (WeightCell[] row : cells) {
            for (WeightCell cell : row) {
                cell.showMemory(isWanted, quantities);
            }
        }
    }
}
