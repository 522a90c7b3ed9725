package losslab.workspace.plane.model;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import losslab.core.math.Box;
import losslab.core.math.Matrix;
import losslab.core.model.LossSurface;

/// The levels of surfaces over [−1, 1]².
class ContourLevelsTest {
    private static final DoubleBinaryOperator BOWL = (x, y) -> 3 + x * x + y * y;
    private static final DoubleBinaryOperator CONE = (x, y) -> 3 + Math.hypot(x, y);

    @Test
    void thereAreADozen() {
        assertThat(ContourLevels.of(surface(BOWL))).hasSize(12).isSorted();
        assertThat(ContourLevels.of(surface(CONE))).hasSize(12).isSorted();
    }

    /// A hundredth of the square is a disc with π r² = 4/100.
    @Test
    void theLowestLineGoesAroundAHundredthOfWhatIsSeen() {
        double radius = Math.sqrt(0.04 / Math.PI);
        assertClose(3 + radius * radius, ContourLevels.of(surface(BOWL))[0], 0, 0.002);
        assertClose(3 + radius, ContourLevels.of(surface(CONE))[0], 0, 0.01);
    }

    @Test
    void heightsGrowByOneFactor() {
        double[] levels = ContourLevels.of(surface(BOWL));
        double factor = Math.pow((levels[11] - 3) / (levels[0] - 3), 1.0 / 11);
        for (int i = 1; i < levels.length; i++) {
            assertClose(factor, (levels[i] - 3) / (levels[i - 1] - 3), 0.05, 0);
        }
    }

    @Test
    void aFlatFloorHasNoLine() {
        double[] levels = ContourLevels.of(surface((x, y) -> Math.max(0, x)));
        assertThat(levels).hasSize(12);
        assertThat(levels[0]).isBetween(0.005, 0.02);
    }

    @Test
    void aHighFloorStillHasADozenLines() {
        assertThat(ContourLevels.of(surface((x, y) -> 1e6 + x * x + y * y))).hasSize(12);
    }

    @Test
    void aWallWithoutEndIsLeftOut() {
        double[] levels = ContourLevels
                .of(surface((x, y) -> x > 0.5 ? Double.POSITIVE_INFINITY : 3 + x * x + y * y));
        assertThat(Arrays.stream(levels)).isNotEmpty().allMatch(level -> level < 5);
    }

    @Test
    void aPlainHasNone() {
        assertThat(ContourLevels.of(surface((_, _) -> 3))).isEmpty();
        assertThat(ContourLevels.of(surface((_, _) -> Double.NaN))).isEmpty();
    }

    private static LossSurface surface(DoubleBinaryOperator loss) {
        return new LossSurface(new Box(-1, -1, 1, 1), Matrix.of(IntStream.range(0, 101)
                .mapToObj(row -> IntStream.range(0, 101)
                        .mapToDouble(column -> loss.applyAsDouble(column / 50.0 - 1, row / 50.0 - 1)).toArray())
                .toArray(double[][]::new)));
    }
}
