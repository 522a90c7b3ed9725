package losslab.core.model;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.loss.WestonWatkins;

class ObjectiveKernelTest {
    private static final DataSet DATA = new DataSet(3, List.of(new Point(0.5, 0.4, 0), new Point(-0.3, 0.7, 1),
            new Point(0.7, -0.4, 2), new Point(-0.4, -0.5, 2), new Point(0.1, 0.9, 1)));
    private static final double[] PARAMETERS = {1, 2, 0, 2, -4, 0.5, 3, -1, -0.5};
    private static final int[] IN_ORDER = {0, 1, 2, 3, 4};

    private final double[] gradient = new double[9];

    @ParameterizedTest
    @MethodSource("losslab.testing.SampleLosses#all")
    void aBatchOfAllIsAll(Loss loss) {
        Objective objective = new Objective(DATA, loss, new Regularizer.L2(0.1));
        ObjectiveKernel all = new ObjectiveKernel(objective);
        ObjectiveKernel batch = new ObjectiveKernel(objective);
        double[] batchGradient = new double[9];
        all.evaluate(PARAMETERS, gradient);
        batch.evaluate(PARAMETERS, IN_ORDER, 0, 5, batchGradient);
        assertThat(batch.totalLoss()).isEqualTo(all.totalLoss());
        assertThat(batchGradient).containsExactly(gradient);
    }

    @ParameterizedTest
    @MethodSource("losslab.testing.SampleLosses#all")
    void evaluationHasTheSameBits(Loss loss) {
        Objective objective = new Objective(DATA, loss, new Regularizer.L2(0.1));
        ObjectiveKernel kernel = new ObjectiveKernel(objective);
        kernel.evaluate(PARAMETERS, gradient);
        Evaluation evaluation = objective.evaluate(Parameters.fromArray(PARAMETERS));
        assertThat(new double[]{evaluation.dataLoss(), evaluation.regularizationLoss(), evaluation.totalLoss()})
                .containsExactly(kernel.dataLoss(), kernel.regularizationLoss(), kernel.totalLoss());
        assertThat(evaluation.gradient()).isEqualTo(Parameters.fromArray(gradient));
    }

    @Test
    void aShortBatchIsTheMeanOfItsExamples() {
        ObjectiveKernel kernel = kernel(new Regularizer.None());
        double third = dataLoss(kernel, 3, 4);
        double fourth = dataLoss(kernel, 4, 5);
        assertClose((third + fourth) / 2, dataLoss(kernel, 3, 5), 1e-15, 0);
    }

    @Test
    void gradientOfAShortBatchIsTheMeanOfItsExamples() {
        ObjectiveKernel kernel = kernel(new Regularizer.None());
        double[] third = gradient(kernel, 3, 4);
        double[] fourth = gradient(kernel, 4, 5);
        double[] mean = IntStream.range(0, 9).mapToDouble(p -> (third[p] + fourth[p]) / 2).toArray();
        assertClose(mean, gradient(kernel, 3, 5), 1e-15, 1e-16);
    }

    @Test
    void aBatchTakesTheExamplesInItsOrder() {
        ObjectiveKernel kernel = kernel(new Regularizer.None());
        kernel.evaluate(PARAMETERS, new int[]{4, 0, 3}, 2, 3, gradient);
        double expected = kernel.dataLoss();
        assertThat(dataLoss(kernel, 3, 4)).isEqualTo(expected);
    }

    @Test
    void aBatchPaysTheWholePenalty() {
        ObjectiveKernel kernel = kernel(new Regularizer.L2(0.1));
        kernel.evaluate(PARAMETERS, IN_ORDER, 0, 2, gradient);
        // 0.1·(1 + 4 + 4 + 16 + 9 + 1), the lecture's 3.5
        assertClose(3.5, kernel.regularizationLoss(), 1e-15, 0);
    }

    @Test
    void anEmptyBatchHasNoDataLoss() {
        assertThat(dataLoss(kernel(new Regularizer.None()), 2, 2)).isZero();
    }

    @Test
    void withoutExamplesTheDataLossIsZero() {
        ObjectiveKernel kernel = withoutExamples();
        kernel.evaluate(PARAMETERS, gradient);
        assertThat(kernel.dataLoss()).isZero();
    }

    @Test
    void withoutExamplesThePenaltyStays() {
        ObjectiveKernel kernel = withoutExamples();
        kernel.evaluate(PARAMETERS, gradient);
        assertClose(3.5, kernel.totalLoss(), 1e-15, 0);
    }

    @Test
    void withoutExamplesTheGradientIsThatOfThePenalty() {
        withoutExamples().evaluate(PARAMETERS, gradient);
        // 2·0.1·W, and nothing on the bias
        assertClose(new double[]{0.2, 0.4, 0, 0.4, -0.8, 0, 0.6, -0.2, 0}, gradient, 1e-15, 0);
    }

    @Test
    void thePenaltySkipsTheBias() {
        ObjectiveKernel kernel = kernel(new Regularizer.L1(1));
        kernel.evaluate(new double[]{0, 0, 5, 0, 0, -7, 0, 0, 9}, gradient);
        assertThat(kernel.regularizationLoss()).isZero();
    }

    @Test
    void overwritesWhateverTheGradientHeld() {
        ObjectiveKernel kernel = kernel(new Regularizer.None());
        double[] fresh = gradient(kernel, 0, 5);
        double[] stale = DoubleStream.generate(() -> Double.NaN).limit(9).toArray();
        kernel.evaluate(PARAMETERS, stale);
        assertThat(stale).containsExactly(fresh);
    }

    @Test
    void leavesTheParametersAsTheyAre() {
        double[] parameters = PARAMETERS.clone();
        kernel(new Regularizer.L2(1)).evaluate(parameters, gradient);
        assertThat(parameters).containsExactly(PARAMETERS);
    }

    @Test
    void countsItsExamples() {
        assertThat(kernel(new Regularizer.None()).exampleCount()).isEqualTo(5);
    }

    @Test
    void gradientOfOneExampleIsSlopeTimesFeatures() {
        // One point (2, 3) of class 0 under zero parameters: p − onehot = (−2/3, 1/3, 1/3).
        Objective objective = new Objective(new DataSet(3, List.of(new Point(2, 3, 0))), CrossEntropy.standard(),
                new Regularizer.None());
        new ObjectiveKernel(objective).evaluate(new double[9], gradient);
        assertClose(new double[]{-4 / 3.0, -2, -2 / 3.0, 2 / 3.0, 1, 1 / 3.0, 2 / 3.0, 1, 1 / 3.0}, gradient, 1e-15,
                0);
    }

    private static ObjectiveKernel kernel(Regularizer regularizer) {
        return new ObjectiveKernel(new Objective(DATA, new WestonWatkins(1), regularizer));
    }

    private static ObjectiveKernel withoutExamples() {
        return new ObjectiveKernel(
                new Objective(new DataSet(3, List.of()), new WestonWatkins(1), new Regularizer.L2(0.1)));
    }

    private static double dataLoss(ObjectiveKernel kernel, int from, int to) {
        kernel.evaluate(PARAMETERS, IN_ORDER, from, to, new double[9]);
        return kernel.dataLoss();
    }

    private static double[] gradient(ObjectiveKernel kernel, int from, int to) {
        double[] result = new double[9];
        kernel.evaluate(PARAMETERS, IN_ORDER, from, to, result);
        return result;
    }
}
