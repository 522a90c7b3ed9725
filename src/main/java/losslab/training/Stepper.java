package losslab.training;

import losslab.core.model.ObjectiveKernel;
import losslab.core.model.Parameters;
import losslab.core.optim.OptimizerState;
import losslab.core.optim.UpdateRule;

/// The arithmetic of one step after the other, and nothing else: what a run does and what repeats it later are the same
/// bits. Allocates nothing while the plan stays.
final class Stepper {
    private final double[] parameters;
    private final double[] gradient;
    private final double[] fullGradient;
    private TrainingPlan plan;
    private ObjectiveKernel kernel;
    private BatchOrder batches;
    private UpdateRule rule;
    private long step;

    Stepper(TrainingPlan plan, TrainingState start) {
        requireClasses(start.parameters().classCount(), plan);
        this.plan = plan;
        parameters = start.parameters().toArray();
        gradient = new double[parameters.length];
        fullGradient = new double[parameters.length];
        kernel = new ObjectiveKernel(plan.objective());
        batches = plan.batches(kernel.exampleCount());
        rule = new UpdateRule(plan.optimizer(), start.optimizerState(), parameters.length);
        step = start.step();
    }

    long stepCount() {
        return step;
    }

    TrainingPlan plan() {
        return plan;
    }

    ObjectiveKernel kernel() {
        return kernel;
    }

    BatchOrder batches() {
        return batches;
    }

    UpdateRule rule() {
        return rule;
    }

    /// The present parameters; this stepper's own array.
    double[] parameters() {
        return parameters;
    }

    TrainingState state() {
        return new TrainingState(step, Parameters.fromArray(parameters), rule.state());
    }

    /// Follows another plan. What the optimizer remembers stays, unless another optimizer takes its place.
    ///
    /// @throws IllegalArgumentException if the plan's data has another number of classes; then the old plan stays
    void follow(TrainingPlan newPlan) {
        requireClasses(plan.objective().data().classCount(), newPlan);
        if (!newPlan.objective().equals(plan.objective())) {
            kernel = new ObjectiveKernel(newPlan.objective());
        }
        if (!newPlan.optimizer().equals(plan.optimizer())) {
            OptimizerState remembered = rule.state().carriedOver(plan.optimizer(), newPlan.optimizer());
            rule = new UpdateRule(newPlan.optimizer(), remembered, parameters.length);
        }
        plan = newPlan;
        batches = plan.batches(kernel.exampleCount());
    }

    /// Goes on from other parameters.
    void moveTo(Parameters newParameters) {
        System.arraycopy(newParameters.toArray(), 0, parameters, 0, parameters.length);
    }

    /// Evaluates the batch of this step. The losses are the kernel's, the gradient is returned; this stepper's own array.
    double[] evaluateBatch() {
        batches.moveTo(step);
        if (batches.isFullBatch()) {
            kernel.evaluate(parameters, gradient);
        } else {
            kernel.evaluate(parameters, batches.order(), batches.from(), batches.to(), gradient);
        }
        return gradient;
    }

    /// Evaluates all examples to train on, likewise. The gradient of the batch stays as it is.
    double[] evaluateAll() {
        kernel.evaluate(parameters, fullGradient);
        return fullGradient;
    }

    /// Updates the parameters by the gradient of the batch evaluated last.
    void update() {
        rule.apply(parameters, gradient, plan.learningRate(step));
        step++;
    }

    private static void requireClasses(int expected, TrainingPlan plan) {
        int found = plan.objective().data().classCount();
        if (found != expected) {
            throw new IllegalArgumentException("classes: expected %d, found %d".formatted(expected, found));
        }
    }

    /// Whether the evaluation made last is finite, losses and gradient.
    boolean isFinite(double[] slope) {
        double sum = kernel.totalLoss();
        for (double entry : slope) {
            sum += entry - entry; // 0 for a finite number, NaN for any other
        }
        return Double.isFinite(sum);
    }
}
