package losslab.workspace.plane.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.loss.CrossEntropy;
import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.training.TrainingLoop;
import losslab.training.TrainingRun;
import losslab.training.TrainingState;
import losslab.workspace.plane.model.RunMark.Name;

/// The past while a run goes on, and while what was asked for is still being computed. Waits have a timeout for the case
/// that something never happens.
@Timeout(60)
class TimeMachineRunTest {
    private static final long PATIENCE_SECONDS = 30;
    /// One step, then none for eleven days.
    private static final double HARDLY_EVER = 1e-6;
    private static final double FAST = TrainingRun.AS_FAST_AS_IT_GOES;
    private static final Experiment DEMO = LectureDemo.experiment().withLoss(CrossEntropy.standard())
            .withOptimizer(Optimizer.Momentum.standard(0.1)).withBatchSize(4);

    /// What comes from other threads waits here until a test takes it in on its own thread.
    private final BlockingQueue<Runnable> deliveries = new LinkedBlockingQueue<>();
    /// Computations wait here until a test lets them happen.
    private final Deque<Runnable> computations = new ArrayDeque<>();
    private final PlaneViewModel model = new PlaneViewModel(DEMO, deliveries::add, computations::add);

    @AfterEach
    void close() {
        model.close();
    }

    // During a run

    @Test
    void toLookBackPausesARun() {
        run(FAST);
        await(state -> state.progress().step() > 50);
        past().goTo(20);
        await(state -> !state.progress().running());
        assertThat(progress().reachedStep()).isGreaterThan(50);
    }

    @Test
    void afterThePauseTheStepIsShown() {
        run(FAST);
        await(state -> state.progress().step() > 50);
        past().goTo(20);
        await(state -> state.progress().step() == 20);
        assertThat(state().trainingState()).isEqualTo(trained(20));
    }

    @Test
    void stepBackPausesARunToo() {
        run(HARDLY_EVER);
        await(state -> state.progress().step() == 1);
        past().stepBack();
        await(state -> state.progress().step() == 0);
        assertThat(progress().running()).isFalse();
    }

    @Test
    void aBookmarkOfARunThatGoesOnPausesIt() {
        model.step(10);
        past().setBookmark(Name.A);
        run(FAST);
        await(state -> state.progress().step() > 50);
        past().goTo(Name.A);
        await(state -> state.progress().step() == 10);
        assertThat(state().trainingState()).isEqualTo(trained(10));
    }

    @Test
    void aBookmarkOfAnotherRunEndsTheOneThatGoesOn() {
        model.step(10);
        past().setBookmark(Name.A);
        model.randomize(5);
        run(FAST);
        await(state -> state.progress().step() > 50);
        past().goTo(Name.A);
        await(state -> state.progress().step() == 10);
        assertThat(state()).extracting(PlaneState::trainingState, state -> state.progress().running())
                .containsExactly(trained(10), false);
    }

    @Test
    void theLastOfSeveralWishesIsShown() {
        run(FAST);
        await(state -> state.progress().step() > 50);
        past().goTo(20);
        past().goTo(30);
        await(state -> state.progress().isPast());
        assertThat(progress().step()).isEqualTo(30);
    }

    /// The run ends before it could pause, and another one begins, which nobody asked to look back in.
    @Test
    void aWishDiesWithItsRun() {
        run(FAST);
        await(state -> state.progress().step() > 50);
        past().goTo(20);
        model.reset();
        model.toggleRun();
        await(state -> state.progress().step() > 50);
        model.toggleRun();
        await(state -> !state.progress().running());
        takeAll();
        assertThat(progress().isPast()).isFalse();
    }

    @Test
    void aRunFromThePastIsANewOne() {
        model.step(50);
        past().goTo(20);
        takeAll();
        run(HARDLY_EVER);
        await(state -> state.progress().step() == 21);
        assertThat(state()).extracting(PlaneState::trainingState, state -> state.timeline().run())
                .containsExactly(trained(21), 2);
    }

    @Test
    void everyStepOfARunCanBeShown() {
        run(FAST);
        await(state -> state.progress().step() > 1000);
        model.toggleRun();
        await(state -> !state.progress().running());
        past().goTo(777);
        takeAll();
        assertThat(state().trainingState()).isEqualTo(trained(777));
    }

    /// A snapshot that was made before the choice must not bring the old optimizer's memory to the new one.
    @ParameterizedTest
    @MethodSource("losslab.testing.SampleOptimizers#all")
    void anotherOptimizerDuringARunNeverSeesAForeignMemory(Optimizer optimizer) {
        run(FAST);
        await(state -> state.progress().step() > 50);
        model.requestSnapshot();
        model.setOptimizer(optimizer);
        long step = progress().step();
        await(state -> state.progress().step() > step + 50);
        model.toggleRun();
        await(state -> !state.progress().running());
        Parameters foreseen = state().afterNextStep().orElseThrow();
        model.step();
        assertThat(state().experiment().parameters()).isEqualTo(foreseen);
    }

    @Test
    void aRunThatFailedIsOver() {
        failAt(50);
        assertThat(progress()).extracting(PlaneState.Progress::running, PlaneState.Progress::isPast)
                .containsExactly(false, false);
    }

    /// Nobody knows in which state the loop was left: the past begins where the failure was told.
    @Test
    void aRunThatFailedHasNoPastButItsTrace() {
        failAt(50);
        assertThat(List.of(progress().firstStep(), progress().reachedStep()))
                .containsExactly(progress().step(), progress().step());
        assertThat(progress().trace().size()).isGreaterThan(50);
    }

    @Test
    void aRunThatFailedCanGoOn() {
        failAt(50);
        Parameters foreseen = state().afterNextStep().orElseThrow();
        model.step();
        assertThat(state().experiment().parameters()).isEqualTo(foreseen);
    }

    @Test
    void aWishDiesWithAFailure() {
        failAt(50);
        model.toggleRun();
        long step = progress().step();
        await(state -> state.progress().step() > step + 50);
        model.toggleRun();
        await(state -> !state.progress().running());
        takeAll();
        assertThat(progress().isPast()).isFalse();
    }

    // While a step is being computed

    @Test
    void theStepAskedForLastIsShown() {
        model.step(50);
        past().goTo(10);
        past().goTo(20);
        takeAll();
        assertThat(progress().step()).isEqualTo(20);
    }

    @Test
    void theStepThatIsShownCanBeAskedForInPlaceOfOneOnItsWay() {
        model.step(50);
        past().goTo(10);
        past().goTo(50);
        takeAll();
        assertThat(progress().step()).isEqualTo(50);
    }

    @Test
    void anEditIsNotUndoneByAStepOnItsWay() {
        model.step(50);
        past().goTo(10);
        model.setParameter(0, 0, 7);
        takeAll();
        assertThat(state()).extracting(state -> state.progress().step(), state -> state.experiment().parameters().w0(0))
                .containsExactly(50L, 7.0);
    }

    @Test
    void aStepOfTrainingIsNotUndoneByOneOnItsWay() {
        model.step(50);
        past().goTo(10);
        model.step();
        takeAll();
        assertThat(progress().step()).isEqualTo(51);
    }

    @Test
    void anotherRunIsNotUndoneByAStepOnItsWay() {
        model.step(50);
        past().goTo(10);
        model.reset();
        takeAll();
        assertThat(progress()).extracting(PlaneState.Progress::step, PlaneState.Progress::reachedStep)
                .containsExactly(0L, 0L);
    }

    @Test
    void aStepOnItsWayIsNotYetThePast() {
        model.step(50);
        past().goTo(10);
        past().continueFromHere();
        assertThat(state().timeline().run()).isEqualTo(1);
    }

    private void run(double stepsPerSecond) {
        model.setSpeed(stepsPerSecond);
        model.toggleRun();
    }

    /// A run that fails on its thread at some step after this one, while somebody wants to look back.
    private void failAt(long step) {
        run(FAST);
        await(state -> state.progress().step() > step);
        Thread here = Thread.currentThread();
        model.changeParameters(parameters -> {
            if (Thread.currentThread() != here) {
                throw new IllegalStateException("on purpose");
            }
            return parameters;
        });
        past().goTo(20);
        await(state -> !state.progress().running());
        takeAll();
    }

    /// Takes in what other threads tell, and asks for more, until the state is as wanted.
    private void await(Predicate<PlaneState> wanted) {
        while (!wanted.test(state())) {
            model.requestSnapshot();
            compute();
            delivery().run();
        }
    }

    /// Lets everything happen that was asked for.
    private void takeAll() {
        while (!computations.isEmpty() || !deliveries.isEmpty()) {
            compute();
            Deque<Runnable> come = new ArrayDeque<>();
            deliveries.drainTo(come);
            come.forEach(Runnable::run);
        }
    }

    private void compute() {
        while (!computations.isEmpty()) {
            computations.remove().run();
        }
    }

    private Runnable delivery() {
        try {
            return Objects.requireNonNull(deliveries.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "no event came");
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static TrainingState trained(long steps) {
        TrainingLoop loop = new TrainingLoop(DEMO.trainingPlan(), DEMO.parameters());
        for (long step = 0; step < steps; step++) {
            loop.step();
        }
        return loop.state();
    }

    private TimeMachine past() {
        return model.timeMachine();
    }

    private PlaneState state() {
        return model.state();
    }

    private PlaneState.Progress progress() {
        return state().progress();
    }
}
