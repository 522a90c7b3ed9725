package losslab.training;

/// What became of one step.
public sealed interface StepResult {
    /// The step was taken; another may follow.
    StepResult CONTINUES = new Continues();

    /// The step was taken; another may follow.
    record Continues() implements StepResult {}

    /// No parameter has changed by a bit for one epoch from its first batch to its last: further steps would change nothing.
    record Converged() implements StepResult {}

    /// A number left the finite range at a step; the parameters are the last ones at which everything was finite.
    ///
    /// @param step     the step that failed, counted from 1; 0 for the start itself, which then stays
    /// @param quantity what left the range
    record Diverged(long step, Quantity quantity) implements StepResult {}

    /// What can leave the finite range.
    enum Quantity {
        LOSS, GRADIENT, PARAMETERS
    }
}
