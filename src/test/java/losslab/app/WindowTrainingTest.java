package losslab.app;

import static losslab.app.Agreement.assertThatAllAgrees;
import static losslab.app.Agreement.assertThatFastPanelsAgree;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import javafx.scene.input.KeyCode;

import org.jfree.chart.fx.ChartCanvas;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

import losslab.core.model.Parameters;
import losslab.experiment.LectureDemo;
import losslab.training.TrainingRun;
import losslab.workspace.plane.model.PlaneState;

/// Training by hand and by itself.
class WindowTrainingTest {
    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    @Test
    void stepTakesOneStep() {
        window.click("step");
        window.click("step");
        assertThat(window.state().progress().step()).isEqualTo(2);
        assertThat(trainingNotes()).contains("step 2");
    }

    @Test
    void runAndPauseByButton() {
        window.click("run");
        assertThat(window.text("run")).isEqualTo("Pause");
        window.waitFor(state -> state.progress().step() >= 2);
        window.click("run");
        window.waitFor(state -> !state.progress().running());
        assertThat(window.text("run")).isEqualTo("Run");
    }

    @Test
    void nothingMovesWhilePaused() {
        runTo(2);
        pause();
        PlaneState paused = window.state();
        window.pulse();
        assertThat(window.state()).isSameAs(paused);
    }

    @Test
    void spaceInThePlaneRunsAndPauses() {
        window.clickInPlane(window.plane().point(3));
        window.keys(KeyCode.SPACE);
        window.waitFor(state -> state.progress().step() >= 2);
        window.keys(KeyCode.SPACE);
        assertThat(window.waitFor(state -> !state.progress().running()).progress().step()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void spaceWorksAtOnceInANewWindow() {
        window.keys(KeyCode.SPACE);
        assertThat(window.state().progress().running()).isTrue();
    }

    @Test
    void spaceInAFieldDoesNotRun() {
        window.click("weight-0-0");
        window.keys(KeyCode.SPACE);
        assertThat(window.state().progress().running()).isFalse();
    }

    @Test
    void spaceOnTheRunButtonRunsOnce() {
        window.run(() -> window.find("run").requestFocus());
        window.keys(KeyCode.SPACE);
        assertThat(window.state().progress().running()).isTrue();
    }

    @Test
    void randomizeShowsTheSeedThatDrewTheWeights() {
        window.click("randomize");
        long seed = Long.parseLong(window.text("seed"));
        assertThat(parameters()).isEqualTo(Parameters.random(3, seed));
        assertThatAllAgrees(window);
    }

    @Test
    void typingTheSeedDrawsTheSameWeightsAgain() {
        window.click("randomize");
        Parameters drawn = parameters();
        String seed = window.text("seed");
        window.click("randomize");
        window.enter("seed", seed);
        assertThat(parameters()).isEqualTo(drawn);
        assertThatAllAgrees(window);
    }

    @Test
    void enterOnTheShownSeedDrawsItsWeights() {
        window.enter("seed", "1");
        assertThat(parameters()).isEqualTo(Parameters.random(3, 1));
    }

    @Test
    void noSeedIsTold() {
        window.enter("seed", "abc");
        assertThat(window.text("status-message")).contains("Seed: expected a whole number, found “abc”");
        assertThat(window.text("seed")).isEqualTo("1");
    }

    @Test
    void resetReturnsToWhereTheRunBegan() {
        window.enter("weight-0-0", "0.5");
        window.click("step");
        window.click("step");
        window.click("reset");
        assertThat(parameters()).isEqualTo(LectureDemo.startingParameters().with(0, 0, 0.5));
        assertThat(window.state().progress().step()).isZero();
        assertThatAllAgrees(window);
    }

    @Test
    void resetEndsARun() {
        runTo(3);
        window.click("reset");
        assertThat(window.state().progress().running()).isFalse();
        assertThat(parameters()).isEqualTo(LectureDemo.startingParameters());
        assertThatAllAgrees(window);
    }

    @Test
    void randomizeGoesOnRunning() {
        runTo(3);
        window.click("randomize");
        assertThat(window.state().progress().running()).isTrue();
        pause();
        assertThatAllAgrees(window);
    }

    @Test
    void atFullSpeedItRunsFarAndEndsWherePausedByAll() {
        window.enter("speed", "max");
        assertThat(window.state().view().stepsPerSecond()).isEqualTo(TrainingRun.AS_FAST_AS_IT_GOES);
        runTo(20_000);
        pause();
        assertThatAllAgrees(window);
    }

    @Test
    void theRightEndOfTheSpeedMeansMax() {
        window.slide("speed-slider", 1.2);
        assertThat(window.text("speed")).isEqualTo("max");
    }

    @Test
    void theSpeedComesBackFromMax() {
        window.enter("speed", "max");
        window.slide("speed-slider", -0.2);
        assertThat(window.state().view().stepsPerSecond()).isEqualTo(1);
    }

    @Test
    void aBatchMakesAnotherStepThanAllPoints() {
        window.enter("batch-size", "2");
        window.click("step");
        Parameters inBatch = parameters();
        window.click("reset");
        window.enter("batch-size", "all");
        window.click("step");
        assertThat(parameters()).isNotEqualTo(inBatch);
        assertThatAllAgrees(window);
    }

    @Test
    void theStepSizeChangesTheStep() {
        window.enter("learning-rate", "0.2");
        Parameters gradient = window.state().evaluation().gradient();
        window.click("step");
        assertThat(parameters().w0(0)).isEqualTo(1 - 0.2 * gradient.w0(0));
    }

    @Test
    void theCurveEndsAtThePresentLoss() {
        runTo(5);
        pause();
        assertThat(lastOfCurve()).containsExactly((double) window.state().progress().step(),
                window.state().evaluation().totalLoss());
    }

    @Test
    void theCurveFollowsAnEditAtOnce() {
        window.click("step");
        window.enter("weight-0-0", "4");
        assertThat(lastOfCurve()).containsExactly(1.0, window.state().evaluation().totalLoss());
    }

    @Test
    void divergingEndsByItselfAndTellsTheStep() {
        diverge();
        assertThat(window.text("status-message")).matches(
                "Diverged at step \\d+: (the loss|the gradient|a weight) left the finite range\\. .*");
    }

    @Test
    void divergingLeavesFiniteNumbers() {
        diverge();
        assertThat(window.state().evaluation().isFinite()).isTrue();
        assertThat(List.of(window.text("total-loss"), window.text("weight-0-0"), window.cell(0, "s0")))
                .noneMatch(text -> text.contains("NaN") || text.contains("∞"));
    }

    @Test
    @Timeout(60)
    void afterADivergenceTheLectureDemoIsThereAgain() {
        window.enter("strength", "100");
        window.enter("speed", "max");
        window.click("run");
        window.waitFor(state -> !state.progress().running());
        window.openLectureDemo();
        assertThat(window.text("total-loss")).isEqualTo("6.2667");
    }

    @Test
    void closingEndsTheTrainingThread() throws InterruptedException {
        window.enter("speed", "max");
        runTo(10);
        Thread training = trainingThread();
        window.run(() -> window.model().close());
        assertThat(training.join(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void theTrainingThreadHoldsNoProgramAlive() {
        runTo(1);
        assertThat(trainingThread().isDaemon()).isTrue();
    }

    @Test
    void everythingStaysEditableWhileItRuns() {
        runTo(2);
        window.enter("bias-0", "1.25");
        window.enter("strength", "0.2");
        window.enter("margin", "2");
        window.enter("x0-0", "0.9");
        window.enter("learning-rate", "0.01");
        window.choose("loss", "Softmax cross-entropy");
        long step = window.state().progress().step();
        window.waitFor(state -> state.progress().step() > step + 1);
        pause();
        assertThat(window.state().experiment().optimizer().learningRate()).isEqualTo(0.01);
        assertThat(window.state().experiment().data().get(0).x0()).isEqualTo(0.9);
        assertThatAllAgrees(window);
    }

    @Test
    void aConvergedRunSaysSoAndWaits() {
        converge();
        assertThat(window.text("status-message"))
                .isEqualTo("Converged: no number changes any more; training waits for a change");
        assertThatFastPanelsAgree(window);
        pause();
        assertThatAllAgrees(window);
    }

    @Test
    void aConvergedRunGoesOnAfterAnEdit() {
        long step = converge().progress().step();
        window.enter("strength", "0.1");
        window.waitFor(state -> state.progress().step() > step + 10);
        pause();
        assertThatAllAgrees(window);
    }

    @Test
    void theLectureDemoEndsARunAndStartsAnew() {
        runTo(2);
        window.openLectureDemo();
        assertThat(window.state().experiment()).isEqualTo(LectureDemo.experiment());
        assertThat(window.state().progress().running()).isFalse();
        assertThatAllAgrees(window);
    }

    private void diverge() {
        window.enter("learning-rate", "1000");
        window.enter("speed", "max");
        window.click("run");
        window.waitFor(state -> !state.progress().running());
    }

    private PlaneState converge() {
        window.enter("strength", "1");
        window.enter("speed", "max");
        window.click("run");
        return window.waitFor(state -> state.message().startsWith("Converged"));
    }

    private void runTo(long step) {
        window.click("run");
        window.waitFor(state -> state.progress().step() >= step);
    }

    private void pause() {
        window.click("run");
        window.waitFor(state -> !state.progress().running());
    }

    private Parameters parameters() {
        return window.state().experiment().parameters();
    }

    private List<String> trainingNotes() {
        return window.call(() -> window.find("training").lookupAll(".card-note").stream().map(WindowHarness::textOf)
                .toList());
    }

    /// Step and total loss at the right end of the curve.
    private List<Double> lastOfCurve() {
        return window.call(() -> {
            ChartCanvas canvas = (ChartCanvas) window.find("loss-curve-chart").lookupAll("*").stream()
                    .filter(ChartCanvas.class::isInstance).findFirst().orElseThrow();
            XYDataset data = canvas.getChart().getXYPlot().getDataset();
            int last = data.getItemCount(0) - 1;
            return List.of(data.getXValue(0, last), data.getYValue(0, last));
        });
    }

    private static Thread trainingThread() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("training"))
                .findFirst().orElseThrow();
    }
}
