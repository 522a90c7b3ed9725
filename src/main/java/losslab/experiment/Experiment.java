package losslab.experiment;

import losslab.core.data.DataSet;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.model.Objective;
import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;
import losslab.core.optim.Schedule;
import losslab.training.Stopping;
import losslab.training.TrainingPlan;

/// One state of the laboratory: all that a file keeps.
///
/// @param title     what the window's head shows; at most 10,000 characters, may be empty
/// @param batchSize examples an update sees; 0 means all of them
/// @param seed      from which batches, random weights and held-out points are drawn
/// @param labels    names and colours of the classes
/// @throws IllegalArgumentException if the parts do not fit each other
public record Experiment(String title, DataSet data, Parameters parameters, Loss loss, Regularizer regularizer,
        Optimizer optimizer, Schedule schedule, int batchSize, long seed, Stopping stopping, ClassLabels labels) {
    public static final int MAX_TITLE_LENGTH = 10_000;

    public Experiment {
        if (title.length() > MAX_TITLE_LENGTH) {
            throw new IllegalArgumentException(
                    "title: expected at most %,d characters, found %,d".formatted(MAX_TITLE_LENGTH, title.length()));
        }
        if (parameters.classCount() != data.classCount()) {
            throw new IllegalArgumentException(
                    "weights: expected %d rows, found %d".formatted(data.classCount(), parameters.classCount()));
        }
        if (!parameters.isFinite()) {
            throw new IllegalArgumentException("weights and bias: expected finite numbers, found " + parameters);
        }
        if (batchSize < 0) {
            throw new IllegalArgumentException("batchSize: expected a number from 0, found " + batchSize);
        }
        requireCount("classNames", labels.names().size(), data.classCount());
        requireCount("classColors", labels.colors().size(), data.classCount());
    }

    /// An experiment with a constant step size whose training never ends by itself.
    public Experiment(String title, DataSet data, Parameters parameters, Loss loss, Regularizer regularizer,
            Optimizer optimizer, int batchSize, long seed) {
        this(title, data, parameters, loss, regularizer, optimizer, new Schedule.Constant(), batchSize, seed,
                Stopping.NEVER, ClassLabels.NONE);
    }

    private static void requireCount(String name, int count, int classCount) {
        if (count != 0 && count != classCount) {
            throw new IllegalArgumentException(
                    "%s: expected %d, one a class, found %d".formatted(name, classCount, count));
        }
    }

    /// What training this experiment minimizes.
    public Objective objective() {
        return new Objective(data, loss, regularizer);
    }

    /// How training goes about it.
    public TrainingPlan trainingPlan() {
        return new TrainingPlan(objective(), optimizer, schedule, batchSize, seed, stopping);
    }

    public Experiment withData(DataSet newData) {
        return new Experiment(title, newData, parameters, loss, regularizer, optimizer, schedule, batchSize, seed,
                stopping, labels);
    }

    public Experiment withParameters(Parameters newParameters) {
        return new Experiment(title, data, newParameters, loss, regularizer, optimizer, schedule, batchSize, seed,
                stopping, labels);
    }

    public Experiment withLoss(Loss newLoss) {
        return new Experiment(title, data, parameters, newLoss, regularizer, optimizer, schedule, batchSize, seed,
                stopping, labels);
    }

    public Experiment withRegularizer(Regularizer newRegularizer) {
        return new Experiment(title, data, parameters, loss, newRegularizer, optimizer, schedule, batchSize, seed,
                stopping, labels);
    }

    public Experiment withOptimizer(Optimizer newOptimizer) {
        return new Experiment(title, data, parameters, loss, regularizer, newOptimizer, schedule, batchSize, seed,
                stopping, labels);
    }

    public Experiment withBatchSize(int newBatchSize) {
        return new Experiment(title, data, parameters, loss, regularizer, optimizer, schedule, newBatchSize, seed,
                stopping, labels);
    }

    public Experiment withSeed(long newSeed) {
        return new Experiment(title, data, parameters, loss, regularizer, optimizer, schedule, batchSize, newSeed,
                stopping, labels);
    }

    public Experiment withSchedule(Schedule newSchedule) {
        return new Experiment(title, data, parameters, loss, regularizer, optimizer, newSchedule, batchSize, seed,
                stopping, labels);
    }

    public Experiment withStopping(Stopping newStopping) {
        return new Experiment(title, data, parameters, loss, regularizer, optimizer, schedule, batchSize, seed,
                newStopping, labels);
    }

    public Experiment withTitle(String newTitle) {
        return new Experiment(newTitle, data, parameters, loss, regularizer, optimizer, schedule, batchSize, seed,
                stopping, labels);
    }

    public Experiment withLabels(ClassLabels newLabels) {
        return new Experiment(title, data, parameters, loss, regularizer, optimizer, schedule, batchSize, seed,
                stopping, newLabels);
    }

    /// This experiment with other points, which may be of more or fewer classes, and weights that fit them.
    public Experiment with(DataSet newData, Parameters newParameters, ClassLabels newLabels) {
        return new Experiment(title, newData, newParameters, loss, regularizer, optimizer, schedule, batchSize, seed,
                stopping, newLabels);
    }

    /// This experiment with the objective and the settings of a plan, which may be of more or fewer classes, at parameters that fit it.
    public Experiment following(TrainingPlan plan, Parameters newParameters) {
        return new Experiment(title, plan.objective().data(), newParameters, plan.objective().loss(),
                plan.objective().regularizer(), plan.optimizer(), plan.schedule(), plan.batchSize(), plan.seed(),
                plan.stopping(), labels.within(plan.objective().data().classCount()));
    }
}
