package losslab.core.model;

import losslab.core.loss.Loss;

/// The loss that a point of one class would have, on a grid of places, row by row.
///
/// Every [Loss] is convex in the scores, and scores are linear along a row: so the loss is convex along a row, and where its
/// middle lies close to the chord of a span, all of it does. Spans are halved until that is so, down to single pixels.
///
/// - **Exactness:** a value that is computed is [Loss#value]; one between two of them is off by no more than twice the
///   tolerance, and by rounding alone where the loss is linear. A convex function whose middle lies δ below its chord lies
///   nowhere more than 2δ below it.
///
/// It owns memory that it writes into: for one thread only.
public final class LossField {
    /// Pixels from which the halving starts; a power of two.
    private static final int SPAN = 64;

    private final Loss loss;
    private final int label;
    private final PixelGrid grid;
    private final double[] rows;
    private final double[] scores;
    private final double[] unusedGradient;

    /// @param label the class that a point would have
    public LossField(Parameters parameters, Loss loss, int label, PixelGrid grid) {
        this.loss = loss;
        this.label = label;
        this.grid = grid;
        rows = parameters.toArray();
        scores = new double[parameters.classCount()];
        unusedGradient = new double[parameters.classCount()];
    }

    /// The largest loss on the grid: that of a corner, since the loss is convex.
    public double largest() {
        int right = grid.columns() - 1;
        int bottom = grid.rows() - 1;
        return Math.max(Math.max(at(0, 0), at(right, 0)), Math.max(at(0, bottom), at(right, bottom)));
    }

    /// Writes the losses of a row.
    ///
    /// @param tolerance how far from its chord the middle of a span may lie
    public void row(int row, double tolerance, double[] losses) {
        int end = grid.columns() - 1;
        losses[0] = at(0, row);
        for (int from = 0; from < end; from += SPAN) {
            int to = Math.min(from + SPAN, end);
            losses[to] = at(to, row);
            fill(row, from, to, tolerance, losses);
        }
    }

    /// Writes what lies between two pixels that are known.
    private void fill(int row, int from, int to, double tolerance, double[] losses) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        losses[middle] = at(middle, row);
        double share = (double) (middle - from) / (to - from);
        double chord = losses[from] + share * (losses[to] - losses[from]);
        if (Math.abs(chord - losses[middle]) <= tolerance) {
            fillLinearly(from, middle, losses);
            fillLinearly(middle, to, losses);
        } else {
            fill(row, from, middle, tolerance, losses);
            fill(row, middle, to, tolerance, losses);
        }
    }

    private static void fillLinearly(int from, int to, double[] losses) {
        double start = losses[from];
        double step = (losses[to] - start) / (to - from);
        for (int i = 1; i < to - from; i++) {
            losses[from + i] = start + i * step;
        }
    }

    private double at(int column, int row) {
        double x = grid.x(column);
        double y = grid.y(row);
        for (int k = 0; k < scores.length; k++) {
            int at = Parameters.index(k, 0);
            scores[k] = Parameters.score(rows[at], rows[at + 1], rows[at + 2], x, y);
        }
        return loss.evaluate(scores, label, unusedGradient);
    }
}
