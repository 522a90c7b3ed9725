package losslab.workspace.plane.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;

import org.junit.jupiter.api.Test;

import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Regularizer;
import losslab.core.optim.Optimizer;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;

class StepSizeViewModelTest {
    private static final Experiment SMOOTH = LectureDemo.experiment().withLoss(CrossEntropy.standard())
            .withRegularizer(new Regularizer.L2(0.1));

    /// Computations asked for, which the test runs.
    private final Deque<Runnable> work = new ArrayDeque<>();

    /// λ = 0.1 bends every weight by 2λ at least: 2/0.2.
    @Test
    void theWeightsGrowFromTwoOverTheCurvatureOfThePenalty() {
        PlaneViewModel model = new PlaneViewModel(SMOOTH, Runnable::run, Runnable::run);
        assertThat(model.stepSize().zonesProperty().get().orElseThrow().diverge()).isEqualTo(10);
    }

    @Test
    void withoutALimitNothingIsComputed() {
        PlaneViewModel model = new PlaneViewModel(SMOOTH.withOptimizer(Optimizer.Adam.standard(0.1)), Runnable::run,
                work::add);
        model.step(5);
        assertThat(work).isEmpty();
    }

    @Test
    void theLimitGoesWithItsOptimizer() {
        PlaneViewModel model = new PlaneViewModel(SMOOTH, Runnable::run, Runnable::run);
        model.setOptimizer(Optimizer.Adam.standard(0.1));
        assertThat(model.stepSize().zonesProperty().get()).isEmpty();
    }

    @Test
    void theLimitComesBackWithIt() {
        PlaneViewModel model = new PlaneViewModel(SMOOTH, Runnable::run, Runnable::run);
        model.setOptimizer(Optimizer.Adam.standard(0.1));
        model.setOptimizer(new Optimizer.Sgd(0.1));
        assertThat(model.stepSize().zonesProperty().get()).isPresent();
    }

    /// The optimizer changes while the curvature is on its way.
    @Test
    void aLimitThatComesTooLateIsNotShown() {
        PlaneViewModel model = new PlaneViewModel(SMOOTH, Runnable::run, work::add);
        model.setOptimizer(Optimizer.Adam.standard(0.1));
        work.remove().run();
        assertThat(model.stepSize().zonesProperty().get()).isEmpty();
    }
}
