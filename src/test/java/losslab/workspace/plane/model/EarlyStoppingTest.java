package losslab.workspace.plane.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import losslab.core.data.DataSet;
import losslab.core.loss.CrossEntropy;
import losslab.core.optim.Optimizer;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.training.Stopping;
import losslab.training.TrainingState;

/// A run that went back to its best step, and the steps beyond, which are there to be seen and to go on from.
class EarlyStoppingTest {
    /// The points held out have other labels: sooner or later their loss rises.
    private static final DataSet MISLABELLED = LectureDemo.data().with(List.of(0, 3, 6),
            point -> point.withLabel((point.label() + 1) % 3).withHeldOut(true));
    private static final Experiment OVERFITTING = LectureDemo.experiment().withData(MISLABELLED)
            .withLoss(CrossEntropy.standard()).withOptimizer(Optimizer.Adam.standard(0.1))
            .withStopping(new Stopping(0, 20));

    private final PlaneViewModel model = new PlaneViewModel(OVERFITTING, Runnable::run, Runnable::run);

    @Test
    void theBestStepIsShown() {
        model.step(1000);
        assertThat(model.state().progress().reachedStep() - model.state().progress().step()).isEqualTo(20);
    }

    @Test
    void aStepFromTheEndIsTheNextOne() {
        model.step(1000);
        model.timeMachine().goToEnd();
        TrainingState end = model.state().trainingState();
        TrainingState next = model.state().plan().next(end).orElseThrow();
        model.step();
        assertThat(model.state().trainingState()).isEqualTo(next);
    }

    @Test
    void anEditAtTheEndLeavesTheMemoryOfTheEnd() {
        model.step(1000);
        model.timeMachine().goToEnd();
        TrainingState end = model.state().trainingState();
        model.setParameter(0, 0, 5);
        assertThat(model.state().trainingState())
                .isEqualTo(end.withParameters(end.parameters().with(0, 0, 5)));
    }

    @Test
    void aStepAfterAnEditAtTheEndIsTheNextOne() {
        model.step(1000);
        model.timeMachine().goToEnd();
        long end = model.state().progress().step();
        model.setParameter(0, 0, 5);
        model.step();
        assertThat(model.state().progress().step()).isEqualTo(end + 1);
    }
}
