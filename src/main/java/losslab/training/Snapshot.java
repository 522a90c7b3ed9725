package losslab.training;

import java.util.List;
import java.util.Optional;

import losslab.training.StepResult.Converged;

/// A training run as it was between two steps: complete in itself, so that a newer one replaces an older one.
///
/// @param plan        what it follows from here on
/// @param reachedStep the last step of the run; beyond `state` where early stopping went back
/// @param trace       what came before
/// @param converged   why further steps would change nothing: the run waits for an edit
/// @param lastEdit    the number of the latest [TrainingRun.Edit] that is contained in it
/// @param taken       the edits that were taken in since the snapshot before, in their order
public record Snapshot(TrainingPlan plan, TrainingState state, long reachedStep, Trace trace,
        Optional<Converged> converged, long lastEdit, List<TrainingRun.Taken> taken) {
    public Snapshot {
        taken = List.copyOf(taken);
    }
}
