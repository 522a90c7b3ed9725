package losslab.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import losslab.core.math.Matrix;
import losslab.core.math.Vector;

class ParametersTest {
    private static final Parameters PARAMETERS = Parameters.ofRows(new double[]{1, 2, 3}, new double[]{4, 5, 6});

    @Test
    void rowsAreTwoWeightsAndABias() {
        assertThat(PARAMETERS).isEqualTo(
                new Parameters(Matrix.of(new double[]{1, 2}, new double[]{4, 5}), Vector.of(3, 6)));
    }

    @Test
    void flatLayoutGoesClassByClass() {
        assertThat(PARAMETERS.toArray()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void flatLayoutAndBackIsTheSame() {
        assertThat(Parameters.fromArray(PARAMETERS.toArray())).isEqualTo(PARAMETERS);
    }

    @Test
    void copiesTheFlatLayoutIn() {
        double[] flat = {1, 2, 3, 4, 5, 6};
        Parameters parameters = Parameters.fromArray(flat);
        flat[0] = 9;
        assertThat(parameters).isEqualTo(PARAMETERS);
    }

    @Test
    void scoresAreWeightsTimesFeaturesPlusBias() {
        // 1·10 + 2·100 + 3, 4·10 + 5·100 + 6
        assertThat(PARAMETERS.scores(10, 100)).containsExactly(213, 546);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1", "0, 1, 2", "0, 2, 3", "1, 0, 4", "1, 1, 5", "1, 2, 6"})
    void getCountsWeightsThenBias(int k, int column, double expected) {
        assertThat(PARAMETERS.get(k, column)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1", "0, 2", "1, 0", "1, 1", "1, 2"})
    void withReplacesOneNumber(int k, int column) {
        double[] expected = PARAMETERS.toArray();
        expected[3 * k + column] = 9;
        assertThat(PARAMETERS.with(k, column, 9).toArray()).containsExactly(expected);
    }

    @Test
    void randomOnesAreTheSameForTheSameSeed() {
        assertThat(Parameters.random(10, 42)).isEqualTo(Parameters.random(10, 42));
    }

    @Test
    void randomOnesDifferForAnotherSeed() {
        assertThat(Parameters.random(10, 42)).isNotEqualTo(Parameters.random(10, 43));
    }

    @Test
    void randomOnesLieWithinAHalf() {
        double[] flat = Parameters.random(10, 42).toArray();
        assertThat(DoubleStream.of(flat).map(Math::abs).max().orElseThrow()).isBetween(0.3, 0.5);
    }

    @Test
    void randomOnesAllDiffer() {
        assertThat(DoubleStream.of(Parameters.random(10, 42).toArray()).distinct().count()).isEqualTo(30);
    }

    @Test
    void areFiniteWithFiniteNumbers() {
        assertThat(PARAMETERS.isFinite()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, NaN", "1, Infinity", "2, NaN", "2, -Infinity"})
    void areNotFiniteWithAnyOther(int column, double value) {
        assertThat(PARAMETERS.with(1, column, value).isFinite()).isFalse();
    }

    @Test
    void refuseThreeColumnsOfWeights() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Parameters(Matrix.of(new double[]{1, 2, 3}), Vector.of(1)))
                .withMessage("weights: expected 2 columns, found 3");
    }

    @Test
    void refuseABiasOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Parameters(Matrix.of(new double[]{1, 2}), Vector.of(1, 2)))
                .withMessage("bias: expected 1 entries, found 2");
    }
}
