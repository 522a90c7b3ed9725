package losslab.workspace.plane.model;

import losslab.core.model.Evaluation;
import losslab.training.History;
import losslab.training.Trace;

/// A step of a run that can be returned to, whatever becomes of the run.
///
/// @param run        the run's number
/// @param moment     the step, complete
/// @param trace      what came before it
/// @param evaluation the loss and all else there
public record Bookmark(int run, History.Moment moment, Trace trace, Evaluation evaluation) {
    /// The two bookmarks that can be compared.
    public enum Name {
        A, B
    }

    public long step() {
        return moment.state().step();
    }
}
