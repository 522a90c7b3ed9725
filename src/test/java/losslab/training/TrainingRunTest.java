package losslab.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.WestonWatkins;
import losslab.core.loss.Regularizer;
import losslab.core.model.Objective;
import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;
import losslab.core.optim.Schedule;

/// Waits have a timeout for the case that something never happens; how long anything takes is not tested.
///
/// One fact a test for every way a run can go: long, but one list.
@Timeout(60)
class TrainingRunTest {
    private static final long PATIENCE_SECONDS = 30;
    /// One step, then none for eleven days.
    private static final double HARDLY_EVER = 1e-6;
    private static final double FAST = TrainingRun.AS_FAST_AS_IT_GOES;
    private static final DataSet DATA = new DataSet(3,
            List.of(new Point(0.5, 0.4, 0), new Point(-0.4, 0.3, 1), new Point(0.7, -0.4, 2)));
    private static final Objective OBJECTIVE = new Objective(DATA, CrossEntropy.standard(), new Regularizer.L2(1e-3));
    /// λ = 100 and η = 5 multiply the weights by −999 a step.
    private static final Objective STIFF = new Objective(DATA, new WestonWatkins(1), new Regularizer.L2(100));
    private static final TrainingPlan PLAN = plan(OBJECTIVE, 0.1);
    private static final TrainingPlan DIVERGING = plan(STIFF, 5);
    /// Without points and penalty there is no gradient: converged from the start.
    private static final TrainingPlan FLAT = plan(
            new Objective(new DataSet(3, List.of()), CrossEntropy.standard(), new Regularizer.None()), 0.1);
    /// Data of four classes, where the weights have three.
    private static final TrainingPlan UNTRAINABLE = plan(OBJECTIVE.withData(new DataSet(4, DATA.points())), 0.1);
    private static final Parameters START = Parameters.ofRows(new double[]{1, 2, 0}, new double[]{2, -4, 0.5},
            new double[]{3, -1, -0.5});
    private static final UnaryOperator<Parameters> NOTHING = UnaryOperator.identity();
    private static final UnaryOperator<Parameters> TO_START = _ -> START;

    /// Deliveries wait here, so that a test sees every event on its own thread.
    private final BlockingQueue<Runnable> deliveries = new LinkedBlockingQueue<>();
    private final List<TrainingEvent> events = new ArrayList<>();
    private final AtomicReference<@Nullable Thread> trainingThread = new AtomicReference<>();
    private final List<TrainingRun> runs = new ArrayList<>();

    @AfterEach
    void stopAll() {
        runs.forEach(TrainingRun::stop);
    }

    // Events

    @Test
    void tellsItsFirstStepUnasked() {
        start(PLAN, HARDLY_EVER);
        assertThat(progressed().state().step()).isEqualTo(1);
    }

    @Test
    void theFirstStepIsTheLoops() {
        start(PLAN, HARDLY_EVER);
        assertThat(progressed().state().parameters()).isEqualTo(trained(PLAN, START, 1));
    }

    @Test
    void tellsNothingMoreUnasked() {
        TrainingRun run = start(PLAN, FAST);
        progressed();
        awaitSteps(run, 10);
        assertThat(deliveries).isEmpty();
    }

    @Test
    void tellsOnceHoweverOftenItIsAskedMeanwhile() {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        TrainingRun run = start(PLAN, FAST);
        progressed();
        run.edit(edit(1, PLAN, parameters -> {
            waiting.countDown();
            await(asked);
            return parameters;
        }, FAST));
        await(waiting);
        IntStream.range(0, 100).forEach(_ -> run.requestSnapshot());
        asked.countDown();
        progressed();
        awaitSteps(run, 10);
        assertThat(deliveries).isEmpty();
    }

    @Test
    void tellsOnceForEachRequest() {
        TrainingRun run = start(PLAN, FAST);
        IntStream.range(0, 20).forEach(_ -> {
            progressed();
            run.requestSnapshot();
        });
        run.stop();
        ended();
        assertThat(events.size() - 1).isBetween(20, 21);
    }

    @Test
    void snapshotsGoForwards() {
        TrainingRun run = start(PLAN, FAST);
        List<Long> steps = new ArrayList<>();
        IntStream.range(0, 20).forEach(_ -> {
            steps.add(progressed().state().step());
            run.requestSnapshot();
        });
        assertThat(steps).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aSnapshotWaitsForNews() {
        TrainingRun run = start(PLAN, HARDLY_EVER);
        progressed();
        run.requestSnapshot();
        run.edit(edit(1, PLAN, NOTHING, HARDLY_EVER));
        assertThat(progressed().lastEdit()).isEqualTo(1);
    }

    @Test
    void aSnapshotFitsItself() {
        TrainingRun run = start(PLAN, FAST);
        progressed();
        run.requestSnapshot();
        Snapshot snapshot = progressed();
        assertThat(snapshot.state().parameters()).isEqualTo(trained(PLAN, START, snapshot.state().step()));
    }

    @Test
    void aSnapshotCarriesTheWholeTrace() {
        TrainingRun run = start(PLAN, 200);
        progressed();
        run.stop();
        Snapshot snapshot = ended().snapshot();
        assertThat(IntStream.range(0, snapshot.trace().size()).mapToObj(snapshot.trace()::step))
                .isEqualTo(LongStream.range(0, snapshot.state().step()).boxed().toList());
    }

    @Test
    void everyEventNamesItsRun() {
        TrainingRun run = start(PLAN, FAST);
        run.stop();
        ended();
        assertThat(events).extracting(TrainingEvent::run).containsOnly(run);
    }

    // The end

    @Test
    void endsWhenItIsStopped() {
        start(PLAN, FAST).stop();
        assertThat(ended().result()).isEqualTo(StepResult.CONTINUES);
    }

    @Test
    void endsOnce() throws InterruptedException {
        TrainingRun run = start(PLAN, FAST);
        run.stop();
        ended();
        run.stop();
        run.requestSnapshot();
        awaitThreadsEnd();
        assertThat(deliveries).isEmpty();
    }

    @Test
    void theEndIsTheLastEvent() throws InterruptedException {
        TrainingRun run = start(PLAN, FAST);
        progressed();
        run.requestSnapshot();
        run.stop();
        awaitThreadsEnd();
        deliveries.forEach(Runnable::run);
        assertThat(events.getLast()).isInstanceOf(TrainingEvent.Ended.class);
    }

    @Test
    void aSlowRunStopsWithoutWaitingForItsNextStep() {
        TrainingRun run = start(PLAN, HARDLY_EVER);
        progressed();
        run.stop();
        assertThat(ended().snapshot().state().step()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-12, 1e-300, Double.MIN_VALUE})
    void theSlowestSpeedIsNoOverflow(double stepsPerSecond) {
        TrainingRun run = start(PLAN, stepsPerSecond);
        progressed();
        run.requestSnapshot();
        run.edit(edit(1, PLAN, NOTHING, stepsPerSecond));
        assertThat(progressed().state().step()).isEqualTo(1);
    }

    @Test
    void aDivergingRunEndsByItself() {
        start(DIVERGING, FAST);
        assertThat(ended().result()).isInstanceOf(StepResult.Diverged.class);
    }

    @Test
    void aDivergedRunLeavesWeightsWithAFiniteLoss() {
        start(DIVERGING, FAST);
        assertThat(STIFF.evaluate(ended().snapshot().state().parameters()).isFinite()).isTrue();
    }

    @Test
    void aConvergedRunSaysSo() {
        start(FLAT, FAST);
        assertThat(progressed().converged()).contains(new StepResult.Converged(StepResult.Criterion.UNCHANGED));
    }

    @Test
    void aConvergedRunTakesNoMoreSteps() {
        TrainingRun run = start(FLAT, FAST);
        long step = progressed().state().step();
        run.stop();
        assertThat(ended().snapshot().state().step()).isEqualTo(step);
    }

    @Test
    void aConvergedRunGoesOnAfterAnEdit() {
        TrainingRun run = start(FLAT, FAST);
        progressed();
        run.edit(edit(1, PLAN, NOTHING, FAST));
        assertThat(progressedTo(run, 10).converged()).isEmpty();
    }

    @Test
    void aConvergedRunEndsWhenStopped() {
        TrainingRun run = start(FLAT, FAST);
        progressed();
        run.stop();
        assertThat(ended().result()).isEqualTo(StepResult.CONTINUES);
    }

    @Test
    void aRunWithAShortGradientWaits() {
        start(stopping(new Stopping(10, 0)), FAST);
        assertThat(progressedTo(runs.getFirst(), Watch.CALM_COUNT).converged())
                .contains(new StepResult.Converged(StepResult.Criterion.GRADIENT));
    }

    @Test
    void aRunWhoseValidationLossRisesEndsByItself() {
        start(stopping(new Stopping(0, 3)), FAST);
        assertThat(ended().result()).isInstanceOf(StepResult.StoppedEarly.class);
    }

    @Test
    void aRunThatStoppedEarlyTellsItsBestStepAndTheLast() {
        start(stopping(new Stopping(0, 3)), FAST);
        TrainingEvent.Ended ended = ended();
        StepResult.StoppedEarly early = (StepResult.StoppedEarly) ended.result();
        assertThat(List.of(ended.snapshot().state().step(), ended.snapshot().reachedStep()))
                .containsExactly(early.bestStep(), early.step());
    }

    @Test
    void aFailureIsToldWithItsCause() {
        IllegalStateException cause = new IllegalStateException("on purpose");
        start(PLAN, FAST).edit(edit(1, PLAN, _ -> {
            throw cause;
        }, FAST));
        assertThat(failed().cause()).isSameAs(cause);
    }

    @Test
    void aPlanThatCannotBeFollowedIsAFailure() {
        start(PLAN, FAST).edit(edit(1, UNTRAINABLE, NOTHING, FAST));
        assertThat(failed().cause()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFailureIsTheLastEvent() throws InterruptedException {
        TrainingRun run = start(PLAN, FAST);
        run.edit(edit(1, UNTRAINABLE, NOTHING, FAST));
        failed();
        run.stop();
        awaitThreadsEnd();
        assertThat(deliveries).isEmpty();
    }

    // The thread

    @Test
    void theThreadIsNamedTraining() {
        start(PLAN, HARDLY_EVER);
        progressed();
        assertThat(thread().getName()).isEqualTo("training");
    }

    @Test
    void theThreadDoesNotKeepTheProgramAlive() {
        start(PLAN, HARDLY_EVER);
        progressed();
        assertThat(thread().isDaemon()).isTrue();
    }

    @Test
    void theThreadEndsWithTheRun() throws InterruptedException {
        start(PLAN, FAST).stop();
        ended();
        awaitThreadsEnd();
        assertThat(thread().isAlive()).isFalse();
    }

    // Edits

    @Test
    void noEditIsContainedAtFirst() {
        start(PLAN, HARDLY_EVER);
        assertThat(progressed().lastEdit()).isZero();
    }

    @Test
    void anEditIsContainedWithoutWaitingForTheNextStep() {
        TrainingRun run = start(PLAN, HARDLY_EVER);
        progressed();
        run.requestSnapshot();
        run.edit(edit(7, PLAN, TO_START, HARDLY_EVER));
        assertThat(progressed()).extracting(s -> s.state().step(), s -> s.state().parameters(), Snapshot::lastEdit)
                .containsExactly(1L, START, 7L);
    }

    @Test
    void tellsOnceWhereAnEditWasTakenIn() {
        TrainingRun run = start(PLAN, HARDLY_EVER);
        assertThat(progressed().taken()).isEmpty();
        run.requestSnapshot();
        run.edit(edit(7, PLAN, TO_START, HARDLY_EVER));
        assertThat(progressed().taken()).containsExactly(new TrainingRun.Taken(7, 1, true));
        run.requestSnapshot();
        run.edit(edit(8, PLAN, TO_START, HARDLY_EVER));
        assertThat(progressed().taken()).containsExactly(new TrainingRun.Taken(8, 1, false));
    }

    @Test
    void anEditChangesTheParametersOfTheTrainingThread() {
        TrainingRun run = start(PLAN, HARDLY_EVER);
        Parameters first = progressed().state().parameters();
        run.requestSnapshot();
        run.edit(edit(1, PLAN, parameters -> parameters.with(1, 2, 9), HARDLY_EVER));
        assertThat(progressed().state().parameters()).isEqualTo(first.with(1, 2, 9));
    }

    @Test
    void anotherPlanHoldsFromTheNextStepOn() {
        // Slow enough to see a step alone, fast enough to see it at all.
        TrainingPlan other = plan(STIFF, 1e-3);
        TrainingRun run = start(PLAN, HARDLY_EVER);
        progressed();
        run.edit(edit(1, other, TO_START, 20));
        Snapshot snapshot = progressedTo(run, 2);
        assertThat(snapshot.state().parameters()).isEqualTo(trained(other, START, snapshot.state().step() - 1));
    }

    @Test
    void aSnapshotNamesThePlanThatItFollows() {
        TrainingPlan other = plan(OBJECTIVE, 0.01);
        TrainingRun run = start(PLAN, HARDLY_EVER);
        assertThat(progressed().plan()).isEqualTo(PLAN);
        run.requestSnapshot();
        run.edit(edit(1, other, NOTHING, HARDLY_EVER));
        assertThat(progressed().plan()).isEqualTo(other);
    }

    @Test
    void editsAreAppliedInTheirOrder() {
        TrainingRun run = start(PLAN, HARDLY_EVER);
        progressed();
        IntStream.rangeClosed(1, 100).forEach(
                number -> run.edit(edit(number, PLAN, parameters -> parameters.with(0, 0, number), HARDLY_EVER)));
        run.stop();
        assertThat(ended().snapshot().state().parameters().w0(0)).isEqualTo(100);
    }

    @Test
    void aSlowRunBecomesFastAtOnce() {
        TrainingRun run = start(PLAN, HARDLY_EVER);
        progressed();
        run.edit(edit(1, PLAN, NOTHING, FAST));
        assertThat(progressedTo(run, 1000).state().step()).isGreaterThanOrEqualTo(1000);
    }

    @Test
    void aFastRunBecomesSlowAtOnce() {
        TrainingRun run = start(PLAN, FAST);
        run.edit(edit(1, PLAN, NOTHING, HARDLY_EVER));
        long first = progressedWith(run, 1).state().step();
        run.edit(edit(2, PLAN, NOTHING, HARDLY_EVER));
        run.edit(edit(3, PLAN, NOTHING, HARDLY_EVER));
        // One step was due when the speed changed.
        assertThat(progressedWith(run, 3).state().step()).isBetween(first, first + 1);
    }

    @Test
    void editsBetweenTheStopAndTheEndAreContained() {
        CountDownLatch stopped = new CountDownLatch(1);
        TrainingRun run = start(PLAN, HARDLY_EVER, stopped);
        run.stop();
        run.edit(edit(1, PLAN, TO_START, HARDLY_EVER));
        stopped.countDown();
        assertThat(ended().snapshot()).extracting(s -> s.state().parameters(), Snapshot::lastEdit)
                .containsExactly(START, 1L);
    }

    @Test
    void anEditAfterTheEndIsNotContained() {
        TrainingRun run = start(PLAN, HARDLY_EVER);
        run.stop();
        Snapshot last = ended().snapshot();
        run.edit(edit(1, PLAN, TO_START, HARDLY_EVER));
        assertThat(last.lastEdit()).isZero();
    }

    private TrainingRun start(TrainingPlan plan, double stepsPerSecond) {
        return start(plan, stepsPerSecond, new CountDownLatch(0));
    }

    /// Starts a run whose thread cannot hand over an event before the gate opens.
    private TrainingRun start(TrainingPlan plan, double stepsPerSecond, CountDownLatch gate) {
        TrainingRun run = TrainingRun.start(new TrainingLoop(plan, START), stepsPerSecond,
                delivery -> {
                    trainingThread.set(Thread.currentThread());
                    await(gate);
                    deliveries.add(delivery);
                }, events::add);
        runs.add(run);
        return run;
    }

    private TrainingEvent next() {
        try {
            Objects.requireNonNull(deliveries.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "no event came").run();
            return events.getLast();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private Snapshot progressed() {
        return ((TrainingEvent.Progressed) next()).snapshot();
    }

    /// Asks for snapshots until one has come so far.
    private Snapshot progressedTo(TrainingRun run, long step) {
        Snapshot snapshot;
        do {
            run.requestSnapshot();
            snapshot = progressed();
        } while (snapshot.state().step() < step);
        return snapshot;
    }

    /// Asks for snapshots until one contains an edit.
    private Snapshot progressedWith(TrainingRun run, long edit) {
        Snapshot snapshot;
        do {
            run.requestSnapshot();
            snapshot = progressed();
        } while (snapshot.lastEdit() < edit);
        return snapshot;
    }

    private TrainingEvent.Ended ended() {
        TrainingEvent event = next();
        while (event instanceof TrainingEvent.Progressed) {
            event = next();
        }
        return (TrainingEvent.Ended) event;
    }

    private TrainingEvent.Failed failed() {
        TrainingEvent event = next();
        while (event instanceof TrainingEvent.Progressed) {
            event = next();
        }
        return (TrainingEvent.Failed) event;
    }

    /// Waits until the thread has taken that many steps: until an edit that only looks has seen as many parameters.
    private static void awaitSteps(TrainingRun run, int steps) {
        Set<Parameters> seen = new HashSet<>();
        for (long number = 1000; seen.size() <= steps; number++) {
            CountDownLatch taken = new CountDownLatch(1);
            run.edit(edit(number, PLAN, parameters -> {
                seen.add(parameters);
                taken.countDown();
                return parameters;
            }, FAST));
            await(taken);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private Thread thread() {
        return Objects.requireNonNull(trainingThread.get());
    }

    private void awaitThreadsEnd() throws InterruptedException {
        thread().join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    }

    private static TrainingRun.Edit edit(long number, TrainingPlan plan, UnaryOperator<Parameters> change,
            double stepsPerSecond) {
        return new TrainingRun.Edit(number, plan, change, stepsPerSecond);
    }

    private static TrainingPlan plan(Objective objective, double learningRate) {
        return new TrainingPlan(objective, new Optimizer.Sgd(learningRate), 0, 1);
    }

    /// A point held out beside one of another class: its loss rises.
    private static TrainingPlan stopping(Stopping stopping) {
        DataSet data = DATA.plus(new Point(0.5, 0.4, 1, true));
        return new TrainingPlan(OBJECTIVE.withData(data), new Optimizer.Sgd(0.1), new Schedule.Constant(), 0, 1,
                stopping);
    }

    private static Parameters trained(TrainingPlan plan, Parameters start, long steps) {
        TrainingLoop loop = new TrainingLoop(plan, start);
        for (long step = 0; step < steps; step++) {
            loop.step();
        }
        return loop.parameters();
    }
}
