package losslab.core.model;

import java.util.Arrays;
import java.util.List;

import losslab.core.data.Point;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;

/// The analytic gradient held against finite differences, parameter by parameter.
///
/// Each term of the objective (one point's loss, one weight's penalty) is differentiated on its own, by central
/// differences of shrinking width extrapolated to width 0, within the smooth piece that the term lies in. A term that
/// stands on a kink has an interval of right answers, from its left to its right slope: every loss here is convex, and
/// each number between is a subgradient. So the check is as sharp at a kink as beside it, and cannot fail for one.
///
///     error of a parameter = distance(analytic, interval of numerical) / max(|analytic|, |numerical|, 10⁻³)
///
/// The floor 10⁻³ of the denominator says that an absolute error of 10⁻⁹ passes where the gradient vanishes. Where scores
/// exceed 10⁵·T rounding of the losses alone may be more than that.
///
/// - **Source:** CS231n notes, "gradient checks"; extrapolation, Ridders 1982, *Adv. Eng. Software* 4(2).
public final class GradientCheck {
    /// The largest relative error that passes.
    public static final double TOLERANCE = 1e-6;

    /// What a relative error is divided by at least.
    static final double DENOMINATOR_FLOOR = 1e-3;

    /// What a check found.
    ///
    /// @param largestRelativeError over all parameters; NaN if a number was not finite
    /// @param kinks                how many terms stood on a kink for some parameter
    public record Result(double largestRelativeError, int kinks) {
        /// Whether the gradient is right to [#TOLERANCE].
        public boolean passed() {
            return largestRelativeError <= TOLERANCE;
        }
    }

    private final Evaluation evaluation;
    private final List<Point> training;
    private final double[] flat;
    private final double[] analytic;
    private int kinks;

    private GradientCheck(Evaluation evaluation, Parameters gradient) {
        this.evaluation = evaluation;
        training = evaluation.objective().data().trainingSet().points();
        flat = evaluation.parameters().toArray();
        analytic = gradient.toArray();
    }

    /// Checks the gradient of an evaluation against the losses of its objective. Costs about 20 losses a point and
    /// parameter.
    public static Result of(Evaluation evaluation) {
        return of(evaluation, evaluation.gradient());
    }

    /// Checks any gradient against the losses of an evaluation's objective: one that a lecture claims, say.
    ///
    /// @throws IllegalArgumentException if the gradient has another number of classes than the parameters
    public static Result of(Evaluation evaluation, Parameters gradient) {
        if (gradient.classCount() != evaluation.classCount()) {
            throw new IllegalArgumentException(
                    "gradient: expected %d rows, found %d".formatted(evaluation.classCount(), gradient.classCount()));
        }
        return new GradientCheck(evaluation, gradient).run();
    }

    private Result run() {
        double largest = 0;
        for (int p = 0; p < flat.length; p++) {
            Slopes numerical = numerical(p);
            double scale = Math.max(DENOMINATOR_FLOOR, Math.max(Math.abs(analytic[p]), numerical.magnitude()));
            double error = numerical.distanceTo(analytic[p]) / scale;
            largest = Double.isNaN(error) ? Double.NaN : Math.max(largest, error);
        }
        return new Result(largest, kinks);
    }

    /// The interval of slopes of the whole objective by one parameter.
    private Slopes numerical(int p) {
        Objective objective = evaluation.objective();
        Slopes sum = Slopes.ZERO;
        for (Point point : training) {
            sum = sum.plus(slopes(new PointTerm(objective.loss(), point, flat, p), flat[p]));
        }
        Slopes mean = sum.dividedBy(Math.max(1, training.size()));
        return Parameters.isBias(p) ? mean : mean.plus(slopes(new PenaltyTerm(objective.regularizer()), flat[p]));
    }

    private Slopes slopes(Term term, double at) {
        Slopes slopes = NumericalDerivative.of(term, at);
        kinks += slopes.isKink() ? 1 : 0;
        return slopes;
    }

    /// A function of one parameter that is smooth wherever its piece stays the same.
    interface Term {
        double value(double parameter);

        int piece(double parameter);

        /// A change of the parameter large enough to rise above rounding and small enough to bend the term little.
        double scale(double at);
    }

    /// One point's loss as a function of one parameter.
    private static final class PointTerm implements Term {
        private final Loss loss;
        private final Point point;
        private final int k;
        private final double[] row;
        private final int column;
        private final double[] scores;

        PointTerm(Loss loss, Point point, double[] flat, int p) {
            this.loss = loss;
            this.point = point;
            k = p / Parameters.PER_CLASS;
            column = p % Parameters.PER_CLASS;
            row = new double[]{flat[p - column], flat[p - column + 1], flat[p - column + 2]};
            scores = Parameters.fromArray(flat).scores(point.x0(), point.x1());
        }

        @Override
        public double value(double parameter) {
            return loss.value(scoresWith(parameter), point.label());
        }

        @Override
        public int piece(double parameter) {
            return loss.piece(scoresWith(parameter), point.label());
        }

        /// A smooth loss bends where its score does. A hinge is straight within a piece, but rounds as scores do.
        @Override
        public double scale(double at) {
            double ownScale = Math.max(1, Math.abs(at));
            double scoreChange = Math.abs(new double[]{point.x0(), point.x1(), 1}[column]);
            if (scoreChange == 0) {
                return ownScale;
            }
            double largestScore = Arrays.stream(scoresWith(at)).map(Math::abs).max().orElse(0);
            return loss.hasCurvature()
                    ? Math.min(ownScale, loss.bend() / scoreChange)
                    : Math.max(ownScale, largestScore / scoreChange);
        }

        private double[] scoresWith(double parameter) {
            row[column] = parameter;
            scores[k] = Parameters.score(row[0], row[1], row[2], point.x0(), point.x1());
            return scores;
        }
    }

    /// One weight's penalty.
    private record PenaltyTerm(Regularizer regularizer) implements Term {
        @Override
        public double value(double parameter) {
            return regularizer.strength() * regularizer.penalty(parameter);
        }

        @Override
        public int piece(double parameter) {
            return regularizer.hasKinkAtZero() ? (int) Math.signum(parameter) : 0;
        }

        @Override
        public double scale(double at) {
            return Math.max(1, Math.abs(at));
        }
    }
}
