package losslab.app;

import static losslab.app.Agreement.assertThatAllAgrees;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Line;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import losslab.core.model.Parameters;
import losslab.experiment.LectureDemo;
import losslab.training.TrainingLoop;
import losslab.ui.Palette;
import losslab.ui.Theme;
import losslab.workspace.plane.model.PlaneState;

/// Going back in a run: the slider, bookmarks, and what becomes of the runs before.
class WindowTimeMachineTest {
    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    @Test
    void stepBackShowsTheStepBefore() {
        steps(10);
        window.click("step-back");
        window.waitFor(state -> state.progress().step() == 9);
        assertThat(window.state().experiment().parameters()).isEqualTo(after(9));
        assertThat(window.text("timeline-place")).isEqualTo("step 9 of 10");
        assertThatAllAgrees(window);
    }

    @Test
    void theSliderShowsAnyStep() {
        steps(100);
        window.slide("timeline", 0.5);
        PlaneState state = window.waitFor(shown -> shown.progress().isPast());
        assertThat(state.progress().step()).isBetween(40L, 60L);
        assertThat(state.experiment().parameters()).isEqualTo(after(state.progress().step()));
        assertThatAllAgrees(window);
    }

    @Test
    void theSlidersEndIsTheLastStepAgain() {
        steps(100);
        window.slide("timeline", 0.5);
        window.waitFor(shown -> shown.progress().isPast());
        window.slide("timeline", 1);
        window.waitFor(shown -> !shown.progress().isPast());
        assertThat(window.state().experiment().parameters()).isEqualTo(after(100));
    }

    @Test
    void aClickIntoTheCurveGoesToThatStep() {
        steps(100);
        Bounds chart = window.call(() -> {
            Node node = window.find("loss-curve-chart");
            return node.localToScene(node.getLayoutBounds());
        });
        window.clickAt(new Point2D(chart.getCenterX(), chart.getCenterY()), MouseButton.PRIMARY);
        PlaneState state = window.waitFor(shown -> shown.progress().isPast());
        assertThat(state.progress().step()).isBetween(35L, 65L);
        assertThat(state.experiment().parameters()).isEqualTo(after(state.progress().step()));
    }

    @Test
    void bookmarkScrubAndContinueFromThere() {
        steps(20);
        window.click("set-A");
        steps(30);
        window.click("set-B");
        assertThat(window.text("go-to-A")).isEqualTo("A: 20");
        assertThat(window.text("bookmark-difference")).startsWith("B − A: total −");
        window.click("go-to-A");
        window.waitFor(state -> state.progress().step() == 20);
        assertThat(window.state().experiment().parameters()).isEqualTo(after(20));
        window.click("continue");
        assertThat(window.state().progress().reachedStep()).isEqualTo(20);
        assertThat(window.state().timeline().pastRuns()).singleElement()
                .satisfies(run -> assertThat(run.lastStep()).isEqualTo(50));
        steps(5);
        assertThat(window.state().experiment().parameters()).isEqualTo(after(25));
        assertThatAllAgrees(window);
    }

    @Test
    void aBookmarkOfAnEarlierRunCanBeReturnedTo() {
        steps(20);
        window.click("set-A");
        window.click("reset");
        window.click("go-to-A");
        window.waitFor(state -> state.progress().step() == 20);
        assertThat(window.state().experiment().parameters()).isEqualTo(after(20));
    }

    @Test
    void anEditInThePastBeginsANewRun() {
        steps(20);
        window.click("step-back");
        window.waitFor(state -> state.progress().isPast());
        window.enter("weight-0-0", "0.5");
        assertThat(window.state().progress().isPast()).isFalse();
        assertThat(window.state().timeline().pastRuns()).hasSize(1);
        assertThat(window.state().experiment().parameters()).isEqualTo(after(19).with(0, 0, 0.5));
        assertThatAllAgrees(window);
    }

    @Test
    void anEditAtTheEndSurvivesALookBack() {
        steps(10);
        window.enter("weight-0-0", "0.5");
        window.click("step-back");
        window.waitFor(state -> state.progress().isPast());
        window.slide("timeline", 1);
        window.waitFor(state -> !state.progress().isPast());
        assertThat(window.state().experiment().parameters()).isEqualTo(after(10).with(0, 0, 0.5));
    }

    @Test
    void theListOfRunsHasTheColoursOfTheTheme() {
        steps(5);
        window.click("reset");
        window.run(() -> window.content().themeProperty().set(Theme.DARK));
        window.pulse();
        assertThat(window.call(() -> ((Line) window.find("run-1").getParent().getChildrenUnmodifiable().getFirst())
                .getStroke())).isEqualTo(Palette.of(Theme.DARK).lines().getFirst());
    }

    @Test
    void scrubbingPausesARun() {
        window.enter("speed", "max");
        window.click("run");
        // The curve follows ten times a second: until it has, there is nothing to drag. And while the number of steps still
        // grows by digits, the words beside the slider push its thumb away from the hand.
        window.waitFor(shown -> shown.progress().step() > 1_000_000 && !window.find("timeline").isDisabled());
        window.pulse();
        window.slide("timeline", 0.25);
        PlaneState state = window.waitFor(shown -> shown.progress().isPast() && !shown.progress().running());
        assertThat(state.experiment().parameters()).isEqualTo(after(state.progress().step()));
        assertThat(window.text("run")).isEqualTo("Run");
    }

    @Test
    void runsAreNamedByWhatDiffers() {
        steps(20);
        window.click("reset");
        window.choose("optimizer", "Adam");
        steps(20);
        window.click("reset");
        window.click("runs");
        assertThat(window.text("run-1")).isEqualTo("1: SGD");
        assertThat(window.text("run-2")).startsWith("2: Adam");
    }

    @Test
    void aRunCanBeHiddenAndDeleted() {
        steps(20);
        window.click("reset");
        window.click("runs");
        window.click("run-1");
        assertThat(window.state().timeline().pastRuns()).singleElement()
                .satisfies(run -> assertThat(run.visible()).isFalse());
        window.click("delete-run-1");
        assertThat(window.state().timeline().pastRuns()).isEmpty();
    }

    @Test
    void theListWithoutRunsSaysSoInFewLines() {
        window.click("runs");
        assertThat(window.node("runs-pane").lookupAll(".label")).singleElement()
                .satisfies(words -> assertThat(words.getLayoutBounds().getHeight()).isLessThan(60));
    }

    @Test
    void theListOfRunsIsNotCut() {
        steps(20);
        window.click("reset");
        window.click("runs");
        assertThat(window.call(() -> WindowLooksTest.cutTexts(window.find("runs-pane")))).isEmpty();
    }

    @Test
    void aBookmarkThatIsSetMovesNoButton() {
        Point2D before = window.middle(window.node("set-B"));
        steps(200);
        window.click("set-A");
        assertThat(window.middle(window.node("set-B"))).isEqualTo(before);
    }

    private void steps(int count) {
        window.run(() -> window.model().step(count));
        window.pulse();
    }

    /// What a run of its own comes to.
    private static Parameters after(long steps) {
        TrainingLoop loop = new TrainingLoop(LectureDemo.experiment().trainingPlan(),
                LectureDemo.experiment().parameters());
        for (long i = 0; i < steps; i++) {
            loop.step();
        }
        return loop.parameters();
    }
}
