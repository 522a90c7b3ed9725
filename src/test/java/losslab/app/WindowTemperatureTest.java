package losslab.app;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import losslab.core.loss.CrossEntropy;
import losslab.core.model.Parameters;
import losslab.experiment.LectureDemo;
import losslab.ui.Palette;
import losslab.ui.Theme;
import losslab.workspace.plane.model.Shading;
import losslab.workspace.plane.triangle.TriangleGeometry;

/// One slider moves the bars, the triangle and the shading of the plane, together and to the same probabilities.
class WindowTemperatureTest {
    private static final Parameters LECTURE = Parameters.ofRows(new double[]{2.06, 1.48, -0.42},
            new double[]{0.44, -1.82, 0.52}, new double[]{2.27, -2.04, -0.10});
    /// Scores of the first point, (0.5, 0.4), by hand.
    private static final double[] SCORES = {1.202, 0.012, 0.219};
    /// Scores of a bare place of the plane, (−0.8, −0.4), by hand.
    private static final double[] PLACE_SCORES = {-2.66, 0.896, -1.1};
    private static final double COLOR_STEP = 3 / 255.0;

    @RegisterExtension
    final WindowHarness window = new WindowHarness(
            LectureDemo.experiment().withParameters(LECTURE).withLoss(CrossEntropy.standard()));

    @BeforeEach
    void openTriangleAndShading() {
        window.click("triangle-tab");
        window.run(() -> window.model().setLayers(
                window.model().state().view().layers().withShading(new Shading(Shading.Kind.PROBABILITY, 1))));
        window.pulse();
    }

    @Test
    void atTheLeftEndAllAreSure() {
        window.slide("temperature-slider", 0);
        assertThat(window.text("temperature")).isEqualTo("0.01");
        assertThatAllShow(0.01);
        assertThat(window.text("probability-0")).isEqualTo("1.000");
    }

    @Test
    void atOneAllShowTheModel() {
        window.slide("temperature-slider", 0.25);
        window.enter("temperature", "1");
        assertThatAllShow(1);
        assertThat(window.text("probability-0")).isEqualTo("0.596");
    }

    @Test
    void atTheRightEndAllAreUndecided() {
        window.slide("temperature-slider", 1);
        assertThat(window.text("temperature")).isEqualTo("100");
        assertThatAllShow(100);
        assertThat(window.text("probability-0")).isEqualTo("0.336");
    }

    private void assertThatAllShow(double temperature) {
        double[] p = probabilities(SCORES, temperature);
        double track = p[0] > 0.999 ? width("probability-bar-0") : fullWidth();
        assertClose(p[0] * track, width("probability-bar-0"), 0, 1.5);

        TriangleGeometry triangle = triangle();
        Point2D expected = Point2D.ZERO;
        for (int k = 0; k < 3; k++) {
            expected = expected.add(triangle.corner(k).multiply(p[k]));
        }
        // The selected point's marker is a disc of the colour of class 0, at least where its right half is.
        assertColor(Palette.of(Theme.LIGHT).lines().getFirst(),
                pixel("triangle-area", expected.add(3, 0)), "the point in the triangle");

        Color tint = Palette.of(Theme.LIGHT).plane().interpolate(Palette.of(Theme.LIGHT).lines().get(1),
                0.4 * probabilities(PLACE_SCORES, temperature)[1]);
        assertColor(tint, pixel("plane-area", window.plane().place(-0.8, -0.4)), "the shading of the plane");
    }

    /// The width that a bar has at p = 1: those of all classes together.
    private double fullWidth() {
        return width("probability-bar-0") + width("probability-bar-1") + width("probability-bar-2");
    }

    private double width(String id) {
        return window.call(() -> window.find(id).getBoundsInParent().getWidth());
    }

    private TriangleGeometry triangle() {
        return window.call(() -> {
            Bounds area = window.find("triangle-area").getLayoutBounds();
            return new TriangleGeometry(window.model().state(), Math.floor(area.getWidth()),
                    Math.floor(area.getHeight()));
        });
    }

    private Color pixel(String id, Point2D place) {
        WritableImage picture = window.call(() -> window.find(id).lookup("Canvas").snapshot(null, null));
        return picture.getPixelReader().getColor((int) place.getX(), (int) place.getY());
    }

    private static void assertColor(Color expected, Color found, String what) {
        assertThat(Math.max(Math.abs(expected.getRed() - found.getRed()),
                Math.max(Math.abs(expected.getGreen() - found.getGreen()),
                        Math.abs(expected.getBlue() - found.getBlue()))))
                .as("%s: expected %s, found %s", what, expected, found).isLessThanOrEqualTo(COLOR_STEP);
    }

    private static double[] probabilities(double[] scores, double temperature) {
        double[] p = new double[3];
        for (int k = 0; k < 3; k++) {
            double sum = 0;
            for (double other : scores) {
                sum += Math.exp((other - scores[k]) / temperature);
            }
            p[k] = 1 / sum;
        }
        return p;
    }
}
