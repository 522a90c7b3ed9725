package losslab.training;

import losslab.core.model.Parameters;
import losslab.core.optim.OptimizerState;

/// Where training stands between two steps: with a [TrainingPlan] it determines all that follows, to the bit.
///
/// @param step how many steps have been taken
public record TrainingState(long step, Parameters parameters, OptimizerState optimizerState) {

    /// The state at step 0.
    public static TrainingState start(Parameters parameters) {
        return new TrainingState(0, parameters, OptimizerState.FRESH);
    }

    /// This state with other parameters.
    public TrainingState withParameters(Parameters newParameters) {
        return new TrainingState(step, newParameters, optimizerState);
    }
}
