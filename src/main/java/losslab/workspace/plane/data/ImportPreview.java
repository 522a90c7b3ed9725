package losslab.workspace.plane.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import losslab.experiment.table.ColumnChoice;
import losslab.experiment.table.Row;
import losslab.experiment.table.Table;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.ParameterNames;

/// The first rows of a table as it is understood; the columns that become points stand out.
final class ImportPreview extends TableView<Row> {
    /// Of a wider table the first columns, and those that are chosen: a screen holds no more.
    private static final int MOST_COLUMNS = 30;
    private static final int LONGEST_CELL = 200;

    private Optional<Table> shown = Optional.empty();
    private Optional<ColumnChoice> shownChoice = Optional.empty();

    ImportPreview() {
        setId("import-preview");
        setAccessibleText(Messages.text("import.preview"));
        setPlaceholder(new Label(Messages.text("import.preview.none")));
    }

    void show(Optional<Table> table, Optional<ColumnChoice> choice) {
        if (table.equals(shown) && choice.equals(shownChoice)) {
            return;
        }
        shown = table;
        shownChoice = choice;
        List<TableColumn<Row, String>> columns = new ArrayList<>();
        table.ifPresent(known -> {
            columns.add(lines());
            IntStream.range(0, known.columns().size())
                    .filter(column -> column < MOST_COLUMNS || !role(choice, column).isEmpty())
                    .forEach(column -> columns.add(column(known, column, role(choice, column))));
        });
        getColumns().setAll(columns);
        setItems(FXCollections.observableList(table.map(Table::firstRows).orElse(List.of())));
    }

    private static TableColumn<Row, String> lines() {
        TableColumn<Row, String> lines = new TableColumn<>(Messages.text("import.line"));
        lines.setCellValueFactory(row -> new ReadOnlyStringWrapper(Numbers.whole(row.getValue().line())));
        lines.getStyleClass().add("index-cell");
        lines.setSortable(false);
        lines.setReorderable(false);
        return lines;
    }

    private static TableColumn<Row, String> column(Table table, int column, String role) {
        String name = ImportWords.column(table, column);
        TableColumn<Row, String> made = new TableColumn<>(
                role.isEmpty() ? name : Messages.text("import.preview.chosen", name, role));
        made.setId("import-column-" + column);
        made.setCellValueFactory(row -> new ReadOnlyStringWrapper(shortened(row.getValue().cell(column))));
        made.getStyleClass().add(ImportWords.isNumbers(table, column) ? "number-column" : "text-column");
        if (!role.isEmpty()) {
            made.getStyleClass().add("chosen-column");
        }
        made.setSortable(false);
        made.setReorderable(false);
        return made;
    }

    private static String shortened(String cell) {
        String line = cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell;
        return line.replaceAll("\\s+", " ");
    }

    /// What becomes of a column: x₀, x₁, the class, held out; empty for nothing.
    private static String role(Optional<ColumnChoice> choice, int column) {
        List<String> roles = new ArrayList<>();
        choice.ifPresent(chosen -> {
            if (chosen.x0() == column) {
                roles.add(ParameterNames.feature(0));
            }
            if (chosen.x1() == column) {
                roles.add(ParameterNames.feature(1));
            }
            if (chosen.label().orElse(-1) == column) {
                roles.add(Messages.text("import.label"));
            }
            if (chosen.heldOut().orElse(-1) == column) {
                roles.add(Messages.text("import.held-out"));
            }
        });
        return String.join(", ", roles);
    }
}
