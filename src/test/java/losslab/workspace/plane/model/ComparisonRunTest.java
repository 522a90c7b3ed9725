package losslab.workspace.plane.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import losslab.core.data.DataSet;
import losslab.core.loss.CrossEntropy;
import losslab.core.model.Objective;
import losslab.core.optim.Optimizer;
import losslab.core.optim.Schedule;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.workspace.plane.model.ComparisonViewModel.Result;

/// Edits while the training thread runs ahead of the screen. The other loss is the present one: as long as both take every
/// edit in at the same step, both are the same to the bit.
@Timeout(60)
class ComparisonRunTest {
    private static final long PATIENCE_SECONDS = 30;
    /// So many steps go by at least before and after an edit.
    private static final long MANY = 100;
    /// Faster than a test, and slow enough that no step size has gone down to nothing meanwhile.
    private static final double STEPS_PER_SECOND = 20_000;

    private final BlockingQueue<Runnable> deliveries = new LinkedBlockingQueue<>();
    private final PlaneViewModel model = new PlaneViewModel(LectureDemo.experiment(), deliveries::add, Runnable::run);

    @BeforeEach
    void compareWithTheSame() {
        model.setSpeed(STEPS_PER_SECOND);
        // Mini-batches and a step size that goes down: the weights never rest, and it matters at which step an edit is taken in.
        model.setLoss(CrossEntropy.standard());
        model.setBatchSize(2);
        model.setSchedule(new Schedule.Step(0.9999, 10));
        model.comparison().choose(Optional.of(CrossEntropy.KIND));
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void anEditOfTheDataHoldsForBothFromTheSameStepOn() {
        runAhead();
        model.movePoint(4, -0.9, 0.1);
        assertThatBothEndAlike();
    }

    @Test
    void anotherTemperatureHoldsForBothFromTheSameStepOn() {
        runAhead();
        model.setTemperature(3);
        assertThatBothEndAlike();
    }

    @Test
    void aSlipHoldsForBothFromTheSameStepOn() {
        runAhead();
        model.setSlip(Objective.Slip.values()[1]);
        assertThatBothEndAlike();
    }

    /// Nothing moves on the screen, but in the training thread, which has moved that weight meanwhile.
    @Test
    void aWeightSetToWhatItIsOnTheScreenRestartsTheSecond() {
        runAhead();
        model.setParameter(1, 1, model.state().experiment().parameters().w1(1));
        assertThatBothEndAlike();
        assertThat(second().progress().firstStep()).isPositive();
    }

    @Test
    void chosenBeforeAnEditIsTakenInItBeginsAfterIt() {
        runAhead();
        model.movePoint(4, -0.9, 0.1);
        model.comparison().choose(Optional.of(CrossEntropy.KIND));
        assertThatBothEndAlike();
        assertThat(second().progress().firstStep()).isPositive();
    }

    /// The training thread forgets at once what an optimizer remembered that another one replaces.
    @Test
    void anOptimizerThatComesBackWhileItRunsHasForgotten() {
        model.setOptimizer(Optimizer.Momentum.standard(0.01));
        runAhead();
        model.setOptimizer(new Optimizer.Sgd(0.01));
        model.setOptimizer(Optimizer.Momentum.standard(0.01));
        assertThatBothEndAlike();
    }

    @Test
    void aHandThatDragsAllTheWhileChangesNothing() {
        runAhead();
        for (int i = 0; i < 200; i++) {
            model.movePoint(i % 9, Math.sin(i), 0.5);
            model.requestSnapshot();
            Optional.ofNullable(deliveries.poll()).ifPresent(Runnable::run);
        }
        assertThatBothEndAlike();
    }

    @Test
    void moreEditsThanItKeepsAreNotAllInTheirPlace() {
        PlaneViewModel late = new PlaneViewModel(LectureDemo.experiment(), Runnable::run, deliveries::add);
        late.comparison().choose(Optional.of(CrossEntropy.KIND));
        dragAndStep(late, SecondRun.MOST_EDITS);
        drain();
        assertThat(late.comparison().resultProperty().get().orElseThrow().isExact()).isTrue();
        dragAndStep(late, SecondRun.MOST_EDITS + 1);
        drain();
        assertThat(late.comparison().resultProperty().get().orElseThrow().isExact()).isFalse();
    }

    /// 21 data sets of 100,000 points each.
    @Test
    void fewerEditsOfVeryManyPointsAreKept() {
        Experiment demo = LectureDemo.experiment();
        PlaneViewModel late = new PlaneViewModel(demo.withData(new DataSet(3, IntStream.range(0, DataSet.MAX_POINTS)
                .mapToObj(i -> demo.data().get(i % 9)).toList())), Runnable::run, deliveries::add);
        late.comparison().choose(Optional.of(CrossEntropy.KIND));
        dragAndStep(late, 21);
        drain();
        assertThat(late.comparison().resultProperty().get().orElseThrow().isExact()).isFalse();
    }

    private static void dragAndStep(PlaneViewModel late, int count) {
        IntStream.range(0, count).forEach(i -> {
            late.movePoint(0, i / 1e4, 0.5);
            late.step();
        });
    }

    /// Starts training; the screen shows a step that training has left behind, as a snapshot says that is not shown yet.
    private void runAhead() {
        model.toggleRun();
        deliverUntil(() -> model.state().progress().step() > 0);
        goOn();
        drain();
        model.requestSnapshot();
        while (deliveries.isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private void assertThatBothEndAlike() {
        goOn();
        model.toggleRun();
        deliverUntil(() -> !model.state().progress().running());
        drain();
        Result found = model.comparison().resultProperty().get().orElseThrow();
        assertThat(found.isExact()).isTrue();
        assertThat(found.state().trainingState()).isEqualTo(model.state().trainingState());
        assertThat(found.state().experiment()).isEqualTo(model.state().experiment());
    }

    private void goOn() {
        long shown = model.state().progress().step();
        deliverUntil(() -> {
            model.requestSnapshot();
            return model.state().progress().step() >= shown + MANY;
        });
    }

    private PlaneState second() {
        return model.comparison().resultProperty().get().orElseThrow().state();
    }

    private void deliverUntil(BooleanSupplier isThere) {
        while (!isThere.getAsBoolean()) {
            next().run();
        }
    }

    private Runnable next() {
        try {
            return Objects.requireNonNull(deliveries.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "nothing came");
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void drain() {
        for (Runnable next = deliveries.poll(); next != null; next = deliveries.poll()) {
            next.run();
        }
    }
}
