package losslab.experiment.table;

/// A row that gives no point.
///
/// @param line   the line that it begins in, from 1
/// @param column the column of the cell that fails, from 0
/// @param cell   what stands there
public record FailedRow(long line, Reason reason, int column, String cell) {
    /// Why a cell fails.
    public enum Reason {
        /// There is nothing in it.
        MISSING,
        /// It is no number.
        NOT_A_NUMBER,
        /// It is NaN, infinite or too large for a double.
        NOT_FINITE,
        /// It is neither 0 nor 1, false nor true.
        NO_FLAG,
        /// It stands beyond the last column.
        BEYOND_COLUMNS
    }
}
