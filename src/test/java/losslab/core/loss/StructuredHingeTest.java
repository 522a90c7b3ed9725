package losslab.core.loss;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StructuredHingeTest {
    private static final Loss LOSS = new StructuredHinge(1);

    @Test
    void countsOnlyTheWorstWrongClass() {
        // max(2.2, 2.5) + 3.1 + 1
        assertClose(6.6, LOSS.value(new double[]{2.2, 2.5, -3.1}, 2), 1e-14, 0);
    }

    @Test
    void isTheMarginWhenAllScoresAreZero() {
        assertThat(new StructuredHinge(0.5).value(new double[10], 3)).isEqualTo(0.5);
    }

    @Test
    void ofTwoClassesItIsTheBinarySvm() {
        assertThat(LOSS.value(new double[]{0.25, -0.5}, 0)).isEqualTo(0.25);
    }

    @Test
    void gradientMovesTheWorstAndTheTrueClass() {
        assertThat(LOSS.scoreGradient(new double[]{0, 2, 5, 4}, 1)).containsExactly(0, -1, 1, 0);
    }

    @Test
    void ofEquallyScoredWrongClassesTheLowerIsWorst() {
        assertThat(LOSS.scoreGradient(new double[]{3, 0, 5, 5}, 1)).containsExactly(0, -1, 1, 0);
    }

    @Test
    void theTrueClassIsNeverTheWorst() {
        assertThat(LOSS.scoreGradient(new double[]{9, 8.5, 0}, 0)).containsExactly(-1, 1, 0);
    }

    @Test
    void subgradientAtTheKinkIsZero() {
        assertThat(LOSS.scoreGradient(new double[]{2, 1, 1}, 0)).containsExactly(0, 0, 0);
    }

    @Test
    void pieceTellsWhichClassIsWorst() {
        assertThat(LOSS.piece(new double[]{0, 2, 1}, 0)).isNotEqualTo(LOSS.piece(new double[]{0, 1, 2}, 0));
    }
}
