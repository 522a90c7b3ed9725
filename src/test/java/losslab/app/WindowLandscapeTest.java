package losslab.app;

import static losslab.app.Agreement.assertThatAllAgrees;
import static losslab.app.Agreement.assertThatFastPanelsAgree;
import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;

import org.jfree.chart.fx.ChartCanvas;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import losslab.core.math.Box;
import losslab.core.model.Parameters;
import losslab.experiment.LectureDemo;
import losslab.ui.ChartPane;
import losslab.ui.ContourPane;
import losslab.ui.Numbers;
import losslab.ui.Palette;
import losslab.ui.PaneGeometry;
import losslab.ui.Theme;
import losslab.workspace.plane.model.LandscapeAxes;
import losslab.workspace.plane.model.LandscapeResult;
import losslab.workspace.plane.model.LandscapeResult.Surface;
import losslab.workspace.plane.model.LandscapeViewModel;

/// The landscape beside the loss curve.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class WindowLandscapeTest {
    private static final int PATIENCE_SECONDS = 20;
    private static final int FINEST = 160;
    private static final Parameters START = LectureDemo.startingParameters();

    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    // Two weights

    @Test
    void theTabShowsTheSurfaceAroundThePresentPoint() {
        open();
        ContourPane.Landscape shown = shown();
        assertThat(shown.grid().columns()).isEqualTo(FINEST);
        assertThat(shown.contours()).hasSizeGreaterThan(8);
        assertThat(new Point2D(shown.pointX(), shown.pointY())).isEqualTo(new Point2D(1, 2));
        assertThat(shown.text()).isEqualTo("6.2667");
        assertThat(colorAt(1, 2)).isEqualTo(Palette.of(Theme.LIGHT).gradient());
    }

    @Test
    void theDarkThemeReachesIt() {
        open();
        window.click("dark-theme");
        window.pulse();
        assertThat(colorAt(1, 2)).isEqualTo(Palette.of(Theme.DARK).gradient());
    }

    @Test
    void theLowestLossInSightIsTold() {
        open();
        Surface surface = (Surface) result();
        assertThat(window.text("landscape-lowest")).isEqualTo("lowest "
                + Numbers.fixed(surface.losses().smallest().orElseThrow(), 4));
    }

    @Test
    void aDragOfThePointMovesItsTwoWeights() {
        open();
        LandscapeResult before = result();
        dragPoint(1, 2, 0.2, -0.4);
        Parameters after = parameters();
        double pixel = window.call(() -> PaneGeometry.pixel(pane()));
        assertClose(0.2, after.w0(0), 0, 2 * pixel);
        assertClose(-0.4, after.w1(0), 0, 2 * pixel);
        assertThat(after).isEqualTo(START.with(0, 0, after.w0(0)).with(0, 1, after.w1(0)));
        assertThat(shown().text())
                .isEqualTo(Numbers.fixed(window.state().evaluation().totalLoss(), Numbers.lossDigits()));
        assertThat(result()).as("the surface that the point moved on").isSameAs(before);
        assertThatAllAgrees(window);
    }

    @Test
    void thePlaneFollowsInTheSameFrame() {
        open();
        window.moveTo(onScreen(1, 2));
        window.press();
        window.moveTo(onScreen(0, 0));
        assertThatFastPanelsAgree(window);
        window.release();
        assertThat(parameters()).isNotEqualTo(START);
    }

    @Test
    void arrowKeysMoveThePoint() {
        open();
        window.run(() -> pane().requestFocus());
        window.keys(KeyCode.RIGHT);
        assertThat(parameters().w0(0)).isGreaterThan(1);
        assertThat(parameters()).isEqualTo(START.with(0, 0, parameters().w0(0)));
        window.keys(KeyCode.LEFT);
        assertThat(parameters()).isEqualTo(START);
    }

    @Test
    void anotherWeightChangesTheAxes() {
        open();
        window.click("bias-2");
        waitFor(result -> result.axes().equals(new LandscapeAxes.TwoParameters(6, 8)) && isFinest(result));
        assertThat(new Point2D(shown().pointX(), shown().pointY())).isEqualTo(new Point2D(3, -0.5));
        assertThat(window.call(() -> pane().getAccessibleText())).contains("w₀ of class 2", "b of class 2");
    }

    @Test
    void axesCanBeChosen() {
        open();
        chooseNext("landscape-y"); // b of class 0
        chooseNext("landscape-y"); // w₀ of class 1
        waitFor(result -> result.axes().equals(new LandscapeAxes.TwoParameters(0, 3)));
        window.click("bias-2");
        assertThat(landscape().axes()).isEqualTo(new LandscapeAxes.TwoParameters(0, 3));
        window.click("landscape-follow");
        waitFor(result -> result.axes().equals(new LandscapeAxes.TwoParameters(6, 8)));
    }

    @Test
    void choosingTheOtherAxisSwapsThem() {
        open();
        chooseNext("landscape-x"); // w₁ of class 0, which the left axis is
        waitFor(result -> result.axes().equals(new LandscapeAxes.TwoParameters(1, 0)));
    }

    @Test
    void theWayOfARunEndsAtThePoint() {
        open();
        for (int i = 0; i < 5; i++) {
            window.click("step");
        }
        waitForFinest();
        ContourPane.Landscape shown = shown();
        assertThat(shown.pathXs()).hasSize(6).startsWith(1.0).endsWith(shown.pointX());
        assertThat(shown.pathYs()).hasSize(6).startsWith(2.0).endsWith(shown.pointY());
        assertThat(shown.pointX()).isEqualTo(parameters().w0(0));
        assertThatAllAgrees(window);
    }

    @Test
    void draggingTheBackgroundShowsAnotherPart() {
        open();
        Box before = landscape().box().orElseThrow();
        window.dragOnScreen(onScreen(-0.5, 0), onScreen(0, 0));
        waitFor(result -> isFinest(result) && ((Surface) result).losses().box().minX() < before.minX() - 0.4);
        assertThat(parameters()).isEqualTo(START);
        window.click("landscape-fit");
        waitFor(result -> isFinest(result) && ((Surface) result).losses().box().equals(before));
        assertThat(window.call(() -> PaneGeometry.place(pane(), before.minX(), 0).getX())).isEqualTo(64);
    }

    // Gradient

    @Test
    void aDragAlongTheGradientMovesAllWeights() {
        open();
        choose("Gradient");
        double[] gradient = window.state().evaluation().gradient().toArray();
        dragPoint(0, 0, -1, 0);
        double[] after = parameters().toArray();
        double pixel = window.call(() -> PaneGeometry.pixel(pane()));
        double length = Math.sqrt(Arrays.stream(gradient).map(slope -> slope * slope).sum());
        for (int p = 0; p < after.length; p++) {
            assertClose(START.toArray()[p] - gradient[p] / length, after[p], 0, 3 * pixel);
        }
        assertThat(window.state().evaluation().totalLoss()).isLessThan(6.2667);
        assertThatAllAgrees(window);
    }

    @Test
    void anotherDirectionIsAnotherLandscape() {
        open();
        choose("Gradient");
        LandscapeAxes before = landscape().axes();
        window.click("landscape-new-direction");
        waitFor(result -> !result.axes().equals(before));
        assertThat(shown().text()).isEqualTo("6.2667");
    }

    // One weight

    @Test
    void theTangentHasTheGradientAsItsSlope() {
        open();
        choose("One weight");
        XYDataset lines = lines();
        double slope = (lines.getYValue(1, 1) - lines.getYValue(1, 0))
                / (lines.getXValue(1, 1) - lines.getXValue(1, 0));
        assertClose(window.state().evaluation().gradient().w0(0), slope, 1e-9, 1e-9);
        assertThat(lines.getXValue(0, 0)).isEqualTo(1);
        assertClose(6.2667, lines.getYValue(0, 0), 0, 5.1e-5);
    }

    @Test
    void aDragSetsTheWeight() {
        open();
        choose("One weight");
        ChartPane chart = window.call(() -> (ChartPane) window.find("landscape-chart"));
        Point2D place = window.call(() -> PaneGeometry.inChart(chart, 0.7));
        double wanted = window.call(() -> PaneGeometry.chartX(chart, place));
        window.dragOnScreen(window.call(() -> chart.localToScreen(PaneGeometry.inChart(chart, 0.4))),
                window.call(() -> chart.localToScreen(place)));
        assertClose(wanted, parameters().w0(0), 0, 0.02);
        assertThat(parameters()).isEqualTo(START.with(0, 0, parameters().w0(0)));
        assertThat(lines().getXValue(0, 0)).isEqualTo(parameters().w0(0));
        assertThatAllAgrees(window);
    }

    @Test
    void arrowKeysMoveTheWeight() {
        open();
        choose("One weight");
        window.run(() -> window.find("landscape-weight").requestFocus());
        window.keys(KeyCode.RIGHT);
        assertThat(parameters().w0(0)).isGreaterThan(1);
        window.keys(KeyCode.LEFT);
        assertThat(parameters()).isEqualTo(START);
    }

    // Runs

    @ParameterizedTest
    @ValueSource(strings = {"Two weights", "Gradient", "One weight"})
    void itFollowsARunAtFullSpeed(String mode) {
        open();
        choose(mode);
        AtomicInteger results = new AtomicInteger();
        window.run(() -> landscape().resultProperty().addListener((_, _, _) -> results.incrementAndGet()));
        window.enter("batch-size", "2");
        window.enter("speed", "max");
        window.click("run");
        window.waitFor(state -> state.progress().step() > 5_000);
        int before = results.get();
        for (int i = 0; i < 60; i++) {
            window.pulse();
        }
        assertThat(results.get()).isGreaterThan(before + 3);
        window.click("run");
        window.waitFor(state -> !state.progress().running());
        assertThatAllAgrees(window);
    }

    @Test
    void aDragWhileItRunsMovesThePoint() {
        open();
        window.enter("learning-rate", "1e-9");
        window.enter("speed", "max");
        window.click("run");
        window.waitFor(state -> state.progress().step() > 100);
        Point2D from = onScreen(shown().pointX(), shown().pointY());
        window.dragOnScreen(from, onScreen(-0.2, 0.3));
        window.click("run");
        window.waitFor(state -> !state.progress().running());
        assertClose(-0.2, parameters().w0(0), 0, 0.1);
        assertClose(0.3, parameters().w1(0), 0, 0.1);
        assertThatAllAgrees(window);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Two weights", "Gradient", "One weight"})
    void aRunThatDivergesBreaksNothing(String mode) {
        open();
        choose(mode);
        window.enter("learning-rate", "1000");
        window.enter("speed", "max");
        window.click("run");
        window.waitFor(state -> state.progress().step() > 10 && !state.progress().running());
        window.pulse();
        assertThat(window.isOnScreen("landscape-none")).isTrue();
        window.openLectureDemo();
        waitFor(result -> result.axes().equals(landscape().axes()));
        assertThat(window.isOnScreen("landscape-none")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Two weights", "Gradient", "One weight"})
    void noTextIsCutInASmallWindow(String mode) {
        window.resize(1280, 720);
        open();
        choose(mode);
        assertThat(window.call(() -> WindowLooksTest.cutTexts(window.find("charts")))).isEmpty();
    }

    @Test
    void nothingIsComputedBehindAnotherTab() {
        open();
        window.click("curve-tab");
        window.click("step");
        window.pulse();
        assertThat(window.call(() -> landscape().resultProperty().get())).isEmpty();
        window.click("landscape-tab");
        waitForFinest();
        assertThat(shown().pointX()).isEqualTo(parameters().w0(0));
    }

    private void open() {
        window.click("landscape-tab");
        waitForFinest();
    }

    /// By keyboard: the headless platform cannot draw so long a list, which would reach beyond the end of its screen.
    private void chooseNext(String id) {
        window.run(() -> window.find(id).requestFocus());
        window.keys(KeyCode.DOWN);
    }

    private void choose(String mode) {
        window.choose("landscape-mode", mode);
        waitFor(result -> result.axes().equals(landscape().axes())
                && (result instanceof LandscapeResult.Curve || isFinest(result)));
    }

    private void waitForFinest() {
        waitFor(WindowLandscapeTest::isFinest);
    }

    private static boolean isFinest(LandscapeResult result) {
        return result instanceof Surface surface && surface.losses().columns() == FINEST;
    }

    /// Waits for a landscape, and until it is on the screen.
    private void waitFor(Predicate<LandscapeResult> wanted) {
        CompletableFuture<LandscapeResult> found = new CompletableFuture<>();
        ChangeListener<Optional<LandscapeResult>> listener = (_, _, result) -> result.filter(wanted)
                .ifPresent(found::complete);
        window.run(() -> {
            landscape().resultProperty().addListener(listener);
            landscape().resultProperty().get().filter(wanted).ifPresent(found::complete);
        });
        found.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        window.run(() -> landscape().resultProperty().removeListener(listener));
        window.pulse();
    }

    private LandscapeViewModel landscape() {
        return window.model().landscape();
    }

    private LandscapeResult result() {
        return window.call(() -> landscape().resultProperty().get().orElseThrow());
    }

    private ContourPane pane() {
        return (ContourPane) window.find("landscape-contours");
    }

    private ContourPane.Landscape shown() {
        return window.call(() -> PaneGeometry.landscape(pane()));
    }

    private Point2D onScreen(double x, double y) {
        return window.call(() -> pane().localToScreen(PaneGeometry.place(pane(), x, y)));
    }

    private void dragPoint(double fromX, double fromY, double toX, double toY) {
        window.dragOnScreen(onScreen(fromX, fromY), onScreen(toX, toY));
    }

    private Color colorAt(double x, double y) {
        Point2D place = window.call(() -> pane().localToScene(PaneGeometry.place(pane(), x, y)));
        return window.picture().getPixelReader().getColor((int) place.getX(), (int) place.getY());
    }

    private Parameters parameters() {
        return window.state().experiment().parameters();
    }

    private XYDataset lines() {
        return window.call(() -> {
            ChartCanvas canvas = (ChartCanvas) window.find("landscape-chart").lookupAll("*").stream()
                    .filter(ChartCanvas.class::isInstance).findFirst().orElseThrow();
            return canvas.getChart().getXYPlot().getDataset();
        });
    }
}
