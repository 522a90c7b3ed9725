package losslab.workspace.plane.model;

import losslab.core.model.Evaluation;
import losslab.training.Trace;
import losslab.training.TrainingPlan;

/// A run that another one has taken the place of: what the chart still shows of it.
///
/// @param number   counts the runs of a session from 1
/// @param plan     what it followed at its end
/// @param trace    its losses
/// @param lastStep where it ended
/// @param end      what it came to
/// @param visible  whether the chart shows it
public record PastRun(int number, TrainingPlan plan, Trace trace, long lastStep, Result end, boolean visible) {
    /// What a run came to.
    public record Result(double totalLoss, double dataLoss, double accuracy) {
        static Result of(Evaluation evaluation) {
            return new Result(evaluation.totalLoss(), evaluation.dataLoss(), evaluation.accuracy());
        }
    }

    PastRun withVisible(boolean newVisible) {
        return new PastRun(number, plan, trace, lastStep, end, newVisible);
    }
}
