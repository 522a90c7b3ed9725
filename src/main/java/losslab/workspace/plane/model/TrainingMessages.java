package losslab.workspace.plane.model;

import java.util.Arrays;

import losslab.training.StepResult;
import losslab.ui.Messages;
import losslab.ui.Numbers;

/// What the user is told when training ends.
final class TrainingMessages {
    private TrainingMessages() {}

    /// The message that a run has converged.
    static String of(StepResult.Converged converged) {
        return Messages.text("message.converged." + Messages.key(converged.criterion()));
    }

    /// The message that a run has converged and waits for a change.
    static String waiting(StepResult.Converged converged) {
        return Messages.text("message.waiting", of(converged));
    }

    /// Whether a message is one of [#waiting].
    static boolean isWaiting(String message) {
        return Arrays.stream(StepResult.Criterion.values()).map(StepResult.Converged::new)
                .map(TrainingMessages::waiting).anyMatch(message::equals);
    }

    /// The message that goes with the result of the last step; none for a run that was paused.
    static String of(StepResult result) {
        return switch (result) {
            case StepResult.Continues _ -> "";
            case StepResult.Converged converged -> of(converged);
            case StepResult.StoppedEarly early -> Messages.text("message.stopped-early", Numbers.whole(early.step()),
                    Numbers.whole(early.bestStep()));
            case StepResult.Diverged diverged -> Messages.text("message.diverged", Numbers.whole(diverged.step()),
                    Messages.text("quantity." + Messages.key(diverged.quantity())));
        };
    }
}
