package losslab.core.loss;

import losslab.core.math.Entropy;
import losslab.core.math.Softmax;
import losslab.core.math.Vector;

/// All that the softmax makes of the scores of one example on their way to its loss, entropies in nats.
///
///     p = softmax(z/T)      L = H(q, p) = H(q) + KL(q‖p)      ∂L/∂z = (p − q)/T
///
/// - **Shapes:** all vectors are (K), K ≥ 2; `label` y is in 0..K−1.
/// - **Source:** loss and target as in [CrossEntropy], entropies as in [Entropy].
///
/// @param loss           with the temperature T and the label smoothing ε
/// @param logits         the scores z
/// @param exponentials   of z/T, with and without the largest logit taken off
/// @param probabilities  p
/// @param targets        q
/// @param scoreGradient  ∂L/∂z, uphill; it sums to 0
/// @param crossEntropy   L, what the loss charges for the example
/// @param targetEntropy  H(q), the least that L can be: 0 without smoothing
/// @param entropy        H(p), from 0 to ln K
/// @param logSumExp      T·ln Σₖ exp(zₖ/T), the soft maximum, in the unit of the scores
public record SoftmaxBreakdown(CrossEntropy loss, int label, Vector logits, Exponentials exponentials,
        Vector probabilities, Vector targets, Vector scoreGradient, double crossEntropy, double targetEntropy,
        double entropy, double logSumExp) {

    /// Exponentials and their sums, of which the softmax is the quotient.
    ///
    ///     stableₖ = exp((zₖ − max z)/T)      naiveₖ = exp(zₖ/T)
    ///
    /// Both quotients are the same p, as long as the naive ones stay finite and above 0: their sum may be ∞ or 0.
    public record Exponentials(Vector stable, double stableSum, Vector naive, double naiveSum) {
        static Exponentials of(double[] logits, double temperature) {
            double[] naive = new double[logits.length];
            for (int k = 0; k < naive.length; k++) {
                naive[k] = Math.exp(logits[k] / temperature);
            }
            Vector stable = Vector.of(Softmax.exponentials(logits, temperature));
            return new Exponentials(stable, stable.sum(), Vector.of(naive), Vector.of(naive).sum());
        }
    }

    /// Breaks one example down.
    ///
    /// - **Shapes:** `scores` is (K), K ≥ 2, and is left as it is; `label` is in 0..K−1.
    public static SoftmaxBreakdown of(double[] scores, int label, CrossEntropy loss) {
        double[] scoreGradient = new double[scores.length];
        double crossEntropy = loss.evaluate(scores, label, scoreGradient);
        double[] probabilities = Softmax.probabilities(scores, loss.temperature());
        double[] targets = new double[scores.length];
        for (int k = 0; k < targets.length; k++) {
            targets[k] = loss.target(k, label, targets.length);
        }
        return new SoftmaxBreakdown(loss, label, Vector.of(scores), Exponentials.of(scores, loss.temperature()),
                Vector.of(probabilities), Vector.of(targets), Vector.of(scoreGradient), crossEntropy,
                Entropy.entropy(targets), Entropy.entropy(probabilities),
                Softmax.logSumExp(scores, loss.temperature()));
    }

    /// K.
    public int classCount() {
        return logits.size();
    }

    /// T.
    public double temperature() {
        return loss.temperature();
    }

    /// The largest logit.
    public double max() {
        return Softmax.max(logits.toArray());
    }

    /// T·ln Σₖ exp(zₖ/T) − max z = T·ln Σₖ exp((zₖ − max z)/T), from 0 to T·ln K: how far the soft maximum is above the
    /// largest logit, to the last digit however large that is.
    public double aboveMax() {
        return temperature() * Math.log(exponentials.stableSum());
    }

    /// KL(q‖p) = L − H(q), at least 0: what training can still take away.
    ///
    /// - **Special cases:** without smoothing it is L to the last digit. It stays finite where pₖ underflows to 0, as L
    ///   does; [Entropy#klDivergence] of p as rounded would be +∞ there. With smoothing, H(q) limits its digits: it is
    ///   right to about 1e−16 nats.
    public double divergence() {
        return Math.max(0, crossEntropy - targetEntropy);
    }

    /// m = z_y − max zⱼ over j ≠ y, the gap that the example has.
    public double scoreGap() {
        double largestOther = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < logits.size(); k++) {
            largestOther = k == label ? largestOther : Math.max(largestOther, logits.get(k));
        }
        return logits.get(label) - largestOther;
    }

    /// T·ln(q_y/qⱼ), j ≠ y: the gap to every other class at which the loss is least and its gradient 0.
    ///
    /// - **Special cases:** +∞ without smoothing: a larger gap is always better. Below 0 where smoothing over the others
    ///   takes more than (K−1)/K from the true class.
    public double bestScoreGap() {
        double other = targets.get(label == 0 ? 1 : 0);
        return temperature() * Math.log(targets.get(label) / other);
    }
}
