package losslab.workspace.plane.data;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import losslab.core.data.DataSet;
import losslab.experiment.table.Column;
import losslab.experiment.table.FailedRow;
import losslab.experiment.table.Scaling;
import losslab.experiment.table.Table;
import losslab.experiment.table.TableException;
import losslab.experiment.table.TableReading;
import losslab.experiment.table.TableText;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.ParameterNames;

/// What an import says about a table, in words.
final class ImportWords {
    private static final int SCALING_DIGITS = 4;

    private ImportWords() {}

    /// The name of a column, or its number, counted from 1, if it has none.
    static String column(Table table, int column) {
        String name = column < table.columns().size() ? table.columns().get(column).name() : "";
        return name.isEmpty() ? Messages.text("import.column", column + 1) : name;
    }

    /// Why a table gives no points at all.
    static String problem(ImportState state, TableException problem) {
        String number = Numbers.whole(problem.number());
        return switch (problem.problem()) {
            case UNREADABLE -> Messages.text("import.problem.unreadable");
            case TOO_LARGE -> Messages.text("import.problem.too-large", Numbers.whole(TableText.MAX_BYTES >> 20));
            case BINARY -> Messages.text("import.problem.binary");
            case EMPTY -> Messages.text("import.problem.empty");
            case ONLY_HEADER -> Messages.text("import.problem.only-header");
            case LONG_LINE -> Messages.text("import.problem.long-line", number, Numbers.whole(TableText.MAX_LINE));
            case LONG_ROW -> Messages.text("import.problem.long-row", number, Numbers.whole(TableText.MAX_LINE));
            case OPEN_QUOTE -> Messages.text("import.problem.open-quote", number);
            case TOO_MANY_COLUMNS ->
                Messages.text("import.problem.too-many-columns", Numbers.whole(Table.MAX_COLUMNS));
            case TOO_FEW_NUMBERS -> Messages.text("import.problem.too-few-numbers", number);
            case TOO_MANY_POINTS -> Messages.text("import.problem.too-many-points", Numbers.whole(DataSet.MAX_POINTS));
            case TOO_MANY_CLASSES -> Messages.text("import.problem.too-many-classes",
                    state.table().map(table -> column(table, (int) problem.number())).orElse(number),
                    DataSet.MAX_CLASSES, problem.detail());
        };
    }

    /// Why a row gives no point.
    static String failure(Table table, FailedRow row) {
        String line = Numbers.whole(row.line());
        String column = column(table, row.column());
        return switch (row.reason()) {
            case MISSING -> Messages.text("import.failed.missing", line, column);
            case NOT_A_NUMBER -> Messages.text("import.failed.not-a-number", line, column, row.cell());
            case NOT_FINITE -> Messages.text("import.failed.not-finite", line, column, row.cell());
            case NO_FLAG -> Messages.text("import.failed.no-flag", line, column, row.cell());
            case BEYOND_COLUMNS ->
                Messages.text("import.failed.beyond-columns", line, table.columns().size(), row.cell());
        };
    }

    /// A normalization of a feature as a formula with its numbers.
    static String formula(int feature, Scaling scaling) {
        String x = ParameterNames.feature(feature);
        if (scaling.isConstant()) {
            return Messages.text("import.scaling.constant", x);
        }
        String minusA = (scaling.a() < 0 ? "+ " : "− ") + Numbers.significant(Math.abs(scaling.a()), SCALING_DIGITS);
        return switch (scaling.normalization()) {
            case NONE -> Messages.text("import.scaling.none", x);
            case MIN_MAX -> Messages.text("import.scaling.min-max", x, minusA,
                    Numbers.significant(scaling.b() - scaling.a(), SCALING_DIGITS));
            case STANDARDIZE -> Messages.text("import.scaling.standardize", x, minusA,
                    Numbers.significant(scaling.b(), SCALING_DIGITS));
        };
    }

    /// How many points come, and of which classes.
    static String points(TableReading reading) {
        DataSet data = reading.data();
        int[] counts = new int[data.classCount()];
        data.points().forEach(point -> counts[point.label()]++);
        String classes = IntStream.range(0, counts.length)
                .mapToObj(k -> Messages.text("import.class-count", className(reading, k), Numbers.whole(counts[k])))
                .collect(Collectors.joining(", "));
        return Messages.text("import.points", Numbers.whole(data.size()), classes);
    }

    private static String className(TableReading reading, int k) {
        String name = reading.labels().name(k);
        return name.isEmpty() ? Messages.text("import.class", k) : name;
    }

    /// How many rows fail, and that not all of them are listed.
    static String failedCount(TableReading reading) {
        return reading.failedCount() > reading.failed().size()
                ? Messages.text("import.failed.many", Numbers.whole(reading.failedCount()),
                        Numbers.whole(reading.failed().size()))
                : Messages.text("import.failed.title", Numbers.whole(reading.failedCount()));
    }

    /// Whether a column holds numbers, for the list to choose from.
    static boolean isNumbers(Table table, int column) {
        return table.columns().get(column).kind() == Column.Kind.NUMBERS;
    }
}
