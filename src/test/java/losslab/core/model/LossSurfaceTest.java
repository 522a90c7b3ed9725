package losslab.core.model;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.loss.WestonWatkins;
import losslab.core.math.Box;

class LossSurfaceTest {
    private static final Box UNIT = new Box(-1, -1, 1, 1);
    private static final Box WIDE = new Box(-2, 1, 3, 1.5);
    private static final DataSet DATA = new DataSet(3,
            List.of(new Point(0.5, 0.4, 0), new Point(-0.3, 0.7, 1), new Point(0.7, -0.4, 2)));

    @ParameterizedTest
    @MethodSource("losslab.testing.SampleLosses#all")
    void valuesAreTheTotalLossToTheBit(Loss loss) {
        Objective objective = new Objective(DATA, loss, new Regularizer.L2(0.1));
        Slice slice = Slice.alongGradient(objective.evaluate(Parameters.random(3, 5)), 1);
        LossSurface surface = LossSurface.of(objective, slice, WIDE, 4, 3, () -> false).orElseThrow();
        double[] values = IntStream.range(0, 12).mapToDouble(i -> surface.value(i % 4, i / 4)).toArray();
        double[] expected = IntStream.range(0, 12)
                .mapToDouble(i -> objective.evaluate(slice.at(surface.a(i % 4), surface.b(i / 4))).totalLoss())
                .toArray();
        assertThat(values).containsExactly(expected);
    }

    @Test
    void aGridReachesFromEdgeToEdge() {
        LossSurface surface = parabola(WIDE, 6, 3);
        assertThat(IntStream.range(0, 6).mapToDouble(surface::a)).containsExactly(-2.0, -1.0, 0.0, 1.0, 2.0, 3.0);
        assertThat(IntStream.range(0, 3).mapToDouble(surface::b)).containsExactly(1.0, 1.25, 1.5);
    }

    @Test
    void coordinatesMayBeFractional() {
        LossSurface surface = parabola(WIDE, 6, 3);
        assertThat(new double[]{surface.a(2.5), surface.b(0.5)}).containsExactly(0.5, 1.125);
    }

    /// λΣW² with λ = 1 is a² + b², here in quarters.
    @Test
    void aPenaltyAloneIsTheSquaredDistance() {
        LossSurface surface = parabola(UNIT, 5, 3);
        assertThat(IntStream.range(0, 15).mapToDouble(i -> 4 * surface.value(i % 5, i / 5)))
                .containsExactly(8.0, 5.0, 4.0, 5.0, 8.0, 4.0, 1.0, 0.0, 1.0, 4.0, 8.0, 5.0, 4.0, 5.0, 8.0);
    }

    @Test
    void columnsGoAlongTheFirstParameter() {
        LossSurface surface = LossSurface.of(penalty(), Slice.ofParameters(zeros(), 0, 2), UNIT, 3, 3, () -> false)
                .orElseThrow();
        // The second is a bias, which no penalty touches.
        assertThat(IntStream.range(0, 9).mapToDouble(i -> surface.value(i % 3, i / 3)))
                .containsExactly(1.0, 0.0, 1.0, 1.0, 0.0, 1.0, 1.0, 0.0, 1.0);
    }

    @Test
    void contoursOfAPenaltyAreCircles() {
        LossSurface surface = parabola(UNIT, 101, 101);
        double[] ends = surface.contour(0.25);
        double[] radii = IntStream.range(0, ends.length / 2)
                .mapToDouble(i -> Math.hypot(surface.a(ends[2 * i]), surface.b(ends[2 * i + 1])))
                .toArray();
        assertThat(radii).hasSizeGreaterThan(100);
        // Between two columns 0.02 apart a parabola sags by (0.02)²/4 = 10⁻⁴, over its slope there of 1/√2 at least.
        assertClose(DoubleStream.generate(() -> 0.5).limit(radii.length).toArray(), radii, 0, 1.5e-4);
    }

    @Test
    void smallestAndLargestAreThoseOfTheGrid() {
        LossSurface surface = parabola(UNIT, 5, 3);
        assertThat(new double[]{surface.smallest().orElseThrow(), surface.largest().orElseThrow()})
                .containsExactly(0, 2);
    }

    @Test
    void lossesThatAreNotFiniteStayWhatTheyAre() {
        LossSurface surface = parabola(new Box(0, 0, 1e200, 1), 2, 2);
        assertThat(surface.value(1, 0)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void smallestAndLargestAreFinite() {
        LossSurface surface = parabola(new Box(0, 0, 1e200, 1), 2, 2);
        assertThat(new double[]{surface.smallest().orElseThrow(), surface.largest().orElseThrow()})
                .containsExactly(0, 1);
    }

    @Test
    void withoutAFiniteLossThereIsNoSmallest() {
        LossSurface surface = parabola(new Box(1e200, 0, 2e200, 1), 2, 2);
        assertThat(surface.smallest()).isEmpty();
    }

    @Test
    void aCancelledSurfaceIsNothing() {
        assertThat(LossSurface.of(penalty(), Slice.ofParameters(zeros(), 0, 1), UNIT, 3, 3, () -> true)).isEmpty();
    }

    @Test
    void aSurfaceIsCancelledBeforeAnyValue() {
        int[] left = {8};
        assertThat(LossSurface.of(penalty(), Slice.ofParameters(zeros(), 0, 1), UNIT, 3, 3, () -> left[0]-- == 0))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 2, columns", "2, 1, rows", "0, 2, columns"})
    void refusesAGridWithoutWidth(int columns, int rows, String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> parabola(UNIT, columns, rows))
                .withMessageStartingWith(name + ": expected at least 2, found ");
    }

    @Test
    void refusesASliceOfAnotherSize() {
        Slice slice = Slice.ofParameters(Parameters.random(3, 1), 0, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LossSurface.of(penalty(), slice, UNIT, 2, 2, () -> false))
                .withMessage("slice: expected 6 parameters, found 9");
    }

    private static LossSurface parabola(Box box, int columns, int rows) {
        return LossSurface.of(penalty(), Slice.ofParameters(zeros(), 0, 1), box, columns, rows, () -> false)
                .orElseThrow();
    }

    private static Objective penalty() {
        return new Objective(new DataSet(2, List.of()), new WestonWatkins(1), new Regularizer.L2(1));
    }

    private static Parameters zeros() {
        return Parameters.fromArray(new double[6]);
    }
}
