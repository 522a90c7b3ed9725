package losslab.experiment.table;

import java.util.List;

/// A row of a table.
///
/// @param line the line that it begins in, from 1
public record Row(long line, List<String> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    /// A cell without blanks around it, empty where the row has ended before.
    public String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
