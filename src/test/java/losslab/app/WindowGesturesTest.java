package losslab.app;

import static losslab.app.Agreement.assertThatAllAgrees;
import static losslab.app.Agreement.assertThatFastPanelsAgree;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.model.Parameters;
import losslab.experiment.LectureDemo;
import losslab.ui.Palette;
import losslab.ui.Theme;
import losslab.workspace.plane.model.Layers;
import losslab.workspace.plane.model.Layers.Layer;
import losslab.workspace.plane.model.Shading;

/// After every gesture everything visible agrees with one evaluation.
class WindowGesturesTest {
    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    @Test
    void aPointFollowsTheHandThatPressedBesideIt() {
        Point2D grabbed = window.plane().point(1).add(3, -2);
        Point2D target = window.plane().place(-0.2, -0.15).add(3, -2);
        window.drag(grabbed, target);
        assertThat(point(1)).isEqualTo(new Point(-0.2, -0.15, 0));
        assertThatAllAgrees(window);
    }

    @Test
    void everythingAgreesInTheMiddleOfADrag() {
        window.moveTo(window.planeToScreen(window.plane().point(1)));
        window.press();
        window.moveTo(window.planeToScreen(window.plane().place(0.1, -0.2)));
        assertThatAllAgrees(window);
        window.release();
    }

    @Test
    void aDraggedZeroLineChangesItsBiasAlone() {
        Point2D from = window.plane().onLine(0, 0.45);
        Parameters before = parameters();
        window.drag(from, from.add(0, 40));
        assertThat(parameters()).isEqualTo(before.with(0, 2, parameters().b(0)));
        assertThat(parameters().b(0)).isNotEqualTo(before.b(0));
        assertThatAllAgrees(window);
    }

    @Test
    void aDraggedZeroLineLiesUnderTheHand() {
        Point2D target = window.plane().onLine(0, 0.45).add(10, 40);
        window.drag(window.plane().onLine(0, 0.45), target);
        Point2D place = window.plane().inPlane(target);
        assertThat(parameters().scores(place.getX(), place.getY())[0]).isBetween(-0.02, 0.02);
    }

    @Test
    void theWeightsFollowADraggedArrowTip() {
        Point2D tip = window.plane().tip(2);
        window.drag(tip, tip.add(-20, -45));
        Parameters after = parameters();
        assertThat(after.w0(2)).isLessThan(3);
        assertThat(after.w1(2)).isGreaterThan(0);
        assertThat(after).isEqualTo(LectureDemo.startingParameters().with(2, 0, after.w0(2)).with(2, 1, after.w1(2))
                .with(2, 2, after.b(2)));
        assertThatAllAgrees(window);
    }

    @Test
    void aDraggedArrowTipStaysUnderTheHand() {
        window.run(() -> window.model().setLayers(new Layers(EnumSet.of(Layer.ARROWS), Shading.of(Shading.Kind.NONE))));
        window.run(() -> window.model().setData(new DataSet(3, List.of())));
        Point2D tip = window.plane().tip(2);
        Point2D hand = tip.add(40, -70);
        window.moveTo(window.planeToScreen(tip));
        window.press();
        window.moveTo(window.planeToScreen(hand));
        window.pulse();
        assertThat(window.colorsOfPlaneAround(hand, 3)).contains(Palette.of(Theme.LIGHT).lines().get(2));
        window.release();
    }

    @Test
    void aPressOnAnArrowTipAloneChangesNothing() {
        window.clickInPlane(window.plane().tip(2));
        assertThat(window.state().experiment()).isEqualTo(LectureDemo.experiment());
    }

    @Test
    void aTypedWeightIsTaken() {
        window.enter("weight-1-1", "-1.82");
        assertThat(parameters().w1(1)).isEqualTo(-1.82);
        assertThatAllAgrees(window);
    }

    @Test
    void theButtonStepsByATenth() {
        window.click("weight-2-0-up");
        assertThat(parameters().w0(2)).isEqualTo(3.1);
        assertThatAllAgrees(window);
    }

    @Test
    void theButtonStepsDown() {
        window.click("bias-1-down");
        assertThat(parameters().b(1)).isEqualTo(0.4);
        assertThatAllAgrees(window);
    }

    @Test
    void withShiftTheButtonStepsByAHundredth() {
        window.withShift(() -> window.click("weight-2-0-down"));
        assertThat(parameters().w0(2)).isEqualTo(2.99);
        assertThatAllAgrees(window);
    }

    @Test
    void theArrowKeyStepsTheFieldThatHasTheFocus() {
        window.click("weight-0-0");
        window.keys(KeyCode.UP);
        window.keys(KeyCode.SHIFT, KeyCode.UP);
        assertThat(parameters().w0(0)).isEqualTo(1.11);
        assertThatAllAgrees(window);
    }

    @Test
    void theWheelSteps() {
        window.scroll("weight-0-1", 3);
        assertThat(parameters().w1(0)).isEqualTo(2.3);
        assertThatAllAgrees(window);
    }

    @Test
    void oneStepShowsItsResultEverywhere() {
        window.click("step");
        assertThat(window.state().progress().step()).isEqualTo(1);
        assertThatAllAgrees(window);
    }

    @Test
    void everythingAgreesAfterARun() {
        window.click("run");
        window.waitFor(state -> state.progress().step() >= 3);
        assertThatFastPanelsAgree(window);
        window.click("run");
        window.waitFor(state -> !state.progress().running());
        assertThatAllAgrees(window);
    }

    @Test
    void aPointCanBeDraggedWhileTrainingRuns() {
        window.run(() -> window.model().setSpeed(1000));
        window.click("run");
        window.waitFor(state -> state.progress().step() >= 3);
        window.drag(window.plane().point(4), window.plane().place(-0.8, -0.8));
        long step = window.state().progress().step();
        assertThatFastPanelsAgree(window);
        window.waitFor(state -> state.progress().step() > step);
        window.click("run");
        window.waitFor(state -> !state.progress().running());
        assertThat(point(4)).isEqualTo(new Point(-0.8, -0.8, 1));
        assertThatAllAgrees(window);
    }

    private Point point(int index) {
        return window.state().experiment().data().get(index);
    }

    private Parameters parameters() {
        return window.state().experiment().parameters();
    }
}
