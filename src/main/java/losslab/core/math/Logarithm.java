package losslab.core.math;

/// The natural logarithm where a loss needs it most.
public final class Logarithm {
    private Logarithm() {}

    /// ln(1 + u), to the last digit also where u is far below 1.
    ///
    ///     w = 1 + u rounded,   c = u − (w − 1) what was lost,   ln(1 + u) ≈ ln w + c/w
    ///
    /// - **Ranges:** u ≥ 0, or NaN, which stays so. Within 2 ulp: c is exact, and what c/w leaves out is of the order of c²,
    ///   below 10⁻³² where u is small.
    /// - **Source:** the first term of the Taylor series of ln at w. [Math#log1p] has as many digits, but is a call with
    ///   branches, which the training loop feels.
    public static double ofOnePlus(double u) {
        double w = 1 + u;
        return Math.log(w) + (u - (w - 1)) / w;
    }
}
