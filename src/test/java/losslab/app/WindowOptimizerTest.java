package losslab.app;

import static losslab.app.Agreement.assertThatAllAgrees;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import losslab.core.loss.CrossEntropy;
import losslab.core.model.Evaluation;
import losslab.core.optim.Optimizer;
import losslab.core.optim.Schedule;
import losslab.experiment.LectureDemo;
import losslab.ui.Numbers;
import losslab.workspace.plane.model.StepSizeViewModel.Zones;

/// Optimizers, their constants, their memory, and what the step size leads to.
class WindowOptimizerTest {
    @RegisterExtension
    final WindowHarness window = new WindowHarness(LectureDemo.experiment().withLoss(CrossEntropy.standard()));

    @ParameterizedTest
    @ValueSource(strings = {"SGD", "Momentum", "Nesterov", "AdaGrad", "RMSProp", "Adam", "AdamW"})
    void everyOptimizerTrains(String name) {
        double before = window.state().evaluation().totalLoss();
        window.choose("optimizer", name);
        window.click("step");
        window.click("step");
        assertThat(window.state().evaluation().totalLoss()).isLessThan(before);
        assertThatAllAgrees(window);
    }

    @Test
    void adamsConstantsCanBeTyped() {
        window.choose("optimizer", "Adam");
        window.enter("optimizer-beta1", "0.5");
        window.enter("optimizer-beta2", "0.75");
        window.enter("optimizer-epsilon", "0.125");
        assertThat(window.state().experiment().optimizer()).isEqualTo(new Optimizer.Adam(0.1, 0.5, 0.75, 0.125));
    }

    @Test
    void aConstantOutOfRangeIsToldAndRefused() {
        window.choose("optimizer", "Momentum");
        window.enter("optimizer-momentum", "1");
        assertThat(window.text("status-message")).isEqualTo(
                "Momentum μ: expected a number from 0 to below 1, found “1”. It stays 0.9.");
        assertThat(window.state().experiment().optimizer()).isEqualTo(new Optimizer.Momentum(0.1, 0.9, false));
    }

    @Test
    void aScheduleCanBeChosenAndSet() {
        window.choose("schedule", "step");
        window.enter("schedule-factor", "0.25");
        window.enter("schedule-every", "1");
        window.click("step");
        assertThat(window.state().experiment().schedule()).isEqualTo(new Schedule.Step(0.25, 1));
        assertThat(window.find("optimizer-card").lookupAll(".card-note")).extracting(WindowHarness::textOf)
                .contains("η is 0.025 at this step");
    }

    @Test
    void whatAdamRemembersIsShownOnDemand() {
        window.choose("optimizer", "Adam");
        window.click("step");
        window.click("optimizer-memory");
        // After one step m̂ is the gradient at the start and v̂ its square.
        double slope = LectureDemo.experiment().withLoss(CrossEntropy.standard()).objective()
                .evaluate(LectureDemo.experiment().parameters()).gradient().w0(0);
        assertThat(window.text("memory-0-0").lines()).containsExactly("m " + Numbers.significant(0.1 * slope),
                "v " + Numbers.significant(0.001 * slope * slope), "m̂ " + Numbers.significant(slope),
                "v̂ " + Numbers.significant(slope * slope));
    }

    @ParameterizedTest
    @CsvSource({"0.9, 0", "1.1, 1"})
    void aboveTheMarkTheLossJumpsToAndFroBelowItSettles(double share, int oscillates) {
        // The mark at the minimum, where the bending is that which decides in the end.
        window.run(() -> window.model().step(2000));
        window.click("learning-rate");
        Zones zones = window.call(() -> window.model().stepSize().zonesProperty().get()).orElseThrow();
        window.click("reset");
        window.enter("learning-rate", Double.toString(Numbers.rounded(share * zones.limit(), 4)));
        List<Double> losses = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            window.run(() -> window.model().step());
            losses.add(window.state().evaluation().totalLoss());
        }
        long rises = 0;
        for (int i = 301; i < 400; i++) {
            rises += losses.get(i) > losses.get(i - 1) + 1e-9 ? 1 : 0;
        }
        assertThat(rises).isBetween(oscillates == 1 ? 45L : 0L, oscillates == 1 ? 55L : 0L);
    }

    @Test
    void aStepSizeBeyondTheRegularizersOwnBendingDiverges() {
        // λ = 0.1: the weights of a saturated softmax are multiplied by 1 − 2·0.1·η, of size above 1 from η = 10
        window.enter("learning-rate", "11");
        assertThat(window.call(() -> window.model().stepSize().zonesProperty().get()).orElseThrow().diverge())
                .isEqualTo(10);
        window.run(() -> window.model().step(200));
        Evaluation evaluation = window.state().evaluation();
        assertThat(evaluation.totalLoss()).isGreaterThan(1e6);
    }

    @Test
    void randomSearchKeepsTheBestOfItsTries() {
        window.enter("search-count", "2000");
        window.click("search");
        window.waitFor(_ -> !window.model().randomSearch().isRunning());
        assertThat(window.state().evaluation().totalLoss()).isLessThan(2);
        assertThat(window.text("search-best"))
                .isEqualTo("2,000: best " + Numbers.fixed(window.state().evaluation().totalLoss(), 4));
        assertThatAllAgrees(window);
    }
}
