package losslab.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixTest {
    private static final Matrix MATRIX = Matrix.of(new double[]{1, 2, 3}, new double[]{4, 5, 6});

    @Test
    void hasAsManyRowsAsGiven() {
        assertThat(MATRIX.rows()).isEqualTo(2);
    }

    @Test
    void hasAsManyColumnsAsARowHasEntries() {
        assertThat(MATRIX.columns()).isEqualTo(3);
    }

    @Test
    void getCountsRowsAndColumnsFromZero() {
        assertThat(MATRIX.get(1, 2)).isEqualTo(6);
    }

    @Test
    void rowIsTheWholeRow() {
        assertThat(MATRIX.row(1)).containsExactly(4, 5, 6);
    }

    @Test
    void copiesIn() {
        double[] row = {1, 2};
        Matrix matrix = Matrix.of(row);
        row[0] = 9;
        assertThat(matrix.get(0, 0)).isEqualTo(1);
    }

    @Test
    void copiesOut() {
        MATRIX.row(0)[0] = 9;
        assertThat(MATRIX.get(0, 0)).isEqualTo(1);
    }

    @Test
    void withReplacesOneEntry() {
        assertThat(MATRIX.with(1, 0, 9)).isEqualTo(Matrix.of(new double[]{1, 2, 3}, new double[]{9, 5, 6}));
    }

    @Test
    void withLeavesTheMatrixAsItIs() {
        MATRIX.with(1, 0, 9);
        assertThat(MATRIX.get(1, 0)).isEqualTo(4);
    }

    @Test
    void equalsOneOfTheSameContent() {
        assertThat(MATRIX).isEqualTo(Matrix.of(new double[]{1, 2, 3}, new double[]{4, 5, 6}))
                .hasSameHashCodeAs(Matrix.of(new double[]{1, 2, 3}, new double[]{4, 5, 6}));
    }

    @Test
    void differsFromOneOfAnotherShape() {
        assertThat(MATRIX).isNotEqualTo(Matrix.of(new double[]{1, 2}, new double[]{3, 4}, new double[]{5, 6}));
    }

    @Test
    void differsFromOneOfOtherContent() {
        assertThat(MATRIX).isNotEqualTo(MATRIX.with(0, 0, 1.5));
    }

    @Test
    void nanEqualsNan() {
        assertThat(MATRIX.with(0, 0, Double.NaN)).isEqualTo(MATRIX.with(0, 0, Double.NaN));
    }

    @Test
    void isFiniteWithFiniteEntries() {
        assertThat(MATRIX.isFinite()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void isNotFiniteWithAnyOtherEntry(double entry) {
        assertThat(MATRIX.with(1, 2, entry).isFinite()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "2, 0", "0, -1", "0, 3"})
    void refusesAnIndexOutside(int row, int column) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> MATRIX.get(row, column));
    }

    @Test
    void refusesNoRows() {
        assertThatIllegalArgumentException().isThrownBy(Matrix::of).withMessageStartingWith("rows: ");
    }

    @Test
    void refusesRowsOfDifferentLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> Matrix.of(new double[]{1, 2}, new double[]{3}))
                .withMessage("rows[1]: expected 2 entries, found 1");
    }

    @Test
    void readsAsItsRows() {
        assertThat(MATRIX).hasToString("[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]");
    }
}
