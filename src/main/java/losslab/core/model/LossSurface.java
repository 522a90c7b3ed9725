package losslab.core.model;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import losslab.core.math.Box;
import losslab.core.math.Contours;
import losslab.core.math.Matrix;

/// The total loss over a slice of parameter space, on a grid of equally distant places from edge to edge of a box.
///
/// - **Special cases:** losses that are not finite stay what they are.
///
/// @param box    from where to where the coordinates a (its x) and b (its y) of the slice go
/// @param values the losses, (rows×columns): row 0 is at the box's least b, column 0 at its least a; two each at least
/// @throws IllegalArgumentException if there are fewer than two rows or columns
public record LossSurface(Box box, Matrix values) {
    public LossSurface {
        requireTwo("columns", values.columns());
        requireTwo("rows", values.rows());
    }

    /// Evaluates an objective at columns·rows places, or gives nothing if it is cancelled, which is asked before each. A
    /// value has the bits of `objective.evaluate(slice.at(a, b)).totalLoss()`.
    ///
    /// @throws IllegalArgumentException if there are fewer than two rows or columns, or the slice has another number of
    ///                                  classes than the data
    public static Optional<LossSurface> of(Objective objective, Slice slice, Box box, int columns, int rows,
            BooleanSupplier isCancelled) {
        requireTwo("columns", columns);
        requireTwo("rows", rows);
        requireClasses(objective, slice);
        ObjectiveKernel kernel = new ObjectiveKernel(objective);
        Slice.Walk walk = new Slice.Walk(slice);
        double[] flat = new double[slice.through().size()];
        double[] unusedGradient = new double[flat.length];
        double[][] losses = new double[rows][columns];
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                if (isCancelled.getAsBoolean()) {
                    return Optional.empty();
                }
                walk.to(a(box, i, columns), b(box, j, rows), flat);
                kernel.evaluate(flat, unusedGradient);
                losses[j][i] = kernel.totalLoss();
            }
        }
        return Optional.of(new LossSurface(box, Matrix.of(losses)));
    }

    public int columns() {
        return values.columns();
    }

    public int rows() {
        return values.rows();
    }

    /// The loss in a column and a row, both from 0.
    public double value(int column, int row) {
        return values.get(row, column);
    }

    /// The coordinate a of a column; may be fractional, as the ends of [#contour] are.
    public double a(double column) {
        return a(box, column, columns());
    }

    /// The coordinate b of a row; may be fractional.
    public double b(double row) {
        return b(box, row, rows());
    }

    /// The smallest finite loss, or none if no loss is finite.
    public OptionalDouble smallest() {
        return finite().min();
    }

    /// The largest finite loss, or none if no loss is finite.
    public OptionalDouble largest() {
        return finite().max();
    }

    /// The places where the loss has a level: line segments column, row, column, row, …, see [Contours].
    public double[] contour(double level) {
        return Contours.of(values, level);
    }

    private DoubleStream finite() {
        return IntStream.range(0, rows())
                .boxed()
                .flatMapToDouble(row -> DoubleStream.of(values.row(row)))
                .filter(Double::isFinite);
    }

    private static double a(Box box, double column, int columns) {
        return between(box.minX(), box.maxX(), column, columns - 1);
    }

    private static double b(Box box, double row, int rows) {
        return between(box.minY(), box.maxY(), row, rows - 1);
    }

    /// The place number `index` from `low`, number 0, to `high`, number `last`; both ends to the bit.
    static double between(double low, double high, double index, int last) {
        return index == last ? high : low + (high - low) * index / last;
    }

    private static void requireTwo(String name, int count) {
        if (count < 2) {
            throw new IllegalArgumentException(name + ": expected at least 2, found " + count);
        }
    }

    private static void requireClasses(Objective objective, Slice slice) {
        int expected = Parameters.PER_CLASS * objective.data().classCount();
        if (slice.through().size() != expected) {
            throw new IllegalArgumentException(
                    "slice: expected %d parameters, found %d".formatted(expected, slice.through().size()));
        }
    }
}
