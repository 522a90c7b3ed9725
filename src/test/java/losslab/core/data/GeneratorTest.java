package losslab.core.data;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.data.Generator.Kind;

class GeneratorTest {
    /// All patterns with all their class counts, without noise.
    static Stream<Generator> patterns() {
        return Arrays.stream(Kind.values()).flatMap(kind -> IntStream.rangeClosed(2, kind.hasAnyClassCount() ? 10 : 2)
                .mapToObj(k -> new Generator(kind, k, 103, 0, 0.1, 5)));
    }

    static Stream<Generator> separable() {
        return IntStream.rangeClosed(2, 10).boxed().flatMap(k -> Stream.of(0.05, 0.2, Generator.largestMargin(k))
                .map(margin -> new Generator(Kind.SEPARABLE, k, 400, 0, margin, 3)));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void drawsAsManyPointsAsAsked(Generator generator) {
        assertThat(generator.generate().size()).isEqualTo(103);
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void sizesOfClassesDifferByOneAtMost(Generator generator) {
        int[] sizes = sizes(generator.generate());
        assertThat(sizes).hasSize(generator.classCount());
        assertThat(Arrays.stream(sizes).max().orElseThrow() - Arrays.stream(sizes).min().orElseThrow())
                .isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void withoutNoiseNothingIsOutsideOfTheSquare(Generator generator) {
        assertThat(Arrays.stream(generator.generate().features())).allMatch(x -> Math.abs(x) <= 0.95);
    }

    @ParameterizedTest
    @EnumSource
    void theSameSettingsGiveTheSameBits(Kind kind) {
        assertThat(noisy(kind, 8).generate()).isEqualTo(noisy(kind, 8).generate());
    }

    @ParameterizedTest
    @EnumSource
    void anotherSeedGivesOtherPoints(Kind kind) {
        assertThat(noisy(kind, 8).generate()).isNotEqualTo(noisy(kind, 9).generate());
    }

    /// The standard deviation of the mean of 10,000 squares is 1.4 %.
    @Test
    void theNoiseHasItsStandardDeviationAboutTheCentresOfBlobs() {
        DataSet data = new Generator(Kind.BLOBS, 2, 10_000, 0.2, 0, 1).generate();
        double squares = data.points().stream().mapToDouble(p -> p.x0() * p.x0()).sum() / data.size();
        assertClose(0.04, squares, 0.05, 0);
    }

    @Test
    void blobsWithoutNoiseAreTheirCentres() {
        List<Point> points = new Generator(Kind.BLOBS, 4, 4, 0, 0, 1).generate().points();
        assertPlace(0, 0.6, points.get(0));
        assertPlace(-0.6, 0, points.get(1));
        assertPlace(0, -0.6, points.get(2));
        assertPlace(0.6, 0, points.get(3));
    }

    @Test
    void circlesHaveRadiiInEvenSteps() {
        DataSet data = new Generator(Kind.CIRCLES, 3, 300, 0, 0, 1).generate();
        data.points().forEach(p -> assertClose(0.3 * (p.label() + 1), Math.sqrt(p.x0() * p.x0() + p.x1() * p.x1()),
                1e-12, 0));
    }

    @Test
    void moonsLieOnTheirArcs() {
        DataSet data = new Generator(Kind.MOONS, 2, 200, 0, 0, 1).generate();
        data.points().forEach(p -> {
            double side = p.label() == 0 ? 1 : -1; // the upper arc's centre is (−0.3, −0.15), the lower one's is opposite
            double dx = p.x0() + side * 0.3;
            double dy = p.x1() + side * 0.15;
            assertClose(0.36, dx * dx + dy * dy, 1e-12, 0);
            assertThat(side * dy).isPositive();
        });
    }

    @Test
    void xorIsTheSignOfTheProduct() {
        DataSet data = new Generator(Kind.XOR, 2, 500, 0, 0, 1).generate();
        assertThat(data.points()).allMatch(p -> p.x0() * p.x1() > 0 == (p.label() == 0));
    }

    @Test
    void xorFillsAllFourQuadrants() {
        DataSet data = new Generator(Kind.XOR, 2, 400, 0, 0, 1).generate();
        assertThat(data.points().stream().map(p -> (p.x0() > 0 ? 1 : 0) + (p.x1() > 0 ? 2 : 0)).distinct()).hasSize(4);
    }

    /// Half way along an arm: r = 0.45, and 2 radians from where the arm begins.
    @Test
    void aSpiralTurnsByFourRadians() {
        DataSet data = new Generator(Kind.SPIRAL, 2, 2, 0, 0, 1).generate();
        assertPlace(-0.1872660764462141, 0.4091838420715568, data.get(0));
        assertPlace(0.1872660764462141, -0.4091838420715568, data.get(1));
    }

    /// Looks for the strip between two classes in 7,200 directions, without knowing how the points were made.
    @ParameterizedTest
    @MethodSource("separable")
    void betweenSeparableClassesIsAStripAsWideAsTheMargin(Generator generator) {
        DataSet data = generator.generate();
        for (int k = 0; k < generator.classCount(); k++) {
            for (int j = 0; j < k; j++) {
                assertThat(widestStrip(data, k, j)).isGreaterThan(generator.margin() - 0.001);
            }
        }
    }

    @Test
    void twoClassesComeAsNearAsTheMargin() {
        DataSet data = new Generator(Kind.SEPARABLE, 2, 10_000, 0, 0.3, 4).generate();
        assertClose(0.3, widestStrip(data, 0, 1), 0, 0.02);
    }

    @Test
    void moreThanTwoMoonsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Generator(Kind.MOONS, 3, 10, 0, 0, 1))
                .withMessage("classes: expected 2, found 3");
    }

    @Test
    void tooManyPointsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Generator(Kind.XOR, 2, 10_001, 0, 0, 1))
                .withMessage("count: expected from 1 to 10,000, found 10,001");
    }

    @Test
    void noiseThatIsNoNumberIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Generator(Kind.XOR, 2, 10, Double.NaN, 0, 1))
                .withMessage("noise: expected from 0 to 1.0, found NaN");
    }

    @Test
    void aMarginThatLeavesNoRoomIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Generator(Kind.SEPARABLE, 6, 10, 0, 0.6, 1))
                .withMessageStartingWith("margin: expected from 0 to 0.49999");
    }

    private static Generator noisy(Kind kind, long seed) {
        return new Generator(kind, 2, 50, 0.1, 0.1, seed);
    }

    private static int[] sizes(DataSet data) {
        int[] sizes = new int[data.classCount()];
        data.points().forEach(point -> sizes[point.label()]++);
        return sizes;
    }

    private static double widestStrip(DataSet data, int k, int j) {
        List<Point> near = data.points().stream().filter(p -> p.label() == k).toList();
        List<Point> far = data.points().stream().filter(p -> p.label() == j).toList();
        return IntStream.range(0, 7200).mapToDouble(i -> {
            double x = Math.cos(i * Math.PI / 3600);
            double y = Math.sin(i * Math.PI / 3600);
            double nearest = near.stream().mapToDouble(p -> x * p.x0() + y * p.x1()).min().orElseThrow();
            double farthest = far.stream().mapToDouble(p -> x * p.x0() + y * p.x1()).max().orElseThrow();
            return nearest - farthest;
        }).max().orElseThrow();
    }

    private static void assertPlace(double x0, double x1, Point point) {
        assertClose(x0, point.x0(), 1e-12, 1e-12);
        assertClose(x1, point.x1(), 1e-12, 1e-12);
    }
}
