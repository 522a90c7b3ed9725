package losslab.workspace.plane.model;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.Regularizer;
import losslab.core.model.FiniteDifferences;
import losslab.core.model.FiniteDifferences.ErrorAt;
import losslab.core.model.FiniteDifferences.Side;
import losslab.core.model.FiniteDifferences.Slope;
import losslab.core.model.FiniteDifferences.Verdict;
import losslab.core.model.Objective.Slip;
import losslab.core.model.Parameters;
import losslab.experiment.Experiment;
import losslab.experiment.ExperimentWriter;
import losslab.experiment.LectureDemo;
import losslab.workspace.plane.model.GradientCheckViewModel.Result;

/// What is computed when, and what the slip does to it. Everything is computed at once, or when a test lets it.
class GradientCheckViewModelTest {
    private static final Experiment DEMO = LectureDemo.experiment();
    /// So many points times nine parameters times three scores are just more than 30,000.
    private static final int MANY = 1_112;

    private final PlaneViewModel model = new PlaneViewModel(DEMO, Runnable::run, Runnable::run);
    private final GradientCheckViewModel check = model.gradientCheck();
    /// What waits to be computed by [#late].
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final GradientCheckViewModel late = new GradientCheckViewModel(model, waiting::add, Runnable::run);

    @Test
    void beginsWithTheLecturesStepOnBothSides() {
        assertThat(check.stepProperty().get()).isEqualTo(1e-5);
        assertThat(check.sideProperty().get()).isEqualTo(Side.CENTRAL);
    }

    @Test
    void isThatOfThePresentState() {
        check.setOpen(true);
        assertThat(result().evaluation()).isSameAs(model.state().evaluation());
        assertThat(result().differences()).isEqualTo(FiniteDifferences.of(model.state().evaluation(),
                model.state().evaluation().gradient(), 1e-5, Side.CENTRAL));
    }

    /// ½w² at w = 3: the slope is 3; ((3 + ¼)² − 3²)/(2·¼) = 3⅛, and from both sides it is 3 again.
    @Test
    void followsStepAndSide() {
        model.load(parabola());
        check.setOpen(true);
        check.setStep(0.25);
        assertThat(result().differences().slope(0, 0)).isEqualTo(new Slope(3, 3, false));
        check.setSide(Side.ONE_SIDED);
        assertThat(result().differences().slope(0, 0)).isEqualTo(new Slope(3, 3.125, false));
    }

    @Test
    void theCurveReachesFromEndToEnd() {
        check.setOpen(true);
        List<Double> steps = curve().stream().map(ErrorAt::h).toList();
        assertClose(1e-14, steps.getFirst(), 1e-12, 0);
        assertClose(1, steps.getLast(), 1e-12, 0);
        assertThat(steps).hasSize(57).isSorted();
    }

    @Test
    void theCurveIsThatOfTheSide() {
        model.load(parabola());
        check.setOpen(true);
        check.setSide(Side.ONE_SIDED);
        // |3 − 3½| / 3½
        assertClose(1 / 7.0, curve().getLast().largestRelativeError(), 1e-12, 0);
    }

    @Test
    void anotherStepKeepsTheCurve() {
        check.setOpen(true);
        List<ErrorAt> before = curve();
        check.setStep(0.5);
        assertThat(curve()).isSameAs(before);
    }

    @Test
    void followsAnEdit() {
        check.setOpen(true);
        model.setParameter(0, 0, 2);
        assertThat(result().evaluation()).isSameAs(model.state().evaluation());
    }

    @Test
    void followsTraining() {
        check.setOpen(true);
        model.step(3);
        assertThat(result().evaluation()).isSameAs(model.state().evaluation());
    }

    @Test
    void aSelectionChangesNothing() {
        check.setOpen(true);
        Result before = result();
        model.select(List.of(4));
        assertThat(result()).isSameAs(before);
    }

    @Test
    void theStepStaysInItsRange() {
        check.setStep(1e-20);
        assertThat(check.stepProperty().get()).isEqualTo(1e-14);
        check.setStep(7);
        assertThat(check.stepProperty().get()).isEqualTo(1);
    }

    @Test
    void refusesAStepThatIsNoNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> check.setStep(Double.NaN))
                .withMessage("h: expected a number, found NaN");
    }

    // When something is computed

    @Test
    void computesNothingWhileNobodyLooks() {
        late.setStep(0.5);
        late.setSide(Side.ONE_SIDED);
        model.step(3);
        assertThat(waiting).isEmpty();
        assertThat(late.resultProperty().get()).isEmpty();
    }

    @Test
    void computesNothingAfterClosing() {
        late.setOpen(true);
        computeAll();
        late.setOpen(false);
        model.step(3);
        assertThat(waiting).isEmpty();
        assertThat(late.resultProperty().get()).isEmpty();
    }

    @Test
    void whatIsClosedTakesNothingInThatBeganBefore() {
        late.setOpen(true);
        late.setOpen(false);
        computeAll();
        assertThat(late.resultProperty().get()).isEmpty();
    }

    @Test
    void opensAgain() {
        late.setOpen(true);
        late.setOpen(false);
        late.setOpen(true);
        computeAll();
        assertThat(late.resultProperty().get()).isPresent();
    }

    @Test
    void aTableComesToItsEndAndThenTheNextOneBegins() {
        late.setOpen(true);
        model.step(1);
        model.step(1);
        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(late.resultProperty().get()).isPresent();
        assertThat(waiting).hasSize(1);
        computeAll();
        assertThat(late.resultProperty().get().orElseThrow().evaluation()).isSameAs(model.state().evaluation());
    }

    @Test
    void fewPointsBringTableAndCurveAtOnce() {
        List<Result> seen = resultsOf(DEMO);
        assertThat(seen).hasSize(1).allMatch(result -> result.curve().isPresent());
    }

    @Test
    void manyPointsBringTheTableFirst() {
        List<Result> seen = resultsOf(manyPoints());
        assertThat(seen.stream().map(result -> result.curve().isPresent())).containsExactly(false, true);
        assertThat(seen.get(1).differences()).isEqualTo(seen.get(0).differences());
    }

    @Test
    void aCurveOfManyPointsGivesWayToAChange() {
        model.load(manyPoints());
        late.setOpen(true);
        waiting.remove().run();
        model.setParameter(0, 0, 2);
        assertThat(waiting).hasSize(2);
        waiting.remove().run();
        assertThat(late.resultProperty().get().flatMap(Result::curve)).isEmpty();
        waiting.remove().run();
        assertThat(late.resultProperty().get().orElseThrow().evaluation()).isSameAs(model.state().evaluation());
    }

    // The slip

    @Test
    void theStartIsRight() {
        check.setOpen(true);
        assertThat(verdicts()).containsOnly(Verdict.RIGHT);
    }

    @Test
    void theSlipMakesTheWeightsWrongAndNoBias() {
        check.setOpen(true);
        model.setSlip(Slip.QUARTERED_DECAY);
        assertThat(verdicts()).containsExactly(Verdict.WRONG, Verdict.WRONG, Verdict.RIGHT, Verdict.WRONG,
                Verdict.WRONG, Verdict.RIGHT, Verdict.WRONG, Verdict.WRONG, Verdict.RIGHT);
    }

    @Test
    void theSlipLacksThreeQuartersOfTheDecay() {
        check.setOpen(true);
        model.setSlip(Slip.QUARTERED_DECAY);
        // w₁ of class 1 is −4, λ is 0.1: ½λw instead of 2λw is 0.6 more.
        Slope slope = result().differences().slope(1, 1);
        assertClose(0.6, slope.analytic() - slope.numerical(), 1e-6, 0);
    }

    @Test
    void theOtherCheckFailsWithTheSlip() {
        model.setSlip(Slip.QUARTERED_DECAY);
        assertThat(model.state().check().result().passed()).isFalse();
        model.setSlip(Slip.NONE);
        assertThat(model.state().check().result().passed()).isTrue();
    }

    @Test
    void theSlipIsNeverSaved() throws IOException {
        model.setSlip(Slip.QUARTERED_DECAY);
        assertThat(model.state().experiment()).isEqualTo(DEMO);
        assertThat(file(model.state().experiment())).isEqualTo(file(DEMO));
    }

    @Test
    void anotherExperimentEndsTheSlip() {
        model.setSlip(Slip.QUARTERED_DECAY);
        model.load(DEMO);
        assertThat(model.state().view().slip()).isEqualTo(Slip.NONE);
        assertThat(model.state().evaluation().objective().slip()).isEqualTo(Slip.NONE);
    }

    private Result result() {
        return check.resultProperty().get().orElseThrow();
    }

    private List<ErrorAt> curve() {
        return result().curve().orElseThrow();
    }

    private List<Verdict> verdicts() {
        return result().differences().slopes().stream().map(Slope::verdict).toList();
    }

    /// All results of opening an experiment.
    private List<Result> resultsOf(Experiment experiment) {
        List<Result> seen = new ArrayList<>();
        model.load(experiment);
        late.resultProperty().addListener((_, _, found) -> found.ifPresent(seen::add));
        late.setOpen(true);
        computeAll();
        return seen;
    }

    private void computeAll() {
        Optional.ofNullable(waiting.poll()).ifPresent(work -> {
            work.run();
            computeAll();
        });
    }

    private static String file(Experiment experiment) throws IOException {
        StringWriter text = new StringWriter();
        ExperimentWriter.write(experiment, text);
        return text.toString();
    }

    private static Experiment parabola() {
        return new Experiment("", new DataSet(2, List.of()),
                Parameters.ofRows(new double[]{3, 3, 0}, new double[]{3, 3, 0}), DEMO.loss(), new Regularizer.L2(0.5),
                DEMO.optimizer(), 0, 1);
    }

    private static Experiment manyPoints() {
        List<Point> points = IntStream.range(0, MANY)
                .mapToObj(i -> new Point(Math.cos(i), Math.sin(i), i % 3)).toList();
        return DEMO.withData(new DataSet(3, points));
    }
}
