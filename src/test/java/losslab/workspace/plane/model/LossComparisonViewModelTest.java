package losslab.workspace.plane.model;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import losslab.core.data.DataSet;
import losslab.core.kind.Kind;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.loss.Loss;
import losslab.core.loss.OneVsAllHinge;
import losslab.core.loss.OneVsAllLogistic;
import losslab.core.loss.SquaredHinge;
import losslab.core.loss.StructuredHinge;
import losslab.core.loss.WestonWatkins;
import losslab.core.model.Evaluation;
import losslab.experiment.LectureDemo;

/// The same weights under every loss. Numbers of the demo's opening are those of CS231n 2016, lecture 3.
class LossComparisonViewModelTest {
    private final PlaneViewModel model = new PlaneViewModel(LectureDemo.experiment(), Runnable::run, Runnable::run);
    private final LossComparisonViewModel losses = model.lossComparison();
    /// What waits to be computed by [#late].
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final LossComparisonViewModel late = new LossComparisonViewModel(model, waiting::add, Runnable::run);

    @Test
    void theDemosOpeningHasTheLecturesDataLosses() {
        losses.setOpen(true);
        assertClose(2.7667, under(WestonWatkins.KIND).dataLoss(), 0, 5e-5);
        assertClose(4.0222, under(OneVsAllHinge.KIND).dataLoss(), 0, 5e-5);
        assertClose(2.3667, under(StructuredHinge.KIND).dataLoss(), 0, 5e-5);
        assertClose(1.8366, under(CrossEntropy.KIND).dataLoss(), 0, 5e-5);
    }

    @Test
    void theDemosOpeningHasTheLecturesLossesOfPoints() {
        losses.setOpen(true);
        double[] expected = {0.3, 1.7, 0, 3.2, 6.8, 2.4, 2.5, 3.3, 4.7};
        IntStream.range(0, 9)
                .forEach(i -> assertClose(expected[i], under(WestonWatkins.KIND).loss(i), 1e-12, 1e-12));
    }

    /// s = (1.3, −0.1, 0.6), y = 0 for the first point: s₁ − s₀ + 1 = −0.4, s₂ − s₀ + 1 = 0.3.
    @Test
    void theSquaredHingeSquaresThem() {
        losses.setOpen(true);
        assertClose(0.09, under(SquaredHinge.KIND).loss(0), 1e-12, 1e-12);
    }

    /// Σ ln(1 + e^(−ts)) with ts = 1.3, 0.1, −0.6.
    @Test
    void theLogisticLossAsksEachClass() {
        losses.setOpen(true);
        double expected = Math.log1p(Math.exp(-1.3)) + Math.log1p(Math.exp(-0.1)) + Math.log1p(Math.exp(0.6));
        assertClose(expected, under(OneVsAllLogistic.KIND).loss(0), 1e-12, 0);
    }

    @Test
    void thePresentLossIsThePanelsOwnEvaluation() {
        losses.setOpen(true);
        assertThat(comparison().present()).isEqualTo(WestonWatkins.KIND);
        assertThat(under(WestonWatkins.KIND)).isSameAs(model.state().evaluation());
    }

    @Test
    void theAccuracyIsTheSameForAll() {
        losses.setOpen(true);
        assertThat(comparison().evaluations()).hasSameSizeAs(Loss.kinds())
                .allMatch(evaluation -> evaluation.correctCount() == 2);
    }

    /// With no points there is nothing but λΣW²: 2·0.1·‖W‖, and ΣW² = 35.
    @Test
    void theGradientIsThatOfTheTotalLoss() {
        losses.setOpen(true);
        model.setData(new DataSet(3, List.of()));
        assertThat(comparison().evaluations())
                .allSatisfy(evaluation -> assertClose(0.2 * Math.sqrt(35), evaluation.gradientNorm(), 1e-12, 0));
    }

    @Test
    void theMarginOnTheScreenIsThatOfAllHinges() {
        losses.setOpen(true);
        model.setLoss(new WestonWatkins(2));
        assertThat(under(StructuredHinge.KIND).objective().loss()).isEqualTo(new StructuredHinge(2));
        model.setLoss(CrossEntropy.standard());
        assertThat(under(StructuredHinge.KIND).objective().loss()).isEqualTo(new StructuredHinge(2));
    }

    @Test
    void theTemperatureOnTheScreenIsThatOfTheSoftmax() {
        losses.setOpen(true);
        model.setTemperature(4);
        assertThat(under(CrossEntropy.KIND).objective().loss())
                .isEqualTo(new CrossEntropy(4, 0, CrossEntropy.standard().smoothingOver()));
    }

    @Test
    void theSmoothingOnTheScreenStaysWithTheSoftmax() {
        losses.setOpen(true);
        model.setLoss(new CrossEntropy(2, 0.1, SmoothingOver.OTHERS));
        model.setLoss(new WestonWatkins(1));
        assertThat(under(CrossEntropy.KIND).objective().loss())
                .isEqualTo(new CrossEntropy(2, 0.1, SmoothingOver.OTHERS));
    }

    @Test
    void nothingIsComputedWhileNobodyLooks() {
        model.step();
        assertThat(losses.resultProperty().get()).isEmpty();
        losses.setOpen(true);
        losses.setOpen(false);
        model.step();
        assertThat(losses.resultProperty().get()).isEmpty();
    }

    @Test
    void followsEveryStep() {
        losses.setOpen(true);
        model.step();
        assertThat(under(CrossEntropy.KIND).parameters()).isEqualTo(model.state().experiment().parameters());
    }

    @Test
    void aChangeThatChangesNoLossComputesNothing() {
        late.setOpen(true);
        waiting.remove().run();
        model.select(List.of(3));
        assertThat(waiting).isEmpty();
    }

    @Test
    void comparesTheLastOfManyChangesAfterTheOneThatHasBegun() {
        late.setOpen(true);
        model.step();
        model.step();
        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(late.resultProperty().get().orElseThrow().under(WestonWatkins.KIND))
                .isSameAs(model.state().evaluation());
        assertThat(waiting).isEmpty();
    }

    @Test
    void noPointHasNoLoss() {
        losses.setOpen(true);
        model.setData(new DataSet(3, List.of()));
        assertThat(comparison().pointCount()).isZero();
        assertThat(comparison().evaluations()).allMatch(evaluation -> evaluation.dataLoss() == 0);
    }

    @Test
    void thereIsAnEvaluationForEveryForm() {
        losses.setOpen(true);
        assertThat(Loss.kinds().stream())
                .allMatch(kind -> under(kind).objective().loss().equals(model.lossSettings().loss(kind)));
    }

    private LossComparison comparison() {
        return losses.resultProperty().get().orElseThrow();
    }

    private Evaluation under(Kind<Loss> kind) {
        return comparison().under(kind);
    }
}
