package losslab.core.model;

import java.util.List;

import losslab.core.data.Point;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.model.FiniteDifferences.Side;

/// The total loss at parameters of which one is moved: difference quotients, and the kinks between their ends.
///
/// One object belongs to one thread; it allocates nothing once it is made. Parameters are numbered as in
/// [Parameters#toArray].
final class DifferenceQuotients {
    private final Side side;
    private final ObjectiveKernel kernel;
    private final List<Point> points;
    private final Loss loss;
    private final Regularizer regularizer;
    private final double[] flat;
    private final double[] unusedGradient;
    private final double[] scores;
    private final int[] pieces;
    private final double lossHere;

    DifferenceQuotients(Evaluation evaluation, Side side) {
        this.side = side;
        Objective objective = evaluation.objective();
        kernel = new ObjectiveKernel(objective);
        points = objective.data().trainingSet().points();
        loss = objective.loss();
        regularizer = objective.regularizer();
        flat = evaluation.parameters().toArray();
        unusedGradient = new double[flat.length];
        scores = new double[evaluation.classCount()];
        pieces = new int[loss.hasCurvature() ? 0 : points.size()];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = piece(points.get(i));
        }
        lossHere = totalLoss();
    }

    /// The slope of the total loss by parameter p, as the lecture writes it: no h but the one given, no care for θ + h
    /// being rounded.
    double quotient(int p, double h) {
        double here = flat[p];
        double above = totalLossWith(p, here + h);
        return switch (side) {
            case ONE_SIDED -> (above - lossHere) / h;
            case CENTRAL -> (above - totalLossWith(p, here - h)) / (2 * h);
        };
    }

    /// Whether some term of the objective has a kink between the ends of the difference.
    boolean hasKinkWithin(int p, double h) {
        double here = flat[p];
        return changesPiece(p, here + h) || (side == Side.CENTRAL && changesPiece(p, here - h));
    }

    private double totalLossWith(int p, double value) {
        double here = flat[p];
        flat[p] = value;
        double total = totalLoss();
        flat[p] = here;
        return total;
    }

    private double totalLoss() {
        kernel.evaluate(flat, unusedGradient);
        return kernel.totalLoss();
    }

    /// Whether a kink lies between here and another value of parameter p. Along one parameter a piece is an interval, so
    /// that equal pieces at both ends have nothing between them.
    private boolean changesPiece(int p, double value) {
        if (!Parameters.isBias(p) && regularizer.strength() > 0 && regularizer.hasKinkAtZero()
                && Math.signum(value) != Math.signum(flat[p])) {
            return true;
        }
        double here = flat[p];
        flat[p] = value;
        boolean changes = false;
        for (int i = 0; i < pieces.length && !changes; i++) {
            changes = piece(points.get(i)) != pieces[i];
        }
        flat[p] = here;
        return changes;
    }

    private int piece(Point point) {
        for (int k = 0, p = 0; k < scores.length; k++, p += Parameters.PER_CLASS) {
            scores[k] = Parameters.score(flat[p], flat[p + 1], flat[p + 2], point.x0(), point.x1());
        }
        return loss.piece(scores, point.label());
    }
}
