package losslab.experiment.table;

import java.util.OptionalInt;

/// Which columns of a table, from 0, become points.
///
/// @param label   the column of the true class; without one all points are of class 0
/// @param heldOut the column that tells with 1 or true which points are held out for validation
public record ColumnChoice(int x0, int x1, OptionalInt label, OptionalInt heldOut) {
    public ColumnChoice withX0(int column) {
        return new ColumnChoice(column, x1, label, heldOut);
    }

    public ColumnChoice withX1(int column) {
        return new ColumnChoice(x0, column, label, heldOut);
    }

    public ColumnChoice withLabel(OptionalInt column) {
        return new ColumnChoice(x0, x1, column, heldOut);
    }

    public ColumnChoice withHeldOut(OptionalInt column) {
        return new ColumnChoice(x0, x1, label, column);
    }
}
