package losslab.core.math;

/// The soft maximum under a temperature.
public final class Softmax {
    private Softmax() {}

    /// The class with the largest of `count` scores that begin at an index: the first of equal ones, counted from 0.
    public static int argMax(double[] scores, int from, int count) {
        int best = 0;
        for (int k = 1; k < count; k++) {
            if (scores[from + k] > scores[from + best]) {
                best = k;
            }
        }
        return best;
    }

    /// Probabilities from logits.
    ///
    ///     pₖ = exp(zₖ/T) / Σⱼ exp(zⱼ/T)
    ///
    /// - **Shapes:** `logits` z is (K), K ≥ 1, finite; `temperature` T > 0; the result is (K) and the caller's.
    /// - **Special cases:** the largest logit is subtracted first, so that nothing overflows: finite for finite logits.
    /// - **Source:** temperature, Hinton et al. 2015 (arXiv:1503.02531) eq. 1.
    public static double[] probabilities(double[] logits, double temperature) {
        double[] probabilities = exponentials(logits, temperature);
        double sum = sum(probabilities);
        for (int k = 0; k < logits.length; k++) {
            probabilities[k] /= sum;
        }
        return probabilities;
    }

    /// What the probabilities are in proportion to, made so that nothing overflows.
    ///
    ///     eₖ = exp((zₖ − max z)/T)
    ///
    /// - **Shapes:** `logits` z is (K), K ≥ 1, finite; `temperature` T > 0; the result is (K) and the caller's.
    /// - **Special cases:** the largest is 1; far below the largest logit they are 0.
    public static double[] exponentials(double[] logits, double temperature) {
        double largest = max(logits);
        double[] exponentials = new double[logits.length];
        for (int k = 0; k < logits.length; k++) {
            exponentials[k] = Exponential.ofNegative((logits[k] - largest) / temperature);
        }
        return exponentials;
    }

    /// The soft maximum of the logits, in their own unit.
    ///
    ///     T·ln Σₖ exp(zₖ/T)      → max z as T → 0
    ///
    /// - **Shapes:** `logits` z is (K), K ≥ 1, finite; `temperature` T > 0.
    /// - **Special cases:** never below the largest logit; finite for finite logits.
    public static double logSumExp(double[] logits, double temperature) {
        return max(logits) + temperature * Math.log(sum(exponentials(logits, temperature)));
    }

    /// The sum, added up from the first to the last.
    private static double sum(double[] exponentials) {
        double sum = 0;
        for (double exponential : exponentials) {
            sum += exponential;
        }
        return sum;
    }

    /// The largest logit.
    public static double max(double[] logits) {
        double largest = logits[0];
        for (double logit : logits) {
            largest = Math.max(largest, logit);
        }
        return largest;
    }
}
