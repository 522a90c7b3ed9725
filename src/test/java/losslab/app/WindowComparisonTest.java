package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

import losslab.core.kind.Kind;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Loss;
import losslab.core.loss.OneVsAllLogistic;
import losslab.core.loss.WestonWatkins;
import losslab.training.TrainingRun;
import losslab.workspace.plane.model.ComparisonViewModel;

/// Two losses side by side in the plane.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class WindowComparisonTest {
    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    @Test
    void thereIsOnePlaneAtFirst() {
        assertThat(window.isOnScreen("second-plane")).isFalse();
        assertThat(window.isOnScreen("first-run")).isFalse();
    }

    @Test
    void chosenByHandItStandsBesideThePlane() {
        window.click("losses-tab");
        window.run(() -> window.find("compare-with").requestFocus());
        // By keyboard: the list would reach beyond the end of the headless screen. Softmax is the fifth.
        IntStream.range(0, 5).forEach(_ -> window.keys(KeyCode.DOWN));
        waitForBoth();
        assertThat(window.isOnScreen("second-plane")).isTrue();
        assertThat(window.text("first-run-loss")).isEqualTo("SVM — Weston-Watkins");
        assertThat(window.text("second-run-loss")).isEqualTo("Softmax cross-entropy");
    }

    /// Data losses of the demo's start, CS231n 2016, lecture 3.
    @Test
    void bothTitlesTellTheStart() {
        compareWith(CrossEntropy.KIND);
        assertThat(window.text("first-run")).isEqualTo("step 0 · data 2.7667 · 2/9 right");
        assertThat(window.text("second-run")).isEqualTo("step 0 · data 1.8366 · 2/9 right");
    }

    @Test
    void bothPlanesHaveOneSize() {
        compareWith(CrossEntropy.KIND);
        Bounds first = window.call(() -> window.find("plane-area").getLayoutBounds());
        Bounds second = window.call(() -> window.find("second-plane-area").getLayoutBounds());
        assertThat(second.getWidth()).isBetween(first.getWidth() - 1, first.getWidth() + 1);
        assertThat(second.getHeight()).isBetween(first.getHeight() - 1, first.getHeight() + 1);
    }

    @Test
    void bothBeginWithTheSamePicture() {
        window.run(() -> window.model().select(List.of()));
        compareWith(WestonWatkins.KIND);
        assertThat(differing()).isZero();
    }

    @Test
    void afterFortySixStepsTheLinesDiffer() {
        compareWith(CrossEntropy.KIND);
        IntStream.range(0, 46).forEach(_ -> window.click("step"));
        waitForBoth();
        assertThat(window.text("first-run")).startsWith("step 46 · ");
        assertThat(window.text("second-run")).startsWith("step 46 · ");
        assertThat(differing()).isGreaterThan(1000);
    }

    @Test
    void afterARunBothAreAtTheSameStep() {
        compareWith(CrossEntropy.KIND);
        window.run(() -> window.model().setSpeed(TrainingRun.AS_FAST_AS_IT_GOES));
        window.click("run");
        window.waitFor(state -> state.progress().step() > 10_000);
        window.click("run");
        window.waitFor(state -> !state.progress().running());
        waitForBoth();
        String step = window.text("first-run").substring(0, window.text("first-run").indexOf('·'));
        assertThat(window.text("second-run")).startsWith(step);
    }

    @Test
    void aClickInTheSecondPlaneSelectsInBoth() {
        compareWith(CrossEntropy.KIND);
        Point2D point = window.plane().point(6);
        Point2D place = window.call(() -> window.find("second-plane-area").localToScreen(point));
        window.clickAt(place, MouseButton.PRIMARY);
        assertThat(window.state().view().selection()).containsExactly(6);
        waitForBoth();
        assertThat(second().state().view().selection()).containsExactly(6);
    }

    @Test
    void draggingAPointMovesItInBoth() {
        compareWith(CrossEntropy.KIND);
        Point2D from = window.plane().point(0);
        window.drag(from, from.add(20, 10));
        waitForBoth();
        assertThat(second().state().experiment().data()).isEqualTo(window.state().experiment().data());
    }

    @Test
    void theWheelZoomsBoth() {
        compareWith(WestonWatkins.KIND);
        window.scroll("second-plane-area", 3);
        assertThat(differing()).isZero();
    }

    @Test
    void oneClickEndsIt() {
        compareWith(CrossEntropy.KIND);
        window.click("close-comparison");
        assertThat(window.isOnScreen("second-plane")).isFalse();
        assertThat(window.isOnScreen("first-run")).isFalse();
    }

    @Test
    void noTextIsCutInASmallWindow() {
        window.resize(1280, 720);
        compareWith(OneVsAllLogistic.KIND);
        assertThat(window.call(() -> WindowLooksTest.cutTexts(window.find("plane")))).isEmpty();
    }

    private void compareWith(Kind<Loss> kind) {
        window.run(() -> window.model().comparison().choose(Optional.of(kind)));
        waitForBoth();
    }

    /// Waits until the second training has come to the state on the screen.
    private void waitForBoth() {
        WindowComparisons.await(window, window.model().comparison().resultProperty(), found -> found.state().progress()
                .step() == window.model().state().progress().step()
                && found.state().view().equals(window.model().state().view())
                && found.state().experiment().data().equals(window.model().state().experiment().data()));
    }

    private ComparisonViewModel.Result second() {
        return window.call(() -> window.model().comparison().resultProperty().get().orElseThrow());
    }

    /// How many pixels of the two planes differ.
    private long differing() {
        Image first = picture("plane-area");
        Image second = picture("second-plane-area");
        int width = (int) first.getWidth();
        return IntStream.range(0, width * (int) first.getHeight())
                .filter(i -> first.getPixelReader().getArgb(i % width, i / width) != second.getPixelReader()
                        .getArgb(i % width, i / width))
                .count();
    }

    private WritableImage picture(String id) {
        return window.call(() -> ((Pane) window.find(id)).getChildren().getFirst().snapshot(null, null));
    }
}
