package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.util.Subscription;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Regularizer;
import losslab.core.loss.WestonWatkins;
import losslab.core.model.FiniteDifferences;
import losslab.core.model.FiniteDifferences.Side;
import losslab.core.model.FiniteDifferences.Slope;
import losslab.core.model.FiniteDifferences.Verdict;
import losslab.core.model.Objective.Slip;
import losslab.core.model.Parameters;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.testing.Contrast;
import losslab.testing.Toolkit;
import losslab.ui.Settings;
import losslab.ui.Numbers;
import losslab.ui.Theme;
import losslab.workspace.plane.model.GradientCheckViewModel.Result;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;

/// The tab of the gradient check: table, chart, step, and the bug to find.
class WindowGradientCheckTest {
    private static final int PATIENCE_SECONDS = 20;
    private static final Experiment DEMO = LectureDemo.experiment();

    /// The lecture's points with a smooth loss, whose V has both arms.
    @Nested
    class OfSoftmax {
        @RegisterExtension
        final WindowHarness window = new WindowHarness(DEMO.withLoss(CrossEntropy.standard()));

        @Test
        void theTableIsThatOfTheState() {
            open(window);
            assertThatTableAgrees(window);
        }

        @Test
        void theTableFollowsAnEdit() {
            open(window);
            window.enter("weight-1-0", "-0.75");
            awaitPresent(window);
            assertThatTableAgrees(window);
        }

        @Test
        void theTableFollowsTheOtherSide() {
            open(window);
            window.choose("check-side", "one-sided");
            awaitPresent(window);
            assertThat(window.call(() -> window.model().gradientCheck().sideProperty().get()))
                    .isEqualTo(Side.ONE_SIDED);
            assertThatTableAgrees(window);
        }

        @Test
        void theFieldTakesAStep() {
            open(window);
            window.enter("check-step", "0.003");
            awaitPresent(window);
            assertThat(result(window).differences().h()).isEqualTo(0.003);
            assertThatTableAgrees(window);
        }

        @Test
        void aKeyMovesTheStepByAPowerOfTen() {
            open(window);
            window.click("check-step");
            window.keys(KeyCode.UP);
            assertThat(window.text("check-step")).isEqualTo("0.0001");
            window.keys(KeyCode.DOWN);
            window.keys(KeyCode.DOWN);
            assertThat(window.text("check-step")).isEqualTo("1e−6");
        }

        @Test
        void theFieldRefusesAStepOutOfRange() {
            open(window);
            window.enter("check-step", "2");
            assertThat(window.text("status-message"))
                    .isEqualTo("Step h: expected a number from 1e−14 to 1, found “2”. It stays 1e−5.");
        }

        @Test
        void theSliderReachesBothEnds() {
            open(window);
            window.slide("check-step-slider", -0.2);
            assertThat(step(window)).isEqualTo(1e-14);
            window.slide("check-step-slider", 1.2);
            assertThat(step(window)).isEqualTo(1);
        }

        @Test
        void theMarkIsDraggedInTheChart() {
            open(window);
            dragMark(window, 0);
            assertThat(step(window)).isEqualTo(1e-14);
            assertThat(window.text("check-step")).isEqualTo("1e−14");
            dragMark(window, 1);
            assertThat(step(window)).isEqualTo(1);
        }

        @Test
        void theErrorGrowsToBothSides() {
            open(window);
            double best = result(window).differences().largestRelativeError();
            dragMark(window, 0);
            awaitPresent(window);
            assertThat(result(window).differences().largestRelativeError()).isGreaterThan(1e4 * best);
            dragMark(window, 1);
            awaitPresent(window);
            assertThat(result(window).differences().largestRelativeError()).isGreaterThan(1e4 * best);
            assertThat(window.text("check-verdict")).startsWith("✗").contains("of 9 wrong");
        }

        @Test
        void theOtherCheckDoesNotCareForTheStep() {
            open(window);
            window.enter("check-step", "1");
            assertThat(window.text("status-check")).isEqualTo("✓ gradient check passed");
        }

        @Test
        void nothingIsComputedWhileTheTabIsClosed() {
            open(window);
            window.click("curve-tab");
            window.click("step");
            window.pulse();
            assertThat(window.call(() -> window.model().gradientCheck().resultProperty().get())).isEmpty();
        }

        @Test
        void whileTrainingRunsTheTableFollows() {
            open(window);
            Result before = result(window);
            window.click("run");
            await(window, result -> result.evaluation().totalLoss() < before.evaluation().totalLoss() - 0.1);
            window.click("run");
            window.waitFor(state -> !state.progress().running());
            awaitPresent(window);
            assertThatTableAgrees(window);
        }
    }

    @Nested
    class OfTheLectureDemo {
        @RegisterExtension
        final WindowHarness window = new WindowHarness();

        @Test
        void everythingIsRight() {
            open(window);
            assertThat(window.text("check-verdict")).startsWith("✓ All 9 right");
            assertThat(verdicts(window)).containsOnly("✓ right");
        }

        @Test
        void theBugIsInTheWeights() {
            switchTheBugOn();
            assertThat(verdicts(window)).containsExactly("✗ wrong", "✗ wrong", "✓ right", "✗ wrong", "✗ wrong",
                    "✓ right", "✗ wrong", "✗ wrong", "✓ right");
            assertThat(window.text("check-verdict")).startsWith("✗ 6 of 9 wrong");
            assertThatTableAgrees(window);
        }

        @Test
        void theBugFailsTheOtherCheckByTheSameError() {
            switchTheBugOn();
            String error = Numbers.significant(result(window).differences().largestRelativeError());
            assertThat(window.text("status-check")).isEqualTo("✗ gradient check failed (" + error + ")");
            assertThat(window.text("check-verdict")).endsWith(error);
        }

        @Test
        void aBannerTellsOfTheBug() {
            assertThat(window.isOnScreen("slip-banner")).isFalse();
            switchTheBugOn();
            assertThat(window.isOnScreen("slip-banner")).isTrue();
            assertThat(window.text("slip-words"))
                    .isEqualTo("Part of the gradient is wrong on purpose. Find it in the gradient check.");
        }

        @Test
        void theBannerStaysOverOtherTabs() {
            switchTheBugOn();
            window.click("curve-tab");
            assertThat(window.isOnScreen("slip-banner")).isTrue();
            assertThat(window.isOnScreen("find-the-bug")).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"find-the-bug", "right-again"})
        void everythingIsRightAgain(String button) {
            switchTheBugOn();
            window.click(button);
            awaitPresent(window);
            assertThat(window.state().view().slip()).isEqualTo(Slip.NONE);
            assertThat(verdicts(window)).containsOnly("✓ right");
            assertThat(window.text("status-check")).isEqualTo("✓ gradient check passed");
            assertThat(window.isOnScreen("slip-banner")).isFalse();
        }

        @Test
        void anotherExperimentHasARightGradient() {
            switchTheBugOn();
            window.openLectureDemo();
            awaitPresent(window);
            assertThat(window.state().view().slip()).isEqualTo(Slip.NONE);
            assertThat(window.isOnScreen("slip-banner")).isFalse();
        }

        @ParameterizedTest
        @CsvSource({"regularizer, none", "regularizer, L1", "regularizer, elastic"})
        void withoutWeightDecayThereIsNoBug(String choice, String name) {
            open(window);
            window.choose(choice, name);
            assertThat(window.call(() -> window.find("find-the-bug").isDisabled())).isTrue();
            window.choose(choice, "L2");
            assertThat(window.call(() -> window.find("find-the-bug").isDisabled())).isFalse();
        }

        @Test
        void aBugThatHasNoEffectAnyMoreSaysSo() {
            switchTheBugOn();
            window.choose("regularizer", "L1");
            assertThat(window.text("slip-words")).contains("nothing is");
            awaitPresent(window);
            assertThat(verdicts(window)).containsOnly("✓ right");
            window.click("find-the-bug");
            assertThat(window.isOnScreen("slip-banner")).isFalse();
        }

        @ParameterizedTest
        @EnumSource(Theme.class)
        void theBannerIsReadable(Theme theme) {
            switchTheBugOn();
            window.run(() -> window.content().themeProperty().set(theme));
            window.pulse();
            Color text = window.call(() -> (Color) ((Label) window.find("slip-words")).getTextFill());
            WritableImage picture = window.call(() -> window.find("slip-banner").snapshot(null, null));
            Color behind = picture.getPixelReader().getColor((int) picture.getWidth() / 2, 3);
            assertThat(Contrast.of(text, behind)).isGreaterThan(4.5);
        }

        private void switchTheBugOn() {
            open(window);
            window.click("find-the-bug");
            awaitPresent(window);
        }
    }

    /// One point, on the kink of its hinge: its score gap is the margin. Its x₁ is 0, so that no w₁ moves it.
    @Nested
    class OfAKink {
        @RegisterExtension
        final WindowHarness window = new WindowHarness(new Experiment("", new DataSet(2, List.of(new Point(1, 0, 0))),
                Parameters.ofRows(new double[]{2, 0, 0}, new double[]{1, 0, 0}), new WestonWatkins(1),
                new Regularizer.None(), DEMO.optimizer(), 0, 1));

        @Test
        void isMarkedAtTheParametersThatCrossIt() {
            open(window);
            assertThat(IntStream.range(0, 6).mapToObj(p -> window.isOnScreen("check-kink-" + p / 3 + "-" + p % 3)))
                    .containsExactly(true, false, true, true, false, true);
        }

        @Test
        void makesTheDifferenceWrongThere() {
            open(window);
            assertThat(window.text("check-verdict-0-0")).isEqualTo("✗ wrong");
            // Half of the slope of the side that is not flat.
            assertThat(window.text("check-numerical-0-0")).isEqualTo("−0.500");
            assertThat(window.text("status-check")).isEqualTo("✓ gradient check passed");
        }
    }

    /// Ten classes: thirty rows. Five thousand points: a curve takes a second.
    @Nested
    class OfVeryManyPoints {
        @RegisterExtension
        final WindowHarness window = new WindowHarness(tenClasses(5_000));

        @Test
        void theWindowStaysResponsiveWhileTrainingRuns() {
            window.click("check-tab");
            window.enter("speed", "max");
            window.click("run");
            window.enter("learning-rate", "0.05");
            assertThat(window.state().experiment().optimizer().learningRate()).isEqualTo(0.05);
            Result before = result(window);
            await(window, result -> result.evaluation() != before.evaluation());
            window.click("run");
            window.waitFor(state -> !state.progress().running());
            await(window, result -> result.evaluation() == window.model().state().evaluation());
            assertThatTableAgrees(window);
        }
    }

    @Nested
    class OfTenClasses {
        @RegisterExtension
        final WindowHarness window = new WindowHarness(tenClasses(20));

        @Test
        void allThirtyRowsAgree() {
            open(window);
            assertThatTableAgrees(window);
            assertThat(window.text("check-verdict")).contains("30");
        }

        @Test
        void theTableFollowsAnotherNumberOfClasses() {
            open(window);
            window.openLectureDemo();
            awaitPresent(window);
            assertThatTableAgrees(window);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 720, LIGHT, 1e-5", "1280, 720, DARK, 1", "1440, 900, LIGHT, 1", "1440, 900, DARK, 1e-5"})
    void noTextIsCut(double width, double height, Theme theme, double h) {
        PlaneViewModel model = new PlaneViewModel(tenClasses(20), Runnable::run, Runnable::run);
        model.setSlip(Slip.QUARTERED_DECAY);
        model.gradientCheck().setStep(h);
        assertThat(cutTexts(model, width, height, theme)).isEmpty();
    }

    private static List<String> cutTexts(PlaneViewModel model, double width, double height, Theme theme) {
        Toolkit.start();
        return Toolkit.call(() -> {
            MainWindow content = new MainWindow(model, new SimpleObjectProperty<>(Settings.standard()));
            Scene scene = new Scene(content, width, height);
            content.themeProperty().set(theme);
            content.showNow();
            scene.snapshot(null);
            ((TabPane) content.lookup("#charts .tab-pane")).getSelectionModel().select(2);
            content.showNow();
            scene.snapshot(null);
            content.showNow();
            scene.snapshot(null);
            return WindowLooksTest.cutTexts(content.lookup("#charts"));
        });
    }

    private static Experiment tenClasses(int pointCount) {
        List<Point> points = IntStream.range(0, pointCount)
                .mapToObj(i -> new Point(Math.cos(i * Math.PI / 10), Math.sin(i * Math.PI / 10), i % 20 / 2)).toList();
        double[][] rows = IntStream.range(0, 10)
                .mapToObj(k -> new double[]{3 * Math.cos(k * Math.PI / 5), 3 * Math.sin(k * Math.PI / 5), 0.1})
                .toArray(double[][]::new);
        return new Experiment("Ten classes", new DataSet(10, points), Parameters.ofRows(rows), DEMO.loss(),
                DEMO.regularizer(), DEMO.optimizer(), 0, 1);
    }

    private static void open(WindowHarness window) {
        window.click("check-tab");
        awaitPresent(window);
    }

    /// Waits until table and curve are those of the present state, and on the screen.
    private static void awaitPresent(WindowHarness window) {
        await(window, result -> result.evaluation() == window.model().state().evaluation()
                && result.differences().h() == window.model().gradientCheck().stepProperty().get()
                && result.differences().side() == window.model().gradientCheck().sideProperty().get()
                && result.curve().isPresent());
    }

    private static void await(WindowHarness window, Predicate<Result> wanted) {
        CompletableFuture<Result> found = new CompletableFuture<>();
        Subscription listening = window.call(() -> window.model().gradientCheck().resultProperty()
                .subscribe(shown -> shown.filter(wanted).ifPresent(found::complete)));
        found.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        window.run(listening::unsubscribe);
        window.pulse();
    }

    private static Result result(WindowHarness window) {
        return window.call(() -> window.model().gradientCheck().resultProperty().get().orElseThrow());
    }

    private static double step(WindowHarness window) {
        return window.call(() -> window.model().gradientCheck().stepProperty().get());
    }

    /// Drags from the middle of the chart to a share of its width.
    private static void dragMark(WindowHarness window, double share) {
        Bounds chart = window.call(() -> {
            Node node = window.find("check-chart");
            return node.localToScreen(node.getLayoutBounds());
        });
        window.dragOnScreen(new Point2D(chart.getCenterX(), chart.getCenterY()),
                new Point2D(chart.getMinX() + 2 + share * (chart.getWidth() - 4), chart.getCenterY()));
    }

    private static List<String> verdicts(WindowHarness window) {
        return IntStream.range(0, 9).mapToObj(p -> window.text("check-verdict-" + p / 3 + "-" + p % 3)).toList();
    }

    /// Every row says what [FiniteDifferences] finds for the present state, step and side.
    private static void assertThatTableAgrees(WindowHarness window) {
        PlaneState state = window.state();
        FiniteDifferences expected = FiniteDifferences.of(state.evaluation(), state.evaluation().gradient(),
                step(window), window.call(() -> window.model().gradientCheck().sideProperty().get()));
        for (int p = 0; p < expected.slopes().size(); p++) {
            Slope slope = expected.slopes().get(p);
            String id = "-" + p / 3 + "-" + p % 3;
            assertThat(List.of(window.text("check-analytic" + id), window.text("check-numerical" + id),
                    window.text("check-error" + id), window.text("check-verdict" + id))).containsExactly(
                            Numbers.fixed(slope.analytic(), 3), Numbers.fixed(slope.numerical(), 3),
                            Numbers.rough(slope.relativeError()), words(slope.verdict()));
            assertThat(window.isOnScreen("check-kink" + id)).isEqualTo(slope.kinkWithin());
        }
        assertThat(window.text("check-verdict")).endsWith(Numbers.significant(expected.largestRelativeError()));
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case RIGHT -> "✓ right";
            case DOUBTFUL -> "? doubtful";
            case WRONG -> "✗ wrong";
        };
    }
}
