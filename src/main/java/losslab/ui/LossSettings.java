package losslab.ui;

import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Loss;
import losslab.ui.LossForms.Form;

/// The numbers of losses as the screen shows them: one margin for all hinges, one softmax with its temperature and smoothing.
/// A loss without such a number leaves it there for the next one that has it. Immutable.
///
/// @param margin  Δ of the hinges, above 0
/// @param softmax temperature and label smoothing of the cross-entropy
public record LossSettings(double margin, CrossEntropy softmax) {
    /// What a session begins with: Δ = 1, T = 1, no smoothing.
    public static LossSettings standard() {
        return new LossSettings(1, CrossEntropy.standard());
    }

    /// These settings when a loss is on the screen, above a softmax of some temperature, its own or not.
    public LossSettings at(Loss loss, double temperature) {
        CrossEntropy last = loss instanceof CrossEntropy present ? present : softmax;
        return new LossSettings(LossForms.margin(loss).orElse(margin),
                new CrossEntropy(temperature, last.labelSmoothing(), last.smoothingOver()));
    }

    /// The loss of a form with these numbers.
    public Loss loss(Form form) {
        return LossForms.loss(form, margin, softmax);
    }

    public LossSettings withMargin(double newMargin) {
        return new LossSettings(newMargin, softmax);
    }

    public LossSettings withSoftmax(CrossEntropy newSoftmax) {
        return new LossSettings(margin, newSoftmax);
    }
}
