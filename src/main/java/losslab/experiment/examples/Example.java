package losslab.experiment.examples;

import java.util.List;

import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.model.Parameters;
import losslab.core.data.DataSet;
import losslab.core.optim.Optimizer;
import losslab.experiment.Experiment;

/// A prepared experiment. Its title and what to try in it are words of the screen, under its id.
///
/// @param id in lower case with hyphens
public record Example(String id, Experiment experiment) {

    /// All examples, in the order of a lecture. What their words claim is held by a test.
    public static List<Example> all() {
        return List.of(
                new Example("lecture-demo", LectureExamples.demo()),
                new Example("lecture-picture", LectureExamples.picture()),
                new Example("zero-loss", LossExamples.zeroLoss()),
                new Example("zero-loss-doubled", LossExamples.zeroLossDoubled()),
                new Example("svm-content", LectureExamples.svmContent()),
                new Example("temperature", LectureExamples.temperature()),
                new Example("label-smoothing", LossExamples.labelSmoothing()),
                new Example("unclaimed", LossExamples.unclaimed()),
                new Example("outlier", LossExamples.outlier()),
                new Example("imbalanced", DataExamples.imbalanced()),
                new Example("unseparable", DataExamples.unseparable()),
                new Example("moons", DataExamples.moons()),
                new Example("spiral", DataExamples.spiral()),
                new Example("ten-classes", DataExamples.tenClasses()),
                new Example("step-too-large", LectureExamples.stepTooLarge()),
                new Example("mini-batches", DataExamples.miniBatches()),
                new Example("sparse-weights", DataExamples.sparseWeights()),
                new Example("early-stopping", DataExamples.earlyStopping()));
    }

    /// An experiment of gradient descent on all points, with seed 1.
    static Experiment of(DataSet data, Parameters start, Loss loss, Regularizer regularizer, double learningRate) {
        return new Experiment("", data, start, loss, regularizer, new Optimizer.Sgd(learningRate), 0, 1);
    }

    /// Weights and biases that are all 0.
    static Parameters zeros(int classCount) {
        return Parameters.fromArray(new double[Parameters.PER_CLASS * classCount]);
    }

    /// The usual softmax loss.
    static CrossEntropy softmax() {
        return CrossEntropy.standard();
    }
}
