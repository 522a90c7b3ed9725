package losslab.workspace.scores.model;

import java.util.Arrays;

import losslab.core.loss.Loss;
import losslab.core.math.Vector;

/// A loss of one example: its value, and its gradient by the scores.
///
/// @param gradient ∂L/∂s, (K)
public record LossReading(double value, Vector gradient) {
    static LossReading of(Loss loss, Example example) {
        double[] gradient = new double[example.classCount()];
        double value = loss.evaluate(example.scores().toArray(), example.label(), gradient);
        return new LossReading(value, Vector.of(gradient));
    }

    /// Σ|∂L/∂s_k|, how strongly an error of all scores reaches the loss.
    double steepness() {
        return Arrays.stream(gradient.toArray()).map(Math::abs).sum();
    }
}
