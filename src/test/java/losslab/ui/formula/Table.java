package losslab.ui.formula;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A matrix of intervals; a number has one row and one column.
record Table(List<List<Interval>> rows) {
    static Table number(Interval value) {
        return new Table(List.of(List.of(value)));
    }

    static Table number(double value) {
        return number(Interval.exactly(value));
    }

    static Table column(double... entries) {
        return new Table(DoubleStream.of(entries).mapToObj(entry -> List.of(Interval.exactly(entry))).toList());
    }

    static Table of(double[][] entries) {
        return new Table(Stream.of(entries).map(row -> DoubleStream.of(row).mapToObj(Interval::exactly).toList())
                .toList());
    }

    /// Numbers below each other.
    static Table stacked(List<Table> numbers) {
        return new Table(numbers.stream().map(number -> List.of(number.only())).toList());
    }

    Interval only() {
        if (rows.size() != 1 || rows.getFirst().size() != 1) {
            throw new AssertionError("expected a number, found a matrix " + this);
        }
        return rows.getFirst().getFirst();
    }

    Table map(UnaryOperator<Interval> change) {
        return new Table(rows.stream().map(row -> row.stream().map(change).toList()).toList());
    }

    Table plus(Table that) {
        if (rows.size() != that.rows.size() || rows.getFirst().size() != that.rows.getFirst().size()) {
            throw new AssertionError("a sum of matrices of two shapes");
        }
        return combined(that, Interval::plus);
    }

    Table times(Table that) {
        if (rows.size() == 1 && rows.getFirst().size() == 1) {
            return that.map(entry -> only().times(entry));
        }
        if (rows.getFirst().size() != that.rows.size()) {
            throw new AssertionError("a product of matrices that do not fit");
        }
        List<List<Interval>> columns = that.transposed().rows;
        return new Table(rows.stream().map(row -> columns.stream().map(column -> dot(row, column)).toList()).toList());
    }

    Table transposed() {
        return new Table(IntStream.range(0, rows.getFirst().size())
                .mapToObj(column -> rows.stream().map(row -> row.get(column)).toList()).toList());
    }

    boolean meets(Table that, double tolerance) {
        return rows.size() == that.rows.size() && rows.getFirst().size() == that.rows.getFirst().size()
                && !combined(that, (a, b) -> Interval.exactly(a.meets(b, tolerance) ? 1 : 0)).entries()
                        .contains(Interval.exactly(0));
    }

    List<Interval> entries() {
        List<Interval> entries = new ArrayList<>();
        rows.forEach(entries::addAll);
        return Collections.unmodifiableList(entries);
    }

    private Table combined(Table that, BinaryOperator<Interval> operation) {
        return new Table(IntStream.range(0, rows.size())
                .mapToObj(row -> IntStream.range(0, rows.get(row).size())
                        .mapToObj(column -> operation.apply(rows.get(row).get(column), that.rows.get(row).get(column)))
                        .toList())
                .toList());
    }

    private static Interval dot(List<Interval> row, List<Interval> column) {
        return IntStream.range(0, row.size()).mapToObj(i -> row.get(i).times(column.get(i)))
                .reduce(Interval.exactly(0), Interval::plus);
    }
}
