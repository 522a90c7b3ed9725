package losslab.training;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
import losslab.core.optim.OptimizerState;
import losslab.core.optim.Schedule;
import losslab.experiment.LectureDemo;
import losslab.training.StepResult.Continues;
import losslab.training.StepResult.Converged;
import losslab.training.StepResult.Criterion;
import losslab.training.StepResult.StoppedEarly;

/// How a run ends by itself without leaving the finite range.
class TrainingEndTest {
    private static final Optimizer SGD = new Optimizer.Sgd(0.1);
    private static final Optimizer MOMENTUM = new Optimizer.Momentum(1, 0.9, false);
    private static final Objective OBJECTIVE = new Objective(LectureDemo.data(), CrossEntropy.standard(),
            new Regularizer.L2(0.1));
    private static final Objective FLAT = new Objective(new DataSet(2, List.of()), CrossEntropy.standard(),
            new Regularizer.None());
    private static final Parameters ZERO = Parameters.fromArray(new double[6]);
    private static final int PATIENCE = 5;

    // A short gradient

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void aGradientThatStaysShortIsConvergence(int batchSize) {
        assertThat(untilItEnds(calm(batchSize))).isEqualTo(new Converged(Criterion.GRADIENT));
    }

    /// Ten looks, the last one before the last step; the trace has the gradient of each.
    @Test
    void theGradientHasBeenShortForTenEpochs() {
        TrainingLoop loop = calm(0);
        untilItEnds(loop);
        double[] norms = norms(loop.trace());
        int firstShort = IntStream.range(0, norms.length).filter(i -> norms[i] < 1e-2).findFirst().orElseThrow();
        assertThat(loop.stepCount()).isEqualTo(firstShort + Watch.CALM_COUNT);
    }

    /// Batches of 4 of 9 points: 3 steps an epoch. The trace has every step, an epoch begins at every third.
    @Test
    void withMiniBatchesTheGradientOverAllPointsCountsOnceAnEpoch() {
        TrainingLoop loop = calm(4);
        untilItEnds(loop);
        double[] norms = norms(loop.trace());
        double[] ofEpochs = IntStream.range(0, norms.length).filter(i -> i % 3 == 0).mapToDouble(i -> norms[i])
                .toArray();
        assertThat(DoubleStream.of(ofEpochs).skip(ofEpochs.length - Watch.CALM_COUNT).max().orElseThrow())
                .isLessThan(limit(4));
    }

    @Test
    void aShortGradientIsFoundAgainWhenNothingChanges() {
        TrainingLoop loop = calm(0);
        untilItEnds(loop);
        assertThat(loop.step()).isEqualTo(new Converged(Criterion.GRADIENT));
    }

    @Test
    void anEditBeginsTheWaitForAShortGradientAnew() {
        TrainingLoop loop = calm(0);
        untilItEnds(loop);
        loop.moveTo(loop.parameters());
        assertThat(Stream.generate(loop::step).limit(Watch.CALM_COUNT - 1)).containsOnly(StepResult.CONTINUES);
    }

    @Test
    void withoutALimitAShortGradientIsNoEnd() {
        TrainingLoop loop = loop(OBJECTIVE, SGD, 0, Stopping.NEVER, LectureDemo.startingParameters());
        assertThat(Stream.generate(loop::step).limit(500)).containsOnly(StepResult.CONTINUES);
    }

    // Nothing changes

    /// Both biases are 1e17, where doubles are 16 apart; their slopes are ∓1, the velocity 10(1 − 0.9ⁿ) is more than
    /// half of 16 from n = 16 on.
    @Test
    void momentumThatGathersIsNoConvergence() {
        TrainingLoop loop = loop(atTheOrigin(), MOMENTUM, 0, Stopping.NEVER, large());
        assertThat(Stream.generate(loop::step).limit(15)).containsOnly(StepResult.CONTINUES);
        assertThat(loop.parameters()).isEqualTo(large());
    }

    @Test
    void momentumThatHasGatheredMoves() {
        TrainingLoop loop = loop(atTheOrigin(), MOMENTUM, 0, Stopping.NEVER, large());
        IntStream.range(0, 16).forEach(_ -> loop.step());
        assertThat(loop.parameters().bias().toArray()).containsExactly(1e17 + 16, 1e17 - 16);
    }

    @Test
    void gradientDescentThereConvergesAtOnce() {
        assertThat(loop(atTheOrigin(), new Optimizer.Sgd(1), 0, Stopping.NEVER, large()).step())
                .isEqualTo(new Converged(Criterion.UNCHANGED));
    }

    @ParameterizedTest
    @MethodSource("losslab.testing.SampleOptimizers#remembering")
    void anOptimizerThatRemembersConvergesAfterALongRest(Optimizer optimizer) {
        TrainingLoop loop = loop(FLAT, optimizer, 0, Stopping.NEVER, ZERO);
        assertThat(Stream.generate(loop::step).limit(TrainingLoop.RESTING_STEPS - 1))
                .containsOnly(StepResult.CONTINUES);
        assertThat(loop.step()).isEqualTo(new Converged(Criterion.UNCHANGED));
    }

    /// The factor of step 5 is 0: the sixth step changes nothing, nor does any other.
    @Test
    void aScheduleThatEndsAtZeroConverges() {
        TrainingLoop loop = new TrainingLoop(
                new TrainingPlan(OBJECTIVE, SGD, new Schedule.Cosine(5, 0), 0, 1, Stopping.NEVER),
                LectureDemo.startingParameters());
        assertThat(Stream.generate(loop::step).limit(5)).containsOnly(StepResult.CONTINUES);
        assertThat(loop.step()).isEqualTo(new Converged(Criterion.UNCHANGED));
    }

    // Early stopping

    @Test
    void aValidationLossThatRisesAgainEndsARun() {
        assertThat(untilItEnds(overfitting(SGD, 0))).isInstanceOf(StoppedEarly.class);
    }

    /// The validation loss (3·ln(1 + e⁻ᵐ) + ln(1 + eᵐ))/4 of a score gap m is lowest where σ(m) = 3/4, at m = ln 3. A step
    /// near there changes m by 0.1·2·(1 − σ(m)) = 0.05 from w₀, and as much from b: the best one is within 0.1.
    @Test
    void theBestStepIsWhereTheValidationLossIsLowest() {
        TrainingLoop loop = overfitting(SGD, 0);
        untilItEnds(loop);
        double[] scores = loop.parameters().scores(1, 0);
        assertClose(Math.log(3), scores[0] - scores[1], 0, 0.1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void noOtherStepHasALowerValidationLoss(int batchSize) {
        StoppedEarly early = (StoppedEarly) untilItEnds(overfitting(SGD, batchSize));
        TrainingLoop other = unstopped(SGD, batchSize);
        int perEpoch = batchSize == 0 ? 1 : 2;
        double[] losses = IntStream.rangeClosed(0, (int) early.step()).mapToDouble(_ -> validationLossBeforeStep(other))
                .toArray();
        assertThat(LongStream.rangeClosed(0, early.step()).filter(step -> step % perEpoch == 0)
                .mapToDouble(step -> losses[(int) step]).min().orElseThrow())
                .isEqualTo(losses[(int) early.bestStep()]);
    }

    /// One batch of both points, or two batches of one.
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void patienceCountsEpochs(int batchSize) {
        StoppedEarly early = (StoppedEarly) untilItEnds(overfitting(SGD, batchSize));
        assertThat(early.step() - early.bestStep()).isEqualTo(PATIENCE * (batchSize == 0 ? 1 : 2));
    }

    @ParameterizedTest
    @MethodSource("losslab.testing.SampleOptimizers#all")
    void theLoopStandsAtTheBestStepWithItsMemory(Optimizer optimizer) {
        TrainingLoop loop = overfitting(optimizer, 1);
        StoppedEarly early = (StoppedEarly) untilItEnds(loop);
        TrainingLoop other = unstopped(optimizer, 1);
        LongStream.range(0, early.bestStep()).forEach(_ -> other.step());
        assertThat(loop.state()).isEqualTo(other.state());
    }

    @Test
    void theStepsReachedAreKnown() {
        TrainingLoop loop = overfitting(SGD, 0);
        StoppedEarly early = (StoppedEarly) untilItEnds(loop);
        assertThat(loop.reachedStep()).isEqualTo(early.step());
    }

    @Test
    void theTraceShowsTheRise() {
        TrainingLoop loop = overfitting(SGD, 0);
        StoppedEarly early = (StoppedEarly) untilItEnds(loop);
        assertThat(IntStream.range(0, loop.trace().size()).mapToObj(loop.trace()::step))
                .isEqualTo(LongStream.rangeClosed(0, early.step()).boxed().toList());
    }

    @Test
    void aStoppedRunGoesOnFromTheBestStep() {
        TrainingLoop loop = overfitting(SGD, 0);
        StoppedEarly early = (StoppedEarly) untilItEnds(loop);
        loop.step();
        TrainingLoop other = unstopped(SGD, 0);
        LongStream.rangeClosed(0, early.bestStep()).forEach(_ -> other.step());
        assertThat(loop.state()).isEqualTo(other.state());
    }

    @Test
    void finishingAStoppedRunStaysThere() {
        TrainingLoop loop = overfitting(SGD, 0);
        StoppedEarly early = (StoppedEarly) untilItEnds(loop);
        loop.finish();
        assertThat(loop.stepCount()).isEqualTo(early.bestStep());
    }

    @Test
    void anEditBeginsPatienceAnew() {
        TrainingLoop loop = overfitting(SGD, 0);
        StoppedEarly early = (StoppedEarly) untilItEnds(overfitting(SGD, 0));
        LongStream.range(0, early.step()).forEach(_ -> loop.step());
        loop.moveTo(loop.parameters());
        assertThat(untilItEnds(loop)).isEqualTo(new StoppedEarly(early.step() + PATIENCE, early.step()));
    }

    @Test
    void beforePointsAreHeldOutTheTraceHasNoValidationLoss() {
        Objective some = OBJECTIVE.withData(LectureDemo.data().withHeldOut(0.34, 1));
        TrainingLoop loop = loop(OBJECTIVE, SGD, 0, Stopping.NEVER, LectureDemo.startingParameters());
        loop.step();
        loop.follow(new TrainingPlan(some, SGD, 0, 1));
        loop.step();
        assertThat(IntStream.range(0, 2).mapToObj(i -> loop.trace().get(Trace.Quantity.VALIDATION_LOSS, i)))
                .satisfiesExactly(before -> assertThat(before).isNaN(), after -> assertThat(after).isPositive());
    }

    @Test
    void withoutPointsHeldOutNothingStopsEarly() {
        Objective all = new Objective(overfitted().data().with(List.of(2, 3, 4, 5), p -> p.withHeldOut(false)),
                CrossEntropy.standard(), new Regularizer.None());
        TrainingLoop loop = loop(all, SGD, 0, new Stopping(0, PATIENCE), ZERO);
        assertThat(Stream.generate(loop::step).limit(500)).containsOnly(StepResult.CONTINUES);
    }

    @Test
    void withoutPatienceNothingStopsEarly() {
        TrainingLoop loop = unstopped(SGD, 0);
        assertThat(Stream.generate(loop::step).limit(500)).containsOnly(StepResult.CONTINUES);
    }

    /// A point held out at 1e308 has an infinite loss from the first step on, and had one before.
    @Test
    void aValidationLossThatIsNeverFiniteLeadsBackToWhereItBegan() {
        DataSet data = new DataSet(2, List.of(new Point(1, 0, 0), new Point(1e308, 0, 1, true)));
        Parameters steep = Parameters.ofRows(new double[]{10, 0, 0}, new double[]{-10, 0, 0});
        TrainingLoop loop = new TrainingLoop(
                new TrainingPlan(new Objective(data, CrossEntropy.standard(), new Regularizer.None()), SGD,
                        new Schedule.Constant(), 0, 1, new Stopping(0, PATIENCE)),
                new TrainingState(100, steep, OptimizerState.FRESH));
        assertThat(untilItEnds(loop)).isEqualTo(new StoppedEarly(100 + PATIENCE - 1, 100));
    }

    private static TrainingLoop calm(int batchSize) {
        return loop(OBJECTIVE, SGD, batchSize, new Stopping(limit(batchSize), 0), LectureDemo.startingParameters());
    }

    /// Mini-batches never come as close to the minimum.
    private static double limit(int batchSize) {
        return batchSize == 0 ? 1e-2 : 1e-1;
    }

    /// The point (0, 0) of class 0 between two classes: nothing but biases counts. A margin of 16 is seen beside 1e17.
    private static Objective atTheOrigin() {
        return new Objective(new DataSet(2, List.of(new Point(0, 0, 0))), new WestonWatkins(16),
                new Regularizer.None());
    }

    private static Parameters large() {
        return Parameters.ofRows(new double[]{0, 0, 1e17}, new double[]{0, 0, 1e17});
    }

    private static TrainingLoop overfitting(Optimizer optimizer, int batchSize) {
        return loop(overfitted(), optimizer, batchSize, new Stopping(0, PATIENCE), ZERO);
    }

    private static TrainingLoop unstopped(Optimizer optimizer, int batchSize) {
        return loop(overfitted(), optimizer, batchSize, Stopping.NEVER, ZERO);
    }

    /// All points are at (1, 0): two of class 0 to train on; held out, three of class 0 and one of class 1.
    private static Objective overfitted() {
        Point trained = new Point(1, 0, 0);
        Point same = trained.withHeldOut(true);
        return new Objective(new DataSet(2, List.of(trained, trained, same, same, same, same.withLabel(1))),
                CrossEntropy.standard(), new Regularizer.None());
    }

    private static double validationLossBeforeStep(TrainingLoop loop) {
        double loss = overfitted().evaluate(loop.parameters()).validationLoss();
        loop.step();
        return loss;
    }

    private static TrainingLoop loop(Objective objective, Optimizer optimizer, int batchSize, Stopping stopping,
            Parameters start) {
        return new TrainingLoop(
                new TrainingPlan(objective, optimizer, new Schedule.Constant(), batchSize, 1, stopping), start);
    }

    private static StepResult untilItEnds(TrainingLoop loop) {
        return Stream.generate(loop::step).filter(result -> !(result instanceof Continues)).findFirst().orElseThrow();
    }

    private static double[] norms(Trace trace) {
        return IntStream.range(0, trace.size()).mapToDouble(i -> trace.get(Trace.Quantity.GRADIENT_NORM, i)).toArray();
    }
}
