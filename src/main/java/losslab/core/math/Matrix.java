package losslab.core.math;

import java.util.Arrays;
import java.util.Objects;

/// An immutable matrix of doubles: copies in, copies out, equal when every entry has the same bits.
public final class Matrix {
    private final int rows;
    private final int columns;
    private final double[] entries;

    private Matrix(int rows, int columns, double[] entries) {
        this.rows = rows;
        this.columns = columns;
        this.entries = entries;
    }

    /// The matrix with these rows.
    ///
    /// @throws IllegalArgumentException if there is no row, or the rows differ in length
    public static Matrix of(double[]... rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("rows: expected at least one, found none");
        }
        int columns = rows[0].length;
        double[] entries = new double[rows.length * columns];
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].length != columns) {
                throw new IllegalArgumentException(
                        "rows[%d]: expected %d entries, found %d".formatted(row, columns, rows[row].length));
            }
            System.arraycopy(rows[row], 0, entries, row * columns, columns);
        }
        return new Matrix(rows.length, columns, entries);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /// The entry at a row and a column, both from 0.
    public double get(int row, int column) {
        return entries[index(row, column)];
    }

    /// One row, in an array that the caller owns.
    public double[] row(int row) {
        return Arrays.copyOfRange(entries, index(row, 0), index(row, 0) + columns);
    }

    /// This matrix with one entry replaced.
    public Matrix with(int row, int column, double value) {
        double[] changed = entries.clone();
        changed[index(row, column)] = value;
        return new Matrix(rows, columns, changed);
    }

    /// Whether no entry is infinite or NaN.
    public boolean isFinite() {
        return Arrays.stream(entries).allMatch(Double::isFinite);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix that && rows == that.rows && columns == that.columns
                && Arrays.equals(entries, that.entries);
    }

    @Override
    public int hashCode() {
        return 31 * columns + Arrays.hashCode(entries);
    }

    @Override
    public String toString() {
        double[][] table = new double[rows][];
        Arrays.setAll(table, this::row);
        return Arrays.deepToString(table);
    }

    private int index(int row, int column) {
        return Objects.checkIndex(row, rows) * columns + Objects.checkIndex(column, columns);
    }
}
