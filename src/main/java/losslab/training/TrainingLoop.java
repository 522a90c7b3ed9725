package losslab.training;

import losslab.core.model.ObjectiveKernel;
import losslab.core.model.Parameters;
import losslab.core.optim.UpdateRule;
import losslab.training.StepResult.Converged;
import losslab.training.StepResult.Diverged;
import losslab.training.StepResult.Quantity;

/// Training itself: one step after the other, on one thread, allocating nothing on the way.
///
/// Mutable inside; everything that leaves it is immutable. The same plan, start and number of steps give the same bits.
/// Plan and parameters can be exchanged between two steps.
///
/// The losses before a step are recorded over all examples. With all examples in a batch they come with the step. With
/// mini-batches they cost an evaluation of their own; of more than [#FEW_EXAMPLES] they are therefore recorded no more
/// often than once an epoch, at multiples of a power of two, so that recording costs no more than the steps do.
public final class TrainingLoop {
    /// Up to here the losses are recorded at every step, whatever the batch.
    static final int FEW_EXAMPLES = 1_000;

    private final LossTrace.Recorder recorder;
    private TrainingPlan plan;
    private ObjectiveKernel kernel;
    private BatchOrder batches;
    private UpdateRule rule;
    private final double[] parameters;
    private final double[] gradient;
    private final double[] fullGradient;
    /// The parameters before the last step.
    private final double[] previous;
    private long previousStep;
    /// The parameters at the last recorded step, where the loss over all examples is known to be finite, or those that
    /// the loop was given after it.
    private final double[] recorded;
    private long recordedStep;
    private long recordingInterval;
    private long step;
    private long unchangedSteps;

    /// A loop that begins at some parameters as if `step` steps had been taken.
    ///
    /// @throws IllegalArgumentException if the plan's optimizer has no update rule in this version
    public TrainingLoop(TrainingPlan plan, Parameters start, long step, LossTrace trace) {
        parameters = start.toArray();
        gradient = new double[parameters.length];
        fullGradient = new double[parameters.length];
        previous = parameters.clone();
        recorded = parameters.clone();
        previousStep = step;
        recordedStep = step;
        recorder = trace.recorder();
        this.step = step;
        this.plan = plan;
        kernel = new ObjectiveKernel(plan.objective());
        batches = batchesOf(plan);
        recordingInterval = recordingInterval();
        rule = ruleOf(plan);
    }

    /// How many steps have been taken.
    public long stepCount() {
        return step;
    }

    /// How many times all examples have been seen in full.
    public long epochCount() {
        return step / batches.batchesPerEpoch();
    }

    /// The present parameters.
    public Parameters parameters() {
        return Parameters.fromArray(parameters);
    }

    /// The losses so far, before each recorded step's update.
    public LossTrace trace() {
        return recorder.trace();
    }

    /// Follows another plan from the next step on.
    public void follow(TrainingPlan newPlan) {
        if (newPlan.equals(plan)) {
            return;
        }
        rule = ruleOf(newPlan);
        if (!newPlan.objective().equals(plan.objective())) {
            kernel = new ObjectiveKernel(newPlan.objective());
        }
        batches = batchesOf(newPlan);
        recordingInterval = recordingInterval();
        plan = newPlan;
        unchangedSteps = 0;
    }

    /// Goes on from other parameters.
    public void moveTo(Parameters newParameters) {
        System.arraycopy(newParameters.toArray(), 0, parameters, 0, parameters.length);
        System.arraycopy(parameters, 0, previous, 0, parameters.length);
        System.arraycopy(parameters, 0, recorded, 0, parameters.length);
        previousStep = step;
        recordedStep = step;
        unchangedSteps = 0;
    }

    /// Takes one step: evaluates a batch, records the losses if they are due, updates the parameters.
    public StepResult step() {
        batches.moveTo(step);
        if (batches.isFullBatch()) {
            kernel.evaluate(parameters, gradient);
        } else {
            if (isRecordingDue()) {
                kernel.evaluate(parameters, fullGradient);
                record();
            }
            kernel.evaluate(parameters, batches.order(), batches.from(), batches.to(), gradient);
        }
        if (!isEvaluationFinite(gradient)) {
            return diverged(step, Double.isFinite(kernel.totalLoss()) ? Quantity.GRADIENT : Quantity.LOSS);
        }
        if (batches.isFullBatch() && isRecordingDue()) {
            record();
        }
        System.arraycopy(parameters, 0, previous, 0, parameters.length);
        previousStep = step;
        rule.apply(parameters, gradient);
        step++;
        return outcome();
    }

    /// Ends a run: makes sure that the loss at the last parameters is finite too, and goes back if it is not.
    public StepResult finish() {
        kernel.evaluate(parameters, fullGradient);
        return isEvaluationFinite(fullGradient) ? StepResult.CONTINUES : diverged(step, Quantity.LOSS);
    }

    private StepResult outcome() {
        boolean changed = false;
        for (int p = 0; p < parameters.length; p++) {
            if (!Double.isFinite(parameters[p])) {
                return diverged(step, Quantity.PARAMETERS);
            }
            changed |= parameters[p] != previous[p];
        }
        unchangedSteps = changed ? 0 : unchangedSteps + 1;
        // As many steps across the border of two epochs may have seen some examples twice and others never.
        boolean isEndOfEpoch = step % batches.batchesPerEpoch() == 0;
        return isEndOfEpoch && unchangedSteps >= batches.batchesPerEpoch() ? new Converged() : StepResult.CONTINUES;
    }

    private boolean isRecordingDue() {
        return step % recordingInterval == 0 && recorder.isDue(step);
    }

    /// The least distance of two recorded steps.
    private long recordingInterval() {
        return batches.isFullBatch() || kernel.exampleCount() <= FEW_EXAMPLES
                ? 1
                : Long.highestOneBit(2 * batches.batchesPerEpoch() - 1);
    }

    private void record() {
        if (isEvaluationFinite(batches.isFullBatch() ? gradient : fullGradient)) {
            recorder.record(step, kernel.dataLoss(), kernel.regularizationLoss());
            System.arraycopy(parameters, 0, recorded, 0, parameters.length);
            recordedStep = step;
        }
    }

    private boolean isEvaluationFinite(double[] slope) {
        double sum = kernel.totalLoss();
        for (double entry : slope) {
            sum += entry - entry; // 0 for a finite number, NaN for any other
        }
        return Double.isFinite(sum);
    }

    /// Goes back to before the last step, or to the last recorded one if the loss over all examples is not finite there.
    private Diverged diverged(long failedStep, Quantity quantity) {
        System.arraycopy(previous, 0, parameters, 0, parameters.length);
        step = previousStep;
        kernel.evaluate(parameters, fullGradient);
        if (!isEvaluationFinite(fullGradient)) {
            System.arraycopy(recorded, 0, parameters, 0, parameters.length);
            step = recordedStep;
        }
        return new Diverged(failedStep, quantity);
    }

    private static BatchOrder batchesOf(TrainingPlan plan) {
        return new BatchOrder(plan.objective().data().size(), plan.batchSize(), plan.seed());
    }

    private static UpdateRule ruleOf(TrainingPlan plan) {
        return UpdateRule.of(plan.optimizer()).orElseThrow(() -> new IllegalArgumentException(
                "optimizer: expected one that can train, found " + plan.optimizer().getClass().getSimpleName()));
    }
}
