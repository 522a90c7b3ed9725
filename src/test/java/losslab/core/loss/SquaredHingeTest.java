package losslab.core.loss;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SquaredHingeTest {
    private static final Loss LOSS = new SquaredHinge(1);

    /// Cat, car and frog of CS231n's lecture 3: 2.9², 0, 6.3² + 6.6².
    @ParameterizedTest
    @CsvSource({"3.2, 5.1, -1.7, 0, 8.41", "1.3, 4.9, 2.0, 1, 0", "2.2, 2.5, -3.1, 2, 83.25"})
    void isTheLecturesWorkedExample(double cat, double car, double frog, int label, double expected) {
        assertClose(expected, LOSS.value(new double[]{cat, car, frog}, label), 1e-14, 0);
    }

    @Test
    void gradientIsTwiceTheHinge() {
        assertThat(LOSS.scoreGradient(new double[]{0, 2, -0.5, -2}, 0)).containsExactly(-7, 6, 1, 0);
    }

    @Test
    void slopeIsZeroWhereAHingeBegins() {
        assertThat(LOSS.scoreGradient(new double[]{2, 1, 0}, 0)).containsExactly(0.0, 0.0, 0.0);
    }

    @Test
    void slopeBeginsContinuously() {
        assertClose(new double[]{-2e-6, 2e-6, 0}, LOSS.scoreGradient(new double[]{2, 1 + 1e-6, 0}, 0), 1e-9, 0);
    }

    @Test
    void prefersTwoSmallViolationsToOneLarge() {
        assertThat(LOSS.value(new double[]{0, 0, 0}, 0)).isLessThan(LOSS.value(new double[]{0, 1, -1}, 0));
    }

    @Test
    void pieceHasOneBitAViolation() {
        assertThat(LOSS.piece(new double[]{0, 5, -0.5, -2}, 0)).isEqualTo(0b0110);
    }
}
