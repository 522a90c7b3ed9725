package losslab.core.loss;

import losslab.core.math.Exponential;
import losslab.core.math.Logarithm;

/// One logistic regression a class (binary cross-entropy a class): several classes may say yes, or none.
///
///     L       = Σ_j ln(1 + e^{−t_j·s_j})      t_j = +1 for j = y, else −1
///     ∂L/∂s_j = −t_j·σ(−t_j·s_j)               σ(u) = 1/(1 + e^{−u})
///     ∂²L/∂s² = diag(σ(s_j)·(1 − σ(s_j)))
///
/// - **Shapes:** see [Loss#evaluate].
/// - **Special cases:** with u = −t_j·s_j a term is max(0, u) + ln(1 + e^{−|u|}), which no u overflows.
/// - **Source:** Bishop 2006, §4.3.2; a Penn deep-learning lecture on losses (multi-hot labels).
public record OneVsAllLogistic() implements Loss {
    @Override
    public double evaluate(double[] scores, int label, double[] scoreGradient) {
        double loss = 0;
        for (int j = 0; j < scores.length; j++) {
            double side = j == label ? 1 : -1;
            double wrongness = -side * scores[j];
            double decay = Exponential.ofNegative(-Math.abs(wrongness));
            loss += Math.max(0, wrongness) + Logarithm.ofOnePlus(decay);
            scoreGradient[j] = -side * (wrongness >= 0 ? 1 : decay) / (1 + decay);
        }
        return loss;
    }

    @Override
    public int piece(double[] scores, int label) {
        return 0;
    }

    @Override
    public boolean hasCurvature() {
        return true;
    }

    /// σ(s_j)·(1 − σ(s_j))·d_j, whatever the true class: σ(1 − σ) = e^{−|s|}/(1 + e^{−|s|})².
    @Override
    public void curvature(double[] scores, int label, double[] direction, double[] result) {
        for (int j = 0; j < scores.length; j++) {
            double decay = Exponential.ofNegative(-Math.abs(scores[j]));
            result[j] = decay / (1 + decay) / (1 + decay) * direction[j];
        }
    }
}
