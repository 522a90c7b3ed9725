package losslab.core.loss;

import java.util.Arrays;

import losslab.core.math.Softmax;
import losslab.core.math.Vector;

/// The softmax as it stands in the formula, beside the one that survives: what floating point makes of both.
///
///     naive   e_k = e^{z_k/T}            p_k = e_k / Σⱼ e_j      L = −ln p_y
///     stable  e_k = e^{(z_k − max z)/T}  p_k = e_k / Σⱼ e_j      L = [CrossEntropy]
///
/// - **Shapes:** `exponentials` and `probabilities` are (K).
/// - **Special cases:** naive exponentials overflow to ∞ where z_k/T is above 709.78, and ∞/∞ is NaN; all of them vanish
///   where every z_k/T is below −745.13, and 0/0 is NaN too; a single one that vanishes makes −ln 0 = ∞. Nothing is
///   mended here: that is the point.
/// - **Source:** CS231n notes, linear classification, "Practical issues: Numeric stability".
///
/// @param exponentials  e_k
/// @param sum           their sum
/// @param probabilities p_k
/// @param loss          in nats, without label smoothing
public record NaiveSoftmax(Vector exponentials, double sum, Vector probabilities, double loss) {
    /// Where an exponential overflows, ln of the largest double.
    public static final double LARGEST_EXPONENT = Math.log(Double.MAX_VALUE);

    /// By the formula.
    ///
    /// - **Shapes:** `logits` z is (K), `label` y is in 0..K−1, `temperature` T > 0.
    public static NaiveSoftmax naive(Vector logits, int label, double temperature) {
        double[] exponentials = exponentials(logits, 0, temperature);
        double sum = Arrays.stream(exponentials).sum();
        double[] probabilities = Arrays.stream(exponentials).map(exponential -> exponential / sum).toArray();
        return new NaiveSoftmax(Vector.of(exponentials), sum, Vector.of(probabilities),
                -Math.log(probabilities[label]));
    }

    /// With the largest logit subtracted first.
    ///
    /// - **Shapes:** as for [#naive].
    public static NaiveSoftmax stable(Vector logits, int label, double temperature) {
        double[] scores = logits.toArray();
        double largest = scores[Softmax.argMax(scores, 0, scores.length)];
        double[] exponentials = exponentials(logits, largest, temperature);
        double loss = new CrossEntropy(temperature, 0, CrossEntropy.SmoothingOver.ALL).value(scores, label);
        return new NaiveSoftmax(Vector.of(exponentials), Arrays.stream(exponentials).sum(),
                Vector.of(Softmax.probabilities(scores, temperature)), loss);
    }

    private static double[] exponentials(Vector logits, double subtracted, double temperature) {
        return Arrays.stream(logits.toArray()).map(logit -> Math.exp((logit - subtracted) / temperature)).toArray();
    }
}
