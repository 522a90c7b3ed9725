package losslab.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorTest {
    private static final Vector VECTOR = Vector.of(1, 2, 3);

    @Test
    void hasAsManyEntriesAsGiven() {
        assertThat(VECTOR.size()).isEqualTo(3);
    }

    @Test
    void getCountsFromZero() {
        assertThat(VECTOR.get(2)).isEqualTo(3);
    }

    @Test
    void copiesIn() {
        double[] entries = {1, 2};
        Vector vector = Vector.of(entries);
        entries[0] = 9;
        assertThat(vector.get(0)).isEqualTo(1);
    }

    @Test
    void copiesOut() {
        VECTOR.toArray()[0] = 9;
        assertThat(VECTOR.toArray()).containsExactly(1, 2, 3);
    }

    @Test
    void withReplacesOneEntry() {
        assertThat(VECTOR.with(1, 9)).isEqualTo(Vector.of(1, 9, 3));
    }

    @Test
    void withLeavesTheVectorAsItIs() {
        VECTOR.with(1, 9);
        assertThat(VECTOR.get(1)).isEqualTo(2);
    }

    @Test
    void equalsOneOfTheSameContent() {
        assertThat(VECTOR).isEqualTo(Vector.of(1, 2, 3)).hasSameHashCodeAs(Vector.of(1, 2, 3));
    }

    @Test
    void differsFromOneOfOtherContent() {
        assertThat(VECTOR).isNotEqualTo(Vector.of(1, 2, 4));
    }

    @Test
    void differsFromALongerOne() {
        assertThat(VECTOR).isNotEqualTo(Vector.of(1, 2, 3, 0));
    }

    @Test
    void nanEqualsNan() {
        assertThat(Vector.of(Double.NaN)).isEqualTo(Vector.of(Double.NaN));
    }

    @Test
    void isFiniteWithFiniteEntries() {
        assertThat(VECTOR.isFinite()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void isNotFiniteWithAnyOtherEntry(double entry) {
        assertThat(VECTOR.with(2, entry).isFinite()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3})
    void refusesAnIndexOutside(int index) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> VECTOR.get(index));
    }

    @Test
    void readsAsItsEntries() {
        assertThat(VECTOR).hasToString("[1.0, 2.0, 3.0]");
    }

    @Test
    void theSumIsOfAllEntries() {
        assertThat(Vector.of(1.5, -4, 0.25).sum()).isEqualTo(-2.25);
    }
}
