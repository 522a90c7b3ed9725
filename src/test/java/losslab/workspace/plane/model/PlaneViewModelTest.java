package losslab.workspace.plane.model;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.loss.Loss;
import losslab.core.loss.OneVsAllHinge;
import losslab.core.loss.Regularizer;
import losslab.core.loss.StructuredHinge;
import losslab.core.loss.WestonWatkins;
import losslab.core.model.Evaluation;
import losslab.core.model.Objective;
import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;
import losslab.core.optim.OptimizerState;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.training.Trace;
import losslab.training.TrainingLoop;
import losslab.training.TrainingRun;
import losslab.training.TrainingState;
import losslab.workspace.plane.model.Layers.Layer;

/// Commands and what they make of the state. Waits have a timeout for the case that something never happens.
///
/// One fact a test for every command of the view model, at rest and during a run: long, but one list.
@Timeout(60)
class PlaneViewModelTest {
    private static final long PATIENCE_SECONDS = 30;
    /// One step, then none for eleven days.
    private static final double HARDLY_EVER = 1e-6;
    private static final double FAST = TrainingRun.AS_FAST_AS_IT_GOES;
    private static final Experiment DEMO = LectureDemo.experiment();
    private static final Optimizer ADAM = new Optimizer.Adam(0.1, 0.9, 0.999, 1e-8);

    /// Events of training wait here until a test takes them in on its own thread.
    private final BlockingQueue<Runnable> deliveries = new LinkedBlockingQueue<>();
    private final PlaneViewModel model = new PlaneViewModel(DEMO, deliveries::add, _ -> {});

    @AfterEach
    void close() {
        model.close();
    }

    // Opening

    @ParameterizedTest
    @MethodSource
    void opensWithTheLecturesLosses(Loss loss, double dataLoss, double totalLoss) {
        model.setLoss(loss);
        assertClose(new double[]{dataLoss, totalLoss},
                new double[]{evaluation().dataLoss(), evaluation().totalLoss()}, 0, 5.1e-5);
    }

    static Stream<Arguments> opensWithTheLecturesLosses() {
        return Stream.of(Arguments.of(new WestonWatkins(1), 2.7667, 6.2667),
                Arguments.of(new OneVsAllHinge(1), 4.0222, 7.5222),
                Arguments.of(new StructuredHinge(1), 2.3667, 5.8667),
                Arguments.of(CrossEntropy.standard(), 1.8366, 5.3366));
    }

    @Test
    void opensWithTwoOfNineRight() {
        assertThat(evaluation().correctCount()).isEqualTo(2);
    }

    @Test
    void opensAtStepZero() {
        assertThat(state().progress())
                .isEqualTo(PlaneState.Progress.start(DEMO.parameters()));
    }

    @Test
    void opensWithTheFirstPointSelected() {
        assertThat(state().view())
                .isEqualTo(new PlaneState.View(List.of(0), 0, 0, 1, Layers.standard(), 10, Objective.Slip.NONE,
                        Readout.standard()));
    }

    @Test
    void opensWithoutMessage() {
        assertThat(state().message()).isEmpty();
    }

    @Test
    void withoutPointsNothingIsSelected() {
        assertThat(new PlaneViewModel(DEMO.withData(new DataSet(3, List.of())), deliveries::add, _ -> {}).state()
                .selectedPoint()).isEmpty();
    }

    // One state fits itself

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void everyCommandMakesAStateThatFitsItself(String name, Consumer<PlaneViewModel> command) {
        command.accept(model);
        assertThat(numbers(evaluation())).isEqualTo(numbers(evaluated(state().experiment())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void everyCommandDuringARunMakesAStateThatFitsItself(String name, Consumer<PlaneViewModel> command) {
        run(50);
        await(state -> state.progress().step() > 1);
        command.accept(model);
        assertThat(numbers(evaluation())).isEqualTo(numbers(evaluated(state().experiment())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void everyCommandPassesTheGradientCheck(String name, Consumer<PlaneViewModel> command) {
        command.accept(model);
        assertThat(state().check().result().passed()).isTrue();
    }

    /// A snapshot that was made before the edit must not take it back.
    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void anOldSnapshotTakesNoEditBack(String name, Consumer<PlaneViewModel> edit) {
        PlaneViewModel idle = new PlaneViewModel(DEMO, deliveries::add, _ -> {});
        idle.step();
        edit.accept(idle);
        model.setSpeed(HARDLY_EVER);
        model.toggleRun();
        Runnable old = delivery();
        edit.accept(model);
        old.run();
        assertThat(state().experiment()).isEqualTo(idle.state().experiment());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void aPausedRunHasTakenInAnEdit(String name, Consumer<PlaneViewModel> edit) {
        PlaneViewModel idle = new PlaneViewModel(DEMO, deliveries::add, _ -> {});
        idle.step();
        edit.accept(idle);
        run(HARDLY_EVER);
        await(state -> state.progress().step() == 1);
        edit.accept(model);
        pause();
        assertThat(state().experiment()).isEqualTo(idle.state().experiment());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void anEditWhilePausingIsKept(String name, Consumer<PlaneViewModel> edit) {
        PlaneViewModel idle = new PlaneViewModel(DEMO, deliveries::add, _ -> {});
        idle.step();
        edit.accept(idle);
        run(HARDLY_EVER);
        await(state -> state.progress().step() == 1);
        model.toggleRun();
        edit.accept(model);
        await(state -> !state.progress().running());
        assertThat(state().experiment()).isEqualTo(idle.state().experiment());
    }

    static Stream<Arguments> commands() {
        return Stream.concat(edits(), Stream.of(
                command("select", model -> model.select(List.of(3, 1))),
                command("toggleSelected", model -> model.toggleSelected(4)),
                command("setTemperature", model -> model.setTemperature(2)),
                command("setSpeed", model -> model.setSpeed(100)),
                command("step", PlaneViewModel::step),
                command("step(5)", model -> model.step(5)),
                command("toggleRun", PlaneViewModel::toggleRun),
                command("randomize", model -> model.randomize(5)),
                command("reset", PlaneViewModel::reset),
                command("load", model -> model.load(DEMO.withParameters(Parameters.random(3, 4)))),
                command("setCurrentClass", model -> model.setCurrentClass(1)),
                command("setLayers", model -> model.setLayers(Layers.standard().with(Layer.PULLS, true))),
                command("report", model -> model.report("something"))));
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                command("movePoint", model -> model.movePoint(2, -0.25, 0.75)),
                command("moveSelection", model -> model.moveSelection(0.25, -0.5)),
                command("setClassOfSelection", model -> model.setClassOfSelection(2)),
                command("addPoint", model -> model.addPoint(0.1, 0.2)),
                command("addPoint of a class", model -> model.addPoint(0.1, 0.2, 1)),
                command("deleteSelection", PlaneViewModel::deleteSelection),
                command("setData", model -> model.setData(DEMO.data().without(List.of(1, 2)))),
                command("no data", model -> model.setData(new DataSet(3, List.of()))),
                command("setParameter", model -> model.setParameter(1, 2, 7)),
                command("setRow", model -> model.setRow(2, 1, -1, 0.5)),
                command("two edits", model -> {
                    model.setParameter(1, 2, 7);
                    model.setParameter(0, 1, -3);
                }),
                command("setLoss", model -> model.setLoss(CrossEntropy.standard())),
                command("setRegularizer", model -> model.setRegularizer(new Regularizer.L1(0.5))),
                command("setOptimizer", model -> model.setOptimizer(new Optimizer.Sgd(0.25))),
                command("setBatchSize", model -> model.setBatchSize(4)));
    }

    // Points

    @Test
    void movesOnePoint() {
        model.movePoint(2, -0.25, 0.75);
        assertThat(data()).isEqualTo(DEMO.data().with(List.of(2), _ -> new Point(-0.25, 0.75, 0)));
    }

    @Test
    void movesAllSelectedPoints() {
        model.select(List.of(0, 8));
        model.moveSelection(0.25, -0.25);
        assertThat(Stream.of(data().get(0), data().get(1), data().get(8))).containsExactly(
                new Point(0.75, 0.4 - 0.25, 0), new Point(0.8, 0.3, 0), new Point(-0.4 + 0.25, -0.75, 2));
    }

    @Test
    void setsTheClassOfAllSelectedPoints() {
        model.select(List.of(0, 3));
        model.setClassOfSelection(2);
        assertThat(data().points()).extracting(Point::label).containsExactly(2, 0, 0, 2, 1, 1, 2, 2, 2);
    }

    @Test
    void leavesTheClassWhereThereIsNoSuchOne() {
        model.setClassOfSelection(3);
        assertThat(data()).isEqualTo(DEMO.data());
    }

    /// As fields that are left when another document has come.
    @Test
    void aPointOrClassThatHasGoneTakesNothingAnyMore() {
        PlaneState before = model.state();
        model.movePoint(9, 0, 0);
        model.setParameter(3, 0, 1);
        model.setRow(3, 1, 1, 1);
        model.setCurrentClass(3);
        model.chooseParameter(9);
        model.landscape().setParameters(0, 9);
        model.landscape().setParameter(9);
        model.removeClass(3);
        assertThat(model.state()).isSameAs(before);
    }

    @Test
    void withoutSelectionThereIsNothingToMove() {
        model.select(List.of());
        model.moveSelection(1, 1);
        assertThat(data()).isEqualTo(DEMO.data());
    }

    @Test
    void addsAPointOfTheCurrentClass() {
        model.setCurrentClass(2);
        model.addPoint(0.1, 0.2);
        assertThat(data()).isEqualTo(DEMO.data().plus(new Point(0.1, 0.2, 2)));
    }

    @Test
    void selectsANewPoint() {
        model.addPoint(0.1, 0.2);
        assertThat(selection()).containsExactly(9);
    }

    @Test
    void addsNoMorePointsThanAllowed() {
        model.setData(random(DataSet.MAX_POINTS));
        model.addPoint(0, 0);
        assertThat(data().size()).isEqualTo(DataSet.MAX_POINTS);
    }

    @Test
    void saysThatThereAreTooManyPoints() {
        model.setData(random(DataSet.MAX_POINTS));
        model.addPoint(0, 0);
        assertThat(state().message()).isEqualTo("No more than 100,000 points");
    }

    @Test
    void deletesAllSelectedPoints() {
        model.select(List.of(7, 0, 4));
        model.deleteSelection();
        assertThat(data()).isEqualTo(DEMO.data().without(List.of(0, 4, 7)));
    }

    @Test
    void deletingLeavesNothingSelected() {
        model.select(List.of(7, 0, 4));
        model.deleteSelection();
        assertThat(selection()).isEmpty();
    }

    @Test
    void withoutSelectionThereIsNothingToDelete() {
        model.select(List.of());
        model.deleteSelection();
        assertThat(data()).isEqualTo(DEMO.data());
    }

    @Test
    void theLastSelectedPointIsExplained() {
        model.select(List.of(5, 2));
        assertThat(state().selectedPoint()).hasValue(2);
    }

    @Test
    void togglingSelects() {
        model.toggleSelected(4);
        assertThat(selection()).containsExactly(0, 4);
    }

    @Test
    void togglingTwiceLeavesTheSelection() {
        model.toggleSelected(4);
        model.toggleSelected(4);
        assertThat(selection()).containsExactly(0);
    }

    @Test
    void fewerPointsLeaveTheSelectionThatIsLeft() {
        model.select(List.of(8, 2, 5, 1));
        model.setData(DEMO.data().without(List.of(3, 4, 5, 6, 7, 8)));
        assertThat(selection()).containsExactly(2, 1);
    }

    @Test
    void noPointsLeaveNoSelection() {
        model.select(List.of(8, 2));
        model.setData(new DataSet(3, List.of()));
        assertThat(state().selectedPoint()).isEmpty();
    }

    @Test
    void noneIsSelectedThatIsNotThere() {
        model.select(List.of(-1, 3, 9, 100));
        assertThat(selection()).containsExactly(3);
    }

    @Test
    void movingAPointLeavesTheSelection() {
        model.select(List.of(8, 2));
        model.movePoint(3, 0, 0);
        assertThat(selection()).containsExactly(8, 2);
    }

    // Weights and objective

    @Test
    void setsOneParameter() {
        model.setParameter(1, 2, 7);
        assertThat(parameters()).isEqualTo(DEMO.parameters().with(1, 2, 7));
    }

    @Test
    void setsARow() {
        model.setRow(1, 7, 8, 9);
        assertThat(parameters()).isEqualTo(Parameters.ofRows(new double[]{1, 2, 0}, new double[]{7, 8, 9},
                new double[]{3, -1, -0.5}));
    }

    @Test
    void setsLossAndRegularizer() {
        model.setLoss(new StructuredHinge(2));
        model.setRegularizer(new Regularizer.L1(0.5));
        assertThat(state().experiment())
                .isEqualTo(DEMO.withLoss(new StructuredHinge(2)).withRegularizer(new Regularizer.L1(0.5)));
    }

    @Test
    void theTemperatureOfAHingeIsTheScreens() {
        model.setTemperature(2);
        assertThat(state().shownTemperature()).isEqualTo(2);
    }

    @Test
    void theTemperatureOfAHingeIsNotTheExperiments() {
        model.setTemperature(2);
        assertThat(state().experiment()).isEqualTo(DEMO);
    }

    @Test
    void theTemperatureOfSoftmaxIsTheLosssOwn() {
        model.setLoss(new CrossEntropy(1, 0.1, SmoothingOver.OTHERS));
        model.setTemperature(2);
        assertThat(state().experiment().loss()).isEqualTo(new CrossEntropy(2, 0.1, SmoothingOver.OTHERS));
    }

    @Test
    void theTemperatureOfSoftmaxStaysOnTheScreenWhenItGoes() {
        model.setLoss(new CrossEntropy(2, 0, SmoothingOver.ALL));
        model.setLoss(new WestonWatkins(1));
        assertThat(state().shownTemperature()).isEqualTo(2);
    }

    @Test
    void theTemperatureOfTheScreenStaysFromHingeToHinge() {
        model.setTemperature(3);
        model.setLoss(new StructuredHinge(1));
        assertThat(state().shownTemperature()).isEqualTo(3);
    }

    @Test
    void theGradientCheckCoversAFewPointsAll() {
        assertThat(state().check().pointCount()).isEqualTo(9);
    }

    @Test
    void theGradientCheckCoversASampleOfMany() {
        // 500 terms of 3 classes with 3 numbers each
        model.setData(random(1000));
        assertThat(state().check().pointCount()).isEqualTo(55);
    }

    @Test
    void theGradientCheckOfASamplePasses() {
        model.setData(random(1000));
        assertThat(state().check().result().passed()).isTrue();
    }

    // Steps

    @Test
    void aStepIsTheLoops() {
        model.step();
        assertThat(parameters()).isEqualTo(trained(DEMO, DEMO.parameters(), 0, 1));
    }

    @Test
    void stepsOfTheLectureReachItsPicture() {
        model.setRegularizer(new Regularizer.L2(0.025));
        model.step(46);
        assertClose(new double[]{2.06, 1.48, -0.42, 0.44, -1.82, 0.52, 2.27, -2.04, -0.10},
                parameters().toArray(), 0, 5.1e-3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void manyStepsAreStepsOneByOne(int batchSize) {
        PlaneViewModel other = new PlaneViewModel(DEMO.withBatchSize(batchSize), deliveries::add, _ -> {});
        model.setBatchSize(batchSize);
        model.step(20);
        IntStream.range(0, 20).forEach(_ -> other.step());
        assertThat(state().experiment()).isEqualTo(other.state().experiment());
    }

    @Test
    void stepsAreCounted() {
        model.step(20);
        model.step();
        assertThat(state().progress().step()).isEqualTo(21);
    }

    @Test
    void stepsLeaveTheirTrace() {
        model.step(20);
        model.step();
        Trace trace = state().progress().trace();
        assertThat(IntStream.range(0, trace.size()).mapToObj(trace::step))
                .isEqualTo(LongStream.rangeClosed(0, 20).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void noStepsChangeNothing(long count) {
        PlaneState before = state();
        model.step(count);
        assertThat(state()).isSameAs(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void theNextStepIsForeseenToTheBit(int batchSize) {
        model.setBatchSize(batchSize);
        List<Optional<Parameters>> foreseen = new ArrayList<>();
        List<Optional<Parameters>> come = new ArrayList<>();
        IntStream.range(0, 20).forEach(_ -> {
            foreseen.add(state().afterNextStep());
            model.step();
            come.add(Optional.of(parameters()));
        });
        assertThat(come).isEqualTo(foreseen);
    }

    @Test
    void aStepThatDivergesIsNotForeseen() {
        diverge();
        model.step(1000);
        assertThat(state().afterNextStep().map(next -> evaluated(state().experiment().withParameters(next)))
                .filter(Evaluation::isFinite)).isEmpty();
    }

    @Test
    void divergingStepsSayAtWhichStep() {
        diverge();
        model.step(1000);
        assertThat(state().message())
                .startsWith("Diverged at step " + (state().progress().step() + 1) + ": the loss left the finite range");
    }

    @Test
    void divergingStepsLeaveFiniteNumbers() {
        diverge();
        model.step(1000);
        assertThat(evaluation().isFinite()).isTrue();
    }

    @Test
    void convergedStepsSaySo() {
        model.setRegularizer(new Regularizer.None());
        model.setData(new DataSet(3, List.of()));
        model.step(1000);
        assertThat(state()).extracting(state -> state.progress().step(), PlaneState::message)
                .containsExactly(1L, "Converged: no number changes any more");
    }

    @Test
    void anotherOptimizerTakesTheNextStep() {
        model.setOptimizer(ADAM);
        model.step();
        assertThat(parameters()).isEqualTo(trained(DEMO.withOptimizer(ADAM), DEMO.parameters(), 0, 1));
    }

    @Test
    void anEditTakesTheMessageAway() {
        model.report("something");
        model.setParameter(0, 0, 1);
        assertThat(state().message()).isEmpty();
    }

    // Randomize and reset

    @Test
    void randomWeightsComeFromTheirSeed() {
        model.randomize(5);
        assertThat(state().experiment()).isEqualTo(DEMO.withSeed(5).withParameters(Parameters.random(3, 5)));
    }

    @Test
    void randomWeightsBeginAtStepZero() {
        model.step(5);
        model.randomize(5);
        assertThat(state().progress())
                .isEqualTo(PlaneState.Progress.start(Parameters.random(3, 5)));
    }

    @Test
    void anUnnamedSeedCanBeNamedAgain() {
        model.randomize();
        Experiment drawn = state().experiment();
        model.randomize(drawn.seed());
        assertThat(state().experiment()).isEqualTo(drawn);
    }

    @Test
    void randomWeightsOfARunRunOn() {
        run(HARDLY_EVER);
        model.randomize(5);
        await(state -> state.progress().step() == 1);
        assertThat(parameters()).isEqualTo(trained(DEMO, Parameters.random(3, 5), 0, 1));
    }

    @Test
    void resetReturnsToTheStart() {
        model.step(20);
        model.reset();
        assertThat(state().experiment()).isEqualTo(DEMO);
    }

    @Test
    void resetReturnsToStepZero() {
        model.step(20);
        model.reset();
        assertThat(state().progress())
                .isEqualTo(PlaneState.Progress.start(DEMO.parameters()));
    }

    @Test
    void resetReturnsToWeightsEditedBeforeTheFirstStep() {
        model.setParameter(0, 0, 7);
        model.step(20);
        model.reset();
        assertThat(parameters()).isEqualTo(DEMO.parameters().with(0, 0, 7));
    }

    @Test
    void resetReturnsBehindEditsBetweenSteps() {
        model.step(5);
        model.setParameter(0, 0, 7);
        model.step(5);
        model.reset();
        assertThat(parameters()).isEqualTo(DEMO.parameters());
    }

    @Test
    void resetOfARunReturnsToItsStart() {
        model.setParameter(0, 0, 7);
        run(50);
        await(state -> state.progress().step() > 1);
        model.setParameter(1, 1, 9);
        await(state -> state.progress().step() > 3);
        model.reset();
        assertThat(parameters()).isEqualTo(DEMO.parameters().with(0, 0, 7));
    }

    @Test
    void resetOfAPausedRunReturnsToItsFirstStart() {
        run(50);
        await(state -> state.progress().step() > 1);
        pause();
        run(50);
        await(state -> state.progress().step() > 3);
        model.reset();
        assertThat(parameters()).isEqualTo(DEMO.parameters());
    }

    @Test
    void resetKeepsTheOtherSettings() {
        model.step();
        model.setBatchSize(4);
        model.reset();
        assertThat(state().experiment()).isEqualTo(DEMO.withBatchSize(4));
    }

    // Runs

    @Test
    void aRunIsShownAtOnce() {
        run(HARDLY_EVER);
        assertThat(state().progress().running()).isTrue();
    }

    @Test
    void aRunTakesTheLoopsSteps() {
        run(FAST);
        await(state -> state.progress().step() >= 100);
        assertThat(parameters()).isEqualTo(trained(DEMO, DEMO.parameters(), 0, state().progress().step()));
    }

    @Test
    void aPausedRunDoesNotRun() {
        run(FAST);
        pause();
        assertThat(state().progress()).extracting(PlaneState.Progress::running, PlaneState.Progress::stepsPerSecond)
                .containsExactly(false, 0.0);
    }

    @Test
    void aPausedRunHasTheLoopsWeights() {
        run(FAST);
        await(state -> state.progress().step() >= 100);
        pause();
        assertThat(parameters()).isEqualTo(trained(DEMO, DEMO.parameters(), 0, state().progress().step()));
    }

    @Test
    void aRunGoesOnWhereItPaused() {
        run(HARDLY_EVER);
        await(state -> state.progress().step() == 1);
        pause();
        run(HARDLY_EVER);
        await(state -> state.progress().step() == 2);
        assertThat(parameters()).isEqualTo(trained(DEMO, DEMO.parameters(), 0, 2));
    }

    @Test
    void noStepIsTakenBesideARun() {
        run(HARDLY_EVER);
        await(state -> state.progress().step() == 1);
        model.step();
        assertThat(state().progress().step()).isEqualTo(1);
    }

    @Test
    void anEditedRunGoesOnFromTheEdit() {
        run(HARDLY_EVER);
        await(state -> state.progress().step() == 1);
        Parameters edited = parameters().with(1, 2, 7);
        model.setParameter(1, 2, 7);
        pause();
        model.step();
        assertThat(parameters()).isEqualTo(trained(DEMO, edited, 1, 1));
    }

    @Test
    void anEditedNumberIsTrainedOn() {
        run(FAST);
        model.setParameter(1, 2, 7);
        // How many steps the run takes before it sees the edit is its own affair: until then the 7 stands.
        await(state -> parameters().b(1) < 7);
        assertThat(parameters().b(1)).isBetween(0.0, 7.0);
    }

    @Test
    void anotherSpeedHoldsAtOnce() {
        run(HARDLY_EVER);
        await(state -> state.progress().step() == 1);
        model.setSpeed(FAST);
        await(state -> state.progress().step() > 1000);
        assertThat(state().view().stepsPerSecond()).isInfinite();
    }

    @Test
    void manyEditsDuringAFastRunAreAllKept() {
        run(FAST);
        for (int i = 1; i <= 200; i++) {
            model.setParameter(1, 2, i);
            model.addPoint(0.001 * i, 0);
            model.requestSnapshot();
            takeWhatHasCome();
        }
        pause();
        assertThat(data().size()).isEqualTo(209);
    }

    @Test
    void aNumberHeldByTheUserDoesNotFlicker() {
        model.setOptimizer(new Optimizer.Sgd(1e-12)); // only edits move the bias by whole numbers
        run(FAST);
        List<Double> seen = new ArrayList<>();
        model.stateProperty().addListener((_, _, now) -> seen.add(Math.rint(now.experiment().parameters().b(1))));
        for (int i = 1; i <= 50; i++) {
            model.setParameter(1, 2, 1000 + i);
            model.requestSnapshot();
            takeWhatHasCome();
        }
        assertThat(seen).isSorted();
    }

    @Test
    void aDivergedRunEnds() {
        diverge();
        run(FAST);
        await(state -> !state.progress().running());
        assertThat(state().message())
                .startsWith("Diverged at step " + (state().progress().step() + 1) + ": the loss left the finite range");
    }

    @Test
    void aDivergedRunLeavesFiniteNumbers() {
        diverge();
        run(FAST);
        await(state -> !state.progress().running());
        assertThat(evaluation().isFinite()).isTrue();
    }

    @Test
    void aDivergedRunCanBeReset() {
        diverge();
        run(FAST);
        await(state -> !state.progress().running());
        model.reset();
        assertThat(parameters()).isEqualTo(DEMO.parameters());
    }

    @Test
    void aConvergedRunSaysThatItWaits() {
        model.setRegularizer(new Regularizer.None());
        model.setData(new DataSet(3, List.of()));
        run(FAST);
        await(state -> !state.message().isEmpty());
        assertThat(state().message()).isEqualTo("Converged: no number changes any more; training waits for a change");
    }

    @Test
    void anEditWakesAConvergedRun() {
        model.setRegularizer(new Regularizer.None());
        model.setData(new DataSet(3, List.of()));
        run(FAST);
        await(state -> !state.message().isEmpty());
        model.setData(DEMO.data());
        await(state -> state.progress().step() > 100);
        assertThat(parameters()).isNotEqualTo(DEMO.parameters());
    }

    @Test
    void aWokenRunSaysNothing() {
        model.setRegularizer(new Regularizer.None());
        model.setData(new DataSet(3, List.of()));
        run(FAST);
        await(state -> !state.message().isEmpty());
        model.setRegularizer(new Regularizer.L2(1e-9));
        await(state -> state.progress().step() > 100);
        assertThat(state().message()).isEmpty();
    }

    @Test
    void aRunTakesOverAnotherOptimizer() {
        run(HARDLY_EVER);
        model.setOptimizer(ADAM);
        pause();
        assertThat(state().experiment().optimizer()).isEqualTo(ADAM);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void eventsOfAnAbandonedRunAreIgnored(String name, Consumer<PlaneViewModel> abandon) {
        run(HARDLY_EVER);
        Runnable old = delivery();
        abandon.accept(model);
        PlaneState after = state();
        old.run();
        delivery().run(); // its end
        assertThat(state()).isSameAs(after);
    }

    static Stream<Arguments> eventsOfAnAbandonedRunAreIgnored() {
        return Stream.of(command("reset", PlaneViewModel::reset), command("load", model -> model.load(DEMO)),
                command("close", PlaneViewModel::close));
    }

    @Test
    void aLoadedExperimentIsShown() {
        Experiment other = DEMO.withParameters(Parameters.random(3, 4)).withBatchSize(4);
        run(FAST);
        model.load(other);
        assertThat(state().experiment()).isEqualTo(other);
    }

    @Test
    void aLoadedExperimentBeginsAtStepZero() {
        run(FAST);
        await(state -> state.progress().step() > 1);
        model.load(DEMO);
        assertThat(state().progress())
                .isEqualTo(PlaneState.Progress.start(DEMO.parameters()));
    }

    @Test
    void aLoadedExperimentMayHaveFewerClasses() {
        model.setCurrentClass(2);
        model.load(new Experiment("two", new DataSet(2, List.of(new Point(0, 0, 1))), Parameters.random(2, 1),
                DEMO.loss(), DEMO.regularizer(), DEMO.optimizer(), 0, 1));
        assertThat(state().view().currentClass()).isZero();
    }

    @Test
    void loadingKeepsLayersAndSpeed() {
        Layers layers = Layers.standard().with(Layer.PULLS, true);
        model.setLayers(layers);
        model.setSpeed(99);
        model.load(DEMO);
        assertThat(state().view()).isEqualTo(
                new PlaneState.View(List.of(0), 0, 0, 1, layers, 99, Objective.Slip.NONE, Readout.standard()));
    }

    @Test
    void withoutRunNoSnapshotComes() {
        model.requestSnapshot();
        assertThat(deliveries).isEmpty();
    }

    private static Arguments command(String name, Consumer<PlaneViewModel> command) {
        return Arguments.of(name, command);
    }

    private void run(double stepsPerSecond) {
        model.setSpeed(stepsPerSecond);
        model.toggleRun();
    }

    private void pause() {
        model.toggleRun();
        await(state -> !state.progress().running());
    }

    /// λ = 100 and η = 5 multiply the weights by −999 a step.
    private void diverge() {
        model.setRegularizer(new Regularizer.L2(100));
        model.setOptimizer(new Optimizer.Sgd(5));
    }

    /// Takes in what training tells, and asks for more, until the state is as wanted.
    private void await(Predicate<PlaneState> wanted) {
        while (!wanted.test(state())) {
            model.requestSnapshot();
            delivery().run();
        }
    }

    private void takeWhatHasCome() {
        List<Runnable> come = new ArrayList<>();
        deliveries.drainTo(come);
        come.forEach(Runnable::run);
    }

    private Runnable delivery() {
        try {
            return Objects.requireNonNull(deliveries.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "no event came");
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private PlaneState state() {
        return model.state();
    }

    private Evaluation evaluation() {
        return state().evaluation();
    }

    private Parameters parameters() {
        return state().experiment().parameters();
    }

    private DataSet data() {
        return state().experiment().data();
    }

    private List<Integer> selection() {
        return state().view().selection();
    }

    private static Evaluation evaluated(Experiment experiment) {
        return experiment.objective().evaluate(experiment.parameters());
    }

    /// Everything that an evaluation says, in a form that compares by content.
    private static List<Object> numbers(Evaluation evaluation) {
        List<Object> numbers = new ArrayList<>(List.of(evaluation.objective(), evaluation.parameters(),
                evaluation.dataLoss(), evaluation.regularizationLoss(), evaluation.gradient(),
                evaluation.correctCount()));
        for (int i = 0; i < evaluation.exampleCount(); i++) {
            numbers.add(evaluation.loss(i));
            for (double score : evaluation.scores(i)) {
                numbers.add(score);
            }
        }
        return numbers;
    }

    private static Parameters trained(Experiment experiment, Parameters start, long from, long steps) {
        TrainingLoop loop = new TrainingLoop(experiment.trainingPlan(),
                new TrainingState(from, start, OptimizerState.FRESH));
        for (long step = 0; step < steps; step++) {
            loop.step();
        }
        return loop.parameters();
    }

    private static DataSet random(int count) {
        SplittableRandom random = new SplittableRandom(count);
        return new DataSet(3, Stream.generate(
                () -> new Point(random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextInt(3))).limit(count)
                .toList());
    }
}
