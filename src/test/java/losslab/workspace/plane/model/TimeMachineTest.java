package losslab.workspace.plane.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import losslab.core.data.DataSet;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Regularizer;
import losslab.core.loss.WestonWatkins;
import losslab.core.model.Objective;
import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;
import losslab.core.optim.Schedule;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.testing.SampleOptimizers;
import losslab.training.History;
import losslab.training.Stopping;
import losslab.training.Trace;
import losslab.training.TrainingLoop;
import losslab.training.TrainingPlan;
import losslab.training.TrainingState;
import losslab.workspace.plane.model.RunMark.Name;

/// Looking back, going on from there, bookmarks, and the runs before.
///
/// One fact a test for every command on the past: long, but one list.
class TimeMachineTest {
    private static final int EARLY = 5;
    private static final Experiment DEMO = LectureDemo.experiment().withLoss(CrossEntropy.standard())
            .withOptimizer(Optimizer.Adam.standard(0.1)).withBatchSize(4);
    private static final Parameters ELSEWHERE = Parameters.random(3, 99);

    /// Computations and their results come at once.
    private final PlaneViewModel model = new PlaneViewModel(DEMO, Runnable::run, Runnable::run);

    // Looking back

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 37, 99, 100})
    void everyStepIsShownAsItWas(long step) {
        model.step(100);
        past().goTo(step);
        assertThat(state().trainingState()).isEqualTo(trained(DEMO, step));
    }

    @Test
    void whatIsShownFitsItself() {
        model.step(100);
        past().goTo(37);
        assertThat(state().evaluation().totalLoss())
                .isEqualTo(DEMO.objective().evaluate(trained(DEMO, 37).parameters()).totalLoss());
    }

    @Test
    void theStepAfterIsForeseen() {
        model.step(100);
        past().goTo(37);
        assertThat(state().afterNextStep()).contains(trained(DEMO, 38).parameters());
    }

    @Test
    void theStepsReachedStayKnown() {
        model.step(100);
        past().goTo(37);
        assertThat(progress()).extracting(PlaneState.Progress::step, PlaneState.Progress::reachedStep,
                PlaneState.Progress::isPast).containsExactly(37L, 100L, true);
    }

    @Test
    void theWholeTraceStays() {
        model.step(100);
        past().goTo(37);
        assertThat(steps(progress().trace())).isEqualTo(LongStream.range(0, 100).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1})
    void beforeTheFirstStepIsTheFirst(long step) {
        model.step(100);
        past().goTo(step);
        assertThat(progress().step()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {101, Long.MAX_VALUE})
    void afterTheLastStepIsTheLast(long step) {
        model.step(100);
        past().goTo(37);
        past().goTo(step);
        assertThat(progress().step()).isEqualTo(100);
    }

    @Test
    void stepBackShowsTheStepBefore() {
        model.step(100);
        past().stepBack();
        past().stepBack();
        assertThat(state().trainingState()).isEqualTo(trained(DEMO, 98));
    }

    @Test
    void thereIsNoStepBackFromTheFirst() {
        past().stepBack();
        assertThat(state().trainingState()).isEqualTo(TrainingState.start(DEMO.parameters()));
    }

    @Test
    void theEndIsAsItWas() {
        model.step(100);
        past().goTo(37);
        past().goToEnd();
        assertThat(state()).extracting(PlaneState::trainingState, state -> state.progress().isPast())
                .containsExactly(trained(DEMO, 100), false);
    }

    @Test
    void theStepThatIsShownNeedsNoLooking() {
        model.step(100);
        PlaneState before = state();
        past().goTo(100);
        assertThat(state()).isSameAs(before);
    }

    @Test
    void toLookBackChangesNothing() {
        model.step(100);
        past().goTo(37);
        past().goToEnd();
        model.step(100);
        assertThat(state().trainingState()).isEqualTo(trained(DEMO, 200));
    }

    @Test
    void toLookBackBeginsNoRun() {
        model.step(100);
        past().goTo(37);
        past().goToEnd();
        assertThat(state().timeline()).isEqualTo(Timeline.START);
    }

    @Test
    void theSettingsOfAStepAreShownWithIt() {
        Optimizer slower = Optimizer.Adam.standard(0.01);
        model.step(50);
        model.setOptimizer(slower);
        model.step(50);
        past().goTo(49);
        assertThat(state().experiment().optimizer()).isEqualTo(DEMO.optimizer());
        past().goTo(50);
        assertThat(state().experiment().optimizer()).isEqualTo(slower);
    }

    @Test
    void thePointsOfAStepAreShownWithIt() {
        model.step(50);
        model.deleteSelection();
        model.step(50);
        past().goTo(49);
        assertThat(state().experiment().data()).isEqualTo(DEMO.data());
    }

    @Test
    void theSlipOfAStepIsShownWithIt() {
        model.step(50);
        model.setSlip(Objective.Slip.QUARTERED_DECAY);
        model.step(50);
        past().goTo(49);
        assertThat(state().view().slip()).isEqualTo(Objective.Slip.NONE);
        past().goToEnd();
        assertThat(state().view().slip()).isEqualTo(Objective.Slip.QUARTERED_DECAY);
    }

    @Test
    void anEditAtTheEndSurvivesALookBack() {
        model.step(100);
        model.changeParameters(_ -> ELSEWHERE);
        past().goTo(37);
        past().goToEnd();
        assertThat(state().experiment().parameters()).isEqualTo(ELSEWHERE);
    }

    @Test
    void theStepBeforeAnEditAtTheEndIsAsItWas() {
        model.step(100);
        model.changeParameters(_ -> ELSEWHERE);
        past().stepBack();
        assertThat(state().trainingState()).isEqualTo(trained(DEMO, 99));
    }

    @ParameterizedTest
    @MethodSource("losslab.testing.SampleOptimizers#all")
    void anotherOptimizerAtTheEndSurvivesALookBack(Optimizer optimizer) {
        model.step(100);
        model.setOptimizer(optimizer);
        PlaneState before = state();
        past().goTo(37);
        past().goToEnd();
        assertThat(state()).extracting(PlaneState::trainingState, PlaneState::plan, PlaneState::afterNextStep)
                .containsExactly(before.trainingState(), before.plan(), before.afterNextStep());
    }

    @Test
    void anEditBeforeTheFirstStepSurvivesALookBack() {
        model.changeParameters(_ -> ELSEWHERE);
        model.step(100);
        past().goTo(0);
        assertThat(state().experiment().parameters()).isEqualTo(ELSEWHERE);
    }

    // Going on from the past

    @Test
    void aRunThatGoesOnFromItsPastIsAnother() {
        model.step(100);
        past().goTo(37);
        past().continueFromHere();
        assertThat(state().timeline().run()).isEqualTo(2);
    }

    @Test
    void aRunThatGoesOnFromItsPastEndsThere() {
        model.step(100);
        past().goTo(37);
        past().continueFromHere();
        assertThat(progress()).extracting(PlaneState.Progress::step, PlaneState.Progress::reachedStep)
                .containsExactly(37L, 37L);
    }

    @Test
    void aRunThatGoesOnFromItsPastComesToTheSameBits() {
        model.step(100);
        past().goTo(37);
        past().continueFromHere();
        model.step(63);
        assertThat(state().trainingState()).isEqualTo(trained(DEMO, 100));
    }

    @Test
    void aRunThatGoesOnFromItsPastStillHasIt() {
        model.step(100);
        past().goTo(37);
        past().continueFromHere();
        past().goTo(12);
        assertThat(state().trainingState()).isEqualTo(trained(DEMO, 12));
    }

    @Test
    void aRunThatGoesOnFromItsPastHasTheTraceUpToThere() {
        model.step(100);
        past().goTo(37);
        past().continueFromHere();
        assertThat(steps(progress().trace())).isEqualTo(LongStream.range(0, 37).boxed().toList());
    }

    @Test
    void theOldRunStaysInTheChart() {
        model.step(100);
        PlaneState end = state();
        past().goTo(37);
        past().continueFromHere();
        assertThat(state().timeline().pastRuns()).containsExactly(new PastRun(1, end.plan(), end.progress().trace(),
                100, PastRun.Result.of(end.evaluation()), true));
    }

    /// Between step 37 and its end the run was changed: what it came to belongs to the last plan.
    @Test
    void theOldRunKeepsThePlanOfItsEnd() {
        model.step(50);
        model.setRegularizer(new Regularizer.L2(0.5));
        model.step(50);
        TrainingPlan plan = state().plan();
        past().goTo(37);
        past().continueFromHere();
        assertThat(state().timeline().pastRuns()).extracting(PastRun::plan).containsExactly(plan);
    }

    @Test
    void atTheEndThereIsNothingToGoOnFrom() {
        model.step(100);
        PlaneState before = state();
        past().continueFromHere();
        assertThat(state()).isSameAs(before);
    }

    @Test
    void aRunCanGoOnFromItsFirstStep() {
        model.step(100);
        past().goTo(0);
        past().continueFromHere();
        model.step(100);
        assertThat(state().trainingState()).isEqualTo(trained(DEMO, 100));
    }

    @Test
    void aStepInThePastIsTheFirstOfANewRun() {
        model.step(100);
        past().goTo(37);
        model.step();
        assertThat(state()).extracting(PlaneState::trainingState, state -> state.timeline().run())
                .containsExactly(trained(DEMO, 38), 2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void anEditInThePastBeginsANewRun(String name, Consumer<PlaneViewModel> edit) {
        model.step(100);
        past().goTo(37);
        edit.accept(model);
        assertThat(state().timeline().pastRuns()).extracting(PastRun::lastStep).containsExactly(100L);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("anEditInThePastBeginsANewRun")
    void anEditInThePastStandsAtItsStep(String name, Consumer<PlaneViewModel> edit) {
        model.step(100);
        past().goTo(37);
        edit.accept(model);
        PlaneState edited = state();
        model.step(3);
        past().goTo(37);
        assertThat(state()).extracting(PlaneState::plan, PlaneState::trainingState, PlaneState::afterNextStep)
                .containsExactly(edited.plan(), edited.trainingState(), edited.afterNextStep());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("anEditInThePastBeginsANewRun")
    void anEditAtTheEndBeginsNoRun(String name, Consumer<PlaneViewModel> edit) {
        model.step(100);
        edit.accept(model);
        assertThat(state().timeline()).isEqualTo(Timeline.START);
    }

    static Stream<Arguments> anEditInThePastBeginsANewRun() {
        return Stream.of(command("setParameter", m -> m.setParameter(1, 2, 3)),
                command("setRow", m -> m.setRow(0, 1, 2, 3)), command("movePoint", m -> m.movePoint(0, 0.1, 0.2)),
                command("addPoint", m -> m.addPoint(0.1, 0.2)), command("deleteSelection", m -> m.deleteSelection()),
                command("setClassOfSelection", m -> m.setClassOfSelection(2)),
                command("setData", m -> m.setData(LectureDemo.data().without(List.of(4)))),
                command("setLoss", m -> m.setLoss(new WestonWatkins(1))),
                command("setTemperature", m -> m.setTemperature(2)),
                command("setRegularizer", m -> m.setRegularizer(new Regularizer.L1(0.2))),
                command("setOptimizer", m -> m.setOptimizer(new Optimizer.Sgd(0.3))),
                command("setSchedule", m -> m.setSchedule(new Schedule.Step(0.5, 10))),
                command("setBatchSize", m -> m.setBatchSize(2)),
                command("setStopping", m -> m.setStopping(new Stopping(1e-5, 50))),
                command("holdOut", m -> m.holdOut(0.34)),
                command("setSelectionHeldOut", m -> m.setSelectionHeldOut(true)),
                command("setSlip", m -> m.setSlip(Objective.Slip.QUARTERED_DECAY)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatBelongsToTheScreenLeavesThePastShown(String name, Consumer<PlaneViewModel> command) {
        model.step(100);
        past().goTo(37);
        command.accept(model);
        assertThat(state()).extracting(state -> state.progress().isPast(), PlaneState::timeline)
                .containsExactly(true, Timeline.START);
    }

    static Stream<Arguments> whatBelongsToTheScreenLeavesThePastShown() {
        return Stream.of(command("select", m -> m.select(List.of(3))),
                command("setLayers", m -> m.setLayers(Layers.standard().with(Layers.Layer.PULLS, true))),
                command("setCurrentClass", m -> m.setCurrentClass(2)),
                command("chooseParameter", m -> m.chooseParameter(5)), command("setSpeed", m -> m.setSpeed(99)),
                command("report", m -> m.report("something")));
    }

    // Bookmarks

    @Test
    void aBookmarkOfThisRunIsShown() {
        model.step(40);
        past().setBookmark(Name.A);
        model.step(60);
        past().goTo(Name.A);
        assertThat(state()).extracting(PlaneState::trainingState, state -> state.timeline().run())
                .containsExactly(trained(DEMO, 40), 1);
    }

    @Test
    void twoBookmarksAreTold() {
        model.step(40);
        past().setBookmark(Name.A);
        model.step(60);
        past().setBookmark(Name.B);
        past().goTo(Name.A);
        past().goTo(Name.B);
        assertThat(progress().step()).isEqualTo(100);
    }

    @Test
    void aBookmarkMayBeSetInThePast() {
        model.step(100);
        past().goTo(37);
        past().setBookmark(Name.A);
        past().goToEnd();
        past().goTo(Name.A);
        assertThat(state().trainingState()).isEqualTo(trained(DEMO, 37));
    }

    @Test
    void aBookmarkHoldsWhatIsShown() {
        model.step(40);
        past().setBookmark(Name.A);
        assertThat(state().timeline().bookmark(Name.A)).contains(new RunMark(1,
                new History.Moment(state().plan(), state().trainingState()), progress().trace(), state().evaluation()));
    }

    @Test
    void aBookmarkReplacesTheOneBefore() {
        model.step(40);
        past().setBookmark(Name.A);
        model.step(10);
        past().setBookmark(Name.A);
        assertThat(state().timeline().bookmark(Name.A).map(RunMark::step)).contains(50L);
    }

    @Test
    void aBookmarkThatIsNotSetLeadsNowhere() {
        model.step(40);
        PlaneState before = state();
        past().goTo(Name.B);
        assertThat(state()).isSameAs(before);
    }

    @Test
    void aBookmarkBeyondTheNewEndBeginsARunThere() {
        model.step(40);
        past().setBookmark(Name.A);
        past().goTo(10);
        past().continueFromHere();
        past().goTo(Name.A);
        assertThat(state()).extracting(PlaneState::trainingState, state -> state.timeline().run(),
                state -> state.progress().isPast()).containsExactly(trained(DEMO, 40), 3, false);
    }

    @Test
    void aBookmarkOfAnotherRunGoesOnToTheSameBits() {
        model.step(40);
        past().setBookmark(Name.A);
        model.randomize(5);
        model.step(7);
        past().goTo(Name.A);
        model.step(60);
        assertThat(state().trainingState()).isEqualTo(trained(DEMO, 100));
    }

    @Test
    void aBookmarkOfAnotherRunBringsItsTrace() {
        model.step(40);
        past().setBookmark(Name.A);
        model.randomize(5);
        model.step(7);
        past().goTo(Name.A);
        assertThat(steps(progress().trace())).isEqualTo(LongStream.range(0, 40).boxed().toList());
    }

    @Test
    void aRunFromABookmarkHasNoOtherPast() {
        model.step(40);
        past().setBookmark(Name.A);
        model.randomize(5);
        past().goTo(Name.A);
        model.step(10);
        past().goTo(0);
        assertThat(progress().step()).isEqualTo(40);
    }

    @Test
    void aBookmarkOfAnotherRunBringsItsSettings() {
        model.step(40);
        past().setBookmark(Name.A);
        model.randomize(5);
        model.setLoss(new WestonWatkins(1));
        model.setSlip(Objective.Slip.QUARTERED_DECAY);
        past().goTo(Name.A);
        assertThat(state().plan()).isEqualTo(DEMO.trainingPlan());
    }

    /// The run still has the step, but not what was there.
    @Test
    void aBookmarkBeforeAnEditAtItsStepIsReturnedTo() {
        model.step(40);
        past().setBookmark(Name.A);
        model.changeParameters(_ -> ELSEWHERE);
        past().goTo(Name.A);
        assertThat(state().trainingState()).isEqualTo(trained(DEMO, 40));
    }

    @Test
    void aBookmarkBeforeAnEditIsReturnedToFromFarther() {
        model.step(40);
        past().setBookmark(Name.A);
        model.changeParameters(_ -> ELSEWHERE);
        model.step(60);
        past().goTo(Name.A);
        assertThat(state()).extracting(PlaneState::trainingState, state -> state.timeline().run())
                .containsExactly(trained(DEMO, 40), 2);
    }

    /// Without a step there was no run to number.
    @Test
    void aBookmarkAtStepZeroSurvivesNewWeights() {
        past().setBookmark(Name.A);
        model.randomize(5);
        past().goTo(Name.A);
        assertThat(state().experiment().parameters()).isEqualTo(DEMO.parameters());
    }

    @Test
    void bookmarksSurviveTheirRun() {
        model.step(40);
        past().setBookmark(Name.A);
        model.randomize(5);
        past().delete(1);
        past().goTo(Name.A);
        assertThat(state().trainingState()).isEqualTo(trained(DEMO, 40));
    }

    @Test
    void anotherExperimentForgetsBookmarks() {
        model.step(40);
        past().setBookmark(Name.A);
        model.load(DEMO);
        assertThat(state().timeline().bookmark(Name.A)).isEmpty();
    }

    // Runs

    @Test
    void resetKeepsTheRunAmongThePastOnes() {
        model.step(40);
        model.reset();
        assertThat(state().timeline().pastRuns()).extracting(PastRun::number, PastRun::lastStep)
                .containsExactly(tuple(1, 40L));
    }

    @Test
    void randomWeightsKeepTheRunAmongThePastOnes() {
        model.step(40);
        model.randomize(5);
        assertThat(state().timeline().pastRuns()).extracting(PastRun::lastStep).containsExactly(40L);
    }

    @Test
    void resetInThePastKeepsWhatTheRunCameTo() {
        model.step(40);
        PastRun.Result end = PastRun.Result.of(state().evaluation());
        past().goTo(10);
        model.reset();
        assertThat(state().timeline().pastRuns()).extracting(PastRun::end).containsExactly(end);
    }

    @Test
    void aRunWithoutAStepIsNotKept() {
        model.randomize(5);
        model.randomize(6);
        assertThat(state().timeline()).isEqualTo(Timeline.START);
    }

    @Test
    void anotherExperimentForgetsPastRuns() {
        model.step(40);
        model.randomize(5);
        model.load(DEMO);
        assertThat(state().timeline()).isEqualTo(Timeline.START);
    }

    @Test
    void aPastRunCanBeHidden() {
        model.step(40);
        model.reset();
        past().setVisible(1, false);
        assertThat(state().timeline().pastRuns()).extracting(PastRun::visible).containsExactly(false);
    }

    @Test
    void aHiddenRunCanBeShown() {
        model.step(40);
        model.reset();
        PastRun before = state().timeline().pastRuns().getFirst();
        past().setVisible(1, false);
        past().setVisible(1, true);
        assertThat(state().timeline().pastRuns()).containsExactly(before);
    }

    @Test
    void onlyOneRunIsHidden() {
        runs(3);
        past().setVisible(2, false);
        assertThat(state().timeline().pastRuns()).extracting(PastRun::visible).containsExactly(true, false, true);
    }

    @Test
    void aPastRunCanBeDeleted() {
        runs(3);
        past().delete(2);
        assertThat(state().timeline().pastRuns()).extracting(PastRun::number).containsExactly(1, 3);
    }

    @Test
    void numbersAreNotGivenTwice() {
        runs(3);
        past().delete(3);
        model.step();
        model.reset();
        assertThat(state().timeline().pastRuns()).extracting(PastRun::number).containsExactly(1, 2, 4);
    }

    @Test
    void theOldestOfVeryManyRunsGoes() {
        runs(Timeline.MOST_RUNS + 1);
        assertThat(state().timeline().pastRuns()).extracting(PastRun::number)
                .isEqualTo(IntStream.rangeClosed(2, Timeline.MOST_RUNS + 1).boxed().toList());
    }

    // Early stopping

    @Test
    void earlyStoppingShowsTheBestStep() {
        stopEarly();
        assertThat(state().evaluation().validationLoss()).isEqualTo(lowestValidationLoss());
    }

    @Test
    void earlyStoppingKnowsTheStepsBeyond() {
        stopEarly();
        assertThat(progress().reachedStep() - progress().step()).isEqualTo(EARLY);
    }

    @Test
    void theStepsBeyondCanBeShown() {
        stopEarly();
        long reached = progress().reachedStep();
        past().goToEnd();
        assertThat(state().trainingState()).isEqualTo(trained(overfitting().withStopping(Stopping.NEVER), reached));
    }

    @Test
    void theBestStepIsSaid() {
        stopEarly();
        assertThat(state().message()).contains(String.valueOf(progress().step()),
                String.valueOf(progress().reachedStep()));
    }

    @Test
    void goingOnFromTheBestStepIsANewRun() {
        stopEarly();
        model.step();
        assertThat(state().timeline().pastRuns()).extracting(PastRun::number).containsExactly(1);
    }

    @Test
    void aStoppedRunCameToItsBestStep() {
        stopEarly();
        PastRun.Result best = PastRun.Result.of(state().evaluation());
        model.reset();
        assertThat(state().timeline().pastRuns()).extracting(PastRun::end).containsExactly(best);
    }

    /// What an earlier look had seen as the end is not the end any more.
    @Test
    void aStoppedRunCameToItsBestStepThoughSomebodyHadLookedBack() {
        model.load(overfitting());
        model.step(3);
        past().goTo(1);
        past().goToEnd();
        model.step(100_000);
        PastRun.Result best = PastRun.Result.of(state().evaluation());
        model.reset();
        assertThat(state().timeline().pastRuns()).extracting(PastRun::end).containsExactly(best);
    }

    // Another optimizer

    @ParameterizedTest
    @MethodSource("pairs")
    void theStepOfAnotherOptimizerIsForeseen(Optimizer from, Optimizer to) {
        model.setOptimizer(from);
        model.step(5);
        model.setOptimizer(to);
        Parameters foreseen = state().afterNextStep().orElseThrow();
        model.step();
        assertThat(state().experiment().parameters()).isEqualTo(foreseen);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void nothingIsRememberedOfAnotherOptimizer(Optimizer from, Optimizer to) {
        model.setOptimizer(from);
        model.step(5);
        model.setOptimizer(to);
        assertThat(progress().optimizerState().quantities(to)).isEmpty();
    }

    /// To look at another optimizer's settings costs nothing as long as no step is taken.
    @ParameterizedTest
    @MethodSource("pairs")
    void anOptimizerThatComesBackAtOnceStillRemembers(Optimizer from, Optimizer to) {
        model.setOptimizer(from);
        model.step(5);
        PlaneState before = state();
        model.setOptimizer(to);
        model.setOptimizer(from);
        assertThat(state()).extracting(PlaneState::trainingState, PlaneState::afterNextStep)
                .containsExactly(before.trainingState(), before.afterNextStep());
    }

    /// Any two of different kinds.
    static Stream<Arguments> pairs() {
        return SampleOptimizers.all().stream().flatMap(from -> SampleOptimizers.all().stream()
                .filter(to -> to.getClass() != from.getClass())
                .map(to -> Arguments.of(from, to)));
    }

    private void runs(int count) {
        IntStream.range(0, count).forEach(_ -> {
            model.step();
            model.reset();
        });
    }

    private void stopEarly() {
        model.load(overfitting());
        model.step(100_000);
    }

    /// Points held out of another class than those beside them: their loss falls, and rises again.
    private static Experiment overfitting() {
        DataSet data = LectureDemo.data()
                .with(List.of(0, 3, 6), point -> point.withHeldOut(true))
                .with(List.of(0), point -> point.withLabel(1));
        return DEMO.withBatchSize(0).withRegularizer(new Regularizer.None()).withData(data)
                .withStopping(new Stopping(0, EARLY));
    }

    private static double lowestValidationLoss() {
        Experiment experiment = overfitting().withStopping(Stopping.NEVER);
        TrainingLoop loop = new TrainingLoop(experiment.trainingPlan(), experiment.parameters());
        return IntStream.range(0, 1000).mapToDouble(_ -> {
            double loss = experiment.objective().evaluate(loop.parameters()).validationLoss();
            loop.step();
            return loss;
        }).min().orElseThrow();
    }

    private static TrainingState trained(Experiment experiment, long steps) {
        TrainingLoop loop = new TrainingLoop(experiment.trainingPlan(), experiment.parameters());
        for (long step = 0; step < steps; step++) {
            loop.step();
        }
        return loop.state();
    }

    private static Arguments command(String name, Consumer<PlaneViewModel> command) {
        return Arguments.of(name, command);
    }

    private static List<Long> steps(Trace trace) {
        return IntStream.range(0, trace.size()).mapToObj(trace::step).toList();
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

    /// Steps of the past come later, from another thread: two presses before the first has come go back two steps.
    @Test
    void stepBackCountsFromTheStepThatIsOnItsWay() {
        List<Runnable> onTheirWay = new ArrayList<>();
        PlaneViewModel slow = new PlaneViewModel(DEMO, Runnable::run, onTheirWay::add);
        slow.step(10);
        slow.timeMachine().stepBack();
        slow.timeMachine().stepBack();
        List.copyOf(onTheirWay).forEach(Runnable::run);
        assertThat(slow.state().progress().step()).isEqualTo(8);
    }

    @Test
    void aShareThatHoldsOutNobodyIsTold() {
        model.holdOut(0.1);
        assertThat(model.state().message())
                .isEqualTo("That share of a class is less than a point: none is held out");
    }
}
