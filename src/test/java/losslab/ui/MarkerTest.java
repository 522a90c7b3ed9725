package losslab.ui;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import javafx.scene.shape.SVGPath;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.data.DataSet;

class MarkerTest {
    static IntStream classes() {
        return IntStream.range(0, DataSet.MAX_CLASSES);
    }

    @Test
    void everyClassHasAnOutlineOfItsOwn() {
        assertThat(classes().mapToObj(k -> Arrays.stream(Marker.outline(k)).mapToObj(x -> Math.round(20 * x)).toList()))
                .doesNotHaveDuplicates();
    }

    /// A tenth of a marker 12 pixels across is about ten pixels.
    @Test
    void everyTwoOutlinesCoverDifferentGround() {
        List<boolean[]> grounds = classes().mapToObj(MarkerTest::ground).toList();
        for (int k = 0; k < grounds.size(); k++) {
            for (int j = 0; j < k; j++) {
                assertThat(difference(grounds.get(k), grounds.get(j))).as("markers %d and %d", j, k)
                        .isGreaterThan(0.1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("classes")
    void anOutlineHasThreeCornersOrMore(int k) {
        assertThat(Marker.outline(k).length).isEven().isGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("classes")
    void anOutlineIsAboutOneUnitLarge(int k) {
        double[] outline = Marker.outline(k);
        double farthest = IntStream.range(0, outline.length / 2)
                .mapToDouble(i -> Math.hypot(outline[2 * i], outline[2 * i + 1])).max().orElseThrow();
        assertThat(farthest).isBetween(0.9, 1.4);
    }

    @ParameterizedTest
    @MethodSource("classes")
    void anOutlineCoversMuchOfTheUnitCircle(int k) {
        assertThat(Math.abs(area(Marker.outline(k)))).isBetween(0.45 * Math.PI, 1.1 * Math.PI);
    }

    @ParameterizedTest
    @MethodSource("classes")
    void anOutlineLiesAroundItsPlace(int k) {
        assertThat(ground(k)[CELLS * CELLS / 2]).isTrue();
    }

    @ParameterizedTest
    @MethodSource("classes")
    void aNodeIsAClosedPath(int k) {
        assertThat(Marker.node(k, 5).getContent()).matches("M[-0-9. ]+(L[-0-9. ]+){2,}Z");
    }

    @Test
    void aNodeHasTheSizeAskedFor() {
        SVGPath node = Marker.node(0, 5);
        // The circle of class 0 begins at its right end, (0.95, 0).
        assertThat(node.getContent()).startsWith("M4.75 0.00L");
    }

    @Test
    void aNodeHasTheStyleOfItsClass() {
        assertThat(Marker.node(7, 5).getStyleClass()).contains("marker", "class-7");
    }

    @Test
    void anOutlineIsTheCallers() {
        Marker.outline(3)[0] = 99;
        assertClose(1.25, Marker.outline(3)[0], 1e-15, 0);
    }

    private static final int CELLS = 61;

    /// Which cells of a grid over [−1.5, 1.5]² lie within a marker.
    private static boolean[] ground(int k) {
        double[] outline = Marker.outline(k);
        boolean[] ground = new boolean[CELLS * CELLS];
        for (int cell = 0; cell < ground.length; cell++) {
            ground[cell] = contains(outline, 3.0 * (cell % CELLS) / (CELLS - 1) - 1.5 + 1e-9,
                    3.0 * (cell / CELLS) / (CELLS - 1) - 1.5 + 1e-9);
        }
        return ground;
    }

    /// The even-odd rule.
    private static boolean contains(double[] outline, double x, double y) {
        boolean inside = false;
        for (int i = 0; i < outline.length; i += 2) {
            int next = (i + 2) % outline.length;
            boolean crosses = outline[i + 1] > y != outline[next + 1] > y;
            double at = outline[i]
                    + (y - outline[i + 1]) / (outline[next + 1] - outline[i + 1]) * (outline[next] - outline[i]);
            inside ^= crosses && x < at;
        }
        return inside;
    }

    /// The share of the smaller marker's size on which two markers differ.
    private static double difference(boolean[] one, boolean[] other) {
        long differing = IntStream.range(0, one.length).filter(cell -> one[cell] != other[cell]).count();
        long smaller = Math.min(size(one), size(other));
        return (double) differing / smaller;
    }

    private static long size(boolean[] ground) {
        return IntStream.range(0, ground.length).filter(cell -> ground[cell]).count();
    }

    /// The shoelace formula.
    private static double area(double[] outline) {
        double twice = 0;
        for (int i = 0; i < outline.length; i += 2) {
            int next = (i + 2) % outline.length;
            twice += outline[i] * outline[next + 1] - outline[next] * outline[i + 1];
        }
        return twice / 2;
    }
}
