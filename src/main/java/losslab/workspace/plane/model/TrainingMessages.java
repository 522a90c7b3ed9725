package losslab.workspace.plane.model;

import java.util.Locale;

import losslab.training.StepResult;
import losslab.ui.Messages;
import losslab.ui.Numbers;

/// What the user is told when training ends.
final class TrainingMessages {
    private TrainingMessages() {}

    /// The message that goes with the result of the last step; none for a run that was paused.
    static String of(StepResult result) {
        return switch (result) {
            case StepResult.Continues _ -> "";
            case StepResult.Converged _ -> Messages.text("message.converged");
            case StepResult.Diverged diverged -> Messages.text("message.diverged", Numbers.whole(diverged.step()),
                    Messages.text("quantity." + diverged.quantity().name().toLowerCase(Locale.ROOT)));
        };
    }
}
