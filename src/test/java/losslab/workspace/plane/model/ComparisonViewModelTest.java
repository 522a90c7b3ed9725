package losslab.workspace.plane.model;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.data.DataSet;
import losslab.core.kind.Kind;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.loss.SquaredHinge;
import losslab.core.loss.StructuredHinge;
import losslab.core.loss.WestonWatkins;
import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.training.Stopping;
import losslab.training.TrainingLoop;
import losslab.training.TrainingState;
import losslab.workspace.plane.model.ComparisonViewModel.Result;

/// Two losses in lock-step. Everything is computed at once, or when a test lets it.
class ComparisonViewModelTest {
    private static final Experiment DEMO = LectureDemo.experiment();
    private static final Experiment SOFTMAX = DEMO.withLoss(CrossEntropy.standard());

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final PlaneViewModel model = new PlaneViewModel(DEMO, Runnable::run, Runnable::run);
    private final PlaneViewModel late = new PlaneViewModel(DEMO, Runnable::run, waiting::add);

    // The start

    @Test
    void nothingIsComparedUntilALossIsChosen() {
        model.step(3);
        assertThat(model.comparison().resultProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("losslab.core.loss.Loss#kinds")
    void bothBeginWithTheSameParameters(Kind<Loss> kind) {
        choose(kind);
        assertThat(second()).isEqualTo(DEMO.parameters());
        assertThat(step()).isZero();
    }

    /// Data loss of the softmax at the demo's start, CS231n 2016 lecture 3.
    @Test
    void theSecondHasTheOtherLoss() {
        choose(CrossEntropy.KIND);
        assertClose(1.8366, result().state().evaluation().dataLoss(), 0, 5e-5);
    }

    @Test
    void beginsWhereTrainingIs() {
        model.setOptimizer(Optimizer.Momentum.standard(0.1));
        model.step(5);
        TrainingState there = model.state().trainingState();
        choose(CrossEntropy.KIND);
        assertThat(result().state().trainingState()).isEqualTo(there);
        model.step(4);
        TrainingLoop alone = new TrainingLoop(
                SOFTMAX.withOptimizer(Optimizer.Momentum.standard(0.1)).trainingPlan(), there);
        take(alone, 4);
        assertThat(result().state().trainingState()).isEqualTo(alone.state());
    }

    // Lock-step

    @ParameterizedTest
    @MethodSource("losslab.core.loss.Loss#kinds")
    void afterSomeStepsItIsARunOfItsOwn(Kind<Loss> kind) {
        choose(kind);
        model.step(46);
        TrainingLoop alone = new TrainingLoop(DEMO.withLoss(model.lossSettings().loss(kind)).trainingPlan(),
                DEMO.parameters());
        take(alone, 46);
        assertThat(result().state().trainingState()).isEqualTo(alone.state());
    }

    @Test
    void miniBatchesAreThoseOfTheOther() {
        model.setBatchSize(2);
        choose(CrossEntropy.KIND);
        model.step(30);
        TrainingLoop alone = new TrainingLoop(SOFTMAX.withBatchSize(2).trainingPlan(), DEMO.parameters());
        take(alone, 30);
        assertThat(second()).isEqualTo(alone.parameters());
    }

    @Test
    void theSecondIsNotTheFirst() {
        choose(CrossEntropy.KIND);
        model.step(46);
        assertThat(second()).isNotEqualTo(model.state().experiment().parameters());
    }

    @Test
    void doesNotDependOnWhenSomebodyLooks() {
        choose(CrossEntropy.KIND);
        late.comparison().choose(Optional.of(CrossEntropy.KIND));
        for (PlaneViewModel one : List.of(model, late)) {
            IntStream.range(0, 20).forEach(_ -> one.step());
            one.movePoint(0, 0.9, 0.9);
            one.step(10);
            one.setRegularizer(new Regularizer.L2(0.5));
            one.step(3);
        }
        work();
        assertThat(late.comparison().resultProperty().get().orElseThrow().state().trainingState())
                .isEqualTo(result().state().trainingState());
    }

    @Test
    void asksForOneComputationAtATime() {
        waiting.clear();
        ComparisonViewModel slow = new ComparisonViewModel(model, waiting::add, Runnable::run);
        slow.choose(Optional.of(CrossEntropy.KIND));
        model.step();
        model.step();
        assertThat(waiting).hasSize(1);
        work();
        assertThat(slow.resultProperty().get().orElseThrow().state().progress().step()).isEqualTo(2);
    }

    // Edits

    @Test
    void anEditOfTheDataHoldsForBoth() {
        choose(CrossEntropy.KIND);
        model.step(10);
        Parameters before = second();
        model.movePoint(4, -0.9, 0.1);
        assertThat(second()).isEqualTo(before);
        assertThat(result().state().experiment().data()).isSameAs(model.state().experiment().data());
        model.step(7);
        TrainingLoop alone = new TrainingLoop(SOFTMAX.trainingPlan(), DEMO.parameters());
        take(alone, 10);
        alone.follow(SOFTMAX.withData(model.state().experiment().data()).trainingPlan());
        take(alone, 7);
        assertThat(second()).isEqualTo(alone.parameters());
    }

    @Test
    void settingsHoldForBoth() {
        choose(CrossEntropy.KIND);
        model.step(3);
        model.setRegularizer(new Regularizer.L1(0.2));
        model.setOptimizer(Optimizer.Adam.standard(0.05));
        model.step(3);
        TrainingLoop alone = new TrainingLoop(SOFTMAX.trainingPlan(), DEMO.parameters());
        take(alone, 3);
        alone.follow(SOFTMAX.withRegularizer(new Regularizer.L1(0.2)).withOptimizer(Optimizer.Adam.standard(0.05))
                .trainingPlan());
        take(alone, 3);
        assertThat(second()).isEqualTo(alone.parameters());
    }

    @Test
    void theMarginOnTheScreenIsThatOfTheOtherHinge() {
        choose(StructuredHinge.KIND);
        model.setLoss(new WestonWatkins(3));
        assertThat(result().state().experiment().loss()).isEqualTo(new StructuredHinge(3));
    }

    @Test
    void anotherLossOfTheFirstLeavesTheSecondAlone() {
        choose(CrossEntropy.KIND);
        model.step(10);
        model.setLoss(new StructuredHinge(1));
        model.step(10);
        TrainingLoop alone = new TrainingLoop(SOFTMAX.trainingPlan(), DEMO.parameters());
        take(alone, 20);
        assertThat(second()).isEqualTo(alone.parameters());
    }

    @Test
    void aWeightSetByHandRestartsTheSecond() {
        choose(CrossEntropy.KIND);
        model.step(10);
        model.setParameter(1, 1, 0.25);
        assertThat(second()).isEqualTo(model.state().experiment().parameters());
        assertThat(step()).isEqualTo(10);
    }

    @Test
    void resetAndRandomizeRestartBoth() {
        choose(CrossEntropy.KIND);
        model.step(10);
        model.reset();
        assertThat(second()).isEqualTo(DEMO.parameters());
        model.step(10);
        model.randomize(7);
        assertThat(second()).isEqualTo(Parameters.random(3, 7));
        assertThat(step()).isZero();
    }

    @Test
    void anotherExperimentBringsItsClasses() {
        choose(CrossEntropy.KIND);
        model.step(10);
        Experiment two = new Experiment("", new DataSet(2, List.of()), Parameters.random(2, 1),
                new WestonWatkins(1), new Regularizer.None(), new Optimizer.Sgd(1), 0, 1);
        model.load(two);
        assertThat(second()).isEqualTo(two.parameters());
    }

    @Test
    void manyEditsBeforeItLooksEndWithTheLast() {
        late.comparison().choose(Optional.of(CrossEntropy.KIND));
        IntStream.range(0, 3 * SecondRun.MOST_EDITS).forEach(i -> {
            late.movePoint(0, i / 1e4, 0.5);
            late.step();
        });
        work();
        Result found = late.comparison().resultProperty().get().orElseThrow();
        assertThat(found.state().progress().step()).isEqualTo(3 * SecondRun.MOST_EDITS);
        assertThat(found.state().experiment().data()).isSameAs(late.state().experiment().data());
    }

    @Test
    void anOptimizerThatComesBackKeepsItsMemory() {
        model.setOptimizer(Optimizer.Momentum.standard(0.1));
        choose(CrossEntropy.KIND);
        model.step(5);
        model.setOptimizer(new Optimizer.Sgd(0.1));
        model.setOptimizer(Optimizer.Momentum.standard(0.1));
        model.step(5);
        TrainingLoop alone = new TrainingLoop(
                SOFTMAX.withOptimizer(Optimizer.Momentum.standard(0.1)).trainingPlan(), DEMO.parameters());
        take(alone, 10);
        assertThat(second()).isEqualTo(alone.parameters());
    }

    // The past

    @Test
    void goingBackShowsBothAtThatStep() {
        choose(CrossEntropy.KIND);
        model.step(20);
        Parameters end = second();
        model.timeMachine().goTo(8);
        TrainingLoop alone = new TrainingLoop(SOFTMAX.trainingPlan(), DEMO.parameters());
        take(alone, 8);
        assertThat(result().state().trainingState()).isEqualTo(alone.state());
        model.timeMachine().goToEnd();
        assertThat(second()).isEqualTo(end);
    }

    @Test
    void beforeItsStartItIsTheFirst() {
        model.step(10);
        choose(CrossEntropy.KIND);
        model.step(10);
        model.timeMachine().goTo(4);
        assertThat(second()).isEqualTo(model.state().experiment().parameters());
        assertThat(step()).isEqualTo(4);
        assertThat(result().state().experiment().loss()).isEqualTo(CrossEntropy.standard());
    }

    @Test
    void goingOnFromBeforeItsStartBeginsThere() {
        model.step(10);
        choose(CrossEntropy.KIND);
        model.timeMachine().goTo(4);
        TrainingState there = model.state().trainingState();
        model.timeMachine().continueFromHere();
        model.step(5);
        TrainingLoop alone = new TrainingLoop(SOFTMAX.trainingPlan(), there);
        take(alone, 5);
        assertThat(second()).isEqualTo(alone.parameters());
    }

    @Test
    void goingOnFromThePastForgetsWhatCameAfter() {
        choose(CrossEntropy.KIND);
        model.step(10);
        model.setRegularizer(new Regularizer.None());
        model.step(10);
        model.timeMachine().goTo(4);
        model.timeMachine().continueFromHere();
        model.step(16);
        TrainingLoop alone = new TrainingLoop(SOFTMAX.trainingPlan(), DEMO.parameters());
        take(alone, 20);
        assertThat(second()).isEqualTo(alone.parameters());
    }

    // Ends

    /// The slope of a hinge is bounded, that of its square grows with the weights.
    @Test
    void divergenceIsSaidNotThrown() {
        model.load(growing());
        choose(SquaredHinge.KIND);
        model.step(300);
        assertThat(model.state().progress().step()).isEqualTo(300);
        assertThat(result().diverged()).isPresent();
        assertThat(step()).isLessThan(result().diverged().orElseThrow().step());
        assertThat(second().isFinite()).isTrue();
    }

    @Test
    void goingBackToBeforeADivergenceShowsTheStep() {
        model.load(growing());
        choose(SquaredHinge.KIND);
        model.step(300);
        model.timeMachine().goTo(3);
        assertThat(result().diverged()).isEmpty();
        assertThat(step()).isEqualTo(3);
    }

    @Test
    void goingOnFromBeforeADivergenceTriesAgain() {
        model.load(growing());
        choose(SquaredHinge.KIND);
        model.step(300);
        model.timeMachine().goTo(3);
        model.setOptimizer(new Optimizer.Sgd(1e-9));
        model.step(100);
        assertThat(result().diverged()).isEmpty();
        assertThat(step()).isEqualTo(103);
    }

    @Test
    void theSecondDoesNotStopByItself() {
        model.setStopping(new Stopping(1e6, 0));
        choose(CrossEntropy.KIND);
        IntStream.range(0, 30).forEach(_ -> model.step());
        assertThat(step()).isEqualTo(30);
    }

    @Test
    void closingEndsIt() {
        choose(CrossEntropy.KIND);
        model.comparison().choose(Optional.empty());
        model.step();
        assertThat(model.comparison().resultProperty().get()).isEmpty();
        assertThat(model.comparison().kindProperty().get()).isEmpty();
    }

    @Test
    void whatWasOnItsWayWhenItClosedDoesNotArrive() {
        late.comparison().choose(Optional.of(CrossEntropy.KIND));
        late.comparison().choose(Optional.empty());
        work();
        assertThat(late.comparison().resultProperty().get()).isEmpty();
    }

    /// Two points of two classes at one place: no loss becomes 0. The step size is far too large.
    private static Experiment growing() {
        return DEMO.withData(DEMO.data().with(List.of(0), point -> point.movedTo(-0.4, 0.3)))
                .withRegularizer(new Regularizer.None()).withOptimizer(new Optimizer.Sgd(500));
    }

    private void choose(Kind<Loss> kind) {
        model.comparison().choose(Optional.of(kind));
    }

    private Result result() {
        return model.comparison().resultProperty().get().orElseThrow();
    }

    private Parameters second() {
        return result().state().experiment().parameters();
    }

    private long step() {
        return result().state().progress().step();
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private static void take(TrainingLoop loop, int count) {
        IntStream.range(0, count).forEach(_ -> loop.step());
    }
}
