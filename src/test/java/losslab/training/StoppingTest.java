package losslab.training;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoppingTest {
    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesTheGradientNorm(double gradientNorm) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Stopping(gradientNorm, 0))
                .withMessage("gradientNorm: expected a finite number from 0, found " + gradientNorm);
    }

    @Test
    void refusesNegativePatience() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Stopping(0, -1))
                .withMessage("patience: expected a whole number from 0, found -1");
    }

    @Test
    void takesTheWholeRange() {
        assertThatCode(() -> new Stopping(Double.MAX_VALUE, Integer.MAX_VALUE)).doesNotThrowAnyException();
    }
}
