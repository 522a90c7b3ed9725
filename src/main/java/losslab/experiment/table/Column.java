package losslab.experiment.table;

import java.util.List;

/// A column of a table.
///
/// @param name as the header has it, on one line that fits the screen; may be empty
public record Column(String name, Column.Kind kind) {
    /// What most cells of a column are, those apart that hold nothing.
    public enum Kind {
        NUMBERS, TEXT
    }

    static Kind kind(List<Row> rows, int column, DecimalMark mark) {
        int numbers = 0;
        int texts = 0;
        for (Row row : rows) {
            Cell.Kind kind = Cell.of(row.cell(column), mark).kind();
            numbers += kind == Cell.Kind.NUMBER || kind == Cell.Kind.GROUPED ? 1 : 0;
            texts += kind == Cell.Kind.TEXT ? 1 : 0;
        }
        return numbers > texts ? Kind.NUMBERS : Kind.TEXT;
    }
}
