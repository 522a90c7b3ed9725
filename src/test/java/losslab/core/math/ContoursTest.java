package losslab.core.math;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContoursTest {
    /// Rows are given from below: the first number is at (0, 0), the second at (1, 0).
    @Test
    void oneHighCornerIsCutOff() {
        // 4 at (0, 0), else 0: level 1 is ¾ of the way from it
        assertThat(Contours.of(rows(new double[]{4, 0}, new double[]{0, 0}), 1)).containsExactly(0.75, 0, 0, 0.75);
    }

    @Test
    void oneLowCornerIsCutOff() {
        // 0 at (1, 1), else 4
        assertThat(Contours.of(rows(new double[]{4, 4}, new double[]{4, 0}), 1)).containsExactly(1, 0.75, 0.75, 1);
    }

    @Test
    void anUprightLineCrossesBelowAndAbove() {
        assertThat(Contours.of(rows(new double[]{0, 4}, new double[]{0, 2}), 1)).containsExactly(0.25, 0, 0.5, 1);
    }

    @Test
    void aLevelLineCrossesLeftAndRight() {
        assertThat(Contours.of(rows(new double[]{0, 0}, new double[]{4, 2}), 1)).containsExactly(1, 0.5, 0, 0.25);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 5, 4.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aLevelBeyondTheValuesHasNoLine(double level) {
        assertThat(Contours.of(rows(new double[]{0, 1}, new double[]{2, 4}), level)).isEmpty();
    }

    @Test
    void aPlainHasNoLineAtItsOwnLevel() {
        assertThat(Contours.of(rows(new double[]{1, 1}, new double[]{1, 1}), 1)).isEmpty();
    }

    @Test
    void aCornerThatJustReachesTheLevelHasNoLine() {
        assertThat(Contours.of(rows(new double[]{1, 0}, new double[]{0, 0}), 1)).isEmpty();
    }

    /// High at (0, 0) and (1, 1), mean 2: level 1 joins them and cuts off the low corners, ¾ of the way from the high.
    @Test
    void aSaddleBelowItsCentreJoinsTheHighCorners() {
        assertThat(Contours.of(rows(new double[]{4, 0}, new double[]{0, 4}), 1)).containsExactly(0.75, 0, 1, 0.25, 0.25,
                1, 0, 0.75);
    }

    /// Level 3 cuts off the high corners, ¼ of the way from them.
    @Test
    void aSaddleAboveItsCentrePartsTheHighCorners() {
        assertThat(Contours.of(rows(new double[]{4, 0}, new double[]{0, 4}), 3)).containsExactly(0.25, 0, 0, 0.25, 0.75,
                1, 1, 0.75);
    }

    @Test
    void aTurnedSaddleBelowItsCentreJoinsTheHighCorners() {
        assertThat(Contours.of(rows(new double[]{0, 4}, new double[]{4, 0}), 1)).containsExactly(0.25, 0, 0, 0.25, 0.75,
                1, 1, 0.75);
    }

    @Test
    void aTurnedSaddleAboveItsCentrePartsTheHighCorners() {
        assertThat(Contours.of(rows(new double[]{0, 4}, new double[]{4, 0}), 3)).containsExactly(0.75, 0, 1, 0.25, 0.25,
                1, 0, 0.75);
    }

    /// 4 in the middle of a 3×3 grid of zeros: level 2 is a diamond around (1, 1).
    @Test
    void aPeakHasADiamondAroundIt() {
        double[] segments = Contours.of(
                rows(new double[]{0, 0, 0}, new double[]{0, 4, 0}, new double[]{0, 0, 0}), 2);
        assertThat(segments).containsExactly(1, 0.5, 0.5, 1, 1.5, 1, 1, 0.5, 0.5, 1, 1, 1.5, 1.5, 1, 1, 1.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void cellsWithAnInfiniteOrMissingValueAreSkipped(double value) {
        // Only the cells of the left column are whole.
        double[] segments = Contours.of(
                rows(new double[]{0, 4, value}, new double[]{0, 4, 0}, new double[]{0, 4, 0}, new double[]{0, 4, 0}),
                2);
        assertThat(segments).containsExactly(0.5, 0, 0.5, 1, 0.5, 1, 0.5, 2, 1.5, 1, 1.5, 2, 0.5, 2, 0.5, 3, 1.5, 2,
                1.5, 3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.MAX_VALUE, Double.MIN_VALUE})
    void theWidestAndTheNarrowestRangesAreInterpolated(double value) {
        double[] segments = Contours.of(rows(new double[]{-value, value}, new double[]{-value, value}), 0);
        assertThat(segments).containsExactly(0.5, 0, 0.5, 1);
    }

    /// The distance from the centre bends by 1/r; interpolated over an edge of length 1 it is off by 1/8r at most.
    @ParameterizedTest
    @ValueSource(doubles = {5, 12.3, 20, 24})
    void ofACircleLiesOnTheCircle(double radius) {
        double[] segments = Contours.of(grid(51, (x, y) -> Math.hypot(x - 25, y - 25)), radius);
        double[] distances = IntStream.range(0, segments.length / 2)
                .mapToDouble(i -> Math.hypot(segments[2 * i] - 25, segments[2 * i + 1] - 25))
                .toArray();
        assertThat(distances).isNotEmpty();
        assertClose(DoubleStream.generate(() -> radius).limit(distances.length).toArray(), distances, 0,
                0.125 / (radius - 1));
    }

    @Test
    void ofACircleIsAsLongAsTheCircle() {
        double[] segments = Contours.of(grid(51, (x, y) -> Math.hypot(x - 25, y - 25)), 20);
        double length = IntStream.range(0, segments.length / 4)
                .mapToDouble(i -> Math.hypot(segments[4 * i] - segments[4 * i + 2],
                        segments[4 * i + 1] - segments[4 * i + 3]))
                .sum();
        assertClose(2 * Math.PI * 20, length, 2e-3, 0);
    }

    @Test
    void segmentsOfAClosedLineJoinToTheBit() {
        double[] segments = Contours.of(grid(51, (x, y) -> Math.hypot(x - 25.1, y - 24.7)), 20);
        Map<String, Integer> ends = new HashMap<>();
        for (int i = 0; i < segments.length; i += 2) {
            ends.merge(Arrays.toString(new double[]{segments[i], segments[i + 1]}), 1, Integer::sum);
        }
        assertThat(ends.values()).containsOnly(2);
    }

    private static Matrix grid(int size, DoubleBinaryOperator function) {
        double[][] rows = new double[size][size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                rows[y][x] = function.applyAsDouble(x, y);
            }
        }
        return Matrix.of(rows);
    }

    private static Matrix rows(double[]... rows) {
        return Matrix.of(rows);
    }
}
