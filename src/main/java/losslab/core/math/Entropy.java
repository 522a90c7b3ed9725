package losslab.core.math;

/// Entropy, cross-entropy and Kullback-Leibler divergence of distributions over K classes, in nats.
///
///     H(p, q) = H(p) + KL(p‖q)
///
/// - **Shapes:** p and q are (K), entries in 0..1 that sum to 1.
/// - **Special cases:** 0·ln 0 = 0. Where p is above 0 and q is 0, cross-entropy and divergence are +∞.
/// - **Source:** Cover and Thomas, Elements of Information Theory, 2nd ed., §2.1 and §2.3.
public final class Entropy {
    private Entropy() {}

    /// H(p) = −Σ pₖ ln pₖ, from 0 to ln K.
    public static double entropy(double[] p) {
        return crossEntropy(p, p);
    }

    /// H(p, q) = −Σ pₖ ln qₖ, at least H(p).
    public static double crossEntropy(double[] p, double[] q) {
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            if (p[k] != 0) {
                sum -= p[k] * Math.log(q[k]);
            }
        }
        return sum;
    }

    /// KL(p‖q) = Σ pₖ ln(pₖ/qₖ), at least 0; not symmetric.
    public static double klDivergence(double[] p, double[] q) {
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            if (p[k] != 0) {
                sum += p[k] * Math.log(p[k] / q[k]);
            }
        }
        return sum;
    }
}
