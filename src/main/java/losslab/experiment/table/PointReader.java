package losslab.experiment.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SequencedSet;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.experiment.table.FailedRow.Reason;
import losslab.experiment.table.TableException.Problem;

/// Makes points of rows, one row after the other. Mutable: it belongs to one reading of a table.
final class PointReader {
    private final int columnCount;
    private final ColumnChoice choice;
    private final DecimalMark mark;
    private final List<Point> points = new ArrayList<>();
    private final List<FailedRow> failed = new ArrayList<>();
    private final SequencedSet<String> labels = new LinkedHashSet<>();
    private final List<String> labelOfPoint = new ArrayList<>();
    private int failedCount;
    /// Why the present row gives no point: the first reason of several.
    private Optional<FailedRow> failure = Optional.empty();

    PointReader(int columnCount, ColumnChoice choice, DecimalMark mark) {
        this.columnCount = columnCount;
        this.choice = choice;
        this.mark = mark;
    }

    void take(Row row) throws TableException {
        if (points.size() + failedCount >= DataSet.MAX_POINTS) {
            throw new TableException(Problem.TOO_MANY_POINTS);
        }
        failure = Optional.empty();
        refuseCellsBeyond(row);
        double x0 = number(row, choice.x0());
        double x1 = number(row, choice.x1());
        String label = choice.label().isPresent() ? label(row, choice.label().getAsInt()) : "";
        boolean heldOut = choice.heldOut().isPresent() && flag(row, choice.heldOut().getAsInt());
        if (failure.isEmpty()) {
            points.add(new Point(x0, x1, 0, heldOut));
            labelOfPoint.add(label);
            count(label);
        } else {
            failedCount++;
            failure.filter(_ -> failed.size() < TableReading.MAX_FAILED).ifPresent(failed::add);
        }
    }

    TableReading reading() {
        Labels classes = choice.label().isPresent() ? Labels.of(labels) : Labels.NONE;
        List<Point> labelled = new ArrayList<>(points.size());
        for (int i = 0; i < points.size(); i++) {
            labelled.add(points.get(i).withLabel(classes.indexOf(labelOfPoint.get(i))));
        }
        return new TableReading(new DataSet(classes.classCount(), labelled), classes.names(), failed, failedCount);
    }

    private void count(String label) throws TableException {
        labels.add(label);
        if (labels.size() > DataSet.MAX_CLASSES) {
            throw new TableException(Problem.TOO_MANY_CLASSES, choice.label().orElse(0), Labels.shortened(label));
        }
    }

    private void refuseCellsBeyond(Row row) {
        for (int column = columnCount; column < row.cells().size(); column++) {
            if (!row.cell(column).isEmpty()) {
                fail(row, Reason.BEYOND_COLUMNS, column);
            }
        }
    }

    private double number(Row row, int column) {
        Cell cell = Cell.of(row.cell(column), mark);
        switch (cell.kind()) {
            case NUMBER, GROUPED -> {
                return cell.value();
            }
            case MISSING -> fail(row, Reason.MISSING, column);
            case NOT_FINITE -> fail(row, Reason.NOT_FINITE, column);
            case TEXT -> fail(row, Reason.NOT_A_NUMBER, column);
        }
        return 0;
    }

    /// The name of a class. However a whole number is written, it names one class: 1 and 1.0.
    private String label(Row row, int column) {
        String text = row.cell(column);
        if (text.isEmpty()) {
            fail(row, Reason.MISSING, column);
        }
        OptionalDouble whole = Labels.wholeNumber(text, mark);
        return whole.isPresent() ? Long.toString((long) whole.getAsDouble()) : Labels.onOneLine(text);
    }

    private boolean flag(Row row, int column) {
        String text = row.cell(column).toLowerCase(Locale.ROOT);
        OptionalInt value = switch (text) {
            case "1", "true" -> OptionalInt.of(1);
            case "0", "false" -> OptionalInt.of(0);
            default -> OptionalInt.empty();
        };
        if (value.isEmpty()) {
            fail(row, text.isEmpty() ? Reason.MISSING : Reason.NO_FLAG, column);
        }
        return value.orElse(0) == 1;
    }

    private void fail(Row row, Reason reason, int column) {
        if (failure.isEmpty()) {
            failure = Optional.of(new FailedRow(row.line(), reason, column, Labels.shortened(row.cell(column))));
        }
    }
}
