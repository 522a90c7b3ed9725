package losslab.core.model;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.loss.WestonWatkins;

/// What points held out for validation count for, and what not.
class HeldOutTest {
    /// Scores of (1, 2) are (1, 2, 2.5), those of (3, −1) are (3, −1, 2.5).
    private static final Parameters PARAMETERS = Parameters.ofRows(new double[]{1, 0, 0}, new double[]{0, 1, 0},
            new double[]{0, 0, 2.5});
    private static final Regularizer PENALTY = new Regularizer.L2(0.5);
    /// Losses 2 + 2.5 = 4.5 and 5 + 4.5 = 9.5.
    private static final List<Point> TRAINED = List.of(new Point(1, 2, 0), new Point(3, -1, 1));
    /// Losses 1.5 + 0 = 1.5, wrong, and 0 + 0.5 = 0.5, right.
    private static final List<Point> HELD_OUT = List.of(new Point(1, 2, 1, true), new Point(3, -1, 0, true));
    private static final DataSet MIXED = new DataSet(3,
            List.of(HELD_OUT.get(0), TRAINED.get(0), HELD_OUT.get(1), TRAINED.get(1)));

    @Test
    void theDataLossIsTheMeanOverTheOthers() {
        assertThat(evaluation(MIXED).dataLoss()).isEqualTo(7);
    }

    @Test
    void thePenaltyCountsWhole() {
        assertThat(evaluation(MIXED).totalLoss()).isEqualTo(8);
    }

    /// Two points held out, three others.
    @Test
    void theValidationLossIsTheMeanOverThemWithoutPenalty() {
        assertThat(evaluation(MIXED.plus(new Point(0, 0, 0))).validationLoss()).isEqualTo(1);
    }

    @Test
    void withoutThemTheValidationLossIsZero() {
        assertThat(evaluation(new DataSet(3, TRAINED)).validationLoss()).isZero();
    }

    @Test
    void allPointsHeldOutLeaveNoDataLoss() {
        assertThat(evaluation(new DataSet(3, HELD_OUT)).dataLoss()).isZero();
    }

    @Test
    void allPointsHeldOutHaveAValidationLoss() {
        assertThat(evaluation(new DataSet(3, HELD_OUT)).validationLoss()).isEqualTo(1);
    }

    @Test
    void theLossOfEachPointIsKnown() {
        Evaluation evaluation = evaluation(MIXED);
        assertThat(List.of(evaluation.loss(0), evaluation.loss(1), evaluation.loss(2), evaluation.loss(3)))
                .containsExactly(1.5, 4.5, 0.5, 9.5);
    }

    @Test
    void theScoresOfEachPointAreKnown() {
        assertThat(evaluation(MIXED).scores(2)).containsExactly(3, -1, 2.5);
    }

    @Test
    void theyAreCounted() {
        assertThat(evaluation(MIXED)).extracting(Evaluation::exampleCount, Evaluation::trainingCount,
                Evaluation::heldOutCount).containsExactly(4, 2, 2);
    }

    @Test
    void theAccuracyIsThatOfTheOthers() {
        assertThat(evaluation(MIXED)).extracting(Evaluation::correctCount, Evaluation::accuracy)
                .containsExactly(0, 0.0);
    }

    @Test
    void theValidationAccuracyIsTheirs() {
        assertThat(evaluation(MIXED)).extracting(Evaluation::validationCorrectCount, Evaluation::validationAccuracy)
                .containsExactly(1, 0.5);
    }

    @Test
    void withoutThemTheValidationAccuracyIsZero() {
        assertThat(evaluation(new DataSet(3, TRAINED)).validationAccuracy()).isZero();
    }

    @ParameterizedTest
    @MethodSource("losslab.testing.SampleLosses#all")
    void theGradientIsThatOfTheOthersAlone(Loss loss) {
        assertThat(new Objective(MIXED, loss, PENALTY).evaluate(PARAMETERS).gradient())
                .isEqualTo(new Objective(new DataSet(3, TRAINED), loss, PENALTY).evaluate(PARAMETERS).gradient());
    }

    @ParameterizedTest
    @MethodSource("losslab.testing.SampleLosses#all")
    void theGradientCheckPasses(Loss loss) {
        assertThat(GradientCheck.of(new Objective(MIXED, loss, PENALTY).evaluate(PARAMETERS)).passed()).isTrue();
    }

    // The kernel

    /// Two points held out, three others.
    @Test
    void theKernelKnowsTheValidationLoss() {
        assertThat(kernel(MIXED.plus(new Point(0, 0, 0))).validationLoss(PARAMETERS.toArray())).isEqualTo(1);
    }

    @Test
    void theKernelKnowsTheAccuracyOfTheOthers() {
        DataSet right = MIXED.with(List.of(1), point -> point.withLabel(2));
        assertThat(kernel(right).accuracy(PARAMETERS.toArray())).isEqualTo(0.5);
    }

    @Test
    void theKernelsAccuracyIsTheEvaluations() {
        DataSet right = MIXED.with(List.of(3), point -> point.withLabel(0));
        assertThat(kernel(right).accuracy(PARAMETERS.toArray())).isEqualTo(evaluation(right).accuracy());
    }

    @Test
    void withoutExamplesTheKernelsAccuracyIsZero() {
        assertThat(kernel(new DataSet(3, HELD_OUT)).accuracy(PARAMETERS.toArray())).isZero();
    }

    @Test
    void withoutThemTheKernelsValidationLossIsZero() {
        assertThat(kernel(new DataSet(3, TRAINED)).validationLoss(PARAMETERS.toArray())).isZero();
    }

    @Test
    void validationAndAccuracyLeaveTheLossesOfTheLastCall() {
        ObjectiveKernel kernel = kernel(MIXED);
        kernel.evaluate(PARAMETERS.toArray(), new double[9]);
        kernel.validationLoss(new double[9]);
        kernel.accuracy(new double[9]);
        assertThat(List.of(kernel.dataLoss(), kernel.totalLoss())).containsExactly(7.0, 8.0);
    }

    @Test
    void theKernelCountsBoth() {
        DataSet more = MIXED.plus(new Point(0, 0, 0));
        assertThat(List.of(kernel(more).exampleCount(), kernel(more).heldOutCount())).containsExactly(3, 2);
    }

    /// Positions count the points to train on: the second of them is the last of all.
    @Test
    void aBatchCountsPositionsAmongTheOthers() {
        ObjectiveKernel kernel = kernel(MIXED);
        kernel.evaluate(PARAMETERS.toArray(), new int[]{1}, 0, 1, new double[9]);
        assertClose(9.5, kernel.dataLoss(), 0, 0);
    }

    private static Evaluation evaluation(DataSet data) {
        return new Objective(data, new WestonWatkins(1), PENALTY).evaluate(PARAMETERS);
    }

    private static ObjectiveKernel kernel(DataSet data) {
        return new ObjectiveKernel(new Objective(data, new WestonWatkins(1), PENALTY));
    }
}
