package losslab.workspace.scores.model;

import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Loss;
import losslab.ui.LossForms;
import losslab.ui.LossForms.Form;

/// What the losses share: one margin for all hinges, one softmax with its temperature and smoothing.
///
/// @param margin Δ, above 0
public record LossSettings(double margin, CrossEntropy softmax) {
    /// Δ = 1, T = 1, no smoothing.
    static LossSettings standard() {
        return new LossSettings(1, CrossEntropy.standard());
    }

    /// The loss of a form under these settings.
    public Loss loss(Form form) {
        return LossForms.loss(form, margin, softmax);
    }

    LossSettings withMargin(double newMargin) {
        return new LossSettings(newMargin, softmax);
    }

    LossSettings withSoftmax(CrossEntropy newSoftmax) {
        return new LossSettings(margin, newSoftmax);
    }
}
