package losslab.experiment.examples;

import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Regularizer;
import losslab.core.loss.SquaredHinge;
import losslab.core.loss.WestonWatkins;
import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;

/// Examples on the nine points of the lecture's demo.
final class LectureExamples {
    private LectureExamples() {}

    static Experiment demo() {
        return LectureDemo.experiment();
    }

    /// The state in the demo's published picture: its 46th update from the start.
    static Experiment picture() {
        return demo().withParameters(pictured());
    }

    private static Parameters pictured() {
        return Parameters.ofRows(new double[]{2.06, 1.48, -0.42}, new double[]{0.44, -1.82, 0.52},
                new double[]{2.27, -2.04, -0.1});
    }

    /// Weights, found by training, that no margin complains about.
    static Experiment svmContent() {
        return Example.of(LectureDemo.data(),
                Parameters.ofRows(new double[]{4.1, 3.3, -1.2}, new double[]{-5.1, 2.8, 0.7},
                        new double[]{1, -6, 0.5}),
                new WestonWatkins(1), new Regularizer.None(), 0.5);
    }

    static Experiment temperature() {
        return Example.of(LectureDemo.data(), pictured(), CrossEntropy.standard(), new Regularizer.None(), 0.1);
    }

    static Experiment stepTooLarge() {
        return demo().withLoss(new SquaredHinge(1)).withOptimizer(new Optimizer.Sgd(2));
    }
}
