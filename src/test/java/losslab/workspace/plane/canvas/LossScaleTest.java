package losslab.workspace.plane.canvas;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossScaleTest {
    @ParameterizedTest
    @CsvSource({"6.2, 7", "7, 7", "0.031, 0.04", "1.01, 2", "99.5, 100", "1234, 2000"})
    void endsAtTheNextRoundNumber(double largest, double top) {
        assertClose(top, LossScale.of(largest).top(), 1e-12, 0);
    }

    @Test
    void holdsStillWhileTheLargestLossFits() {
        LossScale scale = LossScale.of(6.2);
        assertThat(scale.holding(6.9)).isSameAs(scale);
        assertThat(scale.holding(3)).isSameAs(scale);
    }

    @Test
    void growsWithALargerLoss() {
        assertThat(LossScale.of(6.2).holding(7.1).top()).isEqualTo(8);
    }

    @Test
    void shrinksWhenColoursWouldTellTooLittle() {
        assertThat(LossScale.of(6.2).holding(2.7).top()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"0", "Infinity", "NaN", "1e308"})
    void isANumberWhateverHappens(double largest) {
        assertThat(LossScale.of(largest).top()).isGreaterThan(0).isLessThanOrEqualTo(1e300);
    }
}
