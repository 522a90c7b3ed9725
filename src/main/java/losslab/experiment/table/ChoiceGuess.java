package losslab.experiment.table;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import losslab.core.data.DataSet;
import losslab.experiment.table.TableException.Problem;

/// Which columns of a table probably are meant: a text of few values, or a column named like one, is the label; the first
/// two numbers that are neither it nor the number of the row are the features.
final class ChoiceGuess {
    /// As [PointsTable] writes it.
    static final String HELD_OUT = "held out";

    private static final Set<String> LABEL_NAMES = Set.of("class", "label", "target", "species", "klasse", "art");

    private final Table table;

    private ChoiceGuess(Table table) {
        this.table = table;
    }

    static ColumnChoice of(Table table) throws TableException {
        return new ChoiceGuess(table).choice();
    }

    private ColumnChoice choice() throws TableException {
        List<Integer> numbers = columns(this::isNumbers).boxed().toList();
        if (numbers.size() < 2) {
            throw new TableException(Problem.TOO_FEW_NUMBERS, numbers.size(), "");
        }
        OptionalInt heldOut = columns(column -> name(column).equals(HELD_OUT)).findFirst();
        OptionalInt label = label(numbers);
        List<Integer> candidates = numbers.stream().filter(column -> !isRowNumber(column)).toList();
        List<Integer> features = Stream.of(candidates, numbers).flatMap(List::stream)
                .filter(column -> !is(label, column) && !is(heldOut, column)).distinct().toList();
        // Where everything else is spoken for, any two numbers will do.
        List<Integer> both = Stream.of(features, numbers).flatMap(List::stream).distinct().limit(2).toList();
        return new ColumnChoice(both.get(0), both.get(1), label, heldOut);
    }

    private OptionalInt label(List<Integer> numbers) {
        OptionalInt named = columns(column -> LABEL_NAMES.contains(name(column)) && hasFewValues(column)).findFirst();
        if (named.isPresent()) {
            return named;
        }
        OptionalInt text = columns(column -> !isNumbers(column) && hasFewValues(column)).findFirst();
        if (text.isPresent() || numbers.size() < 3) {
            return text;
        }
        int last = numbers.getLast();
        return isWhole(last) && hasFewValues(last) && !isRowNumber(last) ? OptionalInt.of(last) : OptionalInt.empty();
    }

    private IntStream columns(IntPredicate wanted) {
        return IntStream.range(0, table.columns().size()).filter(wanted);
    }

    private static boolean is(OptionalInt wanted, int column) {
        return wanted.isPresent() && wanted.getAsInt() == column;
    }

    private String name(int column) {
        return table.columns().get(column).name().toLowerCase(Locale.ROOT);
    }

    private boolean isNumbers(int column) {
        return table.columns().get(column).kind() == Column.Kind.NUMBERS;
    }

    private boolean hasFewValues(int column) {
        Set<String> values = new HashSet<>();
        table.firstRows().forEach(row -> values.add(row.cell(column)));
        values.remove("");
        return !values.isEmpty() && values.size() <= DataSet.MAX_CLASSES;
    }

    private boolean isWhole(int column) {
        return table.firstRows().stream().map(row -> cell(row, column))
                .allMatch(cell -> !cell.isNumber() || cell.value() == Math.rint(cell.value()));
    }

    /// Whether a column counts the rows, one by one.
    private boolean isRowNumber(int column) {
        List<Row> rows = table.firstRows();
        double first = cell(rows.getFirst(), column).value();
        return rows.size() > 2 && IntStream.range(0, rows.size()).allMatch(i -> {
            Cell cell = cell(rows.get(i), column);
            return cell.isNumber() && cell.value() == first + i;
        });
    }

    private Cell cell(Row row, int column) {
        return Cell.of(row.cell(column), table.dialect().decimalMark());
    }
}
