package losslab.experiment;

import losslab.core.data.DataSet;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.model.Objective;
import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;
import losslab.training.TrainingPlan;

/// One state of the laboratory: all that a file keeps.
///
/// @param title     what the window's head shows; at most 10,000 characters, may be empty
/// @param batchSize examples an update sees; 0 means all of them
/// @param seed      from which batches and random weights are drawn
/// @throws IllegalArgumentException if the parts do not fit each other
public record Experiment(String title, DataSet data, Parameters parameters, Loss loss, Regularizer regularizer,
        Optimizer optimizer, int batchSize, long seed) {
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
    }

    /// What training this experiment minimizes.
    public Objective objective() {
        return new Objective(data, loss, regularizer);
    }

    /// How training goes about it.
    public TrainingPlan trainingPlan() {
        return new TrainingPlan(objective(), optimizer, batchSize, seed);
    }

    public Experiment withData(DataSet newData) {
        return new Experiment(title, newData, parameters, loss, regularizer, optimizer, batchSize, seed);
    }

    public Experiment withParameters(Parameters newParameters) {
        return new Experiment(title, data, newParameters, loss, regularizer, optimizer, batchSize, seed);
    }

    public Experiment withLoss(Loss newLoss) {
        return new Experiment(title, data, parameters, newLoss, regularizer, optimizer, batchSize, seed);
    }

    public Experiment withRegularizer(Regularizer newRegularizer) {
        return new Experiment(title, data, parameters, loss, newRegularizer, optimizer, batchSize, seed);
    }

    public Experiment withOptimizer(Optimizer newOptimizer) {
        return new Experiment(title, data, parameters, loss, regularizer, newOptimizer, batchSize, seed);
    }

    public Experiment withBatchSize(int newBatchSize) {
        return new Experiment(title, data, parameters, loss, regularizer, optimizer, newBatchSize, seed);
    }

    public Experiment withSeed(long newSeed) {
        return new Experiment(title, data, parameters, loss, regularizer, optimizer, batchSize, newSeed);
    }
}
