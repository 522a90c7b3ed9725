package losslab.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxTest {
    private static final Box BOX = new Box(-1, 2, 3, 10);

    @Test
    void widthIsAlongX() {
        assertThat(BOX.width()).isEqualTo(4);
    }

    @Test
    void heightIsAlongY() {
        assertThat(BOX.height()).isEqualTo(8);
    }

    @Test
    void centerIsHalfway() {
        assertThat(new double[]{BOX.centerX(), BOX.centerY()}).containsExactly(1, 6);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 1, 1", "2, 0, 1, 1", "0, 1, 1, 1", "0, 2, 1, 1", "NaN, 0, 1, 1", "0, 0, 1, NaN",
        "-Infinity, 0, 1, 1", "0, 0, 1, Infinity"})
    void refusesAnEmptyOrInfiniteOne(double minX, double minY, double maxX, double maxY) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Box(minX, minY, maxX, maxY))
                .withMessageStartingWith("box: ");
    }
}
