package losslab.training;

import losslab.core.model.Parameters;

/// A training run as it was between two steps: complete in itself, so that a newer one replaces an older one.
///
/// @param step       how many steps have been taken
/// @param trace      the losses so far
/// @param converged  whether further steps would change nothing: the run waits for an edit
/// @param lastEdit   the number of the latest [TrainingRun.Edit] that is contained in it
public record Snapshot(long step, Parameters parameters, LossTrace trace, boolean converged, long lastEdit) {}
