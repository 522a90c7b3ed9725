package losslab.training;

/// What a training run tells while it goes on, and once when it ends.
public sealed interface TrainingEvent {
    /// The run that tells it.
    TrainingRun run();

    /// The run goes on. Sent at most once for each [TrainingRun#requestSnapshot].
    record Progressed(TrainingRun run, Snapshot snapshot) implements TrainingEvent {}

    /// The run has ended with this result: `Continues` means that it was stopped from outside.
    record Ended(TrainingRun run, Snapshot snapshot, StepResult result) implements TrainingEvent {}

    /// The run has ended by an error of the program.
    record Failed(TrainingRun run, Throwable cause) implements TrainingEvent {}
}
