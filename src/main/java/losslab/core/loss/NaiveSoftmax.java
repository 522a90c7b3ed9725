package losslab.core.loss;

import java.util.Arrays;

import losslab.core.math.Entropy;
import losslab.core.math.Vector;

/// The softmax and its loss as they stand in the formula, without the care that [SoftmaxBreakdown] takes: what floating
/// point makes of them.
///
///     pₖ = exp(zₖ/T) / Σⱼ exp(zⱼ/T)      L = −Σₖ qₖ ln pₖ
///
/// - **Shapes:** `probabilities` p is (K).
/// - **Special cases:** an exponential overflows to ∞ where zₖ/T is above 709.78, and ∞/∞ is NaN; all of them vanish
///   where every zₖ/T is below −745.13, and 0/0 is NaN too; a single one that vanishes makes −ln 0 = ∞. Nothing is
///   mended here: that is the point.
/// - **Source:** CS231n notes, linear classification, "Practical issues: Numeric stability".
///
/// @param loss in nats
public record NaiveSoftmax(Vector probabilities, double loss) {
    /// Where an exponential overflows: ln of the largest double.
    public static final double LARGEST_EXPONENT = Math.log(Double.MAX_VALUE);

    /// The naive quotients of the exponentials that the breakdown keeps.
    public static NaiveSoftmax of(SoftmaxBreakdown breakdown) {
        double sum = breakdown.exponentials().naiveSum();
        double[] probabilities = Arrays.stream(breakdown.exponentials().naive().toArray())
                .map(exponential -> exponential / sum).toArray();
        return new NaiveSoftmax(Vector.of(probabilities),
                Entropy.crossEntropy(breakdown.targets().toArray(), probabilities));
    }
}
