package losslab.workspace.plane.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import losslab.core.model.FiniteDifferences;
import losslab.core.model.Parameters;
import losslab.ui.Explanation;
import losslab.ui.Messages;
import losslab.ui.Print;
import losslab.ui.Scrolling;

/// Both slopes of every parameter, one below the other, under a head that stays where it is.
final class SlopeTable extends VBox {
    /// Parameter, analytic, numerical, relative error, verdict, kink; in pixels where text has its usual size.
    private static final double[] WIDTHS = {42, 46, 58, 54, 66, 28};
    private static final List<String> TITLES = List.of("parameter", "analytic", "numerical", "error", "verdict");

    private final GridPane grid = grid();
    private List<SlopeRow> rows = List.of();

    SlopeTable() {
        GridPane head = grid();
        head.getStyleClass().add("check-head");
        for (int column = 1; column < TITLES.size(); column++) {
            Label title = new Label(Messages.text("check." + TITLES.get(column)));
            Explanation.give(title, Messages.text("check." + TITLES.get(column) + ".tooltip"));
            head.add(title, column, 0);
        }
        ScrollPane scrolling = Scrolling.paintDirectly(new ScrollPane(grid));
        scrolling.getStyleClass().add("workspace-scroll");
        scrolling.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scrolling, Priority.ALWAYS);
        getStyleClass().add("check-table");
        getChildren().addAll(head, scrolling);
        Print.at(this).subscribe(print -> List.of(head, grid).forEach(part -> setWidths(part, print.text())));
    }

    private static void setWidths(GridPane grid, double text) {
        for (int column = 0; column < WIDTHS.length; column++) {
            ColumnConstraints constraints = grid.getColumnConstraints().get(column);
            constraints.setMinWidth(text * WIDTHS[column]);
            constraints.setPrefWidth(text * WIDTHS[column]);
            constraints.setMaxWidth(text * WIDTHS[column]);
        }
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("check-grid");
        for (int column = 0; column < WIDTHS.length; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHalignment(column >= 1 && column <= 3 ? HPos.RIGHT : HPos.LEFT);
            grid.getColumnConstraints().add(constraints);
        }
        return grid;
    }

    private void build(int parameterCount) {
        rows = IntStream.range(0, parameterCount)
                .mapToObj(p -> new SlopeRow(p / Parameters.PER_CLASS, p % Parameters.PER_CLASS)).toList();
        grid.getChildren().clear();
        for (int p = 0; p < parameterCount; p++) {
            grid.addRow(p, rows.get(p).cells().toArray(Node[]::new));
        }
    }

    /// Shows a check, or nothing until there is one.
    void show(Optional<FiniteDifferences> check) {
        int parameterCount = check.map(found -> found.slopes().size()).orElse(0);
        if (parameterCount != rows.size()) {
            build(parameterCount);
        }
        check.ifPresent(found -> rows.forEach(row -> row.show(found)));
    }
}
