package losslab.app;

import static losslab.app.Agreement.assertThatAllAgrees;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import losslab.core.data.Point;
import losslab.core.loss.Regularizer;
import losslab.core.loss.SquaredHinge;
import losslab.core.optim.Optimizer;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.workspace.plane.model.Layers.Layer;
import losslab.workspace.plane.model.Shading;
import losslab.workspace.scores.model.Question;

/// Runs through the whole program with the keyboard alone: no mouse, no call of a command.
class WindowKeyboardTest {
    /// More presses of Tab than there are controls.
    private static final int MOST_TABS = 200;

    @RegisterExtension
    final WindowHarness window = new WindowHarness(LectureDemo.experiment());

    @Test
    void pointsInThePlane() {
        window.keys(KeyCode.PAGE_DOWN);
        window.keys(KeyCode.RIGHT);
        window.keys(KeyCode.DIGIT1);
        assertThat(points().get(1)).isEqualTo(new Point(0.81, 0.3, 1));
        window.keys(KeyCode.N);
        assertThat(points()).hasSize(10);
        window.keys(KeyCode.DELETE);
        assertThat(points()).hasSize(9);
        undo(4);
        assertThat(points()).isEqualTo(LectureDemo.experiment().data().points());
        assertThatAllAgrees(window);
    }

    @Test
    void weightsAndObjective() {
        enter("weight-0-0", "1.5");
        next("loss");
        enter("margin", "2");
        enter("strength", "0.5");
        assertThat(experiment().parameters().w0(0)).isEqualTo(1.5);
        assertThat(experiment().loss().kind()).isEqualTo(SquaredHinge.KIND);
        assertThat(experiment().loss().askedGap()).hasValue(2);
        assertThat(experiment().regularizer()).isEqualTo(new Regularizer.L2(0.5));
        undo(4);
        assertThat(experiment()).isEqualTo(LectureDemo.experiment());
    }

    @Test
    void trainingAndItsPast() {
        next("optimizer");
        assertThat(experiment().optimizer()).isInstanceOf(Optimizer.Momentum.class);
        press("step");
        press("step");
        press("set-A");
        window.keys(KeyCode.TAB);
        assertThat(window.hasFocus("go-to-A")).isTrue();
        press("step-back");
        assertThat(window.state().progress().step()).isEqualTo(1);
        tabTo("timeline");
        window.keys(KeyCode.RIGHT);
        assertThat(window.state().progress().step()).isEqualTo(2);
        press("go-to-A");
        assertThat(window.state().progress().step()).isEqualTo(2);
        press("run");
        window.waitFor(state -> state.progress().step() > 2);
        window.keys(KeyCode.SPACE);
        assertThat(window.waitFor(state -> !state.progress().running()).progress().step()).isGreaterThan(2);
    }

    @Test
    void chartsAndTheirTabs() {
        press("step");
        tabTo("loss-curve-chart");
        window.keys(KeyCode.LEFT);
        window.keys(KeyCode.LEFT);
        window.keys(KeyCode.ENTER);
        assertThat(window.state().progress().step()).isZero();
        tabToCharts();
        for (String id : List.of("landscape-tab", "check-tab", "triangle-tab", "losses-tab", "description-tab")) {
            window.keys(KeyCode.RIGHT);
            assertThat(openTab()).isEqualTo(id);
        }
        window.keys(KeyCode.LEFT);
        next("compare-with");
        assertThat(window.call(() -> window.model().comparison().kindProperty().get())).isPresent();
    }

    @Test
    void landscapeAndGradientCheck() {
        tabToCharts();
        window.keys(KeyCode.RIGHT);
        tabTo("landscape-contours");
        window.keys(KeyCode.RIGHT);
        assertThat(experiment().parameters()).isNotEqualTo(LectureDemo.experiment().parameters());
        tabToCharts();
        window.keys(KeyCode.RIGHT);
        double before = window.call(() -> window.model().gradientCheck().stepProperty().get());
        tabTo("check-error");
        window.keys(KeyCode.LEFT);
        assertThat(window.call(() -> window.model().gradientCheck().stepProperty().get())).isLessThan(before);
    }

    @Test
    void layersAndShading() {
        tabTo("layers");
        window.keys(KeyCode.SPACE);
        window.keys(KeyCode.DOWN);
        window.keys(KeyCode.ENTER);
        assertThat(window.state().view().layers().has(Layer.ARROWS)
                && window.state().view().layers().has(Layer.ZERO_LINES)).isFalse();
        tabTo("shading");
        window.keys(KeyCode.SPACE);
        window.keys(KeyCode.DOWN);
        window.keys(KeyCode.ENTER);
        assertThat(window.state().view().layers().shading().kind()).isNotEqualTo(Shading.Kind.REGIONS);
    }

    @Test
    void scoresAndQuestions() {
        window.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        enter("score-0", "4");
        assertThat(window.call(() -> window.content().scores().state().examples().getFirst().scores().get(0)))
                .isEqualTo(4);
        window.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.call(() -> window.content().scores().state().examples().getFirst().scores().get(0)))
                .isEqualTo(3.2);
        next("question");
        press("show-answer");
        assertThat(window.call(() -> window.content().scores().state().asked().orElseThrow().question()))
                .isEqualTo(Question.SVM_OF_THREE);
        assertThat(window.isOnScreen("answer")).isTrue();
        window.keys(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(window.hasFocus("plane-area")).isTrue();
    }

    @Test
    void descriptionAndHelp() {
        window.keys(KeyCode.CONTROL, KeyCode.D);
        assertThat(window.hasFocus("description-text")).isTrue();
        window.keys(KeyCode.F1);
        assertThat(openWindows()).isEqualTo(2);
        assertThat(window.hasFocus("help-search")).isTrue();
        window.keys(KeyCode.ESCAPE);
        assertThat(openWindows()).isEqualTo(1);
    }

    @Test
    void menus() {
        window.keys(KeyCode.F10);
        window.keys(KeyCode.DOWN);
        assertThat(Window.getWindows()).hasSizeGreaterThan(1);
        window.keys(KeyCode.ESCAPE);
    }

    /// The keyboard is not caught anywhere: Tab comes round to where it began.
    @Test
    void tabComesRound() {
        window.keys(KeyCode.TAB);
        tabTo("plane-area");
        window.keys(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(window.hasFocus("plane-area")).isFalse();
    }

    // Hands on the keyboard

    /// Presses Tab until a control has the focus.
    private void tabTo(String id) {
        for (int i = 0; i < MOST_TABS && !id.equals(focused().getId()); i++) {
            window.keys(KeyCode.TAB);
        }
        assertThat(focused().getId()).as("the control that Tab has come to").isEqualTo(id);
    }

    private void tabToCharts() {
        for (int i = 0; i < MOST_TABS && !(focused() instanceof TabPane); i++) {
            window.keys(KeyCode.TAB);
        }
        assertThat(focused()).isInstanceOf(TabPane.class);
    }

    private void press(String id) {
        tabTo(id);
        window.keys(KeyCode.SPACE);
    }

    /// Chooses the next one of a list.
    private void next(String id) {
        tabTo(id);
        window.keys(KeyCode.DOWN);
    }

    private void enter(String id, String text) {
        tabTo(id);
        window.keys(KeyCode.CONTROL, KeyCode.A);
        window.type(text);
        window.keys(KeyCode.ENTER);
    }

    private void undo(int times) {
        tabTo("plane-area");
        for (int i = 0; i < times; i++) {
            window.keys(KeyCode.CONTROL, KeyCode.Z);
        }
    }

    // Eyes

    private Node focused() {
        return window.call(() -> window.scene().getFocusOwner());
    }

    private String openTab() {
        return ((TabPane) focused()).getSelectionModel().getSelectedItem().getId();
    }

    private static long openWindows() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).count();
    }

    private Experiment experiment() {
        return window.state().experiment();
    }

    private List<Point> points() {
        return experiment().data().points();
    }
}
