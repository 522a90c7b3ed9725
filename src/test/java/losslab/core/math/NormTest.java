package losslab.core.math;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormTest {
    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-200, 1e200, Double.MIN_VALUE})
    void ofThreeFourTwelveIsThirteenOfAnyUnit(double unit) {
        assertClose(13 * unit, Norm.of(new double[]{3 * unit, -4 * unit, 12 * unit}), 1e-15, 0);
    }

    @Test
    void ofNothingIsZero() {
        assertThat(Norm.of(new double[0])).isZero();
    }

    @Test
    void ofZerosIsZero() {
        assertThat(Norm.of(new double[3])).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void isNanForWhatIsNotFinite(double entry) {
        assertThat(Norm.of(new double[]{1, entry, 0})).isNaN();
    }
}
