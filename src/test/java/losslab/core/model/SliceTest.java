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
import org.junit.jupiter.params.provider.ValueSource;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Regularizer;
import losslab.core.math.Norm;
import losslab.core.math.Vector;
import losslab.core.model.Slice.Coordinates;

class SliceTest {
    private static final Parameters HERE = Parameters.ofRows(new double[]{2.06, 1.48, -0.42},
            new double[]{0.44, -1.82, 0.52}, new double[]{2.27, -2.04, -0.10});
    private static final Evaluation EVALUATION = new Objective(
            new DataSet(3, List.of(new Point(0.5, 0.4, 0), new Point(-0.3, 0.7, 1), new Point(0.7, -0.4, 2))),
            CrossEntropy.standard(), new Regularizer.L2(0.1)).evaluate(HERE);

    @Test
    void coordinatesOfSingleParametersAreTheirValues() {
        assertThat(Slice.ofParameters(HERE, 6, 4).coordinates(HERE)).isEqualTo(new Coordinates(2.27, -1.82));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.2", "-1e-30, 1e30", "2.27, -1.82"})
    void singleParametersAreTheirCoordinatesToTheBit(double a, double b) {
        assertThat(Slice.ofParameters(HERE, 6, 4).at(a, b)).isEqualTo(HERE.with(2, 0, a).with(1, 1, b));
    }

    @Test
    void anInfiniteParameterElsewhereDoesNotCount() {
        Parameters infinite = HERE.with(0, 0, Double.POSITIVE_INFINITY);
        assertThat(Slice.ofParameters(infinite, 6, 4).coordinates(infinite)).isEqualTo(new Coordinates(2.27, -1.82));
    }

    @Test
    void anInfiniteParameterElsewhereStays() {
        Parameters infinite = HERE.with(0, 0, Double.POSITIVE_INFINITY);
        assertThat(Slice.ofParameters(infinite, 6, 4).at(1, 2)).isEqualTo(infinite.with(2, 0, 1).with(1, 1, 2));
    }

    @Test
    void theEvaluationsParametersAreAtZeroOfTheGradientsSlice() {
        assertThat(Slice.alongGradient(EVALUATION, 1).coordinates(HERE)).isEqualTo(new Coordinates(0, 0));
    }

    @Test
    void zeroOfTheGradientsSliceIsTheEvaluationsParameters() {
        assertThat(Slice.alongGradient(EVALUATION, 1).at(0, 0)).isEqualTo(HERE);
    }

    @Test
    void firstDirectionIsThatOfTheGradient() {
        double[] gradient = EVALUATION.gradient().toArray();
        double[] uphill = DoubleStream.of(Slice.alongGradient(EVALUATION, 1).first().toArray())
                .map(share -> share * Norm.of(gradient))
                .toArray();
        assertClose(gradient, uphill, 1e-14, 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, -5})
    void directionsAreOrthonormal(long seed) {
        Slice slice = Slice.alongGradient(EVALUATION, seed);
        assertClose(new double[]{1, 1, 0}, new double[]{dot(slice.first(), slice.first()),
            dot(slice.second(), slice.second()), dot(slice.first(), slice.second())}, 0, 1e-15);
    }

    @Test
    void theSameSeedDrawsTheSame() {
        assertThat(Slice.alongGradient(EVALUATION, 3)).isEqualTo(Slice.alongGradient(EVALUATION, 3));
    }

    @Test
    void seedsDoVaryTheSecondDirection() {
        assertThat(IntStream.range(0, 10).mapToObj(seed -> Slice.alongGradient(EVALUATION, seed).second()).distinct())
                .hasSize(10);
    }

    @Test
    void aGradientOfZeroIsReplacedByARandomDirection() {
        Slice slice = Slice.alongGradient(nothing().evaluate(HERE), 1);
        assertClose(new double[]{1, 1, 0}, new double[]{dot(slice.first(), slice.first()),
            dot(slice.second(), slice.second()), dot(slice.first(), slice.second())}, 0, 1e-15);
    }

    @Test
    void aReplacedGradientVariesWithTheSeed() {
        assertThat(Slice.alongGradient(nothing().evaluate(HERE), 1).first())
                .isNotEqualTo(Slice.alongGradient(nothing().evaluate(HERE), 2).first());
    }

    @Test
    void aGradientThatIsNotFiniteIsReplacedByARandomDirection() {
        Evaluation broken = EVALUATION.objective().evaluate(HERE.with(0, 0, Double.NaN));
        assertThat(Slice.alongGradient(broken, 1).first().isFinite()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "0, 1", "-0.7, 2.5", "100, -30"})
    void toThePlaneAndBackIsTheSame(double a, double b) {
        Slice slice = Slice.alongGradient(EVALUATION, 1);
        Coordinates back = slice.coordinates(slice.at(a, b));
        assertClose(new double[]{a, b}, new double[]{back.a(), back.b()}, 1e-14, 1e-14);
    }

    @Test
    void aPlaceIsTheDirectionsAddedToWhereItGoesThrough() {
        Slice slice = Slice.alongGradient(EVALUATION, 1);
        double[] expected = IntStream.range(0, 9)
                .mapToDouble(p -> HERE.toArray()[p] + 2 * slice.first().get(p) - 3 * slice.second().get(p))
                .toArray();
        assertClose(expected, slice.at(2, -3).toArray(), 1e-14, 1e-14);
    }

    /// What a projection leaves away is orthogonal to the plane.
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-320, 1e-310})
    void aGradientTooSmallForADirectionIsReplaced(double strength) {
        Evaluation flat = new Objective(new DataSet(3, List.of()), CrossEntropy.standard(),
                new Regularizer.L2(strength)).evaluate(HERE);
        assertClose(1, Norm.of(Slice.alongGradient(flat, 1).first().toArray()), 0, 1e-9);
    }

    @Test
    void coordinatesOfAnyParametersAreThoseOfTheirProjection() {
        Slice slice = Slice.alongGradient(EVALUATION, 1);
        Parameters anywhere = Parameters.random(3, 9);
        Coordinates projected = slice.coordinates(anywhere);
        double[] onPlane = slice.at(projected.a(), projected.b()).toArray();
        Vector rest = Vector.of(IntStream.range(0, 9)
                .mapToDouble(p -> anywhere.toArray()[p] - onPlane[p])
                .toArray());
        assertClose(new double[]{0, 0}, new double[]{dot(rest, slice.first()), dot(rest, slice.second())}, 0, 1e-14);
    }

    @Test
    void anotherPlaceToGoThroughIsOnThePlaneToTheLastDigits() {
        Parameters later = Parameters.random(3, 9);
        Slice slice = Slice.alongGradient(EVALUATION, 1).withThrough(later);
        Coordinates where = slice.coordinates(later);
        assertClose(later.toArray(), slice.at(where.a(), where.b()).toArray(), 0, 1e-14);
    }

    @Test
    void anotherPlaceToGoThroughKeepsTheCoordinates() {
        Slice slice = Slice.alongGradient(EVALUATION, 1);
        Parameters anywhere = Parameters.random(3, 9);
        assertThat(slice.withThrough(anywhere).coordinates(HERE)).isEqualTo(slice.coordinates(HERE));
    }

    @Test
    void refusesOneParameterTwice() {
        assertThatIllegalArgumentException().isThrownBy(() -> Slice.ofParameters(HERE, 4, 4))
                .withMessageStartingWith("slice: expected orthonormal directions");
    }

    @Test
    void refusesADirectionOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Slice(Vector.of(0, 0), Vector.of(0, 0), Vector.of(1, 0), Vector.of(0, 2)))
                .withMessageStartingWith("slice: expected orthonormal directions");
    }

    @Test
    void refusesVectorsOfDifferentSizes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Slice(Vector.of(0, 0), Vector.of(0, 0, 0), Vector.of(1, 0), Vector.of(0, 1)))
                .withMessageStartingWith("slice: expected vectors of one size");
    }

    private static Objective nothing() {
        return new Objective(new DataSet(3, List.of()), CrossEntropy.standard(), new Regularizer.None());
    }

    private static double dot(Vector left, Vector right) {
        return IntStream.range(0, left.size()).mapToDouble(p -> left.get(p) * right.get(p)).sum();
    }
}
