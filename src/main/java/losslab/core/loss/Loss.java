package losslab.core.loss;

import java.util.List;
import java.util.OptionalDouble;

import losslab.core.kind.Kind;

/// The loss of one example, from its scores and its true class.
///
/// Every implementation is an immutable record that keeps these promises, which one contract test holds all of them to:
/// the loss is ≥ 0; the gradient is exact, and at a kink the subgradient 0; scores of ±10⁴ overflow nothing; a NaN among
/// the scores gives a NaN loss, never a number.
public sealed interface Loss
        permits WestonWatkins, SquaredHinge, OneVsAllHinge, StructuredHinge, CrossEntropy, OneVsAllLogistic {

    /// The name of the parameter Δ, the gap between scores that a hinge asks for.
    String MARGIN = "margin";

    /// The name of the parameter T, the temperature of a softmax.
    String TEMPERATURE = "temperature";

    /// Every kind of loss, in the order in which the screen offers them.
    static List<Kind<Loss>> kinds() {
        return List.of(WestonWatkins.KIND, SquaredHinge.KIND, StructuredHinge.KIND, OneVsAllHinge.KIND,
                CrossEntropy.KIND, OneVsAllLogistic.KIND);
    }

    /// What tells this loss from those of other kinds; one of [#kinds].
    Kind<Loss> kind();

    /// The loss, and its gradient by the scores.
    ///
    /// - **Shapes:** `scores` s is (K), K ≥ 2, and is left as it is; `label` y is in 0..K−1.
    /// - **Writes** ∂L/∂s into `scoreGradient`, which is (K) and the caller's: the training loop calls this millions of
    ///   times a second and must not allocate. Everyone else may prefer [#scoreGradient].
    double evaluate(double[] scores, int label, double[] scoreGradient);

    /// Which linear (or smooth) piece of the loss the scores lie in: two score vectors with equal pieces have no kink
    /// between them. A smooth loss has one piece, 0.
    ///
    /// - **Shapes:** as for [#evaluate], K ≤ 30.
    int piece(double[] scores, int label);

    /// Whether the loss has a second derivative everywhere, and [#curvature] gives it. A hinge has none at its kinks.
    default boolean hasCurvature() {
        return false;
    }

    /// How fast the gradient turns when the scores move along a direction d.
    ///
    ///     result = (∂²L/∂s²)·d
    ///
    /// - **Shapes:** `scores` s and `label` y as for [#evaluate]; `direction` d is (K); both arrays are left as they are.
    /// - **Writes** into `result`, which is (K), the caller's, and not `direction` itself.
    ///
    /// @throws UnsupportedOperationException if the loss [has none][#hasCurvature]
    default void curvature(double[] scores, int label, double[] direction, double[] result) {
        throw new UnsupportedOperationException(this + " has kinks and no second derivative there");
    }

    /// Whether the loss has a temperature of its own.
    default boolean hasTemperature() {
        return kind().has(TEMPERATURE);
    }

    /// The temperature of the softmax that goes with this loss; 1 for a loss that has none.
    default double temperature() {
        return 1;
    }

    /// How the loss comes about for an example of finite scores, step by step; its numbers alone for a loss that does not tell.
    default LossFormula formula(Example example) {
        return new PlainFormula(example);
    }

    /// Lines of Python that compute the losses and their slopes with NumPy, for all points at once.
    ///
    /// - **They read** the scores `S` (N×K), the classes `y` (N), `right` (N×K), which is true where a class is the true
    ///   one, `rows` (0..N−1) and `K`. The name of a parameter in braces stands for its value: `{margin}`.
    /// - **They set** `losses` (N) and `G` (N×K), ∂L/∂s, and may set names of their own but `X`, `W`, `b` and `N`.
    String numPy();

    /// The same for PyTorch, without `rows` and without `G`: autograd finds the slopes.
    String pyTorch();

    /// Whether the loss asks each class by itself for yes or no, so that none may claim a place, or several.
    default boolean asksEachClassAlone() {
        return false;
    }

    /// Δ, the gap between scores at which the loss is 0; none for a loss that has no [#MARGIN].
    default OptionalDouble askedGap() {
        return kind().number(this, MARGIN);
    }

    /// How far a score may change until a loss that has a [curvature][#hasCurvature] bends: the first width of the finite
    /// differences that the gradient is held against.
    default double bend() {
        return 4 * temperature();
    }

    /// The loss alone.
    default double value(double[] scores, int label) {
        return evaluate(scores, label, new double[scores.length]);
    }

    /// The gradient alone, ∂L/∂s, (K), in an array that the caller owns.
    default double[] scoreGradient(double[] scores, int label) {
        double[] gradient = new double[scores.length];
        evaluate(scores, label, gradient);
        return gradient;
    }
}
