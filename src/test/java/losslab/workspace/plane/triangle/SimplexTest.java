package losslab.workspace.plane.triangle;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Places in a triangle of side 200 around (300, 150): wide enough that its height counts, 100√3 = 173.2 = 197.2 − 24.
class SimplexTest {
    private static final double RISE = 100 * Math.sqrt(3);
    private static final Simplex TRIANGLE = new Simplex(600, RISE + 24, 3);
    private static final Simplex LINE = new Simplex(344, 100, 2);

    @Test
    void theCornersAreAsFarFromEachOther() {
        assertClose(200, distance(0, 1), 1e-12, 0);
        assertClose(200, distance(1, 2), 1e-12, 0);
        assertClose(200, distance(2, 0), 1e-12, 0);
    }

    @Test
    void theFirstCornerIsLeftTheSecondRightTheThirdOnTop() {
        assertPlace(200, 12 + RISE, TRIANGLE, 1, 0, 0);
        assertPlace(400, 12 + RISE, TRIANGLE, 0, 1, 0);
        assertPlace(300, 12, TRIANGLE, 0, 0, 1);
    }

    @Test
    void equalProbabilitiesLieInTheCentre() {
        assertPlace(300, 12 + RISE * 2 / 3, TRIANGLE, 1 / 3.0, 1 / 3.0, 1 / 3.0);
    }

    @Test
    void aNarrowAreaLeavesRoomForTheNamesBesideTheCorners() {
        assertClose(100, new Simplex(244, 1000, 3).side(), 1e-12, 0);
    }

    @Test
    void twoClassesLieOnALine() {
        assertPlace(72, 50, LINE, 1, 0);
        assertPlace(272, 50, LINE, 0, 1);
        assertPlace(222, 50, LINE, 0.25, 0.75);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aPlaceGivesItsProbabilitiesBack(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double first = random.nextDouble();
        double second = (1 - first) * random.nextDouble();
        double[] p = {first, second, 1 - first - second};
        double[] back = TRIANGLE.probabilities(TRIANGLE.x(p), TRIANGLE.y(p));
        for (int i = 0; i < 3; i++) {
            assertClose(p[i], back[i], 0, 1e-12);
        }
    }

    @Test
    void aPlaceBesideTheLineGivesThoseOfItsFoot() {
        assertThat(LINE.probabilities(222, 41)).containsExactly(0.25, 0.75);
    }

    @Test
    void aPlaceOutsideIsNotInIt() {
        assertThat(TRIANGLE.contains(300, 100, 0)).isTrue();
        assertThat(TRIANGLE.contains(210, 100, 0)).isFalse();
        assertThat(LINE.contains(100, 60, 12)).isTrue();
        assertThat(LINE.contains(100, 63, 12)).isFalse();
    }

    @Test
    void anAreaWithoutSizeHasPlacesAllTheSame() {
        assertThat(new Simplex(0, 0, 3).x(0.2, 0.3, 0.5)).isFinite();
    }

    @Test
    void fourCornersAreRefused() {
        assertThatThrownBy(() -> new Simplex(100, 100, 4)).hasMessage("count: expected 2 or 3 corners, found 4");
    }

    private static double distance(int i, int j) {
        return Math.hypot(TRIANGLE.cornerX(i) - TRIANGLE.cornerX(j), TRIANGLE.cornerY(i) - TRIANGLE.cornerY(j));
    }

    private static void assertPlace(double x, double y, Simplex simplex, double... probabilities) {
        assertClose(x, simplex.x(probabilities), 1e-12, 0);
        assertClose(y, simplex.y(probabilities), 1e-12, 0);
    }
}
