package losslab.app;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import losslab.core.data.DataSet;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.OneVsAllHinge;
import losslab.core.math.Softmax;
import losslab.core.model.Parameters;
import losslab.experiment.LectureDemo;
import losslab.ui.Palette;
import losslab.ui.Theme;
import losslab.workspace.plane.model.Layers;
import losslab.workspace.plane.model.Layers.Layer;
import java.util.stream.DoubleStream;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.Pane;
import losslab.testing.Contrast;
import losslab.workspace.plane.model.Shading;
import losslab.workspace.plane.model.Shading.Kind;

/// What lies under the points of the plane, and what the probe tells of a place.
class WindowShadingTest {
    /// The lecture's state after 46 updates.
    private static final Parameters LECTURE = Parameters.ofRows(new double[]{2.06, 1.48, -0.42},
            new double[]{0.44, -1.82, 0.52}, new double[]{2.27, -2.04, -0.10});
    private static final Palette PALETTE = Palette.of(Theme.LIGHT);

    @Nested
    class OfTheLecture {
        @RegisterExtension
        final WindowHarness window = new WindowHarness(LectureDemo.experiment().withParameters(LECTURE));

        @ParameterizedTest
        @ValueSource(strings = {"none", "regions", "winner"})
        void aShadingIsChosenInTheMenu(String kind) {
            window.click("shading");
            window.click("shading-" + kind);
            assertThat(shading()).isEqualTo(Shading.of(Kind.valueOf(kind.toUpperCase(Locale.ROOT))));
        }

        @ParameterizedTest
        @CsvSource({"probability, 2, p of 2", "loss, 1, L of 1"})
        void aShadingOfAClassIsChosenInASecondMenu(String kind, int k, String name) {
            window.click("shading");
            window.click(window.call(
                    () -> window.findMenuItem(
                            kind.equals("loss") ? "Loss of a point of one class" : "Probability of one class")));
            window.click("shading-" + kind + "-" + k);
            assertThat(shading()).isEqualTo(new Shading(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), k));
            assertThat(window.text("shading")).isEqualTo(name);
        }

        @ParameterizedTest
        @ValueSource(doubles = {0.01, 1, 100})
        void theWinnersColourFollowsTheTemperature(double temperature) {
            show(Shading.of(Kind.WINNER));
            window.run(() -> window.model().setTemperature(temperature));
            window.pulse();
            double[] p = Softmax.probabilities(LECTURE.scores(0.8, -0.8), temperature);
            Color expected = PALETTE.plane().interpolate(PALETTE.regions().get(2), (p[2] - 1 / 3.0) * 1.5);
            assertSame(expected, color(0.8, -0.8));
        }

        @Test
        void aLossHasTheLandscapesFirstColourWhereItIsZero() {
            show(new Shading(Kind.LOSS, 0));
            // s = (2.63, −0.86, −0.22): class 0 leads by more than Δ = 1.
            assertSame(PALETTE.field().getFirst(), color(0.8, 0.95));
        }

        /// s = (−3.6, 2, 0): the loss of class 0 and the probability of class 1 are large, the colours nearly as dark as the line.
        @ParameterizedTest
        @CsvSource({"LIGHT, LOSS, 0", "LIGHT, PROBABILITY, 1", "DARK, LOSS, 0", "DARK, PROBABILITY, 1"})
        void aLineStandsOutFromWhatIsRightBesideIt(Theme theme, Kind kind, int k) {
            window.run(() -> window.content().themeProperty().set(theme));
            window.run(() -> window.model().setLayers(
                    new Layers(EnumSet.of(Layers.Layer.ZERO_LINES), new Shading(kind, k))));
            window.pulse();
            PixelReader pixels = window.call(() -> ((Pane) window.find("plane-area")).getChildren().getFirst()
                    .snapshot(null, null)).getPixelReader();
            Point2D on = window.plane().place(-0.85, (-2.27 * 0.85 - 0.1) / 2.04);
            double size = Math.hypot(2.27, 2.04);
            Color line = Palette.of(theme).lines().get(2);
            double best = DoubleStream.of(-2.5, -2, -1.5, 1.5, 2, 2.5).mapToObj(away -> pixels.getColor(
                    (int) (on.getX() + away * 2.27 / size), (int) (on.getY() + away * 2.04 / size)))
                    .mapToDouble(color -> Contrast.of(line, color)).max().orElseThrow();
            assertThat(best).isGreaterThan(3);
        }

        @Test
        void theLegendTellsTheEndsOfTheScale() {
            show(Shading.of(Kind.WINNER));
            assertThat(window.text("shading-low") + " … " + window.text("shading-high")).isEqualTo("p 0.333 … 1");
            show(new Shading(Kind.PROBABILITY, 1));
            assertThat(window.text("shading-low") + " … " + window.text("shading-high")).isEqualTo("p₁ 0 … 1");
            show(Shading.of(Kind.REGIONS));
            assertThat(window.isOnScreen("shading-low")).isFalse();
        }

        /// s = (1.202, 0.012, 0.219): p₀ = 1/(1 + e^−1.19 + e^−0.983) = 0.596, L = max(0, −0.19) + max(0, 0.017).
        @Test
        void theProbeShowsWhatTheModelSaysOfAPlace() {
            window.moveTo(window.planeToScreen(window.plane().place(0.5, 0.4)));
            window.pulse();
            assertThat(window.text("plane-pointer")).startsWith("x₀ 0.5").contains("x₁ 0.4");
            assertNumber(1.20, "probe-score-0", 0.02);
            assertNumber(0.01, "probe-score-1", 0.02);
            assertNumber(0.22, "probe-score-2", 0.02);
            assertNumber(0.596, "probe-probability-0", 0.005);
            assertNumber(0.181, "probe-probability-1", 0.005);
            assertNumber(0.223, "probe-probability-2", 0.005);
            assertThat(window.text("probe-loss")).matches("L = 0\\.0[1-3] if y = 0");
        }

        @Test
        void theProbeFollowsTheModelUnderARestingPointer() {
            window.moveTo(window.planeToScreen(window.plane().place(0.5, 0.4)));
            window.pulse();
            window.run(() -> window.model().setRow(1, 0, 0, 7));
            window.pulse();
            assertThat(window.text("probe-score-1")).isEqualTo("7.00");
        }

        @Test
        void theProbeTellsTheLossOfTheShadingsClass() {
            show(new Shading(Kind.LOSS, 2));
            window.moveTo(window.planeToScreen(window.plane().place(0.5, 0.4)));
            window.pulse();
            assertThat(window.text("probe-loss")).endsWith("if y = 2");
        }

        @Test
        void theProbeIsNeverUnderThePointer() {
            for (Point2D corner : List.of(new Point2D(20, 20), new Point2D(20, window.plane().height() - 20))) {
                Point2D pointer = window.planeToScreen(corner);
                window.moveTo(pointer);
                window.pulse();
                Node probe = window.node("probe");
                Bounds bounds = window.call(() -> probe.localToScreen(probe.getLayoutBounds()));
                assertThat(bounds.contains(pointer)).isFalse();
            }
        }

        @Test
        void aLossWithoutAMarginOffersNoMarginLines() {
            assertThat(layerItem("layer-margins").isDisable()).isFalse();
            window.run(() -> window.model().setLoss(CrossEntropy.standard()));
            window.pulse();
            assertThat(layerItem("layer-margins").isDisable()).isTrue();
            assertThat(layerItem("layer-margins").getText()).contains("no margin");
        }

        @Test
        void claimsAreHatchedForOneVsAllOnly() {
            window.run(() -> window.model().setData(new DataSet(3, List.of())));
            window.run(() -> window.model().setLayers(
                    new Layers(EnumSet.of(Layer.CLAIMS), Shading.of(Kind.NONE))));
            window.pulse();
            // s = (−0.77, −0.84, −2.69) at (−0.6, 0.6): no class; (−2.36, 0.53, −1.51) at (−0.8, −0.2): class 1 alone.
            assertThat(window.colorsOfPlaneAround(window.plane().place(-0.6, 0.6), 6)).hasSize(1);
            window.run(() -> window.model().setLoss(new OneVsAllHinge(1)));
            window.pulse();
            assertThat(window.colorsOfPlaneAround(window.plane().place(-0.6, 0.6), 6).size()).isGreaterThan(1);
            assertThat(window.colorsOfPlaneAround(window.plane().place(-0.8, -0.2), 6)).hasSize(1);
            assertThat(window.text("claims-nobody")).isEqualTo("no class");
            assertThat(window.isOnScreen("claims-several")).isTrue();
        }

        @Test
        void marginsOfPairsLieWhereTheLeadIsTheMargin() {
            window.run(() -> window.model().setData(new DataSet(3, List.of())));
            window.run(() -> window.model().setLayers(
                    new Layers(EnumSet.of(Layer.MARGINS), Shading.of(Kind.NONE))));
            window.pulse();
            // s₀ − s₁ = 1.62x + 3.3y − 0.94 is 1 at (−0.6, 2.912/3.3), where class 0 has its margin before class 1.
            assertThat(window.colorsOfPlaneAround(window.plane().place(-0.6, 2.912 / 3.3), 4))
                    .anyMatch(color -> near(color, PALETTE.lines().getFirst()));
        }

        private MenuItem layerItem(String id) {
            return window.call(() -> ((MenuButton) window.find("layers")).getItems().stream()
                    .filter(item -> id.equals(item.getId())).findFirst().orElseThrow());
        }

        private Shading shading() {
            return window.state().view().layers().shading();
        }

        /// Shows nothing but a shading.
        private void show(Shading shading) {
            window.run(() -> window.model().setLayers(new Layers(EnumSet.noneOf(Layer.class), shading)));
            window.pulse();
        }

        private Color color(double x0, double x1) {
            Point2D place = window.plane().place(x0, x1);
            WritableImage picture = window.call(() -> window.find("plane-area").snapshot(null, null));
            double overhang = (picture.getWidth() - window.plane().width()) / 2;
            return picture.getPixelReader().getColor((int) (place.getX() + overhang), (int) (place.getY() + overhang));
        }

        private void assertNumber(double expected, String id, double tolerance) {
            assertClose(expected, Double.parseDouble(window.text(id).replace('−', '-')), 0, tolerance);
        }
    }

    /// 3 of 255: two for the picture, one for the place within its pixel.
    private static void assertSame(Color expected, Color actual) {
        assertClose(new double[]{expected.getRed(), expected.getGreen(), expected.getBlue()},
                new double[]{actual.getRed(), actual.getGreen(), actual.getBlue()}, 0, 3 / 255.0);
    }

    private static boolean near(Color a, Color b) {
        return Math.abs(a.getRed() - b.getRed()) + Math.abs(a.getGreen() - b.getGreen())
                + Math.abs(a.getBlue() - b.getBlue()) < 0.6;
    }
}
