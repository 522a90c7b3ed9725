package losslab.core.loss;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.math.Vector;

/// Worked scores of CS231n's lecture 3, and what holds for all scores.
class SoftmaxBreakdownTest {
    private static final long SEED = 41;
    /// 1/ln 2.
    private static final double BITS_A_NAT = 1.4426950408889634;

    private static final double[] CAT = {3.2, 5.1, -1.7};

    /// 250 cases: 2 to 10 classes, scores within ±5 or at ±10⁴, temperatures from 0.01 to 100, with and without smoothing.
    static Stream<SoftmaxBreakdown> randomBreakdowns() {
        SplittableRandom random = new SplittableRandom(SEED);
        return Stream.generate(() -> {
            int classCount = random.nextInt(2, 11);
            double reach = random.nextBoolean() ? 5 : 1e4;
            double[] scores = random.doubles(classCount, -reach, reach).toArray();
            CrossEntropy loss = new CrossEntropy(Math.pow(10, random.nextDouble(-2, 2)),
                    random.nextBoolean() ? 0 : random.nextDouble(0.9), SmoothingOver.values()[random.nextInt(2)]);
            return SoftmaxBreakdown.of(scores, random.nextInt(classCount), loss);
        }).limit(250);
    }

    // Worked numbers

    @ParameterizedTest
    @CsvSource({"0.01, 0, 1, 0", "1, 0.130, 0.869, 0.001", "2, 0.272, 0.704, 0.024", "100, 0.337, 0.343, 0.320"})
    void probabilitiesFollowTheTemperature(double temperature, double cat, double car, double frog) {
        assertClose(new double[]{cat, car, frog}, of(CAT, 0, temperature, 0).probabilities().toArray(), 0, 5e-4);
    }

    @Test
    void theLossOfTheCatIs2Point040Nats() {
        assertClose(2.040, of(CAT, 0, 1, 0).crossEntropy(), 0, 5e-4);
        assertClose(2.944, of(CAT, 0, 1, 0).crossEntropy() * BITS_A_NAT, 0, 5e-4);
    }

    @ParameterizedTest
    @CsvSource({"3.2, 5.1, -1.7, 0, 2.1404", "1.3, 4.9, 2.0, 1, 0.2958", "2.2, 2.5, -3.1, 2, 5.7931"})
    void smoothedLosses(double cat, double car, double frog, int label, double expected) {
        assertClose(expected, of(new double[]{cat, car, frog}, label, 1, 0.1).crossEntropy(), 0, 5e-5);
    }

    @ParameterizedTest
    @CsvSource({"0.01, 5.1000", "1, 5.2404"})
    void theSoftMaximumComesDownToTheMaximum(double temperature, double expected) {
        SoftmaxBreakdown breakdown = of(CAT, 0, temperature, 0);
        assertClose(expected, breakdown.logSumExp(), 0, 5e-5);
        assertThat(breakdown.max()).isEqualTo(5.1);
    }

    /// ln(28), the ratio of (1 − 0.1 + 0.1/3) to 0.1/3, and ln(18), that of 0.9 to 0.1/2.
    @ParameterizedTest
    @CsvSource({"ALL, 1, 3.332204510175204", "OTHERS, 1, 2.8903717578961645", "ALL, 2, 6.664409020350408"})
    void theBestGapIsFiniteWithSmoothing(SmoothingOver over, double temperature, double expected) {
        CrossEntropy loss = new CrossEntropy(temperature, 0.1, over);
        assertClose(expected, SoftmaxBreakdown.of(CAT, 0, loss).bestScoreGap(), 1e-13, 0);
        assertClose(expected, SoftmaxBreakdown.of(CAT, 2, loss).bestScoreGap(), 1e-13, 0);
    }

    @Test
    void withoutSmoothingThereIsNoBestGap() {
        assertThat(of(CAT, 0, 1, 0).bestScoreGap()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @CsvSource({"0, -1.9", "1, 1.9", "2, -6.8"})
    void theScoreGapIsToTheBestOther(int label, double expected) {
        assertClose(expected, of(CAT, label, 1, 0).scoreGap(), 1e-15, 0);
    }

    /// softmax(0, ln 2, ln 5) = (1/8, 2/8, 5/8).
    @Test
    void exponentialsAndTheirSums() {
        SoftmaxBreakdown.Exponentials exponentials = of(new double[]{0, Math.log(2), Math.log(5)}, 1, 1, 0)
                .exponentials();
        assertClose(new double[]{0.2, 0.4, 1}, exponentials.stable().toArray(), 1e-15, 0);
        assertClose(1.6, exponentials.stableSum(), 1e-15, 0);
        assertClose(new double[]{1, 2, 5}, exponentials.naive().toArray(), 1e-15, 0);
        assertClose(8, exponentials.naiveSum(), 1e-15, 0);
    }

    @Test
    void onlyTheNaiveSumOverflows() {
        SoftmaxBreakdown.Exponentials exponentials = of(CAT, 0, 0.005, 0).exponentials();
        assertThat(exponentials.naiveSum()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(exponentials.stableSum()).isEqualTo(1);
    }

    /// q = (0.05, 0.9, 0.05) against p = (1/8, 2/8, 5/8), over T = 2.
    @Test
    void targetsAndGradient() {
        SoftmaxBreakdown breakdown = SoftmaxBreakdown.of(new double[]{0, 2 * Math.log(2), 2 * Math.log(5)}, 1,
                new CrossEntropy(2, 0.1, SmoothingOver.OTHERS));
        assertClose(new double[]{0.05, 0.9, 0.05}, breakdown.targets().toArray(), 1e-14, 0);
        assertClose(new double[]{0.0375, -0.325, 0.2875}, breakdown.scoreGradient().toArray(), 1e-14, 0);
    }

    /// H(½, ¼, ¼) = 1.5 bits; q = (0.5, 0.25, 0.25) at ε = 0.5 over the others.
    @Test
    void entropiesOfTargetAndProbabilities() {
        SoftmaxBreakdown breakdown = SoftmaxBreakdown.of(new double[]{Math.log(2), 0, 0}, 1,
                new CrossEntropy(1, 0.5, SmoothingOver.OTHERS));
        assertClose(1.5, breakdown.targetEntropy() * BITS_A_NAT, 1e-14, 0);
        assertClose(1.5, breakdown.entropy() * BITS_A_NAT, 1e-14, 0);
        // ½·2 + ¼·1 + ¼·2 bits less 1.5
        assertClose(0.25, breakdown.divergence() * BITS_A_NAT, 1e-14, 0);
    }

    @Test
    void aTinyDivergenceKeepsItsDigits() {
        // ln(1 + 2·e^−110), e^−110 = 1.6889118802245322e−48
        assertClose(2 * 1.6889118802245322e-48, of(new double[]{10, -100, -100}, 0, 1, 0).divergence(), 1e-12, 0);
    }

    @Test
    void theDivergenceIsFiniteWhereAProbabilityUnderflows() {
        SoftmaxBreakdown breakdown = of(new double[]{0, 1e4}, 0, 1, 0);
        assertThat(breakdown.probabilities().get(0)).isZero();
        assertThat(breakdown.divergence()).isEqualTo(1e4);
    }

    // What holds for all scores

    @ParameterizedTest
    @MethodSource("randomBreakdowns")
    void probabilitiesAddUpToOne(SoftmaxBreakdown breakdown) {
        assertClose(1, breakdown.probabilities().sum(), 1e-15 * 10, 0);
        assertThat(DoubleStream.of(breakdown.probabilities().toArray())).allMatch(p -> p >= 0);
    }

    @ParameterizedTest
    @MethodSource("randomBreakdowns")
    void probabilitiesAreTheQuotientOfTheExponentials(SoftmaxBreakdown breakdown) {
        double sum = breakdown.exponentials().stableSum();
        double[] quotients = DoubleStream.of(breakdown.exponentials().stable().toArray()).map(e -> e / sum).toArray();
        assertThat(breakdown.probabilities()).isEqualTo(Vector.of(quotients));
    }

    @ParameterizedTest
    @MethodSource("randomBreakdowns")
    void targetsAddUpToOneAndTheGradientToZero(SoftmaxBreakdown breakdown) {
        assertClose(1, breakdown.targets().sum(), 1e-14, 0);
        assertClose(0, breakdown.scoreGradient().sum(), 0, 1e-14 / breakdown.temperature());
    }

    @ParameterizedTest
    @MethodSource("randomBreakdowns")
    void theGradientIsProbabilitiesMinusTargets(SoftmaxBreakdown breakdown) {
        double[] expected = new double[breakdown.classCount()];
        for (int k = 0; k < expected.length; k++) {
            expected[k] = (breakdown.probabilities().get(k) - breakdown.targets().get(k)) / breakdown.temperature();
        }
        assertClose(expected, breakdown.scoreGradient().toArray(), 0, 1e-14 / breakdown.temperature());
    }

    @ParameterizedTest
    @MethodSource("randomBreakdowns")
    void entropyOfTheTargetAndDivergenceAddUpToTheLoss(SoftmaxBreakdown breakdown) {
        assertClose(breakdown.crossEntropy(), breakdown.targetEntropy() + breakdown.divergence(), 1e-12, 0);
    }

    @ParameterizedTest
    @MethodSource("randomBreakdowns")
    void nothingIsNegativeOrNan(SoftmaxBreakdown breakdown) {
        assertThat(List.of(breakdown.crossEntropy(), breakdown.targetEntropy(), breakdown.divergence(),
                breakdown.entropy())).allMatch(value -> value >= 0 && Double.isFinite(value));
        assertThat(breakdown.logSumExp()).isGreaterThanOrEqualTo(breakdown.max());
    }

    /// ln 3 above a maximum that has no digits left for it.
    @Test
    void howFarTheSoftMaximumIsAboveKeepsItsDigits() {
        double[] equal = {1e16, 1e16, 1e16};
        assertClose(1.0986122886681098, SoftmaxBreakdown.of(equal, 0, CrossEntropy.standard()).aboveMax(), 1e-15, 0);
        assertClose(2 * 1.0986122886681098,
                SoftmaxBreakdown.of(equal, 0, new CrossEntropy(2, 0, SmoothingOver.ALL)).aboveMax(), 1e-15, 0);
    }

    @Test
    void randomCasesVary() {
        assertThat(randomBreakdowns().distinct()).hasSize(250);
        assertThat(randomBreakdowns().map(SoftmaxBreakdown::classCount).distinct()).hasSize(9);
        assertThat(randomBreakdowns().filter(breakdown -> breakdown.loss().labelSmoothing() == 0).count())
                .isBetween(80L, 170L);
    }

    private static SoftmaxBreakdown of(double[] scores, int label, double temperature, double smoothing) {
        return SoftmaxBreakdown.of(scores, label, new CrossEntropy(temperature, smoothing, SmoothingOver.ALL));
    }
}
