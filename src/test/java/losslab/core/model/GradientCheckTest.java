package losslab.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.loss.WestonWatkins;
import losslab.testing.SampleRegularizers;

class GradientCheckTest {
    private static final long SEED = 46;

    /// Every loss with every regularizer, under numbers that are anywhere.
    @ParameterizedTest
    @MethodSource("losslab.testing.SampleLosses#all")
    void passesForRandomParameters(Loss loss) {
        SplittableRandom random = new SplittableRandom(SEED);
        objectives(loss, random, () -> random.nextDouble(-1, 1)).forEach(objective -> assertPasses(objective,
                parameters(objective, () -> random.nextDouble(-2, 2))));
    }

    /// Typed numbers stand on kinks: hinges on multiples of 0.1, |w| on 0.
    @ParameterizedTest
    @MethodSource("losslab.testing.SampleLosses#all")
    void passesForTypedParameters(Loss loss) {
        SplittableRandom random = new SplittableRandom(SEED);
        objectives(loss, random, () -> random.nextInt(-10, 11) / 10.0).forEach(objective -> assertPasses(objective,
                parameters(objective, () -> random.nextInt(-5, 6) / 2.0)));
    }

    /// Where everything starts: all hinges active, all wrong classes tied, every |w| on its kink.
    @ParameterizedTest
    @MethodSource("losslab.testing.SampleLosses#all")
    void passesForZeroParameters(Loss loss) {
        SplittableRandom random = new SplittableRandom(SEED);
        objectives(loss, random, () -> random.nextDouble(-1, 1))
                .forEach(objective -> assertPasses(objective, parameters(objective, () -> 0)));
    }

    @ParameterizedTest
    @MethodSource("losslab.testing.SampleLosses#all")
    void passesForLargeParameters(Loss loss) {
        SplittableRandom random = new SplittableRandom(SEED);
        objectives(loss, random, () -> random.nextDouble(-1, 1)).forEach(objective -> assertPasses(objective,
                parameters(objective, () -> random.nextDouble(-100, 100))));
    }

    @ParameterizedTest
    @MethodSource("losslab.testing.SampleLosses#all")
    void passesForFeaturesFarAway(Loss loss) {
        SplittableRandom random = new SplittableRandom(SEED);
        objectives(loss, random, () -> random.nextDouble(-100, 100)).forEach(objective -> assertPasses(objective,
                parameters(objective, () -> random.nextDouble(-2, 2))));
    }

    /// The width of the differences must follow the features: a weight of 0.001 is already a score of 1.
    @ParameterizedTest
    @MethodSource("losslab.testing.SampleLosses#all")
    void passesForSmallWeightsOfLargeFeatures(Loss loss) {
        SplittableRandom random = new SplittableRandom(SEED);
        objectives(loss, random, () -> random.nextDouble(-100, 100)).forEach(objective -> assertPasses(objective,
                parameters(objective, () -> random.nextDouble(-1e-3, 1e-3))));
    }

    @Test
    void passesForNoPoints() {
        Objective objective = new Objective(new DataSet(3, List.of()), new WestonWatkins(1), new Regularizer.L2(0.1));
        assertThat(GradientCheck.of(objective.evaluate(Parameters.random(3, 1))).passed()).isTrue();
    }

    @Test
    void countsTheTermsOnAKink() {
        // Scores (2, 1): the hinge 1 − 2 + 1 is on its kink for both biases and for both weights of the one feature.
        Evaluation evaluation = onAKink();
        assertThat(GradientCheck.of(evaluation).kinks()).isEqualTo(4);
    }

    @Test
    void countsNoKinksBesideThem() {
        Evaluation evaluation = new Objective(new DataSet(2, List.of(new Point(1, 0, 0))), new WestonWatkins(1),
                new Regularizer.None()).evaluate(Parameters.ofRows(new double[]{2.1, 0, 0}, new double[]{1, 0, 0}));
        assertThat(GradientCheck.of(evaluation).kinks()).isZero();
    }

    @Test
    void acceptsEverySubgradientAtAKink() {
        Parameters oneHalf = Parameters.ofRows(new double[]{-0.5, 0, -0.5}, new double[]{0.5, 0, 0.5});
        assertThat(GradientCheck.of(onAKink(), oneHalf).passed()).isTrue();
    }

    @Test
    void refusesWhatIsNoSubgradientAtAKink() {
        Parameters beyond = Parameters.ofRows(new double[]{-1.1, 0, -0.5}, new double[]{0.5, 0, 0.5});
        assertThat(GradientCheck.of(onAKink(), beyond).passed()).isFalse();
    }

    /// CS231n's demo shows λΣW² as the loss but adds ½λW to the gradient, a quarter of what it is.
    @Test
    void findsTheLecturesRegularizerWrong() {
        Evaluation evaluation = lecturesPicture();
        Parameters slip = plus(evaluation.gradient(), evaluation.parameters(), 0.5 * 0.1 - 2 * 0.1);
        assertThat(GradientCheck.of(evaluation, slip).passed()).isFalse();
    }

    /// The gradient of w₀ of class 0 is 0.19; with ½λW it would be 0.19 − 1.5·0.1·2.06 = −0.12, an error of 0.309/0.19.
    @Test
    void findsTheLecturesRegularizerWrongByMoreThanAll() {
        Evaluation evaluation = lecturesPicture();
        Parameters slip = plus(evaluation.gradient(), evaluation.parameters(), 0.5 * 0.1 - 2 * 0.1);
        assertThat(GradientCheck.of(evaluation, slip).largestRelativeError()).isGreaterThan(1.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void findsAnyParameterWrongByAHundredThousandth(int parameter) {
        Evaluation evaluation = lecturesPicture();
        double[] gradient = evaluation.gradient().toArray();
        gradient[parameter] += 1e-5 * Math.max(1e-3, Math.abs(gradient[parameter]));
        assertThat(GradientCheck.of(evaluation, Parameters.fromArray(gradient)).passed()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("losslab.testing.SampleLosses#smooth")
    void findsAFlippedSignInEverySmoothLoss(Loss loss) {
        assertFindsFlippedSign(loss);
    }

    @ParameterizedTest
    @MethodSource("losslab.testing.SampleLosses#piecewise")
    void findsAFlippedSignInEveryPiecewiseLoss(Loss loss) {
        assertFindsFlippedSign(loss);
    }

    @Test
    void findsAGradientOfZerosWrong() {
        assertThat(GradientCheck.of(lecturesPicture(), Parameters.fromArray(new double[9])).largestRelativeError())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 8})
    void nanInTheGradientFails(int parameter) {
        Evaluation evaluation = lecturesPicture();
        double[] gradient = evaluation.gradient().toArray();
        gradient[parameter] = Double.NaN;
        assertThat(GradientCheck.of(evaluation, Parameters.fromArray(gradient)).passed()).isFalse();
    }

    @Test
    void nanInTheParametersFails() {
        Objective objective = lecturesPicture().objective();
        Parameters parameters = Parameters.random(3, 1).with(1, 1, Double.NaN);
        assertThat(GradientCheck.of(objective.evaluate(parameters)).passed()).isFalse();
    }

    @Test
    void refusesAGradientOfAnotherShape() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradientCheck.of(lecturesPicture(), Parameters.random(2, 1)))
                .withMessage("gradient: expected 3 rows, found 2");
    }

    /// x₀ = 1e−300 makes the score's own scale, the score over x₀, infinite; so does an infinite score.
    @ParameterizedTest
    @CsvSource({"1e-300, 1e10", "1e300, 1e300"})
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void endsWhereTheScaleOfATermIsInfinite(double x0, double weight) {
        DataSet data = new DataSet(2, List.of(new Point(x0, 0, 0)));
        Evaluation evaluation = new Objective(data, new WestonWatkins(1), new Regularizer.None())
                .evaluate(Parameters.ofRows(new double[]{weight, 0, 1e10}, new double[]{0, 0, 0}));
        assertThat(GradientCheck.of(evaluation)).isNotNull();
    }

    private static void assertPasses(Objective objective, Parameters parameters) {
        GradientCheck.Result result = GradientCheck.of(objective.evaluate(parameters));
        assertThat(result.largestRelativeError()).as("error of %s at %s", objective, parameters)
                .isLessThanOrEqualTo(GradientCheck.TOLERANCE);
    }

    private static void assertFindsFlippedSign(Loss loss) {
        Evaluation evaluation = new Objective(new DataSet(3, List.of(new Point(0.5, 0.4, 0))), loss,
                new Regularizer.None()).evaluate(Parameters.random(3, 5));
        Parameters flipped = plus(evaluation.gradient(), evaluation.gradient(), -2);
        assertThat(GradientCheck.of(evaluation, flipped).largestRelativeError()).isGreaterThan(1);
    }

    private static Evaluation onAKink() {
        return new Objective(new DataSet(2, List.of(new Point(1, 0, 0))), new WestonWatkins(1), new Regularizer.None())
                .evaluate(Parameters.ofRows(new double[]{2, 0, 0}, new double[]{1, 0, 0}));
    }

    private static Evaluation lecturesPicture() {
        DataSet data = new DataSet(3,
                List.of(new Point(0.5, 0.4, 0), new Point(0.8, 0.3, 0), new Point(0.3, 0.8, 0),
                        new Point(-0.4, 0.3, 1), new Point(-0.3, 0.7, 1), new Point(-0.7, 0.2, 1),
                        new Point(0.7, -0.4, 2), new Point(0.5, -0.6, 2), new Point(-0.4, -0.5, 2)));
        return new Objective(data, new WestonWatkins(1), new Regularizer.L2(0.1)).evaluate(Parameters.ofRows(
                new double[]{2.06, 1.48, -0.42}, new double[]{0.44, -1.82, 0.52}, new double[]{2.27, -2.04, -0.10}));
    }

    /// Weights of `left` plus a factor times those of `right`; the bias only of `left`.
    private static Parameters plus(Parameters left, Parameters right, double factor) {
        return Parameters.ofRows(IntStream.range(0, left.classCount())
                .mapToObj(k -> new double[]{left.w0(k) + factor * right.w0(k), left.w1(k) + factor * right.w1(k),
                    left.b(k)})
                .toArray(double[][]::new));
    }

    /// One objective a regularizer and a number of classes, with four points.
    private static Stream<Objective> objectives(Loss loss, SplittableRandom random, DoubleSupplier feature) {
        return SampleRegularizers.all().stream()
                .flatMap(regularizer -> IntStream.of(2, 3, 10)
                        .mapToObj(classCount -> new Objective(data(classCount, random, feature), loss, regularizer)));
    }

    private static DataSet data(int classCount, SplittableRandom random, DoubleSupplier feature) {
        return new DataSet(classCount, Stream.generate(() -> new Point(feature.getAsDouble(), feature.getAsDouble(),
                random.nextInt(classCount))).limit(4).toList());
    }

    private static Parameters parameters(Objective objective, DoubleSupplier number) {
        return Parameters.fromArray(IntStream.range(0, 3 * objective.data().classCount())
                .mapToDouble(p -> number.getAsDouble())
                .toArray());
    }
}
