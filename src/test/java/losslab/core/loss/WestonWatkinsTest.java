package losslab.core.loss;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WestonWatkinsTest {
    private static final Loss LOSS = new WestonWatkins(1);

    /// Cat, car and frog of CS231n's lecture 3; its slide says 10.9 for the frog, which is 6.3 + 6.6.
    @ParameterizedTest
    @CsvSource({"3.2, 5.1, -1.7, 0, 2.9", "1.3, 4.9, 2.0, 1, 0", "2.2, 2.5, -3.1, 2, 12.9"})
    void isTheLecturesWorkedExample(double cat, double car, double frog, int label, double expected) {
        assertClose(expected, LOSS.value(new double[]{cat, car, frog}, label), 1e-14, 0);
    }

    @Test
    void meanOfTheWorkedExamplesIs5Point27() {
        double sum = LOSS.value(new double[]{3.2, 5.1, -1.7}, 0) + LOSS.value(new double[]{1.3, 4.9, 2.0}, 1)
                + LOSS.value(new double[]{2.2, 2.5, -3.1}, 2);
        assertClose(15.8 / 3, sum / 3, 1e-14, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10})
    void isTheNumberOfWrongClassesWhenAllScoresAreZero(int classCount) {
        assertThat(LOSS.value(new double[classCount], 0)).isEqualTo(classCount - 1);
    }

    @Test
    void isTwoMarginsWhenThreeScoresAreZero() {
        assertThat(new WestonWatkins(0.5).value(new double[3], 1)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"10, -2, 3", "10, 9, 9", "10, -100, -100"})
    void isContentHoweverTheScoresJiggle(double right, double wrong, double otherWrong) {
        assertThat(LOSS.value(new double[]{right, wrong, otherWrong}, 0)).isZero();
    }

    @Test
    void zeroLossStaysZeroWhenTheScoresDouble() {
        assertThat(LOSS.value(new double[]{2 * 1.3, 2 * 4.9, 2 * 2.0}, 1)).isZero();
    }

    @Test
    void overAllClassesItWouldGrowByTheMargin() {
        double[] scores = {3.2, 5.1, -1.7};
        double overAll = Math.max(0, 3.2 - 3.2 + 1) + Math.max(0, 5.1 - 3.2 + 1) + Math.max(0, -1.7 - 3.2 + 1);
        assertClose(overAll - 1, LOSS.value(scores, 0), 1e-14, 0);
    }

    @Test
    void ofTwoClassesItIsTheBinarySvm() {
        double gap = 0.25 - -0.5;
        assertThat(LOSS.value(new double[]{0.25, -0.5}, 0)).isEqualTo(Math.max(0, 1 - gap));
    }

    @Test
    void gradientCountsTheViolations() {
        assertThat(LOSS.scoreGradient(new double[]{0, 5, -0.5, -2}, 0)).containsExactly(-2, 1, 1, 0);
    }

    @Test
    void subgradientAtTheKinkIsZero() {
        assertThat(LOSS.scoreGradient(new double[]{2, 1, 1}, 0)).containsExactly(0, 0, 0);
    }

    @Test
    void aClassBeyondTheKinkPullsBesideOneOnIt() {
        assertThat(LOSS.scoreGradient(new double[]{2, 1, 1.5}, 0)).containsExactly(-1, 0, 1);
    }

    @Test
    void pieceHasOneBitAViolation() {
        assertThat(LOSS.piece(new double[]{0, 5, -0.5, -2}, 0)).isEqualTo(0b0110);
    }
}
