package losslab.core.model;

import java.util.Optional;

import losslab.core.loss.Regularizer;
import losslab.core.math.LargestEigenvalue;

/// How strongly the total loss bends at some parameters: what limits the step size there.
///
///     λ_max = largest eigenvalue of H      H = ∂²L/∂θ², (3K×3K), θ = (W, b)
///
/// H is known by its exact products with vectors, 3K of them at most, and never formed. It has no negative eigenvalue:
/// every loss here is convex.
///
/// - **Special cases:** where a softmax is saturated the data bend nothing, and λ_max is what the regularizer adds, 2λ for
///   L2. The same without points.
/// - **Source:** products with the Hessian, Pearlmutter 1994, *Neural Computation* 6(1); for a linear model they need no
///   more than the chain rule.
///
/// @param largest    λ_max ≥ 0
/// @param guaranteed the least curvature along any weight that the regularizer alone gives, λ·r″: 2λ for L2, else 0. No
///                   bias has it
public record Curvature(double largest, double guaranteed) {

    /// The curvature at an evaluation's parameters, or none where the loss or the penalty has kinks, or a number is not
    /// finite.
    public static Optional<Curvature> of(Evaluation evaluation) {
        Objective objective = evaluation.objective();
        if (hasKinks(objective) || !evaluation.isFinite()) {
            return Optional.empty();
        }
        double[] flat = evaluation.parameters().toArray();
        double largest = LargestEigenvalue.of(flat.length, new HessianProduct(objective, evaluation.parameters()));
        return Double.isFinite(largest)
                ? Optional.of(new Curvature(largest, guaranteed(objective.regularizer(), evaluation.parameters())))
                : Optional.empty();
    }

    private static boolean hasKinks(Objective objective) {
        Regularizer regularizer = objective.regularizer();
        return !objective.loss().hasCurvature() || (regularizer.strength() > 0 && regularizer.hasKinkAtZero());
    }

    private static double guaranteed(Regularizer regularizer, Parameters parameters) {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < parameters.classCount(); k++) {
            least = Math.min(least, Math.min(regularizer.curvature(parameters.w0(k)),
                    regularizer.curvature(parameters.w1(k))));
        }
        return regularizer.strength() * least;
    }
}
