package losslab.experiment.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import losslab.experiment.table.Cell.Kind;

/// Finds out how a table is written, from its first rows.
///
/// Every delimiter is tried with every decimal mark. The best one gives rows of one length and as many numbers as
/// possible; a number whose thousands are parted counts half, for 1.234 is more often a small number than a large one.
final class DialectGuess {
    private static final int ROWS = 200;
    private static final int CHARACTERS = 200_000;
    /// A table of texts alone is still told by its rows of one length.
    private static final double WORTH_OF_TEXT = 0.01;

    private DialectGuess() {}

    static Dialect of(String text) {
        Dialect best = new Dialect(Delimiter.COMMA, DecimalMark.POINT, false);
        double bestScore = 0;
        for (Delimiter delimiter : List.of(Delimiter.TAB, Delimiter.SEMICOLON, Delimiter.COMMA, Delimiter.SPACES)) {
            List<Row> rows = sample(text, delimiter);
            for (DecimalMark mark : DecimalMark.values()) {
                double score = score(rows, mark);
                if (score > bestScore) {
                    bestScore = score;
                    best = new Dialect(delimiter, mark, false);
                }
            }
        }
        return best.withHeader(hasHeader(sample(text, best.delimiter()), best.decimalMark()));
    }

    private static List<Row> sample(String text, Delimiter delimiter) {
        RowReader reader = new RowReader(text.substring(0, Math.min(text.length(), CHARACTERS)), delimiter);
        List<Row> rows = new ArrayList<>();
        try {
            for (Optional<Row> row = reader.next(); row.isPresent() && rows.size() < ROWS; row = reader.next()) {
                row.ifPresent(rows::add);
            }
        } catch (TableException _) {
            // The rows before an open quote tell enough; whoever reads the table will meet it again.
        }
        return rows;
    }

    private static double score(List<Row> rows, DecimalMark mark) {
        int width = commonWidth(rows);
        if (width < 2) {
            return 0;
        }
        List<Row> regular = rows.stream().filter(row -> row.cells().size() == width).toList();
        double worth = regular.stream().flatMap(row -> row.cells().stream())
                .mapToDouble(cell -> worth(Cell.of(cell, mark))).sum();
        return (double) regular.size() / rows.size() * worth / ((double) regular.size() * width);
    }

    private static double worth(Cell cell) {
        return switch (cell.kind()) {
            case NUMBER -> 1;
            case GROUPED -> 0.5;
            case MISSING, NOT_FINITE, TEXT -> WORTH_OF_TEXT;
        };
    }

    /// The length that most rows have, the greater one of two; 0 if there is no row.
    static int commonWidth(List<Row> rows) {
        Map<Integer, Long> counts = rows.stream().map(row -> row.cells().size())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse(0);
    }

    /// Whether the first row names the columns: it has a text above numbers, or there is nothing but text in it and no
    /// other row.
    private static boolean hasHeader(List<Row> rows, DecimalMark mark) {
        if (rows.isEmpty()) {
            return false;
        }
        Row first = rows.getFirst();
        List<Row> rest = rows.subList(1, rows.size());
        boolean hasNumber = first.cells().stream().anyMatch(cell -> Cell.of(cell, mark).isNumber());
        if (rest.isEmpty() || hasNumber) {
            return !hasNumber;
        }
        for (int column = 0; column < first.cells().size(); column++) {
            if (Cell.of(first.cell(column), mark).kind() == Kind.TEXT
                    && Column.kind(rest, column, mark) == Column.Kind.NUMBERS) {
                return true;
            }
        }
        return false;
    }
}
