package losslab.workspace.plane.model;

import java.util.Arrays;

import losslab.core.math.Norm;
import losslab.core.model.Evaluation;
import losslab.training.History;
import losslab.training.Trace;

/// A step of a run that can be returned to, whatever becomes of the run.
///
/// @param run        the run's number
/// @param moment     the step, complete
/// @param trace      what came before it
/// @param evaluation the loss and all else there
public record RunMark(int run, History.Moment moment, Trace trace, Evaluation evaluation) {
    /// The two bookmarks that can be compared.
    public enum Name {
        A, B
    }

    /// How one place differs from another.
    ///
    /// @param correctCount how many more points are right
    /// @param distance     ‖Δθ‖, how far the parameters are from each other
    public record Difference(double totalLoss, int correctCount, double distance) {}

    public long step() {
        return moment.state().step();
    }

    /// Whether a run still has this bookmark's moment at its step: a later change there may have taken its place.
    boolean isAt(History.Moment other) {
        return moment.plan().equals(other.plan()) && step() == other.state().step()
                && moment.state().parameters().equals(other.state().parameters())
                && moment.state().optimizerState().updateCount() == other.state().optimizerState().updateCount();
    }

    /// This bookmark minus another one.
    public Difference minus(RunMark other) {
        double[] difference = moment.state().parameters().toArray();
        double[] theirs = other.moment.state().parameters().toArray();
        Arrays.setAll(difference, p -> p < theirs.length ? difference[p] - theirs[p] : difference[p]);
        return new Difference(evaluation.totalLoss() - other.evaluation.totalLoss(),
                evaluation.correctCount() - other.evaluation.correctCount(), Norm.of(difference));
    }
}
