package losslab.core.loss;

import java.util.List;

import losslab.core.kind.Kind;

/// The structured (Crammer and Singer) SVM loss: only the worst wrong class counts.
///
///     L       = max(0, max_{j≠y} s_j − s_y + Δ)
///     ∂L/∂s_w = 1 and ∂L/∂s_y = −1 where L > 0, w the best-scored wrong class; else 0
///
/// - **Shapes:** see [Loss#evaluate]; `margin` Δ > 0, finite.
/// - **Special cases:** at the kink, L = 0, the subgradient is 0; of equally scored wrong classes the lower one is w.
/// - **Source:** Crammer and Singer 2001; CS231n's 2-D demo.
///
/// @throws IllegalArgumentException if the margin is out of its range
public record StructuredHinge(double margin) implements Loss {
    public static final Kind<Loss> KIND = Kind.of("structured", StructuredHinge.class, List.of(Hinges.MARGIN),
            loss -> List.of(loss.margin), given -> new StructuredHinge(given.number(MARGIN)));

    public StructuredHinge {
        Hinges.requireMargin(margin);
    }

    @Override
    public Kind<Loss> kind() {
        return KIND;
    }

    @Override
    public double evaluate(double[] scores, int label, double[] scoreGradient) {
        int worst = worst(scores, label);
        double hinge = scores[worst] - scores[label] + margin;
        for (int j = 0; j < scores.length; j++) {
            scoreGradient[j] = 0;
        }
        if (!Hinges.isActive(hinge)) {
            return 0;
        }
        scoreGradient[worst] = 1;
        scoreGradient[label] = -1;
        return hinge;
    }

    @Override
    public int piece(double[] scores, int label) {
        int worst = worst(scores, label);
        return Hinges.isActive(scores[worst] - scores[label] + margin) ? 1 + worst : 0;
    }

    @Override
    public LossFormula formula(Example example) {
        return new WorstHingeFormula(example, margin);
    }

    @Override
    public String numPy() {
        return """
                # Structured hinge: max(0, s_j - s_y + margin), j the wrong class with the largest score.
                margin = {margin}
                worst = np.where(right, -np.inf, S).argmax(axis=1)
                losses = np.maximum(0, S[rows, worst] - S[rows, y] + margin)
                G = np.zeros_like(S)  # dL/ds
                G[rows, worst] = np.where(losses > 0, 1.0, 0.0)
                G[rows, y] = -G[rows, worst]
                """;
    }

    @Override
    public String pyTorch() {
        return """
                # Structured hinge: max(0, s_j - s_y + margin), j the wrong class with the largest score.
                margin = {margin}
                worst = S.masked_fill(right, -float("inf")).max(dim=1).values
                losses = F.relu(worst - S.gather(1, y[:, None])[:, 0] + margin)
                """;
    }

    /// The wrong class with the largest score; one whose score is NaN wins, so that the loss is NaN too.
    private static int worst(double[] scores, int label) {
        int worst = label == 0 ? 1 : 0;
        for (int j = worst + 1; j < scores.length; j++) {
            if (j != label && (scores[j] > scores[worst] || Double.isNaN(scores[j]))) {
                worst = j;
            }
        }
        return worst;
    }
}
