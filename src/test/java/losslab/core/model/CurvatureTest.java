package losslab.core.model;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Loss;
import losslab.core.loss.OneVsAllLogistic;
import losslab.core.loss.Regularizer;

class CurvatureTest {
    private static final long SEED = 1964;
    private static final Loss SOFTMAX = CrossEntropy.standard();
    private static final DataSet NINE = new DataSet(3,
            List.of(new Point(0.5, 0.4, 0), new Point(0.8, 0.3, 0), new Point(0.3, 0.8, 0), new Point(-0.4, 0.3, 1),
                    new Point(-0.3, 0.7, 1), new Point(-0.7, 0.2, 1), new Point(0.7, -0.4, 2), new Point(0.5, -0.6, 2),
                    new Point(-0.4, -0.5, 2)));

    /// One point at the origin, all scores 0, moves with the bias alone: (I/K − 11ᵀ/K²) has the eigenvalue 1/K.
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10})
    void ofASoftmaxAtZeroIsOneKth(int classCount) {
        DataSet origin = new DataSet(classCount, List.of(new Point(0, 0, 1)));
        assertClose(1.0 / classCount, of(origin, SOFTMAX, new Regularizer.None(), zeros(classCount)).largest(), 1e-14,
                0);
    }

    /// x = (3, 4) and the 1 of the bias: ¼·(9 + 16 + 1).
    @Test
    void ofALogisticAtZeroIsAQuarterOfTheSquaredInput() {
        DataSet one = new DataSet(2, List.of(new Point(3, 4, 0)));
        assertClose(6.5, of(one, new OneVsAllLogistic(), new Regularizer.None(), zeros(2)).largest(), 1e-14, 0);
    }

    /// Two points share their mean: ½·(¼·26 + ¼·26).
    @Test
    void ofTwoEqualPointsIsThatOfOne() {
        DataSet two = new DataSet(2, List.of(new Point(3, 4, 0), new Point(3, 4, 1)));
        assertClose(6.5, of(two, new OneVsAllLogistic(), new Regularizer.None(), zeros(2)).largest(), 1e-14, 0);
    }

    @Test
    void pointsHeldOutDoNotCount() {
        DataSet two = new DataSet(2, List.of(new Point(3, 4, 0), new Point(30, 40, 1, true)));
        assertClose(6.5, of(two, new OneVsAllLogistic(), new Regularizer.None(), zeros(2)).largest(), 1e-14, 0);
    }

    /// The Hessian goes as 1/T² where all scores are 0.
    @Test
    void ofTwiceTheTemperatureIsAQuarter() {
        Loss warm = new CrossEntropy(2, 0, CrossEntropy.SmoothingOver.ALL);
        double cold = of(NINE, SOFTMAX, new Regularizer.None(), zeros(3)).largest();
        assertClose(cold / 4, of(NINE, warm, new Regularizer.None(), zeros(3)).largest(), 1e-14, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10})
    void ofNoPointsIsThatOfThePenalty(int classCount) {
        DataSet none = new DataSet(classCount, List.of());
        assertClose(0.2, of(none, SOFTMAX, new Regularizer.L2(0.1), Parameters.random(classCount, 1)).largest(), 1e-14,
                0);
    }

    @Test
    void ofNothingIsZero() {
        DataSet none = new DataSet(3, List.of());
        assertThat(of(none, SOFTMAX, new Regularizer.None(), zeros(3)).largest()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e4, 1e8})
    void ofASaturatedSoftmaxIsThatOfThePenalty(double size) {
        Parameters huge = Parameters.ofRows(new double[]{size, 0, 1}, new double[]{-size, size, 0},
                new double[]{0, -size, 0.5});
        assertClose(0.2, of(NINE, SOFTMAX, new Regularizer.L2(0.1), huge).largest(), 1e-14, 0);
    }

    @ParameterizedTest
    @MethodSource("losslab.testing.SampleLosses#smooth")
    void productIsTheCentralDifferenceOfTheGradient(Loss loss) {
        SplittableRandom random = new SplittableRandom(SEED);
        double unit = loss.temperature();
        double[] at = random.doubles(9, -unit, unit).toArray();
        double[] direction = random.doubles(9, -1, 1).toArray();
        Objective objective = new Objective(NINE, loss, new Regularizer.L2(0.1));
        double h = 1e-5 * unit;
        double[] above = gradient(objective, moved(at, direction, h));
        double[] below = gradient(objective, moved(at, direction, -h));
        double[] numerical = new double[9];
        Arrays.setAll(numerical, p -> (above[p] - below[p]) / (2 * h));
        double[] product = new double[9];
        new HessianProduct(objective, Parameters.fromArray(at)).apply(direction, product);
        assertClose(numerical, product, 1e-6, 1e-9 / unit);
    }

    @Test
    void productOverwritesWhateverTheResultHeld() {
        HessianProduct product = new HessianProduct(new Objective(NINE, SOFTMAX, new Regularizer.L2(0.1)), zeros(3));
        double[] fresh = new double[9];
        double[] used = new double[9];
        Arrays.fill(used, Double.NaN);
        double[] direction = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        product.apply(direction, fresh);
        product.apply(direction, used);
        assertThat(used).containsExactly(fresh);
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(of(NINE, SOFTMAX, new Regularizer.L2(0.1), Parameters.random(3, 1)))
                .isEqualTo(of(NINE, SOFTMAX, new Regularizer.L2(0.1), Parameters.random(3, 1)));
    }

    @ParameterizedTest
    @MethodSource
    void guaranteesTwiceTheStrengthOfL2(Regularizer regularizer, double expected) {
        assertThat(of(NINE, SOFTMAX, regularizer, Parameters.random(3, 1)).guaranteed()).isEqualTo(expected);
    }

    static Stream<Arguments> guaranteesTwiceTheStrengthOfL2() {
        return Stream.of(Arguments.of(new Regularizer.L2(0.1), 0.2),
                Arguments.of(new Regularizer.ElasticNet(0.1, 0), 0.2),
                Arguments.of(new Regularizer.None(), 0.0),
                Arguments.of(new Regularizer.L1(0), 0.0));
    }

    @ParameterizedTest
    @MethodSource("losslab.testing.SampleLosses#piecewise")
    void aLossWithKinksHasNone(Loss loss) {
        assertThat(Curvature.of(new Objective(NINE, loss, new Regularizer.L2(0.1)).evaluate(zeros(3)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void aPenaltyWithAKinkHasNone(Regularizer regularizer) {
        assertThat(Curvature.of(new Objective(NINE, SOFTMAX, regularizer).evaluate(Parameters.random(3, 1))))
                .isEmpty();
    }

    static List<Regularizer> aPenaltyWithAKinkHasNone() {
        return List.of(new Regularizer.L1(0.1), new Regularizer.ElasticNet(0.1, 0.5),
                new Regularizer.ElasticNet(0.1, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e308})
    void numbersThatAreNotFiniteHaveNone(double weight) {
        assertThat(Curvature.of(new Objective(NINE, SOFTMAX, new Regularizer.L2(0.1))
                .evaluate(zeros(3).with(1, 0, weight)))).isEmpty();
    }

    /// At the minimum of the softmax on the lecture's nine points, 500 steps of a hundredth less or more than 2/λ_max.
    @ParameterizedTest
    @CsvSource({"0.99, false", "1.01, true"})
    void twiceItsInverseIsWhereGradientDescentTurnsToDivergence(double share, boolean grows) {
        Objective objective = new Objective(NINE, SOFTMAX, new Regularizer.L2(0.1));
        double[] minimum = descended(objective, new double[9], 1, 2000);
        double limit = 2 / Curvature.of(objective.evaluate(Parameters.fromArray(minimum))).orElseThrow().largest();
        double[] start = moved(minimum, new SplittableRandom(SEED).doubles(9, -1, 1).toArray(), 1e-6);
        double[] end = descended(objective, start, share * limit, 500);
        assertThat(steepness(objective, end) > steepness(objective, start)).isEqualTo(grows);
    }

    private static Curvature of(DataSet data, Loss loss, Regularizer regularizer, Parameters parameters) {
        return Curvature.of(new Objective(data, loss, regularizer).evaluate(parameters)).orElseThrow();
    }

    private static Parameters zeros(int classCount) {
        return Parameters.fromArray(new double[3 * classCount]);
    }

    private static double[] gradient(Objective objective, double[] flat) {
        return objective.evaluate(Parameters.fromArray(flat)).gradient().toArray();
    }

    private static double steepness(Objective objective, double[] flat) {
        return Arrays.stream(gradient(objective, flat)).map(Math::abs).max().orElseThrow();
    }

    private static double[] descended(Objective objective, double[] start, double learningRate, int steps) {
        return IntStream.range(0, steps).boxed().reduce(start,
                (flat, step) -> moved(flat, gradient(objective, flat), -learningRate), (left, right) -> right);
    }

    private static double[] moved(double[] flat, double[] direction, double factor) {
        return IntStream.range(0, flat.length).mapToDouble(p -> flat[p] + factor * direction[p]).toArray();
    }
}
