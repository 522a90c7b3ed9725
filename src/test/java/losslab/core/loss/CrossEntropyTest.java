package losslab.core.loss;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import losslab.core.loss.CrossEntropy.SmoothingOver;

class CrossEntropyTest {
    private static final Loss LOSS = CrossEntropy.standard();
    /// 1/ln 2.
    private static final double BITS_A_NAT = 1.4426950408889634;

    /// Cat, car and frog of CS231n's lecture 3; its slide says 0.89 for the cat, which is the base-10 logarithm.
    @ParameterizedTest
    @CsvSource({"3.2, 5.1, -1.7, 0, 2.0404", "1.3, 4.9, 2.0, 1, 0.0791", "2.2, 2.5, -3.1, 2, 6.1565"})
    void isTheWorkedExampleInNats(double cat, double car, double frog, int label, double expected) {
        assertClose(expected, LOSS.value(new double[]{cat, car, frog}, label), 0, 5e-5);
    }

    @Test
    void ofTheCatIs2Point944Bits() {
        assertClose(2.944, LOSS.value(new double[]{3.2, 5.1, -1.7}, 0) * BITS_A_NAT, 0, 5e-4);
    }

    @ParameterizedTest
    @CsvSource({"3.2, 5.1, -1.7, 0, 2.1404", "1.3, 4.9, 2.0, 1, 0.2958", "2.2, 2.5, -3.1, 2, 5.7931"})
    void isTheWorkedExampleSmoothedOverAll(double cat, double car, double frog, int label, double expected) {
        Loss smoothed = new CrossEntropy(1, 0.1, SmoothingOver.ALL);
        assertClose(expected, smoothed.value(new double[]{cat, car, frog}, label), 0, 5e-5);
    }

    @ParameterizedTest
    @CsvSource({"2, 0.6931471805599453", "3, 1.0986122886681098", "10, 2.302585092994046"})
    void isLogKWhenAllLogitsAreEqual(int classCount, double logK) {
        assertClose(logK, LOSS.value(new double[classCount], 0), 1e-15, 0);
    }

    @ParameterizedTest
    @EnumSource
    void isLogKWhenAllLogitsAreEqualWhateverTheSmoothing(SmoothingOver over) {
        assertClose(1.0986122886681098, new CrossEntropy(2, 0.3, over).value(new double[]{5, 5, 5}, 2), 1e-15, 0);
    }

    @ParameterizedTest
    @CsvSource({"10, -2, 3, 0.0009", "10, 9, 9, 0.5514", "10, -100, -100, 0.0000"})
    void isNeverContentWhenTheScoresJiggle(double right, double wrong, double otherWrong, double expected) {
        assertClose(expected, LOSS.value(new double[]{right, wrong, otherWrong}, 0), 0, 5e-5);
    }

    @Test
    void keepsTheDigitsOfATinyLoss() {
        // ln(1 + 2·e^−110), e^−110 = 1.6889118802245322e−48
        assertClose(2 * 1.6889118802245322e-48, LOSS.value(new double[]{10, -100, -100}, 0), 1e-12, 0);
    }

    @Test
    void ofTwoClassesItIsTheLogisticLoss() {
        // ln(1 + e^−z), z = ln 3
        assertClose(0.28768207245178090, LOSS.value(new double[]{Math.log(3), 0}, 0), 1e-14, 0);
    }

    @Test
    void gradientIsProbabilitiesMinusTarget() {
        // softmax(0, ln 2, ln 5) = (1/8, 2/8, 5/8)
        assertClose(new double[]{0.125, -0.75, 0.625},
                LOSS.scoreGradient(new double[]{0, Math.log(2), Math.log(5)}, 1), 1e-14, 0);
    }

    @Test
    void gradientIsDividedByTheTemperature() {
        Loss hot = new CrossEntropy(2, 0, SmoothingOver.ALL);
        assertClose(new double[]{0.0625, -0.375, 0.3125},
                hot.scoreGradient(new double[]{0, 2 * Math.log(2), 2 * Math.log(5)}, 1), 1e-14, 0);
    }

    @Test
    void gradientOfSmoothedTargetsIsProbabilitiesMinusTarget() {
        // q = (0.05, 0.9, 0.05) against p = (1/8, 2/8, 5/8)
        Loss smoothed = new CrossEntropy(1, 0.1, SmoothingOver.OTHERS);
        assertClose(new double[]{0.075, -0.65, 0.575},
                smoothed.scoreGradient(new double[]{0, Math.log(2), Math.log(5)}, 1), 1e-14, 0);
    }

    @Test
    void smoothingOverAllSharesWithTheTrueClassToo() {
        CrossEntropy loss = new CrossEntropy(1, 0.3, SmoothingOver.ALL);
        assertClose(new double[]{0.1, 0.8, 0.1}, targets(loss), 1e-15, 0);
    }

    @Test
    void smoothingOverOthersSharesWithoutTheTrueClass() {
        CrossEntropy loss = new CrossEntropy(1, 0.3, SmoothingOver.OTHERS);
        assertClose(new double[]{0.15, 0.7, 0.15}, targets(loss), 1e-15, 0);
    }

    @Test
    void withoutSmoothingTheTargetIsOneHot() {
        assertThat(targets(CrossEntropy.standard())).containsExactly(0, 1, 0);
    }

    @ParameterizedTest
    @CsvSource({"ALL, 3.3322", "OTHERS, 2.8904"})
    void slopeChangesSignAtTheBestLogitGap(SmoothingOver over, double bestGap) {
        Loss smoothed = new CrossEntropy(1, 0.1, over);
        assertThat(smoothed.scoreGradient(new double[]{bestGap - 5e-5, 0, 0}, 0)[0]).isNegative();
        assertThat(smoothed.scoreGradient(new double[]{bestGap + 5e-5, 0, 0}, 0)[0]).isPositive();
    }

    /// ln(28), the ratio of (1 − 0.1 + 0.1/3) to 0.1/3, and ln(18), that of 0.9 to 0.1/2.
    @ParameterizedTest
    @CsvSource({"ALL, 3.332204510175204", "OTHERS, 2.8903717578961645"})
    void gradientVanishesAtTheBestLogitGap(SmoothingOver over, double bestGap) {
        Loss smoothed = new CrossEntropy(1, 0.1, over);
        assertClose(new double[3], smoothed.scoreGradient(new double[]{bestGap, 0, 0}, 0), 0, 1e-15);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 10, 30})
    void withoutSmoothingALargerGapIsAlwaysBetter(double gap) {
        assertThat(LOSS.scoreGradient(new double[]{gap, 0, 0}, 0)[0]).isNegative();
    }

    @Test
    void gradientIsBoundedByOneAClass() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 1000; i++) {
            double[] gradient = LOSS.scoreGradient(random.doubles(4, -1e3, 1e3).toArray(), i % 4);
            assertThat(DoubleStream.of(gradient).map(Math::abs).max().orElseThrow()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void standardHasTemperatureOneAndNoSmoothing() {
        assertThat(CrossEntropy.standard()).isEqualTo(new CrossEntropy(1, 0, SmoothingOver.ALL));
    }

    private static double[] targets(CrossEntropy loss) {
        return new double[]{loss.target(0, 1, 3), loss.target(1, 1, 3), loss.target(2, 1, 3)};
    }
}
