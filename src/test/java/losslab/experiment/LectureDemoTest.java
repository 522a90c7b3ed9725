package losslab.experiment;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Loss;
import losslab.core.loss.OneVsAllHinge;
import losslab.core.loss.Regularizer;
import losslab.core.loss.StructuredHinge;
import losslab.core.loss.WestonWatkins;
import losslab.core.model.Evaluation;
import losslab.core.model.Objective;
import losslab.core.model.ObjectiveKernel;
import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;
import losslab.training.TrainingLoop;
import losslab.training.TrainingPlan;

/// The numbers of CS231n's demo: as it opens, and in the state of its published picture.
class LectureDemoTest {
    private static final Parameters PICTURED = Parameters.ofRows(new double[]{2.06, 1.48, -0.42},
            new double[]{0.44, -1.82, 0.52}, new double[]{2.27, -2.04, -0.10});
    /// Numbers of a picture have two digits, and so have the weights that they were computed from.
    private static final double TWO_DIGITS = 0.01;

    @ParameterizedTest
    @CsvSource({"0, 1.20, 0.01, 0.22", "1, 1.67, 0.33, 1.10", "2, 1.38, -0.80, -1.05", "3, -0.80, -0.20, -1.62",
        "4, 0.00, -0.89, -2.21", "5, -1.57, -0.15, -2.10", "6, 0.43, 1.56, 2.31", "7, -0.28, 1.83, 2.26",
        "8, -1.98, 1.25, 0.01"})
    void picturedScores(int point, double s0, double s1, double s2) {
        assertClose(new double[]{s0, s1, s2}, pictured().scores(point), 0, TWO_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.02", "1, 0.43", "2, 0.00", "3, 0.40", "4, 1.88", "5, 0.00", "6, 0.25", "7, 0.57", "8, 2.24"})
    void picturedLosses(int point, double loss) {
        assertClose(loss, pictured().loss(point), 0, TWO_DIGITS);
    }

    @Test
    void picturedDataLoss() {
        assertClose(0.6446, pictured().dataLoss(), 0, 5.1e-5);
    }

    @Test
    void picturedRegularizationLoss() {
        // 0.1·19.2545, which ends in a 5
        assertClose(1.92545, pictured().regularizationLoss(), 1e-14, 0);
    }

    @Test
    void picturedTotalLoss() {
        assertClose(2.5700, pictured().totalLoss(), 0, 5.1e-5);
    }

    @Test
    void picturedHasSevenOfNineRight() {
        assertThat(pictured().correctCount()).isEqualTo(7);
    }

    @Test
    void picturedGradient() {
        assertClose(new double[]{0.19, 0.33, 0.00, 0.25, -0.64, 0.11, 0.51, -0.16, -0.11},
                pictured().gradient().toArray(), 0, 5.1e-3);
    }

    @Test
    void theSlipShowsThePicturedGradient() {
        Objective wrong = pictured().objective().withSlip(Objective.Slip.QUARTERED_DECAY);
        assertClose(-0.12, wrong.evaluate(PICTURED).gradient().w0(0), 0, 5.1e-3);
    }

    /// The picture is the original's 46th update, slip and all.
    @Test
    void theSlipTrainsToThePicture() {
        TrainingPlan plan = LectureDemo.experiment().trainingPlan().withSlip(Objective.Slip.QUARTERED_DECAY);
        TrainingLoop loop = new TrainingLoop(plan, LectureDemo.startingParameters());
        IntStream.range(0, 46).forEach(_ -> loop.step());
        assertClose(PICTURED.toArray(), loop.parameters().toArray(), 0, 5.1e-3);
    }

    @Test
    void picturedGradientWithTheLecturesSlip() {
        // ½λW where 2λW is the slope
        assertClose(-0.12, pictured().gradient().w0(0) - 1.5 * 0.1 * PICTURED.w0(0), 0, 5.1e-3);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.3", "1, 1.7", "2, 0", "3, 3.2", "4, 6.8", "5, 2.4", "6, 2.5", "7, 3.3", "8, 4.7"})
    void openingLosses(int point, double loss) {
        assertClose(loss, opening(new WestonWatkins(1)).loss(point), 1e-14, 1e-15);
    }

    @ParameterizedTest
    @MethodSource
    void openingDataLoss(Loss loss, double dataLoss, double totalLoss) {
        assertClose(dataLoss, opening(loss).dataLoss(), 0, 5.1e-5);
    }

    static Stream<Arguments> openingDataLoss() {
        return losses();
    }

    @ParameterizedTest
    @MethodSource
    void openingTotalLoss(Loss loss, double dataLoss, double totalLoss) {
        assertClose(totalLoss, opening(loss).totalLoss(), 0, 5.1e-5);
    }

    static Stream<Arguments> openingTotalLoss() {
        return losses();
    }

    @Test
    void openingRegularizationLoss() {
        assertClose(3.5, opening(new WestonWatkins(1)).regularizationLoss(), 1e-15, 0);
    }

    @Test
    void openingHasTwoOfNineRight() {
        assertThat(opening(new WestonWatkins(1)).correctCount()).isEqualTo(2);
    }

    @Test
    void opensWithTheLecturesSettings() {
        Experiment demo = LectureDemo.experiment();
        assertThat(Stream.of(demo.loss(), demo.regularizer(), demo.optimizer())).containsExactly(new WestonWatkins(1),
                new Regularizer.L2(0.1), new Optimizer.Sgd(0.1));
    }

    @Test
    void reachesThePictureIn46UpdatesAtAQuarterOfLambda() {
        Parameters reached = descended(new WestonWatkins(1), 0.025, 46);
        assertClose(PICTURED.toArray(), reached.toArray(), 0, 5.1e-3);
    }

    @Test
    void hasNotReachedThePictureOneUpdateEarlier() {
        double[] reached = descended(new WestonWatkins(1), 0.025, 45).toArray();
        double[] pictured = PICTURED.toArray();
        assertThat(IntStream.range(0, 9).mapToDouble(p -> Math.abs(reached[p] - pictured[p])).max().orElseThrow())
                .isGreaterThan(5.1e-3);
    }

    @ParameterizedTest
    @MethodSource
    void lowestTotalIsReachedByTheTrueGradient(Loss loss, double lowest, double original) {
        double total = objective(loss, 0.1).evaluate(settled(loss, 0.1)).totalLoss();
        assertClose(lowest, total, 0, 1e-3);
    }

    static Stream<Arguments> lowestTotalIsReachedByTheTrueGradient() {
        return settledTotals();
    }

    @ParameterizedTest
    @MethodSource
    void theLecturesSlipSettlesAboveTheLowestTotal(Loss loss, double lowest, double original) {
        double total = objective(loss, 0.1).evaluate(settled(loss, 0.025)).totalLoss();
        assertClose(original, total, 0, 5e-3);
    }

    static Stream<Arguments> theLecturesSlipSettlesAboveTheLowestTotal() {
        return settledTotals();
    }

    private static Stream<Arguments> losses() {
        return Stream.of(Arguments.of(new WestonWatkins(1), 2.7667, 6.2667),
                Arguments.of(new OneVsAllHinge(1), 4.0222, 7.5222),
                Arguments.of(new StructuredHinge(1), 2.3667, 5.8667),
                Arguments.of(CrossEntropy.standard(), 1.8366, 5.3366));
    }

    private static Stream<Arguments> settledTotals() {
        return Stream.of(Arguments.of(new WestonWatkins(1), 0.660, 0.827),
                Arguments.of(new OneVsAllHinge(1), 1.617, 2.312),
                Arguments.of(new StructuredHinge(1), 0.628, 0.827),
                Arguments.of(CrossEntropy.standard(), 0.876, 1.236));
    }

    private static Objective objective(Loss loss, double strength) {
        return new Objective(LectureDemo.data(), loss, new Regularizer.L2(strength));
    }

    private static Evaluation pictured() {
        return objective(new WestonWatkins(1), 0.1).evaluate(PICTURED);
    }

    private static Evaluation opening(Loss loss) {
        return objective(loss, 0.1).evaluate(LectureDemo.startingParameters());
    }

    /// Plain gradient descent from the opening state with step size 0.1.
    private static Parameters descended(Loss loss, double strength, int steps) {
        Objective objective = objective(loss, strength);
        Parameters parameters = LectureDemo.startingParameters();
        for (int step = 0; step < steps; step++) {
            parameters = minus(parameters, objective.evaluate(parameters).gradient());
        }
        return parameters;
    }

    private static Parameters minus(Parameters parameters, Parameters gradient) {
        double[] flat = parameters.toArray();
        double[] slope = gradient.toArray();
        return Parameters.fromArray(IntStream.range(0, flat.length).mapToDouble(p -> flat[p] - 0.1 * slope[p])
                .toArray());
    }

    /// Descent with steps that shrink as 1/t, so that it comes to rest on a kink.
    private static Parameters settled(Loss loss, double strength) {
        ObjectiveKernel kernel = new ObjectiveKernel(objective(loss, strength));
        double[] parameters = LectureDemo.startingParameters().toArray();
        double[] slope = new double[parameters.length];
        for (int step = 1; step <= 200_000; step++) {
            kernel.evaluate(parameters, slope);
            for (int p = 0; p < slope.length; p++) {
                parameters[p] -= 20.0 / (200 + step) * slope[p];
            }
        }
        return Parameters.fromArray(parameters);
    }
}
