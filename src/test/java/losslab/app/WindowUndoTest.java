package losslab.app;

import static losslab.app.Agreement.assertThatAllAgrees;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;

/// Undo and redo, by hand.
class WindowUndoTest {
    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    @Test
    void anExperimentBuiltByHandIsTakenBackAndDoneAgain() {
        Experiment start = window.state().experiment();
        build();
        Experiment built = window.state().experiment();
        long step = window.state().progress().step();
        assertThat(built).isNotEqualTo(start);

        int undone = 0;
        while (isPossible("undo")) {
            window.click("undo");
            undone++;
        }
        assertThat(window.state().experiment()).isEqualTo(start);
        assertThat(window.state().progress().step()).isZero();
        assertThatAllAgrees(window);

        while (isPossible("redo")) {
            window.click("redo");
            undone--;
        }
        assertThat(window.state().experiment()).isEqualTo(built);
        assertThat(window.state().progress().step()).isEqualTo(step);
        assertThat(undone).isZero();
        assertThatAllAgrees(window);
    }

    private void build() {
        window.drag(window.plane().point(0), window.plane().point(0).add(30, -20));
        window.clickInPlane(window.plane().point(3).add(60, 10));
        window.keys(KeyCode.DIGIT2);
        window.keys(KeyCode.LEFT);
        window.enter("weight-1-0", "0.75");
        window.choose("loss", "Softmax cross-entropy");
        window.slide("strength-slider", 0.3);
        window.enter("learning-rate", "0.5");
        window.click("step");
        window.click("step");
        window.click("run");
        window.waitFor(state -> state.progress().step() >= 4);
        window.click("run");
        window.waitFor(state -> !state.progress().running());
        window.clickInPlane(window.plane().point(5));
        window.keys(KeyCode.DELETE);
        window.click("randomize");
        window.click("step");
    }

    @Test
    void aDragIsOneEntry() {
        Point2D from = window.plane().point(0);
        window.drag(from, from.add(60, 40));
        window.click("undo");
        assertThat(window.state().experiment()).isEqualTo(LectureDemo.experiment());
        assertThat(isPossible("undo")).isFalse();
    }

    @Test
    void aRunIsOneEntryAndItsPastCanStillBeSeen() {
        window.click("run");
        window.waitFor(state -> state.progress().step() >= 3);
        window.click("run");
        window.waitFor(state -> !state.progress().running());
        long reached = window.state().progress().step();
        window.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.state().progress().step()).isZero();
        window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(window.state().progress().step()).isEqualTo(reached);
        window.click("step-back");
        window.waitFor(state -> state.progress().step() == reached - 1);
    }

    @Test
    void undoWhileTrainingGoesOnEndsTheRunAndTakesTheEditBack() {
        window.click("run");
        window.waitFor(state -> state.progress().step() >= 2);
        Point2D before = window.plane().point(0);
        window.drag(before, before.add(60, 40));
        window.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.state().progress().running()).isFalse();
        assertThat(window.state().experiment().data()).isEqualTo(LectureDemo.data());
        window.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.state().experiment()).isEqualTo(LectureDemo.experiment());
    }

    @Test
    void theMenuSaysWhatIsTakenBack() {
        window.enter("weight-0-0", "3");
        assertThat(window.call(() -> window.content().actions().words(Action.UNDO))).isEqualTo("Undo change weights");
        window.click("undo");
        assertThat(window.call(() -> window.content().actions().words(Action.UNDO))).isEqualTo("Undo");
        assertThat(window.call(() -> window.content().actions().words(Action.REDO))).isEqualTo("Redo change weights");
    }

    @Test
    void scoresHaveTheirOwn() {
        window.enter("weight-0-0", "3");
        window.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(isPossible("undo")).isFalse();
        String before = window.text("score-0");
        window.enter("score-0", "7");
        window.click("undo");
        assertThat(window.text("score-0")).isEqualTo(before);
        window.keys(KeyCode.CONTROL, KeyCode.DIGIT1);
        window.click("undo");
        assertThat(window.state().experiment()).isEqualTo(LectureDemo.experiment());
    }

    private boolean isPossible(String id) {
        return window.call(() -> !window.find(id).isDisabled());
    }
}
