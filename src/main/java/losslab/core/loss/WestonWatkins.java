package losslab.core.loss;

import java.util.List;

import losslab.core.kind.Kind;

/// The multiclass SVM loss of Weston and Watkins: every wrong class that comes too close counts.
///
///     L       = Σ_{j≠y} max(0, s_j − s_y + Δ)
///     ∂L/∂s_j = 1 where s_j − s_y + Δ > 0, else 0 (j ≠ y)      ∂L/∂s_y = −(how many j are active)
///
/// - **Shapes:** see [Loss#evaluate]; `margin` Δ > 0, finite.
/// - **Special cases:** at a kink, s_j − s_y + Δ = 0, the subgradient is 0.
/// - **Source:** Weston and Watkins 1999; CS231n 2016, lecture 3.
///
/// @throws IllegalArgumentException if the margin is out of its range
public record WestonWatkins(double margin) implements Loss {
    public static final Kind<Loss> KIND = Kind.of("weston-watkins", WestonWatkins.class, List.of(Hinges.MARGIN),
            loss -> List.of(loss.margin), given -> new WestonWatkins(given.number(MARGIN)));

    public WestonWatkins {
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
        int active = 0;
        for (int j = 0; j < scores.length; j++) {
            double hinge = scores[j] + threshold;
            if (j != label && Hinges.isActive(hinge)) {
                loss += hinge;
                active++;
                scoreGradient[j] = 1;
            } else {
                scoreGradient[j] = 0;
            }
        }
        scoreGradient[label] = -active;
        return loss;
    }

    @Override
    public int piece(double[] scores, int label) {
        return Hinges.violations(scores, label, margin);
    }

    @Override
    public LossFormula formula(Example example) {
        return new PairwiseHingeFormula(example, margin, false);
    }

    @Override
    public String numPy() {
        return """
                # Weston-Watkins: max(0, s_j - s_y + margin), summed over the wrong classes j.
                margin = {margin}
                hinges = np.maximum(0, S + (margin - S[rows, y])[:, None])
                hinges[rows, y] = 0
                losses = hinges.sum(axis=1)
                G = np.where(hinges > 0, 1.0, 0.0)  # dL/ds
                G[rows, y] = -G.sum(axis=1)
                """;
    }

    @Override
    public String pyTorch() {
        return """
                # Weston-Watkins: max(0, s_j - s_y + margin), summed over the wrong classes j.
                margin = {margin}
                hinges = F.relu(S + (margin - S.gather(1, y[:, None])))
                losses = hinges.masked_fill(right, 0).sum(dim=1)
                """;
    }
}
