package losslab.training;

import java.util.Arrays;
import java.util.Optional;

import losslab.core.model.Evaluation;
import losslab.core.model.Objective;
import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;
import losslab.core.optim.Schedule;
import losslab.core.optim.UpdateRule;

/// What a step of training follows: immutable, and exchangeable between any two steps.
///
/// @param batchSize examples an update sees; 0, or at least as many as there are, means all
/// @param seed      from which the order of the examples is drawn, epoch by epoch
public record TrainingPlan(Objective objective, Optimizer optimizer, Schedule schedule, int batchSize, long seed,
        Stopping stopping) {

    /// A plan with a constant step size that never ends by itself.
    public TrainingPlan(Objective objective, Optimizer optimizer, int batchSize, long seed) {
        this(objective, optimizer, new Schedule.Constant(), batchSize, seed, Stopping.NEVER);
    }

    /// This plan with a slip in its gradient, or none.
    public TrainingPlan withSlip(Objective.Slip slip) {
        return objective.slip() == slip
                ? this
                : new TrainingPlan(objective.withSlip(slip), optimizer, schedule, batchSize, seed, stopping);
    }

    /// η at a step: the optimizer's learning rate by the schedule.
    public double learningRate(long step) {
        return optimizer.learningRate() * schedule.factor(step);
    }

    /// How many steps an epoch takes.
    public long batchesPerEpoch() {
        return batches(objective.data().size() - objective.data().heldOutCount()).batchesPerEpoch();
    }

    /// The indices in the data of the points that the step from `step` to the next sees, upwards; the caller's array.
    public int[] batch(long step) {
        int[] training = objective.data().indices(false);
        BatchOrder batches = batches(training.length);
        batches.moveTo(step);
        int[] batch = new int[batches.to() - batches.from()];
        for (int i = 0; i < batch.length; i++) {
            batch[i] = training[batches.order()[batches.from() + i]];
        }
        Arrays.sort(batch);
        return batch;
    }

    /// Where training stands one step after a state, or empty if a number leaves the finite range.
    public Optional<TrainingState> next(TrainingState state) {
        Stepper stepper = new Stepper(this, state);
        if (!stepper.isFinite(stepper.evaluateBatch())) {
            return Optional.empty();
        }
        stepper.update();
        return Optional.of(stepper.state()).filter(next -> next.parameters().isFinite());
    }

    /// The same, from an evaluation of this plan's objective at the state's parameters. A step that sees all examples takes its
    /// gradient from there; the bits are the same.
    public Optional<TrainingState> next(TrainingState state, Evaluation evaluation) {
        if (!batches(evaluation.trainingCount()).isFullBatch()) {
            return next(state);
        }
        if (!Double.isFinite(evaluation.totalLoss()) || !evaluation.gradient().isFinite()) {
            return Optional.empty();
        }
        double[] parameters = state.parameters().toArray();
        UpdateRule rule = new UpdateRule(optimizer, state.optimizerState(), parameters.length);
        rule.apply(parameters, evaluation.gradient().toArray(), learningRate(state.step()));
        return Optional.of(new TrainingState(state.step() + 1, Parameters.fromArray(parameters), rule.state()))
                .filter(next -> next.parameters().isFinite());
    }

    /// The order in which so many examples are seen.
    BatchOrder batches(int exampleCount) {
        return new BatchOrder(exampleCount, batchSize, seed);
    }
}
