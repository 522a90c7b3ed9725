package losslab.core.loss;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneVsAllHingeTest {
    private static final Loss LOSS = new OneVsAllHinge(1);

    @Test
    void sumsOneHingeAClass() {
        // max(0, 1 − 3.2) + max(0, 1 + 5.1) + max(0, 1 − 1.7)
        assertClose(6.1, LOSS.value(new double[]{3.2, 5.1, -1.7}, 0), 1e-14, 0);
    }

    @Test
    void isAMarginAClassWhenAllScoresAreZero() {
        assertThat(new OneVsAllHinge(0.5).value(new double[10], 3)).isEqualTo(5);
    }

    @Test
    void gradientPullsTheTrueClassUpAndTheOthersDown() {
        assertThat(LOSS.scoreGradient(new double[]{0, 0, 0}, 1)).containsExactly(1, -1, 1);
    }

    @Test
    void subgradientAtTheKinksIsZero() {
        assertThat(LOSS.scoreGradient(new double[]{1, -1, -1}, 0)).containsExactly(0, 0, 0);
    }

    @Test
    void isZeroAtTheKinks() {
        assertThat(LOSS.value(new double[]{1, -1, -1}, 0)).isZero();
    }

    @Test
    void pieceHasOneBitAnActiveHinge() {
        assertThat(LOSS.piece(new double[]{0, -2, 3}, 0)).isEqualTo(0b101);
    }
}
