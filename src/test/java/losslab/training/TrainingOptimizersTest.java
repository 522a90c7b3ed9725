package losslab.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Regularizer;
import losslab.core.loss.WestonWatkins;
import losslab.core.model.Objective;
import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;
import losslab.core.optim.OptimizerState;
import losslab.core.optim.Schedule;
import losslab.experiment.LectureDemo;
import losslab.testing.SampleOptimizers;
import losslab.training.StepResult.Diverged;
import losslab.training.StepResult.Quantity;

/// What training does whatever the optimizer.
class TrainingOptimizersTest {
    private static final String OPTIMIZERS = "losslab.testing.SampleOptimizers#all";
    private static final Parameters START = LectureDemo.startingParameters();
    private static final Objective OBJECTIVE = new Objective(LectureDemo.data(), CrossEntropy.standard(),
            new Regularizer.L2(0.025));

    @ParameterizedTest
    @MethodSource("runs")
    void theSameSeedGivesTheSameBits(Optimizer optimizer, int batchSize) {
        assertThat(after(500, plan(optimizer, batchSize, 1)).state())
                .isEqualTo(after(500, plan(optimizer, batchSize, 1)).state());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aRunInTwoPartsGivesTheSameBits(Optimizer optimizer, int batchSize) {
        TrainingPlan plan = plan(optimizer, batchSize, 1);
        TrainingLoop second = new TrainingLoop(plan, after(40, plan).state());
        assertThat(run(second, 60).state()).isEqualTo(after(100, plan).state());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void thePlanForeseesTheNextStep(Optimizer optimizer, int batchSize) {
        TrainingPlan plan = plan(optimizer, batchSize, 1);
        assertThat(plan.next(after(40, plan).state())).contains(after(41, plan).state());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void itForeseesTheSameFromAnEvaluation(Optimizer optimizer, int batchSize) {
        TrainingPlan plan = plan(optimizer, batchSize, 1);
        TrainingState state = after(40, plan).state();
        assertThat(plan.next(state, plan.objective().evaluate(state.parameters()))).contains(after(41, plan).state());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void theLossFalls(Optimizer optimizer, int batchSize) {
        assertThat(OBJECTIVE.evaluate(after(500, plan(optimizer, batchSize, 1)).parameters()).totalLoss())
                .isLessThan(OBJECTIVE.evaluate(START).totalLoss() / 2);
    }

    static Stream<Arguments> runs() {
        return SampleOptimizers.all().stream()
                .flatMap(optimizer -> Stream.of(0, 1, 4, 9).map(batchSize -> Arguments.of(optimizer, batchSize)));
    }

    @ParameterizedTest
    @MethodSource("miniBatchRuns")
    void anotherSeedGivesOthers(Optimizer optimizer, int batchSize) {
        assertThat(after(500, plan(optimizer, batchSize, 2)).parameters())
                .isNotEqualTo(after(500, plan(optimizer, batchSize, 1)).parameters());
    }

    static Stream<Arguments> miniBatchRuns() {
        return SampleOptimizers.all().stream()
                .flatMap(optimizer -> Stream.of(1, 4).map(batchSize -> Arguments.of(optimizer, batchSize)));
    }

    @ParameterizedTest
    @MethodSource(OPTIMIZERS)
    void withAllPointsInABatchTheSeedDoesNotMatter(Optimizer optimizer) {
        assertThat(after(500, plan(optimizer, 0, 2)).parameters())
                .isEqualTo(after(500, plan(optimizer, 0, 1)).parameters());
    }

    // Edits

    @ParameterizedTest
    @MethodSource("pairs")
    void anotherOptimizerBeginsWithAFreshMemory(Optimizer from, Optimizer to) {
        TrainingLoop loop = after(10, plan(from, 4, 1));
        TrainingState fresh = new TrainingState(10, loop.parameters(), OptimizerState.FRESH);
        loop.follow(plan(to, 4, 1));
        assertThat(run(loop, 10).state()).isEqualTo(run(new TrainingLoop(plan(to, 4, 1), fresh), 10).state());
    }

    /// Any two of different kinds.
    static Stream<Arguments> pairs() {
        return SampleOptimizers.all().stream().flatMap(from -> SampleOptimizers.all().stream()
                .filter(to -> to.getClass() != from.getClass())
                .map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource(OPTIMIZERS)
    void anotherStepSizeKeepsTheMemory(Optimizer optimizer) {
        TrainingPlan slower = plan(optimizer.withLearningRate(0.03), 4, 1);
        TrainingLoop loop = after(10, plan(optimizer, 4, 1));
        TrainingState kept = loop.state();
        loop.follow(slower);
        assertThat(run(loop, 10).state()).isEqualTo(run(new TrainingLoop(slower, kept), 10).state());
    }

    @ParameterizedTest
    @MethodSource(OPTIMIZERS)
    void otherParametersKeepTheMemory(Optimizer optimizer) {
        TrainingLoop loop = after(10, plan(optimizer, 4, 1));
        OptimizerState memory = loop.state().optimizerState();
        loop.moveTo(START);
        assertThat(loop.state()).isEqualTo(new TrainingState(10, START, memory));
    }

    /// At step 10 the factor is 1/2² from the start on, whenever the schedule came.
    @Test
    void aScheduleGoesByTheStepsOfTheRun() {
        TrainingLoop loop = after(10, plan(new Optimizer.Sgd(0.1), 0, 1));
        TrainingLoop other = new TrainingLoop(plan(new Optimizer.Sgd(0.025), 0, 1), loop.state());
        loop.follow(new TrainingPlan(OBJECTIVE, new Optimizer.Sgd(0.1), new Schedule.Step(0.5, 5), 0, 1,
                Stopping.NEVER));
        assertThat(run(loop, 1).parameters()).isEqualTo(run(other, 1).parameters());
    }

    // Divergence

    @ParameterizedTest
    @MethodSource("runs")
    void divergenceGoesBackWithTheMemory(Optimizer optimizer, int batchSize) {
        TrainingLoop loop = after(10, plan(optimizer, batchSize, 1));
        TrainingState before = loop.state();
        diverge(loop, optimizer, batchSize);
        assertThat(loop.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aSmallerStepSizeGoesOnAfterDivergence(Optimizer optimizer, int batchSize) {
        TrainingPlan smaller = plan(optimizer.withLearningRate(0.01), batchSize, 1);
        TrainingLoop loop = after(10, plan(optimizer, batchSize, 1));
        diverge(loop, optimizer, batchSize);
        loop.follow(smaller);
        assertThat(run(loop, 10).state()).isEqualTo(run(
                new TrainingLoop(smaller, after(10, plan(optimizer, batchSize, 1)).state()), 10).state());
    }

    /// Momentum multiplies the weights by about −1000 a step and diverges after many steps that count.
    @Test
    void divergenceAfterManyStepsGoesBackOneWithItsMemory() {
        TrainingPlan stiff = new TrainingPlan(
                new Objective(LectureDemo.data(), new WestonWatkins(1), new Regularizer.L2(100)),
                new Optimizer.Momentum(5, 0.9, false), 0, 1);
        TrainingLoop loop = after(0, stiff);
        Diverged diverged = (Diverged) Stream.generate(loop::step).filter(Diverged.class::isInstance).findFirst()
                .orElseThrow();
        assertThat(loop.state()).isEqualTo(after(diverged.step() - 1, stiff).state());
    }

    /// A step of 0 by an infinite mean of squares is no convergence: the gradient was 1e200, its square too large.
    @ParameterizedTest
    @MethodSource("squaring")
    void aGradientWhoseSquareOverflowsIsDivergence(Optimizer optimizer) {
        Objective far = new Objective(new DataSet(2, List.of(new Point(1e200, 0, 0))), new WestonWatkins(1),
                new Regularizer.None());
        TrainingLoop loop = new TrainingLoop(new TrainingPlan(far, optimizer, 0, 1),
                Parameters.fromArray(new double[6]));
        assertThat(loop.step()).isEqualTo(new Diverged(1, Quantity.GRADIENT));
    }

    static Stream<Optimizer> squaring() {
        return SampleOptimizers.all().stream().filter(Optimizer::hasSecondMoment);
    }

    /// Takes steps of 1e300 until a number leaves the finite range.
    private static void diverge(TrainingLoop loop, Optimizer optimizer, int batchSize) {
        loop.follow(plan(optimizer.withLearningRate(1e300), batchSize, 1));
        Stream.generate(loop::step).filter(Diverged.class::isInstance).findFirst().orElseThrow();
    }

    private static TrainingPlan plan(Optimizer optimizer, int batchSize, long seed) {
        return new TrainingPlan(OBJECTIVE, optimizer, batchSize, seed);
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
