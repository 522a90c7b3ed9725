package losslab.workspace.plane.canvas;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import losslab.core.model.Parameters;

class ScoreArrowTest {
    /// 100 pixels a unit, the origin in the middle of 600 × 600 pixels.
    private static final Viewport VIEW = new Viewport(0, 0, 100, 600, 600);

    @Test
    void standsOnItsZeroLine() {
        // 3x + 4y − 5 = 0: the foot of the origin is (0.6, 0.8)
        ScoreArrow arrow = arrow(3, 4, -5);
        assertClose(new double[]{360, 220}, new double[]{arrow.baseX(), arrow.baseY()}, 1e-13, 0);
    }

    @Test
    void pointsToRisingScore() {
        ScoreArrow arrow = arrow(3, 4, -5);
        double length = length(arrow);
        assertClose(new double[]{0.6, -0.8},
                new double[]{(arrow.tipX() - arrow.baseX()) / length, (arrow.tipY() - arrow.baseY()) / length}, 1e-12,
                0);
    }

    @ParameterizedTest
    @CsvSource({"1e-300, 20", "1e-3, 20.015", "1, 34.848", "5, 82.856", "100, 254.745", "1e4, 531.032"})
    void itsLengthTellsTheNorm(double norm, double length) {
        // 20 + 60·asinh(norm/4)
        assertClose(length, length(arrow(norm, 0, 0)), 0, 0.001);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-323, 1e-300, 1e-9, 1, 1e9, 1e12, 1e154, 1e200, 1.7e308})
    void itsLengthStaysBetweenTwentyAndSixHundredPixels(double weight) {
        assertThat(length(arrow(weight, -weight, 0))).isBetween(19.999, 600.001);
    }

    @ParameterizedTest
    @CsvSource({"2, 0, 1", "-2, 0, 1", "0, 3, -1", "0, -3, -1"})
    void verticalAndLevelLinesHaveArrowsToo(double w0, double w1, double b) {
        ScoreArrow arrow = arrow(w0, w1, b);
        assertClose(new double[]{w0, w1}, arrow.weightsWithTipAt(arrow.tipX(), arrow.tipY()), 1e-12, 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"3, 4, -5", "-0.01, 0.02, 0", "1e-6, 1e-6, 0", "1e3, -3e3, 1", "1e4, 1e4, 1e4"})
    void theTipLeadsBackToTheWeights(double w0, double w1, double b) {
        ScoreArrow arrow = arrow(w0, w1, b);
        // A place of some hundred pixels is known to 1e-13, which is 1e-14 of asinh(‖w‖), and so of small weights.
        assertClose(new double[]{w0, w1}, arrow.weightsWithTipAt(arrow.tipX(), arrow.tipY()), 1e-12, 1e-13);
    }

    @ParameterizedTest
    @CsvSource({"360, 420", "100, 100", "301, 340"})
    void theWeightsPutTheTipWhereItWasDragged(double x, double y) {
        ScoreArrow arrow = arrow(0, 1, 0);
        double[] weights = arrow.weightsWithTipAt(x, y);
        ScoreArrow dragged = arrow(weights[0], weights[1], 0);
        assertClose(new double[]{x, y}, new double[]{dragged.tipX(), dragged.tipY()}, 1e-12, 0);
    }

    @ParameterizedTest
    @CsvSource({"300, 300", "310, 300", "300, 281"})
    void aTipNearTheBaseMeansNoWeights(double x, double y) {
        assertClose(new double[2], arrow(0, 1, 0).weightsWithTipAt(x, y), 0, 0);
    }

    /// The line turns about the arrow's base, as a drag of the tip turns it; else the base would jump to the new foot.
    @ParameterizedTest
    @CsvSource({"500, 420", "100, 100", "301, 340"})
    void anArrowHeldByItsTipKeepsItsBaseOnALineThatTurnsAboutIt(double x, double y) {
        ScoreArrow arrow = arrow(3, 4, -5);
        double[] weights = arrow.weightsWithTipAt(x, y);
        ScoreArrow held = arrow.heldBy(parameters(weights[0], weights[1], -(0.6 * weights[0] + 0.8 * weights[1])),
                VIEW).orElseThrow();
        assertClose(new double[]{arrow.baseX(), arrow.baseY(), x, y},
                new double[]{held.baseX(), held.baseY(), held.tipX(), held.tipY()}, 1e-12, 0);
    }

    @Test
    void weightsOfZeroHaveNoArrow() {
        assertThat(ScoreArrow.of(parameters(0, 0, 1), 0, VIEW)).isEmpty();
    }

    @Test
    void aLineOutOfSightHasNoArrow() {
        assertThat(ScoreArrow.of(parameters(1, 0, 10), 0, VIEW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 0, -2.9", "1, 1, 5.9", "0.3, -1, -3"})
    void itsBaseIsInSight(double w0, double w1, double b) {
        ScoreArrow arrow = arrow(w0, w1, b);
        assertThat(List.of(arrow.baseX(), arrow.baseY()))
                .allSatisfy(place -> assertThat(place).isBetween(0.0, 600.0));
    }

    @Test
    void aStepPointsWhereItGoes() {
        ScoreArrow arrow = arrow(0, 1, 0);
        double[] end = arrow.stepEnd(0.03, -0.04);
        double length = Math.hypot(end[0] - arrow.tipX(), end[1] - arrow.tipY());
        assertClose(new double[]{0.6, 0.8},
                new double[]{(end[0] - arrow.tipX()) / length, (end[1] - arrow.tipY()) / length}, 1e-12, 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-6, 0.1, 1, 1e6, 1e200, 1e300})
    void aStepIsReadableAtAnySize(double step) {
        ScoreArrow arrow = arrow(0, 1, 0);
        double[] end = arrow.stepEnd(step, step);
        assertThat(Math.hypot(end[0] - arrow.tipX(), end[1] - arrow.tipY())).isBetween(11.999, 600.001);
    }

    private static ScoreArrow arrow(double w0, double w1, double b) {
        return ScoreArrow.of(parameters(w0, w1, b), 0, VIEW).orElseThrow();
    }

    private static Parameters parameters(double w0, double w1, double b) {
        return Parameters.ofRows(new double[]{w0, w1, b}, new double[]{1, 1, 1});
    }

    private static double length(ScoreArrow arrow) {
        return Math.hypot(arrow.tipX() - arrow.baseX(), arrow.tipY() - arrow.baseY());
    }
}
