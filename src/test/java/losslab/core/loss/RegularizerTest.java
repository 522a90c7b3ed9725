package losslab.core.loss;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegularizerTest {
    /// Two weight vectors that score x = (1, 1, 1, 1) alike.
    private static final double[] PEAKED = {1, 0, 0, 0};
    private static final double[] SPREAD = {0.25, 0.25, 0.25, 0.25};

    @Test
    void l2OfThePictureOfTheLectureIs1Point9254() {
        double[] weights = {2.06, 1.48, 0.44, -1.82, 2.27, -2.04};
        assertClose(1.92545, total(new Regularizer.L2(0.1), weights), 1e-14, 0);
    }

    @Test
    void l2IsStrengthTimesTheSquare() {
        assertThat(new Regularizer.L2(0.1).penalty(-3)).isEqualTo(9);
    }

    @Test
    void l2SlopeIsTwiceStrengthTimesTheWeight() {
        assertThat(new Regularizer.L2(0.1).slope(-3)).isEqualTo(-6);
    }

    @Test
    void l1IsStrengthTimesTheMagnitude() {
        assertThat(new Regularizer.L1(0.1).penalty(-3)).isEqualTo(3);
    }

    @Test
    void l1SlopeIsStrengthTimesTheSign() {
        assertThat(new Regularizer.L1(0.1).slope(-3)).isEqualTo(-1);
    }

    @Test
    void elasticNetMixesBoth() {
        // 2·(¼·3 + ¾·9)
        assertThat(new Regularizer.ElasticNet(2, 0.25).penalty(-3)).isEqualTo(7.5);
    }

    @Test
    void elasticNetSlopeMixesBoth() {
        // 2·(−¼ − 2·¾·3)
        assertThat(new Regularizer.ElasticNet(2, 0.25).slope(-3)).isEqualTo(-4.75);
    }

    @Test
    void elasticNetWithRatioZeroIsL2() {
        assertThat(new Regularizer.ElasticNet(0.5, 0).penalty(1.5)).isEqualTo(new Regularizer.L2(0.5).penalty(1.5));
    }

    @Test
    void elasticNetWithRatioOneIsL1() {
        assertThat(new Regularizer.ElasticNet(0.5, 1).penalty(1.5)).isEqualTo(new Regularizer.L1(0.5).penalty(1.5));
    }

    @Test
    void elasticNetHasNoKinkWithRatioZero() {
        assertThat(new Regularizer.ElasticNet(0.5, 0).hasKinkAtZero()).isFalse();
    }

    @Test
    void l2CurvatureIsTwo() {
        assertThat(new Regularizer.L2(0.1).curvature(-3)).isEqualTo(2);
    }

    @Test
    void elasticNetCurvatureIsTheL2Shares() {
        // 2·¾
        assertThat(new Regularizer.ElasticNet(2, 0.25).curvature(-3)).isEqualTo(1.5);
    }

    @Test
    void l2OfThePeakedWeightsIsOne() {
        assertThat(total(new Regularizer.L2(1), PEAKED)).isEqualTo(1);
    }

    @Test
    void l2OfTheSpreadWeightsIsAQuarter() {
        assertThat(total(new Regularizer.L2(1), SPREAD)).isEqualTo(0.25);
    }

    @Test
    void l1IsIndifferentToSpreading() {
        assertThat(total(new Regularizer.L1(1), SPREAD)).isEqualTo(total(new Regularizer.L1(1), PEAKED)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 3, Double.NaN, Double.POSITIVE_INFINITY})
    void nonePenalizesNothing(double weight) {
        assertThat(new Regularizer.None().penalty(weight)).isZero();
    }

    @Test
    void noneStaysWhateverTheStrength() {
        assertThat(new Regularizer.None().withStrength(3)).isEqualTo(new Regularizer.None());
    }

    @ParameterizedTest
    @MethodSource
    void refusesTheStrength(DoubleFunction<Regularizer> regularizer, double strength) {
        assertThatIllegalArgumentException().isThrownBy(() -> regularizer.apply(strength))
                .withMessageStartingWith("strength: ")
                .withMessageContaining("found " + strength);
    }

    static Stream<Arguments> refusesTheStrength() {
        return Stream.<DoubleFunction<Regularizer>>of(Regularizer.L2::new, Regularizer.L1::new,
                strength -> new Regularizer.ElasticNet(strength, 0.5), new Regularizer.L2(1)::withStrength)
                .flatMap(regularizer -> DoubleStream.of(-0.1, Double.NaN, Double.POSITIVE_INFINITY)
                        .mapToObj(strength -> Arguments.of(regularizer, strength)));
    }

    @ParameterizedTest
    @MethodSource
    void refusesTheL1Ratio(double l1Ratio) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Regularizer.ElasticNet(0.1, l1Ratio))
                .withMessageStartingWith("l1Ratio: ")
                .withMessageContaining("found " + l1Ratio);
    }

    static List<Double> refusesTheL1Ratio() {
        return List.of(-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY);
    }

    private static double total(Regularizer regularizer, double[] weights) {
        return regularizer.strength() * DoubleStream.of(weights).map(regularizer::penalty).sum();
    }
}
