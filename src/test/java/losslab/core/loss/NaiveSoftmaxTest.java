package losslab.core.loss;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import losslab.core.math.Vector;

class NaiveSoftmaxTest {
    private static final Vector CAT = Vector.of(3.2, 5.1, -1.7);

    @Test
    void bothAgreeOnSmallScores() {
        NaiveSoftmax naive = NaiveSoftmax.naive(CAT, 0, 1);
        NaiveSoftmax stable = NaiveSoftmax.stable(CAT, 0, 1);
        assertClose(stable.probabilities().toArray(), naive.probabilities().toArray(), 1e-14, 0);
        assertClose(stable.loss(), naive.loss(), 1e-14, 0);
    }

    /// e^3.2 = 24.5325, e^5.1 = 164.0219, e^−1.7 = 0.1827, as in the lecture.
    @Test
    void theExponentialsAreTheLectures() {
        NaiveSoftmax naive = NaiveSoftmax.naive(CAT, 0, 1);
        assertClose(new double[]{24.5325, 164.0219, 0.1827}, naive.exponentials().toArray(), 0, 5e-5);
        assertClose(188.7371, naive.sum(), 0, 1e-4);
    }

    @Test
    void theLossIsTheLectures() {
        assertClose(2.0404, NaiveSoftmax.naive(CAT, 0, 1).loss(), 0, 5e-5);
        assertClose(2.0404, NaiveSoftmax.stable(CAT, 0, 1).loss(), 0, 5e-5);
    }

    @Test
    void aThousandMoreOverflowsTheNaiveOne() {
        NaiveSoftmax naive = NaiveSoftmax.naive(Vector.of(1003.2, 1005.1, 998.3), 0, 1);
        assertThat(naive.sum()).isInfinite();
        assertThat(naive.probabilities().toArray()).containsOnly(Double.NaN);
        assertThat(naive.loss()).isNaN();
    }

    @Test
    void aThousandLessLeavesTheNaiveOneNothing() {
        NaiveSoftmax naive = NaiveSoftmax.naive(Vector.of(-996.8, -994.9, -1001.7), 0, 1);
        assertThat(naive.sum()).isZero();
        assertThat(naive.loss()).isNaN();
    }

    @Test
    void aScoreFarBehindCostsTheNaiveOneInfinity() {
        assertThat(NaiveSoftmax.naive(Vector.of(0, 0, -800), 2, 1).loss()).isInfinite();
        assertClose(800 + Math.log(2), NaiveSoftmax.stable(Vector.of(0, 0, -800), 2, 1).loss(), 1e-14, 0);
    }

    @Test
    void theStableOneSurvivesAThousandMore() {
        NaiveSoftmax stable = NaiveSoftmax.stable(Vector.of(1003.2, 1005.1, 998.3), 0, 1);
        assertClose(2.0404, stable.loss(), 0, 5e-5);
        assertClose(new double[]{0.130, 0.869, 0.001}, stable.probabilities().toArray(), 0, 5e-4);
    }

    /// e^−1.9 and e^−6.8.
    @Test
    void theLargestScoreIsSubtractedFirst() {
        assertClose(new double[]{0.149569, 1, 0.001114}, NaiveSoftmax.stable(CAT, 0, 1).exponentials().toArray(), 0,
                5e-7);
    }

    @Test
    void theTemperatureDividesTheScores() {
        assertClose(new double[]{0.272, 0.704, 0.024}, NaiveSoftmax.naive(CAT, 0, 2).probabilities().toArray(), 0,
                5e-4);
    }

    @Test
    void anExponentialOverflowsAbove709() {
        assertClose(709.78, NaiveSoftmax.LARGEST_EXPONENT, 0, 0.005);
        assertThat(NaiveSoftmax.naive(Vector.of(709.78, 0), 0, 1).sum()).isFinite();
        assertThat(NaiveSoftmax.naive(Vector.of(709.79, 0), 0, 1).sum()).isInfinite();
    }
}
