package losslab.core.loss;

import losslab.core.math.Exponential;
import losslab.core.math.Logarithm;
import losslab.core.math.Softmax;

/// Softmax cross-entropy of one example, in nats.
///
///     L       = −Σₖ qₖ ln pₖ = logSumExp(z/T) − Σₖ qₖ·zₖ/T      p = softmax(z/T)
///     ∂L/∂zₖ  = (pₖ − qₖ)/T
///     ∂²L/∂z² = (diag(p) − ppᵀ)/T²
///
/// The target q puts 1 on the true class y; label smoothing ε takes some of it away and shares it over all K classes,
/// qₖ = (1−ε)·[k=y] + ε/K, or over the K−1 others, q_y = 1−ε and else ε/(K−1).
///
/// - **Shapes:** `scores` are the logits z, see [Loss#evaluate]; T > 0 and 0 ≤ ε < 1, finite.
/// - **Special cases:** the largest logit is subtracted first and its own term is exact, so that a loss near 0 keeps its
///   digits: (10, −100, −100) costs 3.4e−48, not 0. The gradient sums to 0 by construction.
/// - **Source:** smoothing over all, Szegedy et al. 2016 (arXiv:1512.00567) §7; temperature, Hinton et al. 2015
///   (arXiv:1503.02531) eq. 1. *We differ:* the gradient carries no T² factor.
///
/// @throws IllegalArgumentException if temperature or smoothing is out of its range
public record CrossEntropy(double temperature, double labelSmoothing, SmoothingOver smoothingOver) implements Loss {

    /// Which classes share what label smoothing takes from the true one.
    public enum SmoothingOver {
        ALL, OTHERS
    }

    public CrossEntropy {
        if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("temperature: expected a finite number above 0, found " + temperature);
        }
        if (!(labelSmoothing >= 0 && labelSmoothing < 1)) {
            throw new IllegalArgumentException(
                    "labelSmoothing: expected from 0 to below 1, found " + labelSmoothing);
        }
    }

    /// Plain softmax cross-entropy: T = 1, no smoothing.
    public static CrossEntropy standard() {
        return new CrossEntropy(1, 0, SmoothingOver.ALL);
    }

    /// qₖ, the share of class k in the target of an example of class y = `label`.
    public double target(int k, int label, int classCount) {
        double shared = switch (smoothingOver) {
            case ALL -> labelSmoothing / classCount;
            case OTHERS -> k == label ? 0 : labelSmoothing / (classCount - 1);
        };
        return (k == label ? 1 - labelSmoothing : 0) + shared;
    }

    @Override
    public double evaluate(double[] scores, int label, double[] scoreGradient) {
        int best = Softmax.argMax(scores, 0, scores.length);
        double others = 0; // Σ over k ≠ best of exp((zₖ − z_best)/T); the best one's own term is 1
        for (int i = 0; i < scores.length - 1; i++) {
            int k = i < best ? i : i + 1; // skips the best one without a branch that nothing could predict
            double exponential = Exponential.ofNegative((scores[k] - scores[best]) / temperature);
            others += exponential;
            scoreGradient[k] = exponential;
        }
        scoreGradient[best] = 1;
        return labelSmoothing == 0
                ? sharp(scores, label, best, others, scoreGradient)
                : smoothed(scores, label, best, others, scoreGradient);
    }

    /// The loss where the whole target is the true class, from the exponentials, which become the gradient.
    private double sharp(double[] scores, int label, int best, double others, double[] scoreGradient) {
        double loss = Logarithm.ofOnePlus(others) + (scores[best] - scores[label]) / temperature;
        double labelGradient = 0;
        scoreGradient[label] = 0;
        for (int k = 0; k < scores.length; k++) {
            double slope = scoreGradient[k] / (1 + others) / temperature;
            scoreGradient[k] = slope;
            labelGradient -= slope;
        }
        scoreGradient[label] = labelGradient;
        return loss;
    }

    /// The same where other classes have a share.
    private double smoothed(double[] scores, int label, int best, double others, double[] scoreGradient) {
        double loss = Logarithm.ofOnePlus(others);
        double labelGradient = 0;
        for (int k = 0; k < scores.length; k++) {
            double target = target(k, label, scores.length);
            if (target != 0) {
                loss += target * ((scores[best] - scores[k]) / temperature);
            }
            scoreGradient[k] = (scoreGradient[k] / (1 + others) - target) / temperature;
            labelGradient -= k == label ? 0 : scoreGradient[k];
        }
        scoreGradient[label] = labelGradient;
        return loss;
    }

    @Override
    public int piece(double[] scores, int label) {
        return 0;
    }

    @Override
    public boolean hasCurvature() {
        return true;
    }

    /// (diag(p) − ppᵀ)·d/T², entry k pₖ(dₖ − d̄)/T² with d̄ = Σⱼ pⱼdⱼ; smoothing is linear in z and does not bend it.
    @Override
    public void curvature(double[] scores, int label, double[] direction, double[] result) {
        int best = Softmax.argMax(scores, 0, scores.length);
        double sum = 0;
        double moved = 0; // d̄ − d_best: where p_best is almost 1, their difference keeps its digits
        for (int k = 0; k < scores.length; k++) {
            double exponential = k == best ? 1 : Exponential.ofNegative((scores[k] - scores[best]) / temperature);
            sum += exponential;
            moved += exponential * (direction[k] - direction[best]);
            result[k] = exponential;
        }
        moved /= sum;
        for (int k = 0; k < scores.length; k++) {
            result[k] = result[k] / sum * (direction[k] - direction[best] - moved) / temperature / temperature;
        }
    }
}
