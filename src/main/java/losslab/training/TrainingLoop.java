package losslab.training;

import losslab.core.math.Norm;
import losslab.core.model.ObjectiveKernel;
import losslab.core.model.Parameters;
import losslab.training.StepResult.Converged;
import losslab.training.StepResult.Criterion;
import losslab.training.StepResult.Diverged;
import losslab.training.StepResult.Quantity;
import losslab.training.StepResult.StoppedEarly;

/// Training itself: one step after the other, on one thread, with a trace of the losses and a history of the states.
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
    /// With an optimizer that remembers, the parameters may rest for a moment though nothing has come to an end.
    static final int RESTING_STEPS = 100;

    private final Trace.Recorder trace;
    private final History.Recorder history;
    private Stepper stepper;
    private Watch watch;
    /// Whether plan or parameters have been exchanged since the last step.
    private boolean isChanged;
    /// The parameters before the last step.
    private final double[] previous;
    private long previousStep;
    /// The last step at which the loss over all examples is known to be finite, or at which something was exchanged.
    private long finiteStep;
    private long recordingInterval;
    private long reachedStep;
    private long unchangedSteps;

    /// A loop that begins at step 0.
    public TrainingLoop(TrainingPlan plan, Parameters start) {
        this(plan, TrainingState.start(start));
    }

    /// A loop that begins at a state, without a past.
    public TrainingLoop(TrainingPlan plan, TrainingState start) {
        this(plan, start, Trace.EMPTY);
    }

    /// A loop that begins at a state, of whose past nothing but the trace is known.
    public TrainingLoop(TrainingPlan plan, TrainingState start, Trace trace) {
        this(plan, start, trace, new History.Recorder(start.parameters().count()));
        isChanged = true;
    }

    /// A loop that goes on from a step of an earlier one and forgets what came after.
    public static TrainingLoop goingOn(History.Moment from, Trace trace, History history) {
        long step = from.state().step();
        return new TrainingLoop(from.plan(), from.state(), trace.before(step), history.recorder(step));
    }

    private TrainingLoop(TrainingPlan plan, TrainingState start, Trace trace, History.Recorder history) {
        this.trace = trace.recorder(start.parameters().count());
        this.history = history;
        stepper = new Stepper(plan, start);
        watch = watch();
        previous = stepper.parameters().clone();
        previousStep = start.step();
        finiteStep = start.step();
        reachedStep = start.step();
        recordingInterval = recordingInterval();
    }

    /// What the next step follows.
    public TrainingPlan plan() {
        return stepper.plan();
    }

    /// How many steps have been taken.
    public long stepCount() {
        return stepper.stepCount();
    }

    /// How many times all examples have been seen in full.
    public long epochCount() {
        return stepCount() / stepper.batches().batchesPerEpoch();
    }

    /// The last step that was reached: that of the present state, or beyond it after early stopping.
    public long reachedStep() {
        return Math.max(reachedStep, stepCount());
    }

    /// The present parameters.
    public Parameters parameters() {
        return Parameters.fromArray(stepper.parameters());
    }

    /// Parameters, optimizer and step as they are now.
    public TrainingState state() {
        return stepper.state();
    }

    /// The losses so far, before each recorded step's update.
    public Trace trace() {
        return trace.trace();
    }

    /// The past, up to the last step that was reached.
    public History history() {
        keepChange();
        return history.history(reachedStep());
    }

    /// Follows another plan from the next step on.
    public void follow(TrainingPlan newPlan) {
        if (!newPlan.equals(stepper.plan())) {
            stepper.follow(newPlan);
            recordingInterval = recordingInterval();
            change();
        }
    }

    /// Goes on from other parameters.
    public void moveTo(Parameters newParameters) {
        stepper.moveTo(newParameters);
        change();
    }

    /// Takes one step: evaluates a batch, records the losses if they are due, updates the parameters.
    public StepResult step() {
        keepChange();
        double[] gradient = stepper.evaluateBatch();
        if (!stepper.isFinite(gradient)) {
            return diverged(stepCount(),
                    Double.isFinite(stepper.kernel().totalLoss()) ? Quantity.GRADIENT : Quantity.LOSS);
        }
        StepResult verdict = look(gradient);
        if (verdict instanceof StoppedEarly(long _, long bestStep)) {
            goBackTo(bestStep);
            previousStep = bestStep;
            finiteStep = bestStep;
            return verdict;
        }
        System.arraycopy(stepper.parameters(), 0, previous, 0, previous.length);
        previousStep = stepCount();
        stepper.update();
        reachedStep = stepCount();
        StepResult outcome = outcome();
        if (!(outcome instanceof Diverged) && history.isDue(stepCount())) {
            history.keep(stepCount(), stepper.parameters(), stepper.rule());
        }
        return outcome instanceof StepResult.Continues ? verdict : outcome;
    }

    /// Ends a run: makes sure that the loss at the last parameters is finite too, and goes back if it is not.
    public StepResult finish() {
        keepChange();
        return stepper.isFinite(stepper.evaluateAll()) ? StepResult.CONTINUES : diverged(stepCount(), Quantity.LOSS);
    }

    private void change() {
        isChanged = true;
        watch = watch();
        unchangedSteps = 0;
    }

    private Watch watch() {
        return new Watch(stepper.plan().stopping(), stepper.kernel().heldOutCount() > 0);
    }

    private void keepChange() {
        if (isChanged) {
            history.begin(stepCount(), stepper.plan(), stepper.parameters(), stepper.rule());
            System.arraycopy(stepper.parameters(), 0, previous, 0, previous.length);
            previousStep = stepCount();
            finiteStep = stepCount();
            reachedStep = stepCount();
            isChanged = false;
        }
    }

    /// Looks at all examples before an update, where that is due: records, and asks whether the run should end.
    private StepResult look(double[] gradient) {
        boolean isEpochStart = stepCount() % stepper.batches().batchesPerEpoch() == 0;
        boolean watches = isEpochStart && (watch.watchesGradient() || watch.watchesValidation());
        boolean records = stepCount() % recordingInterval == 0 && trace.isDue(stepCount());
        if (!records && !watches) {
            return StepResult.CONTINUES;
        }
        double batchLoss = stepper.kernel().totalLoss();
        double[] slope = stepper.batches().isFullBatch() ? gradient : stepper.evaluateAll();
        if (!stepper.isFinite(slope)) {
            return StepResult.CONTINUES; // a batch to come will tell
        }
        finiteStep = stepCount();
        if (records) {
            record(batchLoss, slope);
        }
        return watches ? verdict(slope) : StepResult.CONTINUES;
    }

    private void record(double batchLoss, double[] slope) {
        ObjectiveKernel kernel = stepper.kernel();
        trace.record(stepCount(), stepper.parameters());
        trace.set(Trace.Quantity.DATA_LOSS, kernel.dataLoss());
        trace.set(Trace.Quantity.REGULARIZATION_LOSS, kernel.regularizationLoss());
        trace.set(Trace.Quantity.BATCH_LOSS, batchLoss);
        trace.set(Trace.Quantity.VALIDATION_LOSS,
                kernel.heldOutCount() == 0 ? Double.NaN : kernel.validationLoss(stepper.parameters()));
        trace.set(Trace.Quantity.ACCURACY, kernel.accuracy(stepper.parameters()));
        trace.set(Trace.Quantity.GRADIENT_NORM, Norm.of(slope));
    }

    private StepResult verdict(double[] slope) {
        if (watch.watchesValidation()
                && watch.isOutOfPatience(stepCount(), stepper.kernel().validationLoss(stepper.parameters()))) {
            return new StoppedEarly(stepCount(), watch.bestStep());
        }
        boolean isCalm = watch.watchesGradient() && watch.isCalm(Norm.of(slope));
        return isCalm ? new Converged(Criterion.GRADIENT) : StepResult.CONTINUES;
    }

    private StepResult outcome() {
        double[] parameters = stepper.parameters();
        boolean changed = false;
        for (int p = 0; p < parameters.length; p++) {
            if (!Double.isFinite(parameters[p])) {
                return diverged(stepCount(), Quantity.PARAMETERS);
            }
            changed |= parameters[p] != previous[p];
        }
        if (!stepper.rule().isFinite()) {
            return diverged(stepCount(), Quantity.GRADIENT);
        }
        unchangedSteps = changed ? 0 : unchangedSteps + 1;
        // As many steps across the border of two epochs may have seen some examples twice and others never.
        long perEpoch = stepper.batches().batchesPerEpoch();
        boolean isEndOfEpoch = stepCount() % perEpoch == 0;
        long enough = stepper.rule().momentCount() == 0 ? perEpoch : Math.max(perEpoch, RESTING_STEPS);
        return isEndOfEpoch && unchangedSteps >= enough ? new Converged(Criterion.UNCHANGED) : StepResult.CONTINUES;
    }

    /// The least distance of two recorded steps.
    private long recordingInterval() {
        BatchOrder batches = stepper.batches();
        return batches.isFullBatch() || stepper.kernel().exampleCount() <= FEW_EXAMPLES
                ? 1
                : Long.highestOneBit(2 * batches.batchesPerEpoch() - 1);
    }

    /// Goes back to before the last step, or to the last one known to be finite if the loss over all examples is not finite there.
    private Diverged diverged(long failedStep, Quantity quantity) {
        goBackTo(previousStep);
        if (!stepper.isFinite(stepper.evaluateAll())) {
            goBackTo(finiteStep);
        }
        reachedStep = stepCount();
        history.forgetFrom(reachedStep + 1);
        return new Diverged(failedStep, quantity);
    }

    private void goBackTo(long step) {
        TrainingState state = history.history(step).at(step, () -> false).orElseThrow().state();
        stepper = new Stepper(stepper.plan(), state);
        watch = watch();
        unchangedSteps = 0;
    }
}
