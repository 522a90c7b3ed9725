package losslab.core.model;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import losslab.core.math.Box;

class ZeroLineTest {
    private static final Box BOX = new Box(-1, -1, 1, 1);

    /// s₀ − s₁ = (x + 3) − (−x + 1) = 2x + 2 is 1 at x = −½.
    @Test
    void aGapBetweenTwoClassesShiftsTheirBoundary() {
        Parameters parameters = Parameters.ofRows(new double[]{1, 0, 3}, new double[]{-1, 0, 1});
        assertThat(ZeroLine.between(parameters, 0, 1, 1)).contains(new ZeroLine(1, 0, -0.5));
    }

    @Test
    void isVerticalWhenTheSecondWeightIsZero() {
        assertThat(segment(2, 0, -1)).isEqualTo(new ZeroLine.Segment(0.5, -1, 0.5, 1));
    }

    @Test
    void isHorizontalWhenTheFirstWeightIsZero() {
        ZeroLine.Segment segment = segment(0, 4, 1);
        assertThat(new double[]{segment.y0(), segment.y1()}).containsExactly(-0.25, -0.25);
    }

    @Test
    void aHorizontalOneCrossesTheWholeBox() {
        ZeroLine.Segment segment = segment(0, 4, 1);
        assertThat(Math.abs(segment.x1() - segment.x0())).isEqualTo(2);
    }

    @Test
    void aDiagonalGoesFromCornerToCorner() {
        ZeroLine.Segment segment = segment(1, -1, 0);
        assertClose(new double[]{1, 1, 1, 1}, new double[]{Math.abs(segment.x0()), Math.abs(segment.y0()),
            Math.abs(segment.x1()), Math.abs(segment.y1())}, 1e-15, 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-150, 1e150, 1e300})
    void hasTheSamePlaceHoweverTheParametersAreScaled(double scale) {
        ZeroLine line = line(3 * scale, -4 * scale, 2 * scale);
        assertClose(new double[]{0.6, -0.8, -0.4}, new double[]{line.normalX(), line.normalY(), line.distance()},
                1e-15, 0);
    }

    @Test
    void worksForTheSmallestWeightThereIs() {
        assertThat(line(0, -Double.MIN_VALUE, -Double.MIN_VALUE)).isEqualTo(new ZeroLine(0, -1, 1));
    }

    @Test
    void isNoneWithoutWeights() {
        assertThat(ZeroLine.of(parameters(0, 0, 1), 0)).isEmpty();
    }

    @Test
    void isNoneWithoutWeightsAndBias() {
        assertThat(ZeroLine.of(parameters(0, 0, 0), 0)).isEmpty();
    }

    @Test
    void isNoneWhenFartherAwayThanDoublesReach() {
        assertThat(ZeroLine.of(parameters(1e-300, 0, 1e10), 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NaN, 1, 0", "1, NaN, 0", "1, 1, NaN", "Infinity, 1, 0", "1, 1, Infinity"})
    void isNoneWhenANumberIsNotFinite(double w0, double w1, double b) {
        assertThat(ZeroLine.of(parameters(w0, w1, b), 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 2", "1, 0, -2", "0, 1, 2", "1, 1, 3", "1e-300, 0, 1"})
    void missesTheBox(double w0, double w1, double b) {
        assertThat(line(w0, w1, b).within(BOX)).isEmpty();
    }

    @Test
    void isThatOfItsOwnClass() {
        Parameters parameters = Parameters.ofRows(new double[]{1, 0, 0}, new double[]{0, 1, -0.5});
        assertThat(ZeroLine.of(parameters, 1).orElseThrow()).isEqualTo(new ZeroLine(0, 1, 0.5));
    }

    @Test
    void normalPointsTowardsRisingScore() {
        assertThat(line(3, -4, 2).signedDistance(10, -10)).isPositive();
    }

    @Test
    void signedDistanceIsScoreOverNorm() {
        // (3·2 − 4·1 + 2) / 5
        assertClose(0.8, line(3, -4, 2).signedDistance(2, 1), 1e-15, 0);
    }

    @Test
    void footIsTheNearestPointOfTheLine() {
        ZeroLine line = line(3, -4, 2);
        // (2, 1) − 0.8·(0.6, −0.8)
        assertClose(new double[]{1.52, 1.64}, new double[]{line.footX(2, 1), line.footY(2, 1)}, 1e-15, 0);
    }

    @Test
    void bothEndsLieOnTheEdgeOfTheBox() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 1000; i++) {
            ZeroLine.Segment segment = segment(random.nextDouble(-3, 3), random.nextDouble(-3, 3), 0.01);
            assertClose(1, Math.max(Math.abs(segment.x0()), Math.abs(segment.y0())), 1e-14, 0);
            assertClose(1, Math.max(Math.abs(segment.x1()), Math.abs(segment.y1())), 1e-14, 0);
        }
    }

    @Test
    void scoreVanishesAtBothEnds() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 1000; i++) {
            Parameters parameters = parameters(random.nextDouble(-3, 3), random.nextDouble(-3, 3), 0.01);
            ZeroLine.Segment segment = ZeroLine.of(parameters, 0).orElseThrow().within(BOX).orElseThrow();
            assertClose(0, parameters.scores(segment.x0(), segment.y0())[0], 0, 1e-14);
            assertClose(0, parameters.scores(segment.x1(), segment.y1())[0], 0, 1e-14);
        }
    }

    private static Parameters parameters(double w0, double w1, double b) {
        return Parameters.ofRows(new double[]{w0, w1, b}, new double[]{1, 2, 3});
    }

    private static ZeroLine line(double w0, double w1, double b) {
        return ZeroLine.of(parameters(w0, w1, b), 0).orElseThrow();
    }

    private static ZeroLine.Segment segment(double w0, double w1, double b) {
        return line(w0, w1, b).within(BOX).orElseThrow();
    }
}
