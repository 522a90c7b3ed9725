package losslab.core.loss;

import java.util.List;

import losslab.core.kind.Kind;

/// One binary SVM a class: the true class should say yes, every other no.
///
///     L       = Σ_j max(0, Δ − t_j·s_j)      t_j = +1 for j = y, else −1
///     ∂L/∂s_j = −t_j where Δ − t_j·s_j > 0, else 0
///
/// - **Shapes:** see [Loss#evaluate]; `margin` Δ > 0, finite.
/// - **Special cases:** at a kink, Δ − t_j·s_j = 0, the subgradient is 0.
/// - **Source:** CS231n's 2-D demo; Rifkin and Klautau 2004.
///
/// @throws IllegalArgumentException if the margin is out of its range
public record OneVsAllHinge(double margin) implements Loss {
    public static final Kind<Loss> KIND = Kind.of("one-vs-all", OneVsAllHinge.class, List.of(Hinges.MARGIN),
            loss -> List.of(loss.margin), given -> new OneVsAllHinge(given.number(MARGIN)));

    public OneVsAllHinge {
        Hinges.requireMargin(margin);
    }

    @Override
    public Kind<Loss> kind() {
        return KIND;
    }

    @Override
    public boolean asksEachClassAlone() {
        return true;
    }

    @Override
    public double evaluate(double[] scores, int label, double[] scoreGradient) {
        double loss = 0;
        for (int j = 0; j < scores.length; j++) {
            double side = j == label ? 1 : -1;
            double hinge = margin - side * scores[j];
            if (Hinges.isActive(hinge)) {
                loss += hinge;
                scoreGradient[j] = -side;
            } else {
                scoreGradient[j] = 0;
            }
        }
        return loss;
    }

    @Override
    public int piece(double[] scores, int label) {
        int active = 0;
        for (int j = 0; j < scores.length; j++) {
            double side = j == label ? 1 : -1;
            if (Hinges.isActive(margin - side * scores[j])) {
                active |= 1 << j;
            }
        }
        return active;
    }

    @Override
    public LossFormula formula(Example example) {
        return new OneVsAllHingeFormula(example, margin);
    }

    @Override
    public String numPy() {
        return """
                # One-vs-all hinge: max(0, margin - t_j s_j), summed over all classes j.
                margin = {margin}
                t = np.where(right, 1.0, -1.0)
                hinges = np.maximum(0, margin - t * S)
                losses = hinges.sum(axis=1)
                G = np.where(hinges > 0, -t, 0.0)  # dL/ds
                """;
    }

    @Override
    public String pyTorch() {
        return """
                # One-vs-all hinge: max(0, margin - t_j s_j), summed over all classes j.
                margin = {margin}
                t = 2.0 * right - 1.0  # 1 for the true class, else -1
                losses = F.relu(margin - t * S).sum(dim=1)
                """;
    }
}
