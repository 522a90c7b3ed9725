package losslab.core.loss;

import static losslab.testing.Close.assertClose;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneVsAllLogisticTest {
    private static final Loss LOSS = new OneVsAllLogistic();

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10})
    void isLnTwoAClassWhenAllScoresAreZero(int classCount) {
        assertClose(classCount * 0.6931471805599453, LOSS.value(new double[classCount], 0), 1e-14, 0);
    }

    @Test
    void sumsOneLogisticLossAClass() {
        // ln(1 + 1/3) + ln(1 + 2) = ln 4
        assertClose(1.3862943611198906, LOSS.value(new double[]{Math.log(3), Math.log(2)}, 0), 1e-14, 0);
    }

    @Test
    void gradientIsSigmoidMinusTarget() {
        // σ(ln 3) = 3/4, σ(ln 2) = 2/3
        assertClose(new double[]{-0.25, 2 / 3.0}, LOSS.scoreGradient(new double[]{Math.log(3), Math.log(2)}, 0), 1e-14,
                0);
    }

    @Test
    void keepsTheDigitsOfATinyLoss() {
        // ln(1 + e^−50) + ln(1 + e^−50), e^−50 = 1.9287498479639178e−22
        assertClose(2 * 1.9287498479639178e-22, LOSS.value(new double[]{50, -50}, 0), 1e-13, 0);
    }

    @Test
    void growsLinearlyWhenVeryWrong() {
        assertClose(2e4, LOSS.value(new double[]{-1e4, 1e4}, 0), 1e-15, 0);
    }
}
