package losslab.core.math;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoftmaxTest {
    private static final double[] CAT_CAR_FROG = {3.2, 5.1, -1.7};

    @ParameterizedTest
    @CsvSource({"0.01, 0, 1, 0", "1, 0.130, 0.869, 0.001", "2, 0.272, 0.704, 0.024", "100, 0.337, 0.343, 0.320"})
    void isTheLecturesTableOfTemperatures(double temperature, double cat, double car, double frog) {
        assertClose(new double[]{cat, car, frog}, Softmax.probabilities(CAT_CAR_FROG, temperature), 0, 5e-4);
    }

    @Test
    void isProportionalToTheExponentials() {
        assertClose(new double[]{0.125, 0.25, 0.625}, Softmax.probabilities(
                new double[]{0, Math.log(2), Math.log(5)}, 1), 1e-15, 0);
    }

    @Test
    void exponentialsHaveTheLargestAtOne() {
        assertClose(new double[]{0.2, 0.4, 1},
                Softmax.exponentials(new double[]{0, 2 * Math.log(2), 2 * Math.log(5)}, 2),
                1e-15, 0);
    }

    @Test
    void isUniformWhenAllLogitsAreEqual() {
        assertThat(Softmax.probabilities(new double[]{7, 7, 7, 7}, 3)).containsOnly(0.25);
    }

    @Test
    void doesNotOverflow() {
        assertThat(Softmax.probabilities(new double[]{1e4, -1e4, 1e4}, 0.01)).containsExactly(0.5, 0, 0.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void ofNanIsNan(int position) {
        double[] logits = {1, 2, 3};
        logits[position] = Double.NaN;
        assertThat(Softmax.probabilities(logits, 1)).containsOnly(Double.NaN);
    }

    @Test
    void leavesTheLogitsAsTheyAre() {
        double[] logits = CAT_CAR_FROG.clone();
        Softmax.probabilities(logits, 2);
        assertThat(logits).containsExactly(CAT_CAR_FROG);
    }

    @ParameterizedTest
    @CsvSource({"0.01, 5.1000", "1, 5.2404"})
    void logSumExpIsTheLecturesSoftMaximum(double temperature, double expected) {
        assertClose(expected, Softmax.logSumExp(CAT_CAR_FROG, temperature), 0, 5e-5);
    }

    @Test
    void logSumExpOfEqualLogitsAddsTLogK() {
        // 7 + 3·ln 4
        assertClose(11.158883083359672, Softmax.logSumExp(new double[]{7, 7, 7, 7}, 3), 1e-15, 0);
    }

    @Test
    void logSumExpDoesNotOverflow() {
        assertThat(Softmax.logSumExp(new double[]{1e4, -1e4}, 0.01)).isEqualTo(1e4);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF, seed = "21")
    void probabilitiesSumToOne(@ForAll @Size(min = 2, max = 10) double @DoubleRange(min = -1e4, max = 1e4) [] logits,
            @ForAll @DoubleRange(min = 0.01, max = 100) double temperature) {
        assertClose(1, DoubleStream.of(Softmax.probabilities(logits, temperature)).sum(), 1e-15 * logits.length, 0);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF, seed = "22")
    void aConstantAddedToAllLogitsChangesNoProbability(@ForAll @DoubleRange(min = -1000, max = 1000) double constant,
            @ForAll @DoubleRange(min = 0.5, max = 100) double temperature) {
        double[] shifted = DoubleStream.of(CAT_CAR_FROG).map(logit -> logit + constant).toArray();
        assertClose(Softmax.probabilities(CAT_CAR_FROG, temperature), Softmax.probabilities(shifted, temperature),
                1e-11, 0);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF, seed = "23")
    void logarithmsOfTheProbabilitiesAreTheLogitsUpToAConstant(
            @ForAll @DoubleRange(min = -20, max = 20) double first,
            @ForAll @DoubleRange(min = -20, max = 20) double second) {
        double[] p = Softmax.probabilities(new double[]{first, second}, 1);
        assertClose(first - second, Math.log(p[0]) - Math.log(p[1]), 1e-12, 1e-14);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF, seed = "24")
    void logSumExpIsBetweenTheMaximumAndTLogKAbove(@ForAll @DoubleRange(min = -50, max = 50) double other,
            @ForAll @DoubleRange(min = 0.01, max = 100) double temperature) {
        double largest = Math.max(3, other);
        assertThat(Softmax.logSumExp(new double[]{3, other}, temperature))
                .isBetween(largest, largest + temperature * Math.log(2) * (1 + 1e-15) + 1e-13);
    }
}
