package losslab.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.loss.WestonWatkins;
import losslab.core.math.Vector;

class LossLineTest {
    /// λ(w² + 3²) with λ = ½ at w = −1, −½, 0, ½, 1.
    @Test
    void ofAPenaltyIsAParabola() {
        assertThat(line(penalty(), 0, -1, 1, 5))
                .isEqualTo(new LossLine(Vector.of(-1, -0.5, 0, 0.5, 1), Vector.of(5, 4.625, 4.5, 4.625, 5)));
    }

    @ParameterizedTest
    @MethodSource("losslab.testing.SampleLosses#all")
    void lossesAreThoseOfTheEvaluationsThere(Loss loss) {
        Objective objective = new Objective(new DataSet(3, List.of(new Point(0.5, 0.4, 0), new Point(-0.3, 0.7, 1))),
                loss, new Regularizer.L2(0.1));
        Parameters parameters = Parameters.random(3, 5);
        LossLine line = line(objective.evaluate(parameters), 7, -2, 3, 7);
        double[] expected = DoubleStream.of(line.places().toArray())
                .map(w1 -> objective.evaluate(parameters.with(2, 1, w1)).totalLoss())
                .toArray();
        assertThat(line.losses().toArray()).containsExactly(expected);
    }

    @Test
    void theSmallestAndTheLargestAreFinite() {
        LossLine line = new LossLine(Vector.of(0, 1, 2, 3), Vector.of(Double.POSITIVE_INFINITY, 4, 2, Double.NaN));
        assertThat(line.smallest()).hasValue(2);
        assertThat(line.largest()).hasValue(4);
    }

    @Test
    void withoutAFiniteLossNoneIsSmallestOrLargest() {
        LossLine line = new LossLine(Vector.of(0, 1), Vector.of(Double.POSITIVE_INFINITY, Double.NaN));
        assertThat(line.smallest()).isEmpty();
        assertThat(line.largest()).isEmpty();
    }

    @Test
    void bothEndsAreIncludedToTheBit() {
        LossLine line = line(penalty(), 0, 0.1, 0.7, 4);
        assertThat(new double[]{line.places().get(0), line.places().get(line.size() - 1)}).containsExactly(0.1, 0.7);
    }

    @Test
    void isCancelledBeforeAnyValue() {
        int[] left = {4};
        assertThat(LossLine.of(penalty(), 0, -1, 1, 5, () -> left[0]-- == 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 0, -1})
    void refusesFewerThanBothEnds(int count) {
        assertThatIllegalArgumentException().isThrownBy(() -> line(penalty(), 0, -1, 1, count))
                .withMessage("count: expected at least 2, found " + count);
    }

    @Test
    void refusesMorePlacesThanLosses() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LossLine(Vector.of(1, 2), Vector.of(1)))
                .withMessage("losses: expected 2, found 1");
    }

    private static LossLine line(Evaluation evaluation, int parameter, double from, double to, int count) {
        return LossLine.of(evaluation, parameter, from, to, count, () -> false).orElseThrow();
    }

    private static Evaluation penalty() {
        return new Objective(new DataSet(2, List.of()), new WestonWatkins(1), new Regularizer.L2(0.5))
                .evaluate(Parameters.ofRows(new double[]{9, 3, 1}, new double[]{0, 0, 0}));
    }
}
