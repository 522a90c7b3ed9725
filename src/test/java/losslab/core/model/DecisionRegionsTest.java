package losslab.core.model;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import losslab.core.math.Box;

class DecisionRegionsTest {
    private static final Box BOX = new Box(-1, -1, 1, 1);
    private static final double[] WHOLE = {-1, -1, 1, -1, 1, 1, -1, 1};

    @Test
    void aVerticalBoundaryHalvesTheBox() {
        Parameters parameters = Parameters.ofRows(new double[]{1, 0, 0}, new double[]{-1, 0, 0});
        assertThat(DecisionRegions.within(BOX, parameters).stream().map(DecisionRegionsTest::area))
                .containsExactly(2.0, 2.0);
    }

    @Test
    void aVerticalBoundaryStandsWhereScoresAreEqual() {
        // x + 0 = −x + 1 at x = ½
        Parameters parameters = Parameters.ofRows(new double[]{1, 0, 0}, new double[]{-1, 0, 1});
        double[] right = DecisionRegions.within(BOX, parameters).getFirst();
        assertThat(xs(right).min().orElseThrow()).isEqualTo(0.5);
    }

    @Test
    void aHorizontalBoundaryStandsWhereScoresAreEqual() {
        Parameters parameters = Parameters.ofRows(new double[]{0, 1, 0}, new double[]{0, -1, 1});
        assertThat(area(DecisionRegions.within(BOX, parameters).getFirst())).isEqualTo(1);
    }

    @Test
    void ofIdenticalRowsTheFirstWins() {
        double[] row = {1, 2, 3};
        assertThat(DecisionRegions.within(BOX, Parameters.ofRows(row, row, row)))
                .containsExactly(WHOLE, new double[0], new double[0]);
    }

    @Test
    void ofParallelScoresTheLargerBiasWins() {
        Parameters parameters = Parameters.ofRows(new double[]{1, 2, 3}, new double[]{1, 2, 3.5});
        assertThat(DecisionRegions.within(BOX, parameters)).containsExactly(new double[0], WHOLE);
    }

    @Test
    void withoutWeightsTheLargestBiasWins() {
        Parameters parameters = Parameters.ofRows(new double[3], new double[]{0, 0, 1}, new double[3]);
        assertThat(DecisionRegions.within(BOX, parameters)).containsExactly(new double[0], WHOLE, new double[0]);
    }

    @Test
    void aBoundaryOutsideTheBoxLeavesItWhole() {
        Parameters parameters = Parameters.ofRows(new double[]{1, 0, 0}, new double[]{0, 0, -5});
        assertThat(DecisionRegions.within(BOX, parameters)).containsExactly(WHOLE, new double[0]);
    }

    @Test
    void threeClassesMeetInTheMiddle() {
        // s = (0, x, y): class 0 has the quarter x, y < 0; the others share the rest evenly.
        Parameters parameters = Parameters.ofRows(new double[3], new double[]{1, 0, 0}, new double[]{0, 1, 0});
        assertThat(DecisionRegions.within(BOX, parameters).stream().map(DecisionRegionsTest::area))
                .containsExactly(1.0, 1.5, 1.5);
    }

    @Test
    void weightsOf1eMinus300StillDivideTheBox() {
        Parameters parameters = Parameters.ofRows(new double[]{1e-300, 0, 0}, new double[]{-1e-300, 0, 0});
        assertThat(area(DecisionRegions.within(BOX, parameters).getLast())).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void areasSumToTheBox(int classCount) {
        SplittableRandom random = new SplittableRandom(classCount);
        for (int i = 0; i < 500; i++) {
            assertAreasSumToTheBox(Parameters.random(classCount, random.nextLong()));
        }
    }

    /// Typed numbers make boundaries coincide with each other, with corners and with edges.
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void areasSumToTheBoxForTypedNumbers(int classCount) {
        SplittableRandom random = new SplittableRandom(classCount);
        for (int i = 0; i < 20_000; i++) {
            assertAreasSumToTheBox(Parameters.fromArray(random.ints(3L * classCount, -2, 3)
                    .mapToDouble(tenths -> tenths / 10.0)
                    .toArray()));
        }
    }

    /// Boundaries through one place, up to rounding.
    @ParameterizedTest
    @ValueSource(ints = {3, 6, 10})
    void areasSumToTheBoxWhenAllBoundariesMeetInOnePlace(int classCount) {
        SplittableRandom random = new SplittableRandom(classCount);
        for (int i = 0; i < 5000; i++) {
            assertAreasSumToTheBox(meetingAt(random.nextDouble(-1, 1), random.nextDouble(-1, 1), classCount, random));
        }
    }

    /// Rows a·r + c for one row r: all boundaries are the line r = const, up to rounding.
    @ParameterizedTest
    @ValueSource(ints = {3, 6, 10})
    void areasSumToTheBoxWhenAllBoundariesAreOneLine(int classCount) {
        SplittableRandom random = new SplittableRandom(classCount);
        for (int i = 0; i < 5000; i++) {
            double[] row = random.doubles(3, -0.5, 0.5).toArray();
            assertAreasSumToTheBox(Parameters.fromArray(random.doubles(classCount, -3, 3)
                    .flatMap(factor -> DoubleStream.of(row).map(entry -> factor * entry))
                    .toArray()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aRandomPlaceLiesInTheRegionOfItsLargestScore(int classCount) {
        SplittableRandom random = new SplittableRandom(classCount);
        for (int i = 0; i < 100; i++) {
            Parameters parameters = Parameters.random(classCount, random.nextLong());
            List<double[]> regions = DecisionRegions.within(BOX, parameters);
            for (int j = 0; j < 100; j++) {
                double x = random.nextDouble(-1, 1);
                double y = random.nextDouble(-1, 1);
                assertThat(depth(regions.get(largest(parameters.scores(x, y))), x, y)).isGreaterThan(-1e-12);
            }
        }
    }

    @Test
    void tenClassesHaveTenRegions() {
        assertThat(DecisionRegions.within(BOX, Parameters.random(10, 1))).hasSize(10);
    }

    private static void assertAreasSumToTheBox(Parameters parameters) {
        List<double[]> regions = DecisionRegions.within(BOX, parameters);
        assertClose(4, regions.stream().mapToDouble(DecisionRegionsTest::area).sum(), 1e-12, 0);
    }

    private static Parameters meetingAt(double x, double y, int classCount, SplittableRandom random) {
        return Parameters.ofRows(IntStream.range(0, classCount).mapToObj(k -> {
            double w0 = random.nextDouble(-1, 1);
            double w1 = random.nextDouble(-1, 1);
            return new double[]{w0, w1, -w0 * x - w1 * y};
        }).toArray(double[][]::new));
    }

    /// Gauss's shoelace formula; the corners go counterclockwise.
    private static double area(double[] polygon) {
        return IntStream.range(0, polygon.length / 2).mapToDouble(i -> {
            int here = 2 * i;
            int next = (here + 2) % polygon.length;
            return (polygon[here] * polygon[next + 1] - polygon[next] * polygon[here + 1]) / 2;
        }).sum();
    }

    /// Distance times length of the edge that a place is nearest to in that measure, negative outside the polygon.
    private static double depth(double[] polygon, double x, double y) {
        return IntStream.range(0, polygon.length / 2).mapToDouble(i -> {
            int here = 2 * i;
            int next = (here + 2) % polygon.length;
            return (polygon[next] - polygon[here]) * (y - polygon[here + 1])
                    - (polygon[next + 1] - polygon[here + 1]) * (x - polygon[here]);
        }).min().orElse(Double.NEGATIVE_INFINITY);
    }

    private static int largest(double[] scores) {
        return IntStream.range(0, scores.length).reduce((a, b) -> scores[b] > scores[a] ? b : a).orElseThrow();
    }

    private static DoubleStream xs(double[] polygon) {
        return IntStream.range(0, polygon.length / 2).mapToDouble(i -> polygon[2 * i]);
    }
}
