package losslab.workspace.plane.model;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Regularizer;
import losslab.core.math.Box;
import losslab.core.math.Norm;
import losslab.core.model.Objective;
import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.workspace.plane.model.LandscapeResult.Curve;
import losslab.workspace.plane.model.LandscapeResult.Surface;
import losslab.workspace.plane.model.LandscapeViewModel.Mode;

/// What is computed of a landscape, and when. Computations wait until a test lets them run.
@Timeout(60)
class LandscapeViewModelTest {
    private static final Experiment DEMO = LectureDemo.experiment();
    /// The demo opens with this total loss (CS231n).
    private static final double FIRST_TOTAL = 6.2667;
    private static final double LECTURE_DIGITS = 5.1e-5;

    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final PlaneViewModel model = new PlaneViewModel(DEMO, Runnable::run, jobs::add);
    private final LandscapeViewModel landscape = model.landscape();
    private final List<LandscapeResult> results = new ArrayList<>();

    LandscapeViewModelTest() {
        landscape.resultProperty().addListener((_, _, result) -> result.ifPresent(results::add));
    }

    @AfterEach
    void close() {
        model.close();
    }

    // Axes

    @Test
    void opensWithTheTwoWeightsOfClassZero() {
        assertThat(landscape.axes()).isEqualTo(new LandscapeAxes.TwoParameters(0, 1));
    }

    @Test
    void theAxesFollowTheChosenWeight() {
        open();
        model.chooseParameter(4);
        assertThat(landscape.axes()).isEqualTo(new LandscapeAxes.TwoParameters(3, 4));
    }

    @Test
    void aBiasIsSeenBesideTheFirstWeight() {
        open();
        model.chooseParameter(5);
        assertThat(landscape.axes()).isEqualTo(new LandscapeAxes.TwoParameters(3, 5));
    }

    @Test
    void theSingleAxisIsTheChosenWeight() {
        open();
        landscape.setMode(Mode.ONE_PARAMETER);
        model.chooseParameter(4);
        assertThat(landscape.axes()).isEqualTo(new LandscapeAxes.OneParameter(4));
    }

    @Test
    void axesChosenByHandStay() {
        open();
        landscape.setParameters(1, 6);
        model.chooseParameter(4);
        assertThat(landscape.axes()).isEqualTo(new LandscapeAxes.TwoParameters(1, 6));
    }

    @Test
    void axesChosenByHandCanFollowAgain() {
        open();
        landscape.setParameters(1, 6);
        model.chooseParameter(4);
        landscape.setFollowing(true);
        assertThat(landscape.axes()).isEqualTo(new LandscapeAxes.TwoParameters(3, 4));
    }

    @Test
    void theGradientStaysThatOfItsStep() {
        open();
        model.step(2);
        landscape.setMode(Mode.GRADIENT);
        LandscapeAxes axes = landscape.axes();
        model.step(3);
        assertThat(landscape.axes()).isEqualTo(axes);
        assertThat(axes.xName()).isEqualTo("along the gradient of step 2");
    }

    @Test
    void aNewDirectionTakesThePresentGradient() {
        open();
        landscape.setMode(Mode.GRADIENT);
        model.step(3);
        landscape.newDirection(7);
        assertThat(landscape.axes().xName()).isEqualTo("along the gradient of step 3");
        assertThat(landscape.axes().yName()).isEqualTo("random direction 7");
    }

    @Test
    void oneSeedDrawsOneDirection() {
        landscape.setMode(Mode.GRADIENT);
        landscape.newDirection(7);
        LandscapeAxes axes = landscape.axes();
        landscape.newDirection(8);
        assertThat(landscape.axes()).isNotEqualTo(axes);
        landscape.newDirection(7);
        assertThat(landscape.axes()).isEqualTo(axes);
    }

    @Test
    void anotherExperimentBeginsAnew() {
        open();
        landscape.setParameters(7, 8);
        model.load(ofTwoClasses());
        work();
        assertThat(landscape.axes()).isEqualTo(new LandscapeAxes.TwoParameters(0, 1));
        assertThat(surface().axes()).isEqualTo(landscape.axes());
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void anotherExperimentMayHaveFewerClasses(Mode mode) {
        open();
        landscape.setMode(mode);
        work();
        model.load(ofTwoClasses());
        work();
        assertThat(landscape.mode()).isEqualTo(mode);
        assertThat(last().axes()).isEqualTo(landscape.axes());
    }

    // What is computed

    @Test
    void theSurfaceHasTheLecturesLoss() {
        open();
        landscape.setBox(new Box(1, 2, 3, 5));
        work();
        assertClose(FIRST_TOTAL, surface().losses().value(0, 0), 0, LECTURE_DIGITS);
    }

    @Test
    void theSurfaceAlongTheGradientHasTheLecturesLossAtItsOrigin() {
        open();
        landscape.setMode(Mode.GRADIENT);
        landscape.setBox(new Box(0, 0, 1, 1));
        work();
        assertClose(FIRST_TOTAL, surface().losses().value(0, 0), 0, LECTURE_DIGITS);
    }

    @Test
    void theLossFallsAgainstTheGradient() {
        open();
        landscape.setMode(Mode.GRADIENT);
        landscape.setBox(new Box(-0.1, -1, 0, 0));
        work();
        int last = surface().losses().rows() - 1;
        assertThat(surface().losses().value(0, last)).isLessThan(surface().losses().value(last, last));
    }

    @Test
    void theCurveHasTheLecturesLoss() {
        open();
        landscape.setMode(Mode.ONE_PARAMETER);
        landscape.setBox(new Box(1, -1, 3, 1));
        work();
        Curve curve = (Curve) last();
        assertThat(curve.losses().places().get(0)).isEqualTo(1);
        assertClose(FIRST_TOTAL, curve.losses().losses().get(0), 0, LECTURE_DIGITS);
    }

    @Test
    void aSmallExperimentNeedsNoCoarseLook() {
        open();
        work();
        assertThat(sides()).containsExactly(96, 160);
    }

    @Test
    void aLargeExperimentIsSeenCoarselyAtFirst() {
        model.setData(manyPoints());
        open();
        work();
        assertThat(sides()).containsExactly(24, 48, 96, 160);
    }

    @Test
    void finerLooksKeepTheContoursOfTheFirst() {
        open();
        work();
        assertThat(levels(results.getLast())).isEqualTo(levels(results.getFirst())).hasSizeGreaterThan(8);
    }

    @Test
    void contoursLieInTheBox() {
        open();
        work();
        Box box = surface().losses().box();
        assertThat(surface().contours()).allSatisfy(contour -> {
            assertThat(contour.segments()).isNotEmpty();
            assertThat(IntStream.range(0, contour.segments().length).filter(i -> i % 2 == 0)
                    .mapToDouble(i -> contour.segments()[i])).allMatch(x -> x >= box.minX() && x <= box.maxX());
            assertThat(IntStream.range(0, contour.segments().length).filter(i -> i % 2 == 1)
                    .mapToDouble(i -> contour.segments()[i])).allMatch(y -> y >= box.minY() && y <= box.maxY());
        });
    }

    // When

    @Test
    void nothingIsComputedWhileNobodyLooks() {
        model.setParameter(0, 0, 5);
        model.step(3);
        landscape.fit();
        landscape.setMode(Mode.GRADIENT);
        work();
        assertThat(results).isEmpty();
    }

    @Test
    void nothingIsComputedAfterTheTabWasClosed() {
        open();
        landscape.setOpen(false);
        work();
        assertThat(results).isEmpty();
    }

    @Test
    void aClosedTabShowsNoOldLandscape() {
        open();
        work();
        landscape.setOpen(false);
        assertThat(landscape.resultProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aMoveAlongTheAxesComputesNothing(Mode mode) {
        open();
        landscape.setMode(mode);
        work();
        LandscapeResult before = last();
        for (int i = 0; i < 100; i++) {
            landscape.moveTo(0.01 * i, 0.5 - 0.01 * i);
        }
        work();
        assertThat(last()).isSameAs(before);
    }

    @Test
    void anotherWeightChangesTheLandscape() {
        open();
        work();
        LandscapeResult before = last();
        model.setParameter(2, 0, 1);
        work();
        assertThat(last()).isNotSameAs(before);
    }

    @Test
    void alongOneWeightItsNeighbourChangesTheCurve() {
        open();
        landscape.setMode(Mode.ONE_PARAMETER);
        work();
        LandscapeResult before = last();
        model.setParameter(0, 1, 1);
        work();
        assertThat(last()).isNotSameAs(before);
    }

    @ParameterizedTest
    @MethodSource
    void theObjectiveChangesTheLandscape(Consumer<PlaneViewModel> change) {
        open();
        work();
        LandscapeResult before = last();
        change.accept(model);
        work();
        assertThat(last()).isNotSameAs(before);
    }

    static Stream<Consumer<PlaneViewModel>> theObjectiveChangesTheLandscape() {
        return Stream.of(model -> model.setLoss(CrossEntropy.standard()),
                model -> model.setRegularizer(new Regularizer.L2(0.2)),
                model -> model.movePoint(0, 0.1, 0.1), PlaneViewModel::deleteSelection);
    }

    @Test
    void whatBelongsToTheScreenComputesNothing() {
        open();
        work();
        LandscapeResult before = last();
        model.select(List.of(3));
        model.setCurrentClass(1);
        model.setOptimizer(new Optimizer.Sgd(0.5));
        work();
        assertThat(last()).isSameAs(before);
    }

    @Test
    void finerLooksGiveWayToAChange() {
        model.setData(manyPoints());
        landscape.resultProperty().addListener((_, before, _) -> {
            if (before.isEmpty()) {
                model.setParameter(2, 0, 1);
            }
        });
        open();
        work();
        assertThat(sides()).containsExactly(24, 24, 48, 96, 160);
    }

    @Test
    void aFirstLookComesToItsEndWhateverTrainingDoes() {
        open();
        model.setParameter(2, 0, 1);
        model.setParameter(2, 0, 2);
        work();
        assertThat(sides()).containsExactly(96, 96, 160);
    }

    @Test
    void otherAxesCancelAFirstLook() {
        open();
        landscape.setParameters(3, 4);
        work();
        assertThat(results).allMatch(result -> result.axes().equals(new LandscapeAxes.TwoParameters(3, 4)));
        assertThat(sides()).containsExactly(96, 160);
    }

    // The point and its way

    @Test
    void aMoveChangesTheTwoParametersAlone() {
        open();
        work();
        landscape.moveTo(0.3, -0.7);
        assertThat(parameters()).isEqualTo(DEMO.parameters().with(0, 0, 0.3).with(0, 1, -0.7));
    }

    @Test
    void aMoveAlongOneWeightChangesItAlone() {
        open();
        landscape.setMode(Mode.ONE_PARAMETER);
        work();
        landscape.moveTo(0.3, 0);
        assertThat(parameters()).isEqualTo(DEMO.parameters().with(0, 0, 0.3));
    }

    @Test
    void aMoveAlongTheGradientGoesUphill() {
        open();
        landscape.setMode(Mode.GRADIENT);
        work();
        double[] gradient = model.state().evaluation().gradient().toArray();
        landscape.moveTo(0.3, 0);
        double[] before = DEMO.parameters().toArray();
        double[] after = parameters().toArray();
        double length = Norm.of(gradient);
        for (int p = 0; p < before.length; p++) {
            assertClose(before[p] + 0.3 * gradient[p] / length, after[p], 0, 1e-12);
        }
    }

    @Test
    void aMoveKeepsWhatIsOffTheAxes() {
        open();
        landscape.setMode(Mode.GRADIENT);
        work();
        model.step(5);
        work();
        Parameters before = parameters();
        LandscapeAxes axes = landscape.axes();
        landscape.moveTo(0.3, 0.4);
        landscape.moveTo(axes.coordinates(before).a(), axes.coordinates(before).b());
        assertClose(before.toArray(), parameters().toArray(), 0, 1e-12);
    }

    @Test
    void theTrackGoesFromTheStartToThePoint() {
        model.step(3);
        LandscapeTrack track = LandscapeTrack.of(model.state(), landscape.axes());
        assertThat(track.xs()).hasSize(4).startsWith(1.0).endsWith(parameters().w0(0));
        assertThat(track.ys()).hasSize(4).startsWith(2.0).endsWith(parameters().w1(0));
    }

    @Test
    void theTrackEndsWhereThePointWasDragged() {
        model.step(3);
        model.setParameter(0, 0, 9);
        LandscapeTrack track = LandscapeTrack.of(model.state(), landscape.axes());
        assertThat(track.xs()).hasSize(4).endsWith(9.0);
    }

    @Test
    void thereIsNoTrackBeforeTheFirstStep() {
        assertThat(LandscapeTrack.of(model.state(), landscape.axes()).xs()).isEmpty();
    }

    @Test
    void theTrackOfThePastEndsThere() {
        model.step(5);
        model.timeMachine().goTo(2);
        work();
        LandscapeTrack track = LandscapeTrack.of(model.state(), landscape.axes());
        assertThat(model.state().progress().step()).isEqualTo(2);
        assertThat(track.xs()).hasSize(3).endsWith(parameters().w0(0));
    }

    // The box

    @Test
    void theBoxHoldsThePointAndTheOrigin() {
        open();
        Box box = box();
        assertThat(box.minX()).isLessThan(0);
        assertThat(box.maxX()).isGreaterThan(1);
        assertThat(box.maxY()).isGreaterThan(2);
        assertThat(box.width()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void theBoxStaysWhileThePointMovesWithinIt() {
        open();
        Box box = box();
        model.setParameter(0, 0, 0.5);
        model.step();
        assertThat(box()).isEqualTo(box);
    }

    @Test
    void theBoxFollowsThePoint() {
        open();
        model.setParameter(0, 0, 40);
        assertThat(box().maxX()).isGreaterThan(40);
    }

    @Test
    void aChosenBoxMovesWithThePoint() {
        open();
        landscape.setBox(new Box(0, 1, 2, 3));
        model.setParameter(0, 0, 2.5);
        assertThat(box().minX()).isBetween(0.5, 2.0);
        assertThat(box().maxX()).isGreaterThan(2.5);
        assertClose(new double[]{2, 1, 3}, new double[]{box().width(), box().minY(), box().maxY()}, 0, 1e-12);
    }

    @Test
    void aBoxThatWasMovedAwayFromThePointStays() {
        open();
        landscape.setBox(new Box(10, 10, 11, 11));
        model.setParameter(0, 0, 1.5);
        assertThat(box()).isEqualTo(new Box(10, 10, 11, 11));
    }

    @Test
    void fitShowsThePointAgain() {
        open();
        Box box = box();
        landscape.setBox(new Box(10, 10, 11, 11));
        landscape.fit();
        assertThat(box()).isEqualTo(box);
    }

    @Test
    void zoomingAlongOneWeightKeepsTheWeightInPlace() {
        open();
        landscape.setMode(Mode.ONE_PARAMETER);
        landscape.setBox(new Box(0, -1, 4, 1));
        landscape.zoomX(2);
        assertThat(box()).isEqualTo(new Box(0.5, -1, 2.5, 1));
    }

    @Test
    void zoomingEndsSomewhere() {
        open();
        landscape.setMode(Mode.ONE_PARAMETER);
        for (int i = 0; i < 1000; i++) {
            landscape.zoomX(2);
        }
        assertThat(box().width()).isBetween(1e-10, 1e-8);
        for (int i = 0; i < 1000; i++) {
            landscape.zoomX(0.5);
        }
        assertThat(box().width()).isBetween(1e98, 1e101);
    }

    // Numbers without end

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aRunThatDivergesBreaksNothing(Mode mode) {
        model.setOptimizer(new Optimizer.Sgd(1e3));
        open();
        landscape.setMode(mode);
        for (int i = 0; i < 200; i++) {
            model.step();
            work();
        }
        assertThat(Norm.of(parameters().toArray())).isGreaterThan(1e100);
        assertThat(landscape.isTooFar()).isTrue();
        assertThat(landscape.resultProperty().get()).isEmpty();
    }

    @Test
    void aLandscapeComesBackWithItsWeights() {
        open();
        model.setParameter(0, 0, 1e200);
        work();
        assertThat(landscape.isTooFar()).isTrue();
        model.setParameter(0, 0, 1);
        work();
        assertThat(surface().losses().box().width()).isLessThan(100);
    }

    @Test
    void lossesWithoutEndAreNoObstacle() {
        open();
        model.setParameter(2, 0, 1e200);
        work();
        assertThat(surface().losses().smallest()).isEmpty();
        assertThat(surface().contours()).isEmpty();
    }

    @Test
    void aVanishingGradientIsReplaced() {
        model.setData(new DataSet(3, List.of()));
        model.setRegularizer(new Regularizer.L2(1e-320));
        open();
        landscape.setMode(Mode.GRADIENT);
        work();
        assertThat(landscape.axes()).isInstanceOf(LandscapeAxes.GradientAndRandom.class);
    }

    @Test
    void aWrongGradientChangesNoLoss() {
        open();
        landscape.setBox(new Box(1, 2, 3, 5));
        model.setSlip(Objective.Slip.QUARTERED_DECAY);
        work();
        assertClose(FIRST_TOTAL, surface().losses().value(0, 0), 0, LECTURE_DIGITS);
    }

    private void open() {
        landscape.setOpen(true);
    }

    private void work() {
        while (!jobs.isEmpty()) {
            jobs.poll().run();
        }
    }

    private LandscapeResult last() {
        return landscape.resultProperty().get().orElseThrow();
    }

    private Surface surface() {
        return (Surface) last();
    }

    private Box box() {
        return landscape.box().orElseThrow();
    }

    private List<Integer> sides() {
        return results.stream().map(result -> ((Surface) result).losses().columns()).toList();
    }

    private static List<Double> levels(LandscapeResult result) {
        return ((Surface) result).contours().stream().map(LandscapeResult.Contour::level).toList();
    }

    private Parameters parameters() {
        return model.state().experiment().parameters();
    }

    private static Experiment ofTwoClasses() {
        return new Experiment("Two", new DataSet(2, List.of(new Point(0, 0, 0), new Point(1, 1, 1))),
                Parameters.random(2, 1), DEMO.loss(), DEMO.regularizer(), DEMO.optimizer(), 0, 1);
    }

    private static DataSet manyPoints() {
        return new DataSet(3,
                IntStream.range(0, 400).mapToObj(i -> new Point(Math.cos(i), Math.sin(i), i % 3)).toList());
    }
}
