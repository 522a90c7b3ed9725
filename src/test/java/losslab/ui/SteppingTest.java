package losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SteppingTest {
    @ParameterizedTest
    @CsvSource({"0.2, 1, false, 0.3", "0.2, -1, false, 0.1", "0.2, 1, true, 0.21", "0.1, -1, false, 0",
        "0.05, -1, false, -0.05"})
    void stepsOfAFixedSize(double value, int direction, boolean fine, double next) {
        assertThat(Stepping.by(0.1, 0.01).next(value, direction, fine)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 1, false, 0.11", "0.11, -1, false, 0.1", "0.1, 1, true, 0.101", "5, -1, false, 4.55",
        "100, -1, true, 99"})
    void stepsOfAShare(double value, int direction, boolean fine, double next) {
        assertThat(Stepping.byShare().next(value, direction, fine)).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0005, 0.00999, 0.1, 1, 1.04, 9.99, 112})
    void aFineStepUpAlwaysMoves(double value) {
        assertThat(Stepping.byShare().next(value, 1, true)).isGreaterThan(value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0005, 0.00999, 0.1, 1, 1.01, 1.04, 9.99, 112})
    void aFineStepDownAlwaysMoves(double value) {
        assertThat(Stepping.byShare().next(value, -1, true)).isLessThan(value);
    }

    @Test
    void aShareNeverLeavesTheNumbersAboveZero() {
        double value = 1;
        for (int step = 0; step < 5000; step++) {
            value = Stepping.byShare().next(value, -1, false);
        }
        assertThat(value).isPositive();
    }
}
