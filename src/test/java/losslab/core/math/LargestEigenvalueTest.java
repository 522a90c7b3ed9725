package losslab.core.math;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LargestEigenvalueTest {
    @ParameterizedTest
    @ValueSource(doubles = {5, 0, -5})
    void ofOneNumberIsTheNumber(double number) {
        assertThat(of(new double[]{number})).isEqualTo(number);
    }

    /// Eigenvectors (1, 1) and (1, −1): a start of equal numbers would miss one of them.
    @ParameterizedTest
    @CsvSource({"2, 1", "2, -1"})
    void ofTheTwoByTwoIsThree(double diagonal, double beside) {
        assertClose(3, of(new double[]{diagonal, beside}, new double[]{beside, diagonal}), 1e-14, 0);
    }

    @Test
    void ofADiagonalIsItsLargestEntry() {
        assertClose(4, ofDiagonal(1, -7, 4, 0.5), 1e-14, 0);
    }

    /// Power iteration would need 10⁸ products here.
    @Test
    void tellsCloseEigenvaluesApart() {
        assertClose(1 + 1e-8, ofDiagonal(1, 1 + 1e-8, 0.5, 1 - 1e-8), 1e-15, 0);
    }

    @Test
    void ofEqualEigenvaluesIsTheirValue() {
        assertClose(2.5, ofDiagonal(2.5, 2.5, 2.5, 2.5, 2.5), 1e-15, 0);
    }

    /// 2 on the diagonal and −1 beside it: the eigenvalues are 2 − 2cos(πj/(n + 1)), j = 1..n.
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 9, 30})
    void ofTheChainIsTheClosedForm(int size) {
        double[][] chain = new double[size][size];
        for (int i = 0; i < size; i++) {
            chain[i][i] = 2;
            chain[i][Math.max(0, i - 1)] -= i > 0 ? 1 : 0;
            chain[i][Math.min(size - 1, i + 1)] -= i < size - 1 ? 1 : 0;
        }
        assertClose(2 - 2 * Math.cos(Math.PI * size / (size + 1)), of(chain), 1e-14, 0);
    }

    @Test
    void ofZerosIsZero() {
        assertThat(ofDiagonal(0, 0, 0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-200, 1e200})
    void keepsItsDigitsInAnyUnit(double unit) {
        assertClose(3 * unit, of(new double[]{2 * unit, unit}, new double[]{unit, 2 * unit}), 1e-14, 0);
    }

    /// Doubles of that size are 5e−324 apart, 10⁻¹⁴ of the eigenvalue and more: bisection cannot be as fine as elsewhere. A
    /// softmax that is almost saturated bends so little.
    @ParameterizedTest
    @ValueSource(doubles = {1e-310, 1e-320, Double.MIN_VALUE})
    void comesToAnEndAmongTheSmallestDoubles(double unit) {
        double largest = assertTimeoutPreemptively(Duration.ofSeconds(10),
                () -> of(new double[]{2 * unit, unit}, new double[]{unit, 2 * unit}));
        assertClose(3 * unit, largest, 1e-12, 4 * Double.MIN_VALUE);
    }

    @Test
    void ofNanIsNan() {
        assertThat(ofDiagonal(1, Double.NaN, 2)).isNaN();
    }

    @Test
    void takesAsManyProductsAsThereAreEigenvaluesAtMost() {
        int[] products = {0};
        LargestEigenvalue.of(30, (vector, result) -> {
            products[0]++;
            for (int i = 0; i < 30; i++) {
                result[i] = (i % 3) * vector[i];
            }
        });
        assertThat(products[0]).isEqualTo(3);
    }

    private static double ofDiagonal(double... diagonal) {
        return LargestEigenvalue.of(diagonal.length,
                (vector, result) -> Arrays.setAll(result, i -> diagonal[i] * vector[i]));
    }

    private static double of(double[]... rows) {
        return LargestEigenvalue.of(rows.length, (vector, result) -> Arrays.setAll(result,
                i -> IntStream.range(0, rows.length).mapToDouble(j -> rows[i][j] * vector[j]).sum()));
    }
}
