package losslab.training;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.sun.management.ThreadMXBean;
import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.loss.WestonWatkins;
import losslab.core.model.Objective;
import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;
import losslab.core.optim.OptimizerState;
import losslab.training.StepResult.Converged;
import losslab.training.StepResult.Criterion;
import losslab.training.StepResult.Diverged;
import losslab.training.StepResult.Quantity;

/// One fact a test for every way a step can go: long, but one list.
class TrainingLoopTest {
    /// The points of CS231n's demo.
    private static final DataSet DEMO = new DataSet(3,
            List.of(new Point(0.5, 0.4, 0), new Point(0.8, 0.3, 0), new Point(0.3, 0.8, 0), new Point(-0.4, 0.3, 1),
                    new Point(-0.3, 0.7, 1), new Point(-0.7, 0.2, 1), new Point(0.7, -0.4, 2),
                    new Point(0.5, -0.6, 2), new Point(-0.4, -0.5, 2)));
    private static final Parameters START = Parameters.ofRows(new double[]{1, 2, 0}, new double[]{2, -4, 0.5},
            new double[]{3, -1, -0.5});
    private static final Objective OBJECTIVE = new Objective(DEMO, new WestonWatkins(1), new Regularizer.L2(0.025));
    private static final Optimizer SGD = new Optimizer.Sgd(0.1);
    /// λ = 100 and η = 5 multiply the weights by −999 a step.
    private static final Objective STIFF = new Objective(DEMO, new WestonWatkins(1), new Regularizer.L2(100));
    private static final Optimizer HUGE_STEPS = new Optimizer.Sgd(5);

    /// The weights have three.
    private static final Objective FOUR_CLASSES = OBJECTIVE.withData(new DataSet(4, DEMO.points()));

    // Full batch

    @Test
    void theLecturesUpdatesReachThePicture() {
        // CS231n's demo after 46 updates; its λ gradient is a quarter of the true one of λ = 0.1
        TrainingLoop loop = after(46, plan(OBJECTIVE, SGD, 0));
        assertClose(new double[]{2.06, 1.48, -0.42, 0.44, -1.82, 0.52, 2.27, -2.04, -0.10},
                loop.parameters().toArray(), 0, 5.1e-3);
    }

    @ParameterizedTest
    @MethodSource("losslab.testing.SampleLosses#all")
    void aFullBatchIsGradientDescentToTheBit(Loss loss) {
        Objective objective = new Objective(DEMO, loss, new Regularizer.L2(0.025));
        assertThat(after(100, plan(objective, SGD, 0)).parameters()).isEqualTo(descended(objective, 0.1, 100));
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10, 1000})
    void aBatchOfAllOrMoreIsAFullOne(int batchSize) {
        assertThat(after(100, plan(OBJECTIVE, SGD, batchSize)).parameters())
                .isEqualTo(after(100, plan(OBJECTIVE, SGD, 0)).parameters());
    }

    @Test
    void withoutPointsTheWeightsDecay() {
        Objective empty = OBJECTIVE.withData(new DataSet(3, List.of()));
        // 1 − 2·0.1·0.025 = 0.995, the bias stays
        assertClose(new double[]{0.995, 1.99, 0, 1.99, -3.98, 0.5, 2.985, -0.995, -0.5},
                after(1, plan(empty, SGD, 4)).parameters().toArray(), 1e-15, 0);
    }

    // Mini-batches

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 1_000_001})
    void aMiniBatchStepFollowsTheMeanGradientOfItsBatch(long step) {
        TrainingLoop loop = new TrainingLoop(plan(OBJECTIVE, SGD, 4),
                new TrainingState(step, START, OptimizerState.FRESH));
        loop.step();
        Objective ofBatch = OBJECTIVE.withData(new DataSet(3, batch(DEMO, 4, step)));
        assertClose(descended(ofBatch, 0.1, 1).toArray(), loop.parameters().toArray(), 1e-14, 1e-15);
    }

    @Test
    void anEpochEndsWithItsShortBatch() {
        assertThat(after(3, plan(OBJECTIVE, SGD, 4)).epochCount()).isEqualTo(1);
    }

    @Test
    void anEpochBeforeItsLastBatchDoesNotCount() {
        assertThat(after(5, plan(OBJECTIVE, SGD, 4)).epochCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void theSameSeedGivesTheSameBits(int batchSize) {
        assertThat(after(1000, plan(OBJECTIVE, SGD, batchSize)).parameters())
                .isEqualTo(after(1000, plan(OBJECTIVE, SGD, batchSize)).parameters());
    }

    @Test
    void anotherSeedGivesOthers() {
        assertThat(after(1000, new TrainingPlan(OBJECTIVE, SGD, 4, 2)).parameters())
                .isNotEqualTo(after(1000, plan(OBJECTIVE, SGD, 4)).parameters());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void aRunInTwoPartsGivesTheSameBits(int batchSize) {
        TrainingPlan plan = plan(OBJECTIVE, SGD, batchSize);
        TrainingLoop first = after(40, plan);
        TrainingLoop second = new TrainingLoop(plan, first.state(), first.trace());
        run(second, 60);
        assertThat(second.parameters()).isEqualTo(after(100, plan).parameters());
    }

    // Divergence

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void divergenceNamesTheStepWhoseLossIsNotFinite(int batchSize) {
        Diverged diverged = (Diverged) untilItEnds(diverging(batchSize));
        assertThat(diverged.quantity()).isEqualTo(Quantity.LOSS);
    }

    @Test
    void divergenceIsTheFirstStepToANonFiniteLoss() {
        Diverged diverged = (Diverged) untilItEnds(diverging(0));
        assertThat(List.of(totalLossAfter(diverged.step() - 1), totalLossAfter(diverged.step())))
                .extracting(loss -> Double.isFinite(loss)).containsExactly(true, false);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void divergedParametersEvaluateToFiniteNumbers(int batchSize) {
        TrainingLoop loop = diverging(batchSize);
        untilItEnds(loop);
        assertThat(STIFF.evaluate(loop.parameters()).isFinite()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void divergedParametersAreThoseOfTheStepBefore(int batchSize) {
        TrainingLoop loop = diverging(batchSize);
        Diverged diverged = (Diverged) untilItEnds(loop);
        assertThat(loop.parameters()).isEqualTo(run(diverging(batchSize), diverged.step() - 1).parameters());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void divergedStepCountIsThatOfTheStepBefore(int batchSize) {
        TrainingLoop loop = diverging(batchSize);
        Diverged diverged = (Diverged) untilItEnds(loop);
        assertThat(loop.stepCount()).isEqualTo(diverged.step() - 1);
    }

    @Test
    void manyExamplesDivergeToTheStepBeforeThoughItWasNotRecorded() {
        Objective many = STIFF.withData(points(2000));
        TrainingLoop loop = new TrainingLoop(plan(many, HUGE_STEPS, 32), START);
        Diverged diverged = (Diverged) untilItEnds(loop);
        assertThat(loop.stepCount()).isEqualTo(diverged.step() - 1);
    }

    /// One step on the near point sends the far point's score out of range, which only the next batch finds out.
    @Test
    void aBatchThatHidesTheOverflowLeadsBackToTheLastFiniteLoss() {
        TrainingLoop loop = hidden();
        untilItEnds(loop);
        assertThat(loop.parameters()).isEqualTo(Parameters.fromArray(new double[6]));
    }

    @Test
    void aBatchThatHidesTheOverflowLeadsBackToItsStep() {
        TrainingLoop loop = hidden();
        untilItEnds(loop);
        assertThat(loop.stepCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void aStartThatOverflowsDivergesAtStepZero(int batchSize) {
        TrainingLoop loop = new TrainingLoop(plan(OBJECTIVE, SGD, batchSize), constant(1e200));
        assertThat(loop.step()).isEqualTo(new Diverged(0, Quantity.LOSS));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void aStartThatOverflowsStays(int batchSize) {
        TrainingLoop loop = new TrainingLoop(plan(OBJECTIVE, SGD, batchSize), constant(1e200));
        loop.step();
        assertThat(loop.parameters()).isEqualTo(constant(1e200));
    }

    @Test
    void aStartThatOverflowsLeavesNoTrace() {
        TrainingLoop loop = new TrainingLoop(plan(OBJECTIVE, SGD, 0), constant(1e200));
        loop.step();
        assertThat(loop.trace().size()).isZero();
    }

    @Test
    void anUpdateOutOfRangeIsTheParametersFault() {
        // At 0 both wrong classes count: the slope of b₀ is −2, and 2·1.7e308 is too much.
        Objective one = new Objective(new DataSet(3, List.of(new Point(0, 0, 0))), new WestonWatkins(1),
                new Regularizer.None());
        TrainingLoop loop = new TrainingLoop(plan(one, new Optimizer.Sgd(1.7e308), 0), constant(0));
        assertThat(loop.step()).isEqualTo(new Diverged(1, Quantity.PARAMETERS));
    }

    @Test
    void anInfiniteSlopeOfAFiniteLossIsTheGradientsFault() {
        // At 0 the loss is ln 3 whatever T is, and its slope −2/(3T).
        Objective cold = new Objective(DEMO, new CrossEntropy(1e-310, 0, SmoothingOver.ALL), new Regularizer.None());
        TrainingLoop loop = new TrainingLoop(plan(cold, SGD, 0), constant(0));
        assertThat(loop.step()).isEqualTo(new Diverged(0, Quantity.GRADIENT));
    }

    @Test
    void finishingFindsTheLastStepDiverged() {
        Diverged diverged = (Diverged) untilItEnds(diverging(0));
        TrainingLoop loop = run(diverging(0), diverged.step());
        assertThat(loop.finish()).isEqualTo(diverged);
    }

    @Test
    void finishingADivergedStepGoesBack() {
        long failed = ((Diverged) untilItEnds(diverging(0))).step();
        TrainingLoop loop = run(diverging(0), failed);
        loop.finish();
        assertThat(loop.stepCount()).isEqualTo(failed - 1);
    }

    @Test
    void finishingAFiniteRunChangesNothing() {
        TrainingLoop loop = after(46, plan(OBJECTIVE, SGD, 0));
        loop.finish();
        assertThat(loop.parameters()).isEqualTo(after(46, plan(OBJECTIVE, SGD, 0)).parameters());
    }

    // Convergence

    @Test
    void convergesWhenTheGradientIsZero() {
        assertThat(loopOfTwo(0, 1, 1).step()).isInstanceOf(Converged.class);
    }

    @Test
    void goesOnWhileTheGradientIsNot() {
        assertThat(after(100, plan(OBJECTIVE, SGD, 0)).step()).isEqualTo(StepResult.CONTINUES);
    }

    @Test
    void aMiniBatchRunConvergesAfterAWholeEpoch() {
        TrainingLoop loop = loopOfTwo(1, 1, 1);
        assertThat(Stream.of(loop.step(), loop.step())).containsExactly(StepResult.CONTINUES,
                new Converged(Criterion.UNCHANGED));
    }

    /// The second point is violated; the batches are second, first | first, second.
    @Test
    void unchangedStepsOfTwoEpochsAreNoEpoch() {
        long seed = seedWhere(2, batches -> List.of(1, 0, 0, 1).equals(batches));
        TrainingLoop loop = loopOfTwo(1, -1, seed);
        assertThat(Stream.generate(loop::step).limit(4)).containsOnly(StepResult.CONTINUES);
    }

    @Test
    void anEditBeginsTheWaitForConvergenceAnew() {
        TrainingLoop loop = loopOfTwo(1, 1, 1);
        loop.step();
        loop.moveTo(loop.parameters());
        assertThat(loop.step()).isEqualTo(StepResult.CONTINUES);
    }

    // Edits

    @Test
    void anotherPlanHoldsFromTheNextStepOn() {
        Objective other = new Objective(DEMO, CrossEntropy.standard(), new Regularizer.L1(0.3));
        TrainingLoop loop = after(10, plan(OBJECTIVE, SGD, 0));
        loop.follow(plan(other, new Optimizer.Sgd(0.5), 0));
        loop.step();
        assertThat(loop.parameters()).isEqualTo(descended(other, descended(OBJECTIVE, START, 0.1, 10), 0.5, 1));
    }

    @Test
    void otherPointsHoldFromTheNextStepOn() {
        Objective more = OBJECTIVE.withData(DEMO.plus(new Point(0.9, 0.9, 2)));
        TrainingLoop loop = after(10, plan(OBJECTIVE, SGD, 0));
        loop.follow(plan(more, SGD, 0));
        loop.step();
        assertThat(loop.parameters()).isEqualTo(descended(more, descended(OBJECTIVE, START, 0.1, 10), 0.1, 1));
    }

    @Test
    void anotherBatchSizeHoldsFromTheNextStepOn() {
        TrainingLoop loop = after(10, plan(OBJECTIVE, SGD, 0));
        loop.follow(plan(OBJECTIVE, SGD, 4));
        loop.step();
        Objective ofBatch = OBJECTIVE.withData(new DataSet(3, batch(DEMO, 4, 10)));
        assertClose(descended(ofBatch, descended(OBJECTIVE, START, 0.1, 10), 0.1, 1).toArray(),
                loop.parameters().toArray(), 1e-14, 1e-15);
    }

    @Test
    void otherParametersHoldAtOnce() {
        TrainingLoop loop = after(10, plan(OBJECTIVE, SGD, 0));
        loop.moveTo(constant(0.5));
        assertThat(loop.parameters()).isEqualTo(constant(0.5));
    }

    @Test
    void theNextStepGoesOnFromOtherParameters() {
        TrainingLoop loop = after(10, plan(OBJECTIVE, SGD, 0));
        loop.moveTo(constant(0.5));
        loop.step();
        assertThat(loop.parameters()).isEqualTo(descended(OBJECTIVE, constant(0.5), 0.1, 1));
    }

    @Test
    void divergenceAfterAnEditDoesNotUndoIt() {
        TrainingLoop loop = after(10, plan(OBJECTIVE, SGD, 0));
        loop.moveTo(constant(1e200));
        loop.step();
        assertThat(loop.parameters()).isEqualTo(constant(1e200));
    }

    @Test
    void divergenceAfterAnEditStaysAtItsStep() {
        TrainingLoop loop = after(10, plan(OBJECTIVE, SGD, 0));
        loop.moveTo(constant(1e200));
        loop.step();
        assertThat(loop.stepCount()).isEqualTo(10);
    }

    @Test
    void refusesDataOfAnotherNumberOfClasses() {
        assertThatIllegalArgumentException().isThrownBy(() -> after(0, plan(FOUR_CLASSES, SGD, 0)))
                .withMessage("classes: expected 3, found 4");
    }

    @Test
    void aRefusedPlanLeavesTheOldOne() {
        TrainingLoop loop = after(10, plan(OBJECTIVE, SGD, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> loop.follow(plan(FOUR_CLASSES, HUGE_STEPS, 4)));
        loop.step();
        assertThat(loop.parameters()).isEqualTo(descended(OBJECTIVE, 0.1, 11));
    }

    // Trace

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 9})
    void fewExamplesAreRecordedAtEveryStepUntilTheTraceIsFull(int batchSize) {
        TrainingLoop loop = after(Trace.CAPACITY, plan(OBJECTIVE, SGD, batchSize));
        assertThat(steps(loop.trace())).isEqualTo(LongStream.range(0, Trace.CAPACITY).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void theTraceHasTheLossOverAllExamplesBeforeEachStep(int batchSize) {
        TrainingLoop loop = new TrainingLoop(plan(OBJECTIVE, SGD, batchSize), START);
        double[] expected = IntStream.range(0, 50).mapToDouble(_ -> totalLossBeforeStep(loop)).toArray();
        Trace trace = loop.trace();
        assertThat(IntStream.range(0, 50).mapToDouble(trace::totalLoss).toArray()).containsExactly(expected);
    }

    /// 1,001 examples are 63 batches of 16, 32 of 32, 31 of 33.
    @ParameterizedTest
    @CsvSource({"16, 64", "32, 32", "33, 32", "500, 4", "1000, 2", "0, 1"})
    void manyExamplesAreRecordedOnceAnEpochAtMost(int batchSize, long interval) {
        Objective many = OBJECTIVE.withData(points(TrainingLoop.FEW_EXAMPLES + 1));
        TrainingLoop loop = after(300, plan(many, SGD, batchSize));
        assertThat(steps(loop.trace()))
                .isEqualTo(LongStream.range(0, 300).filter(step -> step % interval == 0).boxed().toList());
    }

    @Test
    void aTraceOfEveryStepGoesOnSparselyWithManyExamplesInSmallBatches() {
        Objective many = OBJECTIVE.withData(points(TrainingLoop.FEW_EXAMPLES + 1));
        TrainingLoop loop = after(10, plan(many, SGD, 0));
        loop.follow(plan(many, SGD, 32));
        run(loop, 60);
        assertThat(steps(loop.trace())).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 32L, 64L);
    }

    // Memory

    /// A count, not a clock: what the thread has allocated while it took 10,000 steps that are compiled and warm.
    @ParameterizedTest
    @MethodSource
    void stepsAllocateNothing(Loss loss, int batchSize) {
        TrainingLoop loop = new TrainingLoop(plan(new Objective(DEMO, loss, new Regularizer.L2(1e-4)), SGD, batchSize),
                START);
        run(loop, 10_000);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().threadId();
        long before = threads.getThreadAllocatedBytes(thread);
        run(loop, 10_000);
        assertThat(threads.getThreadAllocatedBytes(thread) - before).isLessThan(4096);
    }

    static Stream<Arguments> stepsAllocateNothing() {
        return Stream.of(new WestonWatkins(1), CrossEntropy.standard())
                .flatMap(loss -> Stream.of(0, 4).map(batchSize -> Arguments.of(loss, batchSize)));
    }

    private static TrainingPlan plan(Objective objective, Optimizer optimizer, int batchSize) {
        return new TrainingPlan(objective, optimizer, batchSize, 1);
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

    private static StepResult untilItEnds(TrainingLoop loop) {
        StepResult result = StepResult.CONTINUES;
        while (result instanceof StepResult.Continues) {
            result = loop.step();
        }
        return result;
    }

    private static TrainingLoop diverging(int batchSize) {
        return new TrainingLoop(plan(STIFF, HUGE_STEPS, batchSize), START);
    }

    private static double totalLossAfter(long steps) {
        return STIFF.evaluate(descended(STIFF, 5, steps)).totalLoss();
    }

    private static double totalLossBeforeStep(TrainingLoop loop) {
        double total = OBJECTIVE.evaluate(loop.parameters()).totalLoss();
        loop.step();
        return total;
    }

    /// A near and a far point of two classes in batches of one, the near one first.
    private static TrainingLoop hidden() {
        DataSet data = new DataSet(2, List.of(new Point(1, 0, 0), new Point(1e308, 0, 1)));
        Objective objective = new Objective(data, new WestonWatkins(1), new Regularizer.None());
        long seed = seedWhere(2, batches -> batches.get(0) == 0);
        return new TrainingLoop(new TrainingPlan(objective, new Optimizer.Sgd(10), 1, seed),
                Parameters.fromArray(new double[6]));
    }

    /// Two points of class 0, at (1, 0) and (x, 0), where the gap of the scores is 20 and 20x. No regularization.
    private static TrainingLoop loopOfTwo(int batchSize, double x, long seed) {
        DataSet data = new DataSet(2, List.of(new Point(1, 0, 0), new Point(x, 0, 0)));
        Objective objective = new Objective(data, new WestonWatkins(1), new Regularizer.None());
        Parameters start = Parameters.ofRows(new double[]{10, 0, 0}, new double[]{-10, 0, 0});
        return new TrainingLoop(new TrainingPlan(objective, SGD, batchSize, seed), start);
    }

    /// A seed whose batches of one of two examples are as wanted in the first two epochs.
    private static long seedWhere(int exampleCount, Predicate<List<Integer>> wanted) {
        return LongStream.range(0, 1000)
                .filter(seed -> wanted.test(LongStream.range(0, 2L * exampleCount)
                        .mapToObj(step -> positions(exampleCount, 1, step, seed)[0]).toList()))
                .findFirst().orElseThrow();
    }

    private static List<Point> batch(DataSet data, int batchSize, long step) {
        return Arrays.stream(positions(data.size(), batchSize, step, 1)).mapToObj(data::get).toList();
    }

    private static int[] positions(int exampleCount, int batchSize, long step, long seed) {
        BatchOrder batches = new BatchOrder(exampleCount, batchSize, seed);
        batches.moveTo(step);
        return Arrays.copyOfRange(batches.order(), batches.from(), batches.to());
    }

    private static DataSet points(int count) {
        SplittableRandom random = new SplittableRandom(count);
        return new DataSet(3, Stream.generate(
                () -> new Point(random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextInt(3))).limit(count)
                .toList());
    }

    private static Parameters constant(double value) {
        return Parameters.fromArray(DoubleStream.generate(() -> value).limit(9).toArray());
    }

    private static Parameters descended(Objective objective, double learningRate, long steps) {
        return descended(objective, START, learningRate, steps);
    }

    /// Gradient descent as the lecture writes it.
    private static Parameters descended(Objective objective, Parameters start, double learningRate, long steps) {
        double[] parameters = start.toArray();
        for (long step = 0; step < steps; step++) {
            double[] gradient = objective.evaluate(Parameters.fromArray(parameters)).gradient().toArray();
            for (int p = 0; p < parameters.length; p++) {
                parameters[p] -= learningRate * gradient[p];
            }
        }
        return Parameters.fromArray(parameters);
    }

    private static List<Long> steps(Trace trace) {
        return IntStream.range(0, trace.size()).mapToObj(trace::step).toList();
    }
}
