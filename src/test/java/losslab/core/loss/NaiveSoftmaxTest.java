package losslab.core.loss;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import losslab.core.loss.CrossEntropy.SmoothingOver;

class NaiveSoftmaxTest {
    @Test
    void theLossIsTheLecturesWhileScoresAreSmall() {
        assertClose(2.0404, naive(0, 3.2, 5.1, -1.7).loss(), 0, 5e-5);
    }

    @Test
    void theProbabilitiesAreTheLecturesWhileScoresAreSmall() {
        assertClose(new double[]{0.130, 0.869, 0.001}, naive(0, 3.2, 5.1, -1.7).probabilities().toArray(), 0, 5e-4);
    }

    @Test
    void aThousandMoreOverflows() {
        assertThat(naive(0, 1003.2, 1005.1, 998.3).probabilities().toArray()).containsOnly(Double.NaN);
        assertThat(naive(0, 1003.2, 1005.1, 998.3).loss()).isNaN();
    }

    @Test
    void aThousandLessLeavesNothing() {
        assertThat(naive(0, -996.8, -994.9, -1001.7).probabilities().toArray()).containsOnly(Double.NaN);
        assertThat(naive(0, -996.8, -994.9, -1001.7).loss()).isNaN();
    }

    @Test
    void aTrueScoreFarBehindCostsInfinity() {
        assertThat(naive(2, 0, 0, -800).loss()).isInfinite();
    }

    @Test
    void aWrongScoreFarBehindCostsNothing() {
        assertClose(Math.log(2), naive(0, 0, 0, -800).loss(), 1e-15, 0);
    }

    @Test
    void labelSmoothingAsksForEveryProbability() {
        CrossEntropy smoothed = new CrossEntropy(1, 0.1, SmoothingOver.ALL);
        assertClose(2.1404,
                NaiveSoftmax.of(SoftmaxBreakdown.of(new double[]{3.2, 5.1, -1.7}, 0, smoothed)).loss(), 0, 5e-5);
        assertThat(NaiveSoftmax.of(SoftmaxBreakdown.of(new double[]{0, 0, -800}, 0, smoothed)).loss()).isInfinite();
    }

    @Test
    void anExponentialOverflowsAbove709() {
        assertClose(709.78, NaiveSoftmax.LARGEST_EXPONENT, 0, 0.005);
        assertThat(naive(0, 709.78, 0).loss()).isZero();
        assertThat(naive(0, 709.79, 0).loss()).isNaN();
    }

    private static NaiveSoftmax naive(int label, double... scores) {
        return NaiveSoftmax.of(SoftmaxBreakdown.of(scores, label, CrossEntropy.standard()));
    }
}
