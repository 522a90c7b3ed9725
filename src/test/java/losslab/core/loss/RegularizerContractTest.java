package losslab.core.loss;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.List;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.data.DataSet;
import losslab.core.model.Evaluation;
import losslab.core.model.Objective;
import losslab.core.model.Parameters;
import losslab.testing.SampleRegularizers;

/// What every regularizer promises, whatever it is.
class RegularizerContractTest {
    private static final String ALL = "losslab.testing.SampleRegularizers#all";
    private static final String PENALIZING = "losslab.testing.SampleRegularizers#penalizing";
    private static final double[] WEIGHTS = {-50, -2.27, -1, -0.3, -0.01, 0.01, 0.3, 1, 2.27, 50};

    @Test
    void everyRegularizerIsSampled() {
        Set<Class<?>> sampled = new HashSet<>(SampleRegularizers.all().stream().map(Object::getClass).toList());
        assertThat(sampled).containsExactlyInAnyOrder(Regularizer.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void penaltyIsNeverNegative(Regularizer regularizer) {
        assertThat(DoubleStream.of(WEIGHTS).map(regularizer::penalty).min().orElseThrow()).isGreaterThanOrEqualTo(0);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void penaltyOfNoWeightIsZero(Regularizer regularizer) {
        assertThat(regularizer.penalty(0)).isZero();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void slopeIsTheCentralDifference(Regularizer regularizer) {
        double h = 1e-5;
        double[] numerical = DoubleStream.of(WEIGHTS)
                .map(weight -> (regularizer.penalty(weight + h) - regularizer.penalty(weight - h)) / (2 * h))
                .toArray();
        // 112·50² is 280,000: its last digit is 6e−11, over 2h 3e−6 of a slope of 11,200. At 0.01 the slope is 2.24.
        assertClose(numerical, DoubleStream.of(WEIGHTS).map(regularizer::slope).toArray(), 1e-6, 1e-9);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void curvatureIsTheCentralDifferenceOfTheSlope(Regularizer regularizer) {
        double h = 1e-5;
        double[] numerical = DoubleStream.of(WEIGHTS)
                .map(weight -> (regularizer.slope(weight + h) - regularizer.slope(weight - h)) / (2 * h))
                .toArray();
        // The slope at 50 is 100: its last digit is 1.4e−14, over 2h 7e−10.
        assertClose(numerical, DoubleStream.of(WEIGHTS).map(regularizer::curvature).toArray(), 0, 1e-8);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void curvatureIsNeverNegative(Regularizer regularizer) {
        assertThat(DoubleStream.of(WEIGHTS).map(regularizer::curvature).min().orElseThrow()).isGreaterThanOrEqualTo(0);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void slopeAtZeroIsZero(Regularizer regularizer) {
        assertThat(regularizer.slope(0)).isZero();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void slopeAtNegativeZeroIsZero(Regularizer regularizer) {
        assertThat(regularizer.slope(-0.0)).isZero();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void penaltyIsEven(Regularizer regularizer) {
        assertThat(DoubleStream.of(WEIGHTS).map(weight -> regularizer.penalty(-weight)).toArray())
                .containsExactly(DoubleStream.of(WEIGHTS).map(regularizer::penalty).toArray());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void slopeIsOdd(Regularizer regularizer) {
        assertThat(DoubleStream.of(WEIGHTS).map(weight -> -regularizer.slope(-weight) + 0.0).toArray())
                .containsExactly(DoubleStream.of(WEIGHTS).map(weight -> regularizer.slope(weight) + 0.0).toArray());
    }

    @ParameterizedTest
    @MethodSource(PENALIZING)
    void penaltyOfNanIsNan(Regularizer regularizer) {
        assertThat(regularizer.penalty(Double.NaN)).isNaN();
    }

    @ParameterizedTest
    @MethodSource(PENALIZING)
    void slopeAtNanIsNan(Regularizer regularizer) {
        assertThat(regularizer.slope(Double.NaN)).isNaN();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void anotherStrengthScalesTheRegularizationLoss(Regularizer regularizer) {
        Regularizer tripled = regularizer.withStrength(3 * regularizer.strength());
        assertClose(3 * evaluate(regularizer).regularizationLoss(), evaluate(tripled).regularizationLoss(), 1e-14, 0);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void anotherStrengthScalesTheGradient(Regularizer regularizer) {
        Regularizer tripled = regularizer.withStrength(3 * regularizer.strength());
        double[] slopes = evaluate(regularizer).gradient().toArray();
        assertClose(DoubleStream.of(slopes).map(slope -> 3 * slope).toArray(),
                evaluate(tripled).gradient().toArray(), 1e-14, 0);
    }

    /// Without points an objective is its penalty alone.
    private static Evaluation evaluate(Regularizer regularizer) {
        return new Objective(new DataSet(2, List.of()), new WestonWatkins(1), regularizer)
                .evaluate(Parameters.ofRows(new double[]{1.5, -0.25, 3}, new double[]{-2, 0, -1}));
    }

    @ParameterizedTest
    @MethodSource(PENALIZING)
    void anotherStrengthIsTheOneAskedFor(Regularizer regularizer) {
        assertThat(regularizer.withStrength(0.7).strength()).isEqualTo(0.7);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void aNewStrengthAndBackIsTheSame(Regularizer regularizer) {
        assertThat(regularizer.withStrength(5).withStrength(regularizer.strength())).isEqualTo(regularizer);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void withoutAKinkTheSlopeIsContinuousAtZero(Regularizer regularizer) {
        double jump = regularizer.slope(Double.MIN_NORMAL) - regularizer.slope(-Double.MIN_NORMAL);
        assertThat(jump <= 1e-300 || regularizer.hasKinkAtZero()).isTrue();
    }
}
