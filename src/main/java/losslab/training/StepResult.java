package losslab.training;

/// What became of one step.
public sealed interface StepResult {
    /// The step was taken; another may follow.
    StepResult CONTINUES = new Continues();

    /// The step was taken; another may follow.
    record Continues() implements StepResult {}

    /// Further steps would change nothing that matters.
    record Converged(Criterion criterion) implements StepResult {}

    /// How convergence is told.
    enum Criterion {
        /// No parameter has changed by a bit for one epoch from its first batch to its last.
        UNCHANGED,
        /// The gradient over all examples has stayed shorter than [Stopping#gradientNorm].
        GRADIENT
    }

    /// The validation loss has not become lower for as many epochs as [Stopping#patience]; the parameters are those of its
    /// lowest.
    ///
    /// @param step     the step at which patience ended
    /// @param bestStep the step of the lowest validation loss, where the loop stands now
    record StoppedEarly(long step, long bestStep) implements StepResult {}

    /// A number left the finite range at a step; the parameters are the last ones at which everything was finite.
    ///
    /// @param step     the step that failed, counted from 1; 0 for the start itself, which then stays
    /// @param quantity what left the range
    record Diverged(long step, Quantity quantity) implements StepResult {}

    /// What can leave the finite range. The gradient has left it too where its square has, which some optimizers need.
    enum Quantity {
        LOSS, GRADIENT, PARAMETERS
    }
}
