package losslab.workspace.plane.model;

import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Loss;
import losslab.ui.LossForms;
import losslab.ui.LossForms.Form;

/// The numbers of losses as the screen shows them: what a loss without such a number leaves there for the next one that has
/// it. Immutable.
///
/// @param margin  Δ of the hinges
/// @param softmax temperature and label smoothing of the cross-entropy
public record LossSettings(double margin, CrossEntropy softmax) {
    /// What a session begins with.
    static final LossSettings STANDARD = new LossSettings(1, CrossEntropy.standard());

    /// These settings when a state is shown. Its softmax has a temperature whatever its loss is.
    LossSettings at(PlaneState state) {
        Loss loss = state.experiment().loss();
        CrossEntropy last = loss instanceof CrossEntropy present ? present : softmax;
        return new LossSettings(LossForms.margin(loss).orElse(margin),
                new CrossEntropy(state.shownTemperature(), last.labelSmoothing(), last.smoothingOver()));
    }

    /// The loss of a form with these numbers.
    public Loss loss(Form form) {
        return LossForms.loss(form, margin, softmax);
    }
}
