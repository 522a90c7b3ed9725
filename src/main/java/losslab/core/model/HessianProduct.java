package losslab.core.model;

import java.util.List;

import losslab.core.data.Point;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.math.LargestEigenvalue;

/// The Hessian H of an objective's total loss by the parameters, as what it does to a direction d.
///
///     Hd = 1/N Σᵢ (∂²L/∂s²)(d_W·xᵢ + d_b) ⊗ (xᵢ, 1) + λr″(W)·d_W
///
/// Exact, for scores are linear in the parameters; d and Hd are (3K) in the flat layout of [Parameters#toArray]. The
/// matrix is never formed. One product belongs to one thread; it allocates nothing once it is made.
///
/// The loss must have a curvature.
final class HessianProduct implements LargestEigenvalue.Product {
    private final List<Point> points;
    private final Loss loss;
    private final Regularizer regularizer;
    private final double[] parameters;
    private final double[] scores;
    private final double[] scoreDirection;
    private final double[] scoreCurvature;

    HessianProduct(Objective objective, Parameters at) {
        points = objective.data().trainingSet().points();
        loss = objective.loss();
        regularizer = objective.regularizer();
        parameters = at.toArray();
        scores = new double[at.classCount()];
        scoreDirection = new double[scores.length];
        scoreCurvature = new double[scores.length];
    }

    @Override
    public void apply(double[] direction, double[] result) {
        for (int p = 0; p < result.length; p++) {
            result[p] = 0;
        }
        for (Point point : points) {
            add(point, direction, result);
        }
        int divisor = Math.max(1, points.size());
        double strength = regularizer.strength();
        for (int p = 0; p < result.length; p += Parameters.PER_CLASS) {
            for (int column = p; column < p + 2; column++) {
                result[column] = result[column] / divisor
                        + strength * regularizer.curvature(parameters[column]) * direction[column];
            }
            result[p + 2] /= divisor;
        }
    }

    private void add(Point point, double[] direction, double[] result) {
        linear(parameters, point, scores);
        linear(direction, point, scoreDirection);
        loss.curvature(scores, point.label(), scoreDirection, scoreCurvature);
        for (int k = 0, p = 0; k < scores.length; k++, p += Parameters.PER_CLASS) {
            result[p] += scoreCurvature[k] * point.x0();
            result[p + 1] += scoreCurvature[k] * point.x1();
            result[p + 2] += scoreCurvature[k];
        }
    }

    private static void linear(double[] flat, Point point, double[] result) {
        for (int k = 0, p = 0; k < result.length; k++, p += Parameters.PER_CLASS) {
            result[k] = Parameters.score(flat[p], flat[p + 1], flat[p + 2], point.x0(), point.x1());
        }
    }
}
