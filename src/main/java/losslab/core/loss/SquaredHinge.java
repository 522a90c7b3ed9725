package losslab.core.loss;

import java.util.List;

import losslab.core.kind.Kind;

/// The squared multiclass hinge: far violations weigh more than near ones.
///
///     L       = Σ_{j≠y} max(0, s_j − s_y + Δ)²
///     ∂L/∂s_j = 2·max(0, s_j − s_y + Δ) (j ≠ y)      ∂L/∂s_y = −Σ_{j≠y} ∂L/∂s_j
///
/// - **Shapes:** see [Loss#evaluate]; `margin` Δ > 0, finite.
/// - **Special cases:** the slope is continuous, 0 where a hinge begins; only the curvature jumps there.
/// - **Source:** CS231n 2016, lecture 3 (L2-SVM).
///
/// @throws IllegalArgumentException if the margin is out of its range
public record SquaredHinge(double margin) implements Loss {
    public static final Kind<Loss> KIND = Kind.of("squared-hinge", SquaredHinge.class, List.of(Hinges.MARGIN),
            loss -> List.of(loss.margin), given -> new SquaredHinge(given.number(MARGIN)));

    public SquaredHinge {
        Hinges.requireMargin(margin);
    }

    @Override
    public Kind<Loss> kind() {
        return KIND;
    }

    @Override
    public double evaluate(double[] scores, int label, double[] scoreGradient) {
        double threshold = margin - scores[label];
        double loss = 0;
        double pull = 0;
        for (int j = 0; j < scores.length; j++) {
            double hinge = scores[j] + threshold;
            if (j != label && Hinges.isActive(hinge)) {
                loss += hinge * hinge;
                pull += 2 * hinge;
                scoreGradient[j] = 2 * hinge;
            } else {
                scoreGradient[j] = 0;
            }
        }
        scoreGradient[label] = 0 - pull; // not −pull, which would be −0 where nothing is violated
        return loss;
    }

    @Override
    public int piece(double[] scores, int label) {
        return Hinges.violations(scores, label, margin);
    }

    @Override
    public LossFormula formula(Example example) {
        return new PairwiseHingeFormula(example, margin, true);
    }

    @Override
    public String numPy() {
        return """
                # Squared hinge: max(0, s_j - s_y + margin)**2, summed over the wrong classes j.
                margin = {margin}
                hinges = np.maximum(0, S + (margin - S[rows, y])[:, None])
                hinges[rows, y] = 0
                losses = (hinges**2).sum(axis=1)
                G = 2 * hinges  # dL/ds
                G[rows, y] = -G.sum(axis=1)
                """;
    }

    @Override
    public String pyTorch() {
        return """
                # Squared hinge: max(0, s_j - s_y + margin)**2, summed over the wrong classes j.
                margin = {margin}
                hinges = F.relu(S + (margin - S.gather(1, y[:, None])))
                losses = (hinges**2).masked_fill(right, 0).sum(dim=1)
                """;
    }
}
