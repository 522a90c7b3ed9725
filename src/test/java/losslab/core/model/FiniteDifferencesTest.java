package losslab.core.model;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.loss.WestonWatkins;
import losslab.core.model.FiniteDifferences.ErrorAt;
import losslab.core.model.FiniteDifferences.Side;
import losslab.core.model.FiniteDifferences.Slope;
import losslab.core.model.FiniteDifferences.Verdict;

class FiniteDifferencesTest {
    private static final DataSet NINE = new DataSet(3,
            List.of(new Point(0.5, 0.4, 0), new Point(0.8, 0.3, 0), new Point(0.3, 0.8, 0), new Point(-0.4, 0.3, 1),
                    new Point(-0.3, 0.7, 1), new Point(-0.7, 0.2, 1), new Point(0.7, -0.4, 2), new Point(0.5, -0.6, 2),
                    new Point(-0.4, -0.5, 2)));
    private static final DataSet NO_POINTS = new DataSet(2, List.of());

    /// λw² with λ = ½ at w = 3: ((3½)² − 3²)/2 over ½.
    @Test
    void oneSidedOfAParabolaIsItsSlopeAndStrengthTimesH() {
        assertThat(check(parabolas(), 0.5, Side.ONE_SIDED).slope(0, 0).numerical()).isEqualTo(3.25);
    }

    /// ((3½)² − (2½)²)/2 over 1.
    @Test
    void centralOfAParabolaIsItsSlope() {
        assertThat(check(parabolas(), 0.5, Side.CENTRAL).slope(0, 0).numerical()).isEqualTo(3);
    }

    @Test
    void slopesStandInTheFlatLayout() {
        assertThat(check(parabolas(), 0.5, Side.CENTRAL).slopes()).extracting(Slope::numerical)
                .containsExactly(3.0, -1.0, 0.0, 0.5, 4.0, 0.0);
    }

    @Test
    void slopeIsFoundByClassAndColumn() {
        assertThat(check(parabolas(), 0.5, Side.CENTRAL).slope(1, 1).numerical()).isEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("losslab.testing.SampleLosses#smooth")
    void centralErrorFallsWithTheSquareOfH(Loss loss) {
        double unit = loss.temperature();
        double coarse = error(smooth(loss), 1e-2 * unit, Side.CENTRAL);
        assertClose(100, coarse / error(smooth(loss), 1e-3 * unit, Side.CENTRAL), 0.02, 0);
    }

    @ParameterizedTest
    @MethodSource("losslab.testing.SampleLosses#smooth")
    void oneSidedErrorFallsWithH(Loss loss) {
        double unit = loss.temperature();
        double coarse = error(smooth(loss), 1e-2 * unit, Side.ONE_SIDED);
        assertClose(10, coarse / error(smooth(loss), 1e-3 * unit, Side.ONE_SIDED), 0.02, 0);
    }

    /// The total is about 1; it is rounded by up to 10⁻¹⁶, its mean over nine points a few times.
    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-10, 1e-11, 1e-12, 1e-13})
    void roundingRisesAsTheInverseOfH(double h) {
        double error = error(smooth(CrossEntropy.standard()), h, Side.CENTRAL);
        assertThat(error * h).isBetween(1e-17, 1e-15);
    }

    @ParameterizedTest
    @EnumSource
    void aStepThatChangesNoParameterFindsNoSlope(Side side) {
        assertThat(check(smooth(CrossEntropy.standard()), 1e-20, side).largestRelativeError()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aSmoothObjectiveHasNoKinkWithinAnyStep(Side side) {
        assertThat(kinks(smooth(CrossEntropy.standard()), 10, side)).isEmpty();
    }

    /// Scores (2, ½): the hinge ½ − 2 + 1 = −½ has its kink ½ away, at a larger s₁ or a smaller s₀.
    @Test
    void kinksFartherThanHAreNotWithin() {
        assertThat(kinks(halfAwayFromAKink(), 0.4, Side.CENTRAL)).isEmpty();
    }

    @Test
    void kinksNearerThanHAreWithin() {
        assertThat(kinks(halfAwayFromAKink(), 0.6, Side.CENTRAL)).containsExactly(0, 2, 3, 5);
    }

    @Test
    void aOneSidedDifferenceMeetsTheKinksAboveAlone() {
        assertThat(kinks(halfAwayFromAKink(), 0.6, Side.ONE_SIDED)).containsExactly(3, 5);
    }

    /// Training does not see the point held out, nor does the loss that is differentiated.
    @Test
    void kinksOfPointsHeldOutDoNotCount() {
        assertThat(kinks(withAnotherHeldOut(halfAwayFromAKink()), 0.4, Side.CENTRAL)).isEmpty();
    }

    @Test
    void pointsHeldOutChangeNothing() {
        Evaluation evaluation = halfAwayFromAKink();
        assertThat(check(withAnotherHeldOut(evaluation), 0.6, Side.CENTRAL))
                .isEqualTo(check(evaluation, 0.6, Side.CENTRAL));
    }

    /// Weights 3, −1, ½ and 4 with |w| among the penalty.
    @ParameterizedTest
    @CsvSource({"CENTRAL, 0.25, ''", "CENTRAL, 0.75, 3", "CENTRAL, 2, 1 3", "ONE_SIDED, 2, 1", "ONE_SIDED, 0.75, ''"})
    void kinksOfThePenaltyLieAtWeightsOfZero(Side side, double h, String expected) {
        String found = IntStream.of(kinks(parabolas(new Regularizer.ElasticNet(1, 0.5)), h, side))
                .mapToObj(Integer::toString)
                .reduce((left, right) -> left + " " + right)
                .orElse("");
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void aPenaltyOfNoStrengthHasNoKinks() {
        assertThat(kinks(parabolas(new Regularizer.L1(0)), 10, Side.CENTRAL)).isEmpty();
    }

    /// The hinge rises by ½ over the last half of a step of 1: ½ where the subgradient is 0.
    @Test
    void aKinkWithinMakesARightGradientLookWrong() {
        assertThat(check(halfAwayFromAKink(), 1, Side.ONE_SIDED).slope(1, 2))
                .isEqualTo(new Slope(0, 0.5, true))
                .returns(Verdict.WRONG, Slope::verdict);
    }

    @ParameterizedTest
    @MethodSource("losslab.testing.SampleLosses#all")
    void findsEveryLossRightBesideItsKinks(Loss loss) {
        assertThat(check(scaled(loss, new Regularizer.L2(0.1)), 1e-5 * loss.temperature(), Side.CENTRAL).verdict())
                .isEqualTo(Verdict.RIGHT);
    }

    /// CS231n's demo shows λΣW² as the loss but adds ½λW to the gradient.
    @Test
    void findsTheLecturesRegularizerWrongInEveryWeight() {
        FiniteDifferences check = checkOfTheLecturesSlip();
        assertThat(IntStream.range(0, 6).mapToObj(i -> check.slope(i / 2, i % 2).verdict()))
                .containsOnly(Verdict.WRONG);
    }

    @Test
    void findsTheLecturesRegularizerWrongInNoBias() {
        FiniteDifferences check = checkOfTheLecturesSlip();
        assertThat(IntStream.range(0, 3).mapToObj(k -> check.slope(k, 2).verdict())).containsOnly(Verdict.RIGHT);
    }

    /// The gradient there is 0.19 on the slide; with ½λW it would be −0.12.
    @Test
    void showsBothSlopesOfTheLecturesSlip() {
        Slope slope = checkOfTheLecturesSlip().slope(0, 0);
        assertClose(new double[]{-0.12, 0.19}, new double[]{slope.analytic(), slope.numerical()}, 0, 5e-3);
    }

    @ParameterizedTest
    @CsvSource({"0, RIGHT", "1e-6, RIGHT", "1.1e-6, DOUBTFUL", "1e-2, DOUBTFUL", "1.1e-2, WRONG", "1, WRONG",
        "NaN, WRONG"})
    void verdictFollowsTheMarks(double relativeError, Verdict expected) {
        assertThat(Verdict.of(relativeError)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"4, 3, 0.25", "-3, -4, 0.25", "1, -1, 2", "0, 0, 0", "0, 1e-9, 1e-6", "NaN, 1, NaN",
        "1, Infinity, NaN"})
    void relativeErrorIsThatOfTheLargerSlope(double analytic, double numerical, double expected) {
        double error = new Slope(analytic, numerical, false).relativeError();
        assertThat(error).isEqualTo(Double.valueOf(expected)); // boxed, for NaN
    }

    @Test
    void numbersThatAreNotFiniteAreWrong() {
        Evaluation evaluation = smooth(CrossEntropy.standard());
        Evaluation broken = evaluation.objective().evaluate(evaluation.parameters().with(1, 1, Double.NaN));
        assertThat(check(broken, 1e-5, Side.CENTRAL).verdict()).isEqualTo(Verdict.WRONG);
    }

    @ParameterizedTest
    @EnumSource
    void curveIsTheLargestErrorAtEachStep(Side side) {
        Evaluation evaluation = smooth(CrossEntropy.standard());
        List<Double> steps = List.of(1e-8, 1e-3, 0.5);
        assertThat(curve(evaluation, side, steps)).isEqualTo(steps.stream()
                .map(h -> new ErrorAt(h, check(evaluation, h, side).largestRelativeError()))
                .toList());
    }

    /// Truncation h² meets rounding 10⁻¹⁶/h at h = 10⁻⁵.
    @Test
    void centralCurveIsLowestAboutAHundredThousandth() {
        assertThat(best(Side.CENTRAL)).isBetween(1e-6, 1e-4);
    }

    /// Truncation h meets rounding 10⁻¹⁶/h at h = 10⁻⁸.
    @Test
    void oneSidedCurveIsLowestAboutAHundredMillionth() {
        assertThat(best(Side.ONE_SIDED)).isBetween(1e-9, 1e-7);
    }

    @Test
    void stepsAreEquallyFarApartOnALogarithmicAxis() {
        assertClose(new double[]{0.01, 0.031622776601683794, 0.1, 0.31622776601683794, 1},
                FiniteDifferences.steps(-2, 0, 2).stream().mapToDouble(h -> h).toArray(), 1e-14, 0);
    }

    @Test
    void aCancelledCheckIsNothing() {
        Evaluation evaluation = parabolas();
        assertThat(FiniteDifferences.of(evaluation, evaluation.gradient(), 1e-5, Side.CENTRAL, () -> true)).isEmpty();
    }

    @Test
    void aCheckIsCancelledAfterAnyParameter() {
        Evaluation evaluation = parabolas();
        int[] left = {5};
        assertThat(FiniteDifferences.of(evaluation, evaluation.gradient(), 1e-5, Side.CENTRAL, () -> left[0]-- == 0))
                .isEmpty();
    }

    @Test
    void aCurveIsCancelledAfterAnyParameterOfAnyStep() {
        Evaluation evaluation = parabolas();
        int[] left = {11};
        assertThat(FiniteDifferences.curve(evaluation, evaluation.gradient(), Side.CENTRAL, List.of(1e-5, 1e-4),
                () -> left[0]-- == 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1e-5, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesTheStep(double h) {
        assertThatIllegalArgumentException().isThrownBy(() -> check(parabolas(), h, Side.CENTRAL))
                .withMessage("h: expected a finite number above 0, found " + h);
    }

    @Test
    void refusesAGradientOfAnotherShape() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FiniteDifferences.of(parabolas(), Parameters.random(3, 1), 1e-5, Side.CENTRAL))
                .withMessage("gradient: expected 2 rows, found 3");
    }

    private static FiniteDifferences check(Evaluation evaluation, double h, Side side) {
        return FiniteDifferences.of(evaluation, evaluation.gradient(), h, side);
    }

    private static List<ErrorAt> curve(Evaluation evaluation, Side side, List<Double> steps) {
        return FiniteDifferences.curve(evaluation, evaluation.gradient(), side, steps, () -> false).orElseThrow();
    }

    /// The h of the lowest point of the V.
    private static double best(Side side) {
        return curve(smooth(CrossEntropy.standard()), side, FiniteDifferences.steps(-14, 0, 4)).stream()
                .min((left, right) -> Double.compare(left.largestRelativeError(), right.largestRelativeError()))
                .orElseThrow()
                .h();
    }

    /// The largest distance between both slopes.
    private static double error(Evaluation evaluation, double h, Side side) {
        return check(evaluation, h, side).slopes().stream()
                .mapToDouble(slope -> Math.abs(slope.analytic() - slope.numerical()))
                .max()
                .orElseThrow();
    }

    /// The parameters that have a kink within.
    private static int[] kinks(Evaluation evaluation, double h, Side side) {
        List<Slope> slopes = check(evaluation, h, side).slopes();
        return IntStream.range(0, slopes.size()).filter(p -> slopes.get(p).kinkWithin()).toArray();
    }

    private static Evaluation parabolas() {
        return parabolas(new Regularizer.L2(0.5));
    }

    private static Evaluation parabolas(Regularizer regularizer) {
        return new Objective(NO_POINTS, new WestonWatkins(1), regularizer)
                .evaluate(Parameters.ofRows(new double[]{3, -1, 7}, new double[]{0.5, 4, -7}));
    }

    private static Evaluation smooth(Loss loss) {
        return scaled(loss, new Regularizer.None());
    }

    /// Scores as large as the temperature of the loss.
    private static Evaluation scaled(Loss loss, Regularizer regularizer) {
        double[] flat = DoubleStream.of(Parameters.random(3, 5).toArray())
                .map(parameter -> parameter * loss.temperature())
                .toArray();
        return new Objective(NINE, loss, regularizer).evaluate(Parameters.fromArray(flat));
    }

    private static Evaluation halfAwayFromAKink() {
        return new Objective(new DataSet(2, List.of(new Point(1, 0, 0))), new WestonWatkins(1), new Regularizer.None())
                .evaluate(Parameters.ofRows(new double[]{2, 0, 0}, new double[]{0.5, 0, 0}));
    }

    /// With x = (0.9, 0) of class 0: scores (1.8, 0.45), and a kink 0.35 away.
    private static Evaluation withAnotherHeldOut(Evaluation evaluation) {
        Objective objective = evaluation.objective();
        return objective.withData(objective.data().plus(new Point(0.9, 0, 0, true)))
                .evaluate(evaluation.parameters());
    }

    private static FiniteDifferences checkOfTheLecturesSlip() {
        Evaluation evaluation = new Objective(NINE, new WestonWatkins(1), new Regularizer.L2(0.1))
                .evaluate(Parameters.ofRows(new double[]{2.06, 1.48, -0.42}, new double[]{0.44, -1.82, 0.52},
                        new double[]{2.27, -2.04, -0.10}));
        double[] slip = evaluation.gradient().toArray();
        double[] flat = evaluation.parameters().toArray();
        for (int p = 0; p < slip.length; p++) {
            slip[p] += p % 3 < 2 ? (0.5 - 2) * 0.1 * flat[p] : 0;
        }
        return FiniteDifferences.of(evaluation, Parameters.fromArray(slip), 1e-5, Side.CENTRAL);
    }
}
