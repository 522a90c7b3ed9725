package losslab.app;

import static losslab.app.Agreement.assertThatAllAgrees;
import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.model.Parameters;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.testing.Contrast;
import losslab.ui.Theme;

/// The softmax panel: bars, marks and arrows as they lie on the screen, exponentials, entropies, units.
class WindowSoftmaxTest {
    private static final double PIXEL = 1.01;
    private static final Experiment DEMO = LectureDemo.experiment();

    /// Every point scores (3.2, 5.1, −1.7), as the cat of CS231n's lecture 3; the first one's class is 0.
    private static Experiment cat() {
        return DEMO.withParameters(Parameters.ofRows(new double[][]{{0, 0, 3.2}, {0, 0, 5.1}, {0, 0, -1.7}}))
                .withLoss(CrossEntropy.standard());
    }

    @Nested
    class OfTheLecturesScores {
        @RegisterExtension
        final WindowHarness window = new WindowHarness(cat());

        @ParameterizedTest
        @CsvSource({"0.01, 0, 1, 0", "1, 0.130, 0.869, 0.001", "2, 0.272, 0.704, 0.024", "100, 0.337, 0.343, 0.320"})
        void theBarsAreAsLongAsTheProbabilities(String temperature, double cat, double car, double frog) {
            window.enter("temperature", temperature);
            double whole = place("class-track", 0).getWidth();
            assertThat(whole).isGreaterThan(100);
            assertClose(new double[]{cat * whole, car * whole, frog * whole}, IntStream.range(0, 3)
                    .mapToDouble(k -> place("probability-bar-" + k).getWidth()).toArray(), 0, PIXEL);
        }

        @Test
        void theSliderMovesTheBarsFromOneClassToAll() {
            window.slide("temperature-slider", -0.2);
            double certain = place("probability-bar-1").getWidth();
            window.slide("temperature-slider", 1.2);
            assertClose(0.343 * certain, place("probability-bar-1").getWidth(), 0, PIXEL);
            assertClose(0.337 * certain, place("probability-bar-0").getWidth(), 0, PIXEL);
            assertThatAllAgrees(window);
        }

        @Test
        void theMarksMoveWithTheSmoothing() {
            double oneHot = place("target-mark-0").getCenterX();
            double zero = place("target-mark-1").getCenterX();
            window.enter("label-smoothing", "0.3");
            assertClose(zero + 0.8 * (oneHot - zero), place("target-mark-0").getCenterX(), 0, 2 * PIXEL);
            assertClose(zero + 0.1 * (oneHot - zero), place("target-mark-1").getCenterX(), 0, 2 * PIXEL);
            window.choose("smoothing-over", "the others");
            assertClose(zero + 0.7 * (oneHot - zero), place("target-mark-0").getCenterX(), 0, 2 * PIXEL);
        }

        @Test
        void anArrowLeadsFromTheProbabilityToTheTarget() {
            Bounds rises = place("descent-0");
            assertClose(place("probability-bar-0").getMaxX(), rises.getMinX(), 0, PIXEL);
            assertClose(place("target-mark-0").getMaxX(), rises.getMaxX(), 0, PIXEL);
            Bounds falls = place("descent-1");
            assertClose(place("probability-bar-1").getMaxX(), falls.getMaxX(), 0, PIXEL);
            assertClose(place("target-mark-1").getMinX(), falls.getMinX(), 0, PIXEL);
        }

        @Test
        void theGradientStandsBesideTheBars() {
            assertThat(texts("probability-gradient-0", "probability-gradient-1", "probability-gradient-2"))
                    .containsExactly("−0.870", "0.869", "0.001");
        }

        @Test
        void theGradientIsDividedByTheTemperature() {
            window.enter("temperature", "2");
            // (0.2720 − 1)/2, 0.7045/2, 0.0235/2
            assertThat(texts("probability-gradient-0", "probability-gradient-1", "probability-gradient-2"))
                    .containsExactly("−0.364", "0.352", "0.012");
        }

        @Test
        void theExponentialsAreShownOnDemand() {
            assertThat(window.isOnScreen("exponentials-table")).isFalse();
            window.click("exponentials");
            // e^−1.9, e^0, e^−6.8 and e^3.2, e^5.1, e^−1.7
            assertThat(texts("exponential-0", "exponential-1", "exponential-2", "exponentials-sum"))
                    .containsExactly("0.1496", "1", "0.001114", "1.151");
            assertThat(texts("naive-exponential-0", "naive-exponential-1", "naive-exponential-2",
                    "exponentials-naive-sum")).containsExactly("24.53", "164", "0.1827", "188.7");
            window.click("exponentials");
            assertThat(window.isOnScreen("exponentials-table")).isFalse();
        }

        @Test
        void openExponentialsFollowTheTemperature() {
            window.click("exponentials");
            window.enter("temperature", "0.005");
            assertThat(texts("scaled-logit-0", "exponentials-sum", "exponentials-naive-sum"))
                    .containsExactly("640.00", "1", "∞");
        }

        @Test
        void theUnitChangesTheEntropies() {
            assertThat(texts("softmax-cross-entropy", "softmax-entropy")).containsExactly("2.0404 nats",
                    "0.3939 nats");
            window.click("unit-bits");
            assertThat(texts("softmax-cross-entropy", "softmax-entropy")).containsExactly("2.9436 bits",
                    "0.5683 bits");
            assertThatAllAgrees(window);
        }

        @Test
        void aUnitStaysWhenItIsPressedAgain() {
            window.click("unit-bits");
            window.click("unit-bits");
            window.enter("temperature", "2");
            assertThat(window.text("softmax-entropy")).endsWith(" bits");
        }

        @Test
        void theBarsOfBothPartsAreAsLongAsThatOfTheLoss() {
            window.enter("label-smoothing", "0.1");
            assertThat(window.text("softmax-parts")).isEqualTo("0.2911 + 1.8492");
            Bounds first = place("softmax-target-entropy-bar");
            Bounds second = place("softmax-divergence-bar");
            Bounds loss = place("softmax-cross-entropy-bar");
            assertClose(first.getMaxX(), second.getMinX(), 0, PIXEL);
            assertClose(loss.getMaxX(), second.getMaxX(), 0, PIXEL);
            assertClose(loss.getMinX(), first.getMinX(), 0, 0);
            assertClose(0.29114 / 2.14036 * loss.getWidth(), first.getWidth(), 0, PIXEL);
            assertClose(0.39390 / 2.14036 * loss.getWidth(), place("softmax-entropy-bar").getWidth(), 0, PIXEL);
        }

        @Test
        void withoutSmoothingTheLossIsAllDivergence() {
            assertThat(window.text("softmax-parts")).isEqualTo("0.0000 + 2.0404");
            assertThat(place("softmax-target-entropy-bar").getWidth()).isZero();
        }

        @Test
        void theSoftMaximumStandsBesideTheMaximum() {
            assertThat(window.text("softmax-log-sum-exp")).isEqualTo("5.2404 = max 5.1000 + 0.1404");
            window.enter("temperature", "0.01");
            assertThat(window.text("softmax-log-sum-exp")).isEqualTo("5.1000 = max 5.1000 + 0.0000");
        }

        @Test
        void theBestGapIsFiniteWithSmoothing() {
            assertThat(window.text("softmax-score-gap")).isEqualTo("−1.9000, best ∞");
            window.enter("label-smoothing", "0.1");
            assertThat(window.text("softmax-score-gap")).isEqualTo("−1.9000, best 3.3322");
            window.choose("smoothing-over", "the others");
            assertThat(window.text("softmax-score-gap")).isEqualTo("−1.9000, best 2.8904");
        }

        @Test
        void anotherLossShowsTheSoftmaxOfItsScoresWithoutSmoothing() {
            window.enter("label-smoothing", "0.3");
            window.choose("loss", "SVM — Weston-Watkins");
            assertThat(texts("probability-0", "target-0", "temperature")).containsExactly("0.130", "1.000", "1");
            assertThat(List.of(window.isOnScreen("label-smoothing"), window.isOnScreen("softmax-lens")))
                    .containsExactly(false, true);
        }

        @ParameterizedTest
        @EnumSource(Theme.class)
        void textsStandOutFromTheCard(Theme theme) {
            show(theme);
            Color card = card();
            assertThat(window.call(() -> labels().map(label -> Contrast.of((Color) label.getTextFill(), card))
                    .toList())).hasSizeGreaterThan(40).allMatch(contrast -> contrast > 4.5);
        }

        @ParameterizedTest
        @EnumSource(Theme.class)
        void barsMarksAndArrowsStandOutFromTheCard(Theme theme) {
            show(theme);
            Color card = card();
            assertThat(Stream.of("probability-bar-0", "probability-bar-1", "probability-bar-2", "target-mark-0",
                    "descent-0", "softmax-target-entropy-bar", "softmax-divergence-bar", "softmax-cross-entropy-bar",
                    "softmax-entropy-bar").map(id -> Contrast.of(fill(id), card))).allMatch(contrast -> contrast > 3);
        }

        private void show(Theme theme) {
            window.click("exponentials");
            window.run(() -> window.content().themeProperty().set(theme));
            window.pulse();
        }

        private Stream<Label> labels() {
            return window.find("softmax").lookupAll(".label").stream().filter(WindowHarness::isTreeVisible)
                    .map(Label.class::cast);
        }

        private Color card() {
            return fill("softmax");
        }

        private Color fill(String id) {
            return window.call(
                    () -> (Color) ((Region) window.find(id)).getBackground().getFills().getLast().getFill());
        }

        private List<String> texts(String... ids) {
            return Stream.of(ids).map(window::text).toList();
        }

        private Bounds place(String id) {
            return bounds(window.node(id));
        }

        private Bounds place(String styleClass, int k) {
            return bounds(window.call(() -> window.find("softmax").lookup("." + styleClass + ".class-" + k)));
        }

        private Bounds bounds(Node node) {
            return window.call(() -> node.localToScene(node.getLayoutBounds()));
        }
    }

    @Nested
    class OfTenClasses {
        @RegisterExtension
        final WindowHarness window = new WindowHarness(tenClasses());

        @ParameterizedTest
        @CsvSource({"1280, 720, LIGHT", "1280, 720, DARK", "1440, 900, LIGHT", "1440, 900, DARK"})
        void noTextIsCut(double width, double height, Theme theme) {
            window.resize(width, height);
            window.click("exponentials");
            window.run(() -> window.content().themeProperty().set(theme));
            window.pulse();
            assertThat(window.text("exponential-9")).isEqualTo("0");
            assertThat(window.call(() -> WindowLooksTest.cutTexts(window.find("softmax")))).isEmpty();
        }

        @Test
        void theRowsLieBelowEachOther() {
            List<Double> tops = IntStream.range(0, 10).mapToObj(k -> "probability-" + k)
                    .map(id -> window.call(() -> window.find(id).localToScene(0, 0).getY())).toList();
            assertThat(IntStream.range(1, 10).mapToObj(k -> tops.get(k) - tops.get(k - 1)))
                    .allMatch(distance -> distance >= 20);
        }
    }

    /// Ten classes with scores up to 300 at a temperature of 0.01: the longest numbers.
    private static Experiment tenClasses() {
        List<Point> points = IntStream.range(0, 10)
                .mapToObj(k -> new Point(-Math.cos(k * Math.PI / 5), -Math.sin(k * Math.PI / 5), k)).toList();
        double[][] rows = IntStream.range(0, 10)
                .mapToObj(k -> new double[]{300 * Math.cos(k * Math.PI / 5), 300 * Math.sin(k * Math.PI / 5), 0.1})
                .toArray(double[][]::new);
        return new Experiment("Ten classes", new DataSet(10, points), Parameters.ofRows(rows),
                new CrossEntropy(0.01, 0.125, SmoothingOver.OTHERS), DEMO.regularizer(), DEMO.optimizer(), 0, 1);
    }
}
