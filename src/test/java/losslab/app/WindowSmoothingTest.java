package losslab.app;

import static losslab.app.Agreement.assertThatAllAgrees;
import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Regularizer;
import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.training.Stopping;

/// Label smoothing makes the best gap between the scores finite, and training finds it. One point a class: lines through
/// a plane can give three points any scores.
class WindowSmoothingTest {
    private static final Experiment THREE_POINTS = LectureDemo.experiment()
            .withData(new DataSet(3, List.of(new Point(1, 0, 0), new Point(0, 1, 1), new Point(-1, -1, 2))))
            .withParameters(Parameters.fromArray(new double[9]))
            .withLoss(CrossEntropy.standard())
            .withRegularizer(new Regularizer.None())
            .withOptimizer(new Optimizer.Sgd(3))
            .withStopping(new Stopping(1e-9, 0));

    @RegisterExtension
    final WindowHarness window = new WindowHarness(THREE_POINTS);

    /// 28 = (1 − 0.1 + 0.1/3)/(0.1/3), over all classes; 18 = 0.9/0.05, over the others.
    @ParameterizedTest
    @CsvSource({"all classes, 28, '3.3322, best 3.3322'", "the others, 18, '2.8904, best 2.8904'"})
    void theGapComesToRestAtALogarithm(String over, double ratio, String words) {
        window.enter("label-smoothing", "0.1");
        window.choose("smoothing-over", over);
        train();
        assertThat(window.text("softmax-score-gap")).isEqualTo(words);
        assertGaps(Math.log(ratio));
        assertThatAllAgrees(window);
    }

    @Test
    void withoutSmoothingNoGapIsTheBest() {
        window.click("step");
        assertThat(window.text("softmax-score-gap")).endsWith("best ∞");
    }

    private void train() {
        window.enter("speed", "max");
        window.click("run");
        window.waitFor(state -> state.message().contains("Converged"));
        window.click("run"); // the table follows a run ten times a second, and a pause at once
    }

    private void assertGaps(double gap) {
        for (int i = 0; i < 3; i++) {
            double[] scores = window.state().evaluation().scores(i);
            for (int j = 0; j < 3; j++) {
                assertClose(i == j ? 0 : gap, scores[i] - scores[j], 0, 1e-6);
            }
        }
    }
}
