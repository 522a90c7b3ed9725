package losslab.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Regularizer;
import losslab.core.loss.WestonWatkins;
import losslab.core.model.Objective;
import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;
import losslab.core.optim.Schedule;
import losslab.experiment.LectureDemo;
import losslab.testing.SampleOptimizers;
import losslab.training.History.Moment;
import losslab.training.StepResult.Diverged;
import losslab.training.StepResult.StoppedEarly;

/// That every step of a run can be had again, to the bit, whatever happened to the run.
class HistoryTest {
    private static final Parameters START = LectureDemo.startingParameters();
    private static final Objective OBJECTIVE = new Objective(LectureDemo.data(), CrossEntropy.standard(),
            new Regularizer.L2(0.025));
    private static final TrainingPlan PLAN = plan(new Optimizer.Adam(0.1, 0.9, 0.999, 1e-8), 4);
    /// The stride is 4 after so many steps.
    private static final int LONG = 40_000;

    // Every step again

    @ParameterizedTest
    @MethodSource("plans")
    void everyStepOfAShortRunIsThatOfAFreshOne(TrainingPlan plan) {
        History history = after(300, plan).history();
        assertThat(LongStream.rangeClosed(0, 300).mapToObj(step -> at(history, step).state()))
                .isEqualTo(states(plan, 300));
    }

    static Stream<Arguments> plans() {
        return SampleOptimizers.all().stream()
                .flatMap(optimizer -> Stream.of(0, 1, 4).map(batchSize -> Arguments.of(plan(optimizer, batchSize))));
    }

    @ParameterizedTest
    @MethodSource("longPlans")
    void everyStepOfALongRunIsThatOfAFreshOne(TrainingPlan plan) {
        History history = after(LONG, plan).history();
        TrainingLoop fresh = after(0, plan);
        samples().forEach(step -> assertThat(at(history, step).state()).as("step %d", step)
                .isEqualTo(run(fresh, step - fresh.stepCount()).state()));
    }

    static Stream<TrainingPlan> longPlans() {
        return Stream.of(new Optimizer.Sgd(0.1), new Optimizer.Momentum(0.1, 0.9, false),
                new Optimizer.Adam(0.1, 0.9, 0.999, 1e-8))
                .flatMap(optimizer -> Stream.of(plan(optimizer, 0), plan(optimizer, 4)));
    }

    /// Both ends, where the stride doubles, steps that are kept with their neighbours, and some of all others.
    private static List<Long> samples() {
        LongStream chosen = LongStream.of(0, 1, 2, 3, 4, 5, History.CAPACITY - 1, History.CAPACITY,
                History.CAPACITY + 1, 20_000, 20_001, 20_002, 20_003, 20_004, 2L * History.CAPACITY - 1,
                2L * History.CAPACITY, 2L * History.CAPACITY + 1, LONG - 2, LONG - 1, LONG);
        return LongStream.concat(chosen, new SplittableRandom(1).longs(100, 0, LONG)).sorted().boxed().toList();
    }

    @Test
    void aMomentHasThePlanOfItsStep() {
        assertThat(at(after(300, PLAN).history(), 123).plan()).isEqualTo(PLAN);
    }

    @Test
    void aHistoryStaysAsItIsWhileTheLoopGoesOn() {
        TrainingLoop loop = after(100, PLAN);
        History history = loop.history();
        loop.moveTo(START);
        run(loop, 100);
        assertThat(List.of(history.lastStep(), at(history, 100).state()))
                .isEqualTo(List.of(100L, after(100, PLAN).state()));
    }

    @Test
    void toLookBackDisturbsNothing() {
        TrainingLoop loop = after(100, PLAN);
        at(loop.history(), 50);
        assertThat(run(loop, 100).state()).isEqualTo(after(200, PLAN).state());
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0})
    void beforeTheFirstStepIsTheFirst(long step) {
        assertThat(at(after(100, PLAN).history(), step).state()).isEqualTo(TrainingState.start(START));
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 101, Long.MAX_VALUE})
    void afterTheLastStepIsTheLast(long step) {
        assertThat(at(after(100, PLAN).history(), step).state()).isEqualTo(after(100, PLAN).state());
    }

    /// Every fourth step is kept.
    @Test
    void aStepThatNobodyWaitsForIsNotComputed() {
        assertThat(after(LONG, PLAN).history().at(20_001, () -> true)).isEmpty();
    }

    @Test
    void aStepThatIsKeptNeedNotBeComputed() {
        assertThat(after(LONG, PLAN).history().at(20_000, () -> true)).isPresent();
    }

    // Edits

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 7, 150, 299})
    void otherParametersAreReproduced(long edited) {
        TrainingLoop loop = after(edited, PLAN);
        Ledger expected = new Ledger(PLAN, edited);
        loop.moveTo(START);
        expected.moveTo(START);
        run(loop, 300 - edited);
        expected.step(300 - edited);
        expected.assertIs(loop.history());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void anotherPlanIsReproduced(TrainingPlan other) {
        TrainingLoop loop = after(151, PLAN);
        Ledger expected = new Ledger(PLAN, 151);
        loop.follow(other);
        expected.follow(other);
        run(loop, 149);
        expected.step(149);
        expected.assertIs(loop.history());
    }

    static Stream<TrainingPlan> changes() {
        Objective more = OBJECTIVE.withData(LectureDemo.data().plus(new Point(0.9, 0.9, 2)));
        Objective heldOut = OBJECTIVE.withData(LectureDemo.data().withHeldOut(0.4, 1));
        Objective slip = OBJECTIVE.withSlip(Objective.Slip.QUARTERED_DECAY);
        return Stream.of(plan(new Optimizer.Sgd(0.1), 4), plan(new Optimizer.Momentum(0.1, 0.9, true), 0),
                plan(PLAN.optimizer().withLearningRate(0.01), 4), plan(PLAN.optimizer(), 1),
                new TrainingPlan(OBJECTIVE, PLAN.optimizer(), 4, 99),
                new TrainingPlan(OBJECTIVE, PLAN.optimizer(), new Schedule.Step(0.5, 20), 4, 1, Stopping.NEVER),
                new TrainingPlan(more, PLAN.optimizer(), 4, 1), new TrainingPlan(heldOut, PLAN.optimizer(), 4, 1),
                new TrainingPlan(slip, PLAN.optimizer(), 4, 1));
    }

    @Test
    void severalEditsAtOneStepAreReproduced() {
        TrainingLoop loop = after(100, PLAN);
        Ledger expected = new Ledger(PLAN, 100);
        for (int i = 0; i < 5; i++) {
            TrainingPlan other = plan(SampleOptimizers.all().get(i), i);
            Parameters elsewhere = Parameters.random(3, i);
            loop.follow(other);
            loop.moveTo(elsewhere);
            loop.history();
            expected.follow(other);
            expected.moveTo(elsewhere);
        }
        run(loop, 100);
        expected.step(100);
        expected.assertIs(loop.history());
    }

    /// An edit at a step that no stride would keep survives thinning.
    @Test
    void anEditInALongRunIsReproduced() {
        TrainingLoop loop = after(1001, PLAN);
        loop.moveTo(START);
        run(loop, LONG - 1001);
        History history = loop.history();
        TrainingLoop fresh = new TrainingLoop(PLAN, after(1001, PLAN).state().withParameters(START));
        assertThat(Stream.of(1001L, 1002L, 1003L, 1004L, 30_001L)
                .map(step -> at(history, step).state().equals(run(fresh, step - fresh.stepCount()).state())))
                .containsOnly(true);
    }

    @Test
    void theStepBeforeAnEditInALongRunIsAsItWas() {
        TrainingLoop loop = after(1001, PLAN);
        loop.moveTo(START);
        run(loop, LONG - 1001);
        assertThat(at(loop.history(), 1000).state()).isEqualTo(after(1000, PLAN).state());
    }

    /// Steps, edits, looks back and returns to the past in any order, beside a list of all states that is kept in full;
    /// some of them in a run that is already long.
    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHappensIsReproduced(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long already = seed % 10 == 0 ? LONG : 0;
        TrainingLoop loop = after(already, PLAN);
        Ledger expected = new Ledger(PLAN, already);
        for (int action = 0; action < 60; action++) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    TrainingPlan other = plan(any(random, SampleOptimizers.all()), random.nextInt(10));
                    loop.follow(other);
                    expected.follow(other);
                }
                case 1 -> {
                    Parameters elsewhere = Parameters.random(3, random.nextLong());
                    loop.moveTo(elsewhere);
                    expected.moveTo(elsewhere);
                }
                case 2 -> {
                    long back = loop.stepCount() - random.nextLong(Math.min(50, loop.stepCount() + 1));
                    History history = loop.history();
                    loop = TrainingLoop.goingOn(at(history, back), loop.trace(), history);
                    expected.goBackTo(back);
                }
                default -> {
                    int count = random.nextInt(30);
                    run(loop, count);
                    expected.step(count);
                }
            }
        }
        expected.assertIs(loop.history());
    }

    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    // Going on from the past

    @Test
    void aRunThatGoesOnFromItsMiddleIsAFreshOne() {
        TrainingLoop loop = run(goingOn(after(300, PLAN), 150), 150);
        assertThat(loop.state()).isEqualTo(after(300, PLAN).state());
    }

    @Test
    void aRunThatGoesOnFromItsMiddleHasItsWholePast() {
        TrainingLoop loop = run(goingOn(after(300, PLAN), 150), 50);
        Ledger expected = new Ledger(PLAN, 200);
        expected.assertIs(loop.history());
    }

    @Test
    void aRunThatGoesOnFromItsMiddleHasTheTraceOfAFreshOne() {
        assertThat(losses(run(goingOn(after(300, PLAN), 150), 150).trace()))
                .isEqualTo(losses(after(300, PLAN).trace()));
    }

    @Test
    void theStepsAfterAreForgotten() {
        assertThat(goingOn(after(300, PLAN), 150).history().lastStep()).isEqualTo(150);
    }

    @Test
    void aRunGoesOnFromAStepBetweenThoseKept() {
        TrainingLoop loop = run(goingOn(after(LONG, PLAN), 20_003), 5);
        assertThat(loop.state()).isEqualTo(after(20_008, PLAN).state());
    }

    @Test
    void aRunThatGoesOnOtherwiseForgetsTheFirstWay() {
        TrainingPlan other = plan(new Optimizer.Sgd(0.5), 0);
        TrainingLoop loop = goingOn(after(300, PLAN), 150);
        loop.follow(other);
        run(loop, 150);
        Ledger expected = new Ledger(PLAN, 150);
        expected.follow(other);
        expected.step(150);
        expected.assertIs(loop.history());
    }

    /// The edit is at a step that no stride would keep, and before the next one that it would.
    @Test
    void anEditOfTheFirstWayIsForgotten() {
        TrainingLoop loop = after(LONG + 3, PLAN);
        loop.moveTo(START);
        TrainingLoop other = run(goingOn(run(loop, 7), LONG + 1), 9);
        assertThat(at(other.history(), LONG + 3).state()).isEqualTo(after(LONG + 3, PLAN).state());
    }

    @Test
    void aRunFromAStateHasNoPast() {
        assertThat(run(new TrainingLoop(PLAN, after(50, PLAN).state()), 50).history().firstStep()).isEqualTo(50);
    }

    // The end

    @Test
    void afterEarlyStoppingTheStepsBeyondAreThere() {
        TrainingLoop loop = after(0, overfitting());
        StoppedEarly early = (StoppedEarly) Stream.generate(loop::step).filter(StoppedEarly.class::isInstance)
                .findFirst().orElseThrow();
        Ledger expected = new Ledger(overfitting(), early.step());
        expected.assertIs(loop.history());
    }

    @Test
    void anEditAfterEarlyStoppingForgetsTheStepsBeyond() {
        TrainingLoop loop = after(0, overfitting());
        StoppedEarly early = (StoppedEarly) Stream.generate(loop::step).filter(StoppedEarly.class::isInstance)
                .findFirst().orElseThrow();
        loop.moveTo(START);
        Ledger expected = new Ledger(overfitting(), early.bestStep());
        expected.moveTo(START);
        expected.assertIs(loop.history());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void afterDivergenceTheLastStepIsTheLastFiniteOne(int batchSize) {
        TrainingPlan stiff = new TrainingPlan(
                new Objective(LectureDemo.data(), new WestonWatkins(1), new Regularizer.L2(100)),
                new Optimizer.Sgd(5), batchSize, 1);
        TrainingLoop loop = after(0, stiff);
        Diverged diverged = (Diverged) Stream.generate(loop::step).filter(Diverged.class::isInstance).findFirst()
                .orElseThrow();
        Ledger expected = new Ledger(stiff, diverged.step() - 1);
        expected.assertIs(loop.history());
    }

    // Memory

    /// A million steps: the stride is 64.
    @Test
    void aMillionStepsKeepNoMoreStatesThanTheCapacity() {
        assertThat(after(1_000_000, plan(new Optimizer.Sgd(0.1), 0)).history().keptCount())
                .isBetween(History.CAPACITY / 2, History.CAPACITY);
    }

    @Test
    void aMillionStepsAfterManyEditsKeepNoMore() {
        TrainingLoop loop = edited(History.CAPACITY);
        assertThat(run(loop, 1_000_000).history().keptCount()).isLessThanOrEqualTo(History.CAPACITY);
    }

    /// An edit at each of 10,000 steps and the beginning are 10,001 plans, of which 8,192 are kept.
    @Test
    void ofVeryManyEditsTheOldestAreForgotten() {
        assertThat(edited(10_000).history().firstStep()).isEqualTo(10_001 - History.CAPACITY / 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1809, 1810, 5000, 9999, 10_000})
    void whatIsLeftOfVeryManyEditsIsReproduced(long step) {
        assertThat(at(edited(10_000).history(), step).state()).isEqualTo(edited((int) step).state());
    }

    /// 30 data sets of 100,000 points are 3 million points, of which 2 million are kept: those of the last 20 steps.
    @Test
    void ofEditsOfManyPointsTheOldestAreForgotten() {
        assertThat(movedPoints(29).history().firstStep()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11, 29})
    void whatIsLeftOfEditsOfManyPointsIsReproduced(long step) {
        assertThat(at(movedPoints(29).history(), step)).isEqualTo(at(movedPoints((int) step).history(), step));
    }

    /// Plans that share their points count them once.
    @Test
    void editsThatLeaveManyPointsAloneAreKept() {
        TrainingLoop loop = new TrainingLoop(plan(many(0), 0.1), START);
        for (int i = 1; i < 30; i++) {
            loop.step();
            loop.follow(plan(new Objective(loop.plan().objective().data(), CrossEntropy.standard(),
                    new Regularizer.L2(i)), 1e-3));
        }
        assertThat(loop.history().firstStep()).isZero();
    }

    /// All states of a run, kept in full and computed step by step.
    private static final class Ledger {
        private final List<TrainingPlan> plans = new ArrayList<>();
        private final List<TrainingState> states = new ArrayList<>();
        private TrainingPlan plan;

        Ledger(TrainingPlan plan, long steps) {
            this.plan = plan;
            plans.add(plan);
            states.add(TrainingState.start(START));
            step(steps);
        }

        void step(long count) {
            for (long i = 0; i < count; i++) {
                states.add(plan.next(states.getLast()).orElseThrow());
                plans.add(plan);
            }
        }

        void follow(TrainingPlan other) {
            TrainingState last = states.getLast();
            states.set(states.size() - 1, new TrainingState(last.step(), last.parameters(),
                    last.optimizerState().carriedOver(plan.optimizer(), other.optimizer())));
            plans.set(plans.size() - 1, other);
            plan = other;
        }

        void moveTo(Parameters elsewhere) {
            states.set(states.size() - 1, states.getLast().withParameters(elsewhere));
        }

        void goBackTo(long step) {
            states.subList((int) step + 1, states.size()).clear();
            plans.subList((int) step + 1, plans.size()).clear();
            plan = plans.getLast();
        }

        void assertIs(History history) {
            assertThat(List.of(history.firstStep(), history.lastStep())).containsExactly(0L, states.size() - 1L);
            for (int step = 0; step < states.size(); step++) {
                assertThat(at(history, step)).as("step %d", step)
                        .isEqualTo(new Moment(plans.get(step), states.get(step)));
            }
        }
    }

    /// A run with another step size from each step on.
    private static TrainingLoop edited(int edits) {
        TrainingLoop loop = after(0, plan(new Optimizer.Sgd(0.1), 0));
        for (int i = 1; i <= edits; i++) {
            loop.step();
            loop.follow(plan(new Optimizer.Sgd(0.1 / i), 0));
        }
        return loop;
    }

    /// A run over 100,000 points, one of which moves after each step.
    private static TrainingLoop movedPoints(int edits) {
        TrainingLoop loop = new TrainingLoop(plan(many(0), 0.1), START);
        for (int i = 1; i <= edits; i++) {
            loop.step();
            loop.follow(plan(many(i), 0.1));
        }
        return loop;
    }

    private static Objective many(int moved) {
        List<Point> points = new ArrayList<>(IntStream.range(0, DataSet.MAX_POINTS)
                .mapToObj(i -> new Point(i * 1e-5, 1 - i * 1e-5, i % 3)).toList());
        points.set(0, new Point(moved, 0, 0));
        return new Objective(new DataSet(3, points), CrossEntropy.standard(), new Regularizer.None());
    }

    /// The validation loss is that of other labels: it rises.
    private static TrainingPlan overfitting() {
        DataSet data = LectureDemo.data().with(List.of(0, 3, 6),
                point -> point.withLabel((point.label() + 1) % 3).withHeldOut(true));
        return new TrainingPlan(OBJECTIVE.withData(data), PLAN.optimizer(), new Schedule.Constant(), 0, 1,
                new Stopping(0, 20));
    }

    private static Optimizer any(SplittableRandom random, List<Optimizer> optimizers) {
        return optimizers.get(random.nextInt(optimizers.size()));
    }

    private static Map<Long, Double> losses(Trace trace) {
        Map<Long, Double> losses = new HashMap<>();
        IntStream.range(0, trace.size()).forEach(i -> losses.put(trace.step(i), trace.totalLoss(i)));
        return losses;
    }

    private static List<TrainingState> states(TrainingPlan plan, int steps) {
        TrainingLoop loop = after(0, plan);
        return Stream.concat(Stream.of(TrainingState.start(START)),
                IntStream.range(0, steps).mapToObj(_ -> run(loop, 1).state())).toList();
    }

    private static TrainingLoop goingOn(TrainingLoop loop, long step) {
        return TrainingLoop.goingOn(at(loop.history(), step), loop.trace(), loop.history());
    }

    private static Moment at(History history, long step) {
        return history.at(step, () -> false).orElseThrow();
    }

    private static TrainingPlan plan(Optimizer optimizer, int batchSize) {
        return new TrainingPlan(OBJECTIVE, optimizer, batchSize, 1);
    }

    private static TrainingPlan plan(Objective objective, double learningRate) {
        return new TrainingPlan(objective, new Optimizer.Sgd(learningRate), 0, 1);
    }

    private static TrainingLoop after(long steps, TrainingPlan plan) {
        return run(new TrainingLoop(plan, START), steps);
    }

    private static TrainingLoop run(TrainingLoop loop, long steps) {
        for (long i = 0; i < steps; i++) {
            loop.step();
        }
        return loop;
    }
}
