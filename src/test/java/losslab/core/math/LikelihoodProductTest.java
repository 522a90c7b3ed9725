package losslab.core.math;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikelihoodProductTest {
    @Test
    void isAPower() {
        assertThat(new LikelihoodProduct(0.5, 10).product()).isEqualTo(1.0 / 1024);
    }

    @Test
    void theSumOfLogarithmsIsItsLogarithm() {
        assertClose(-10 * 0.6931471805599453, new LikelihoodProduct(0.5, 10).logSum(), 1e-15, 0);
    }

    /// ½ⁿ is 0 from n = 1075 on: the smallest double is 2⁻¹⁰⁷⁴, and half of it is rounded to even.
    @Test
    void aHalfVanishesAfter1075Factors() {
        assertThat(new LikelihoodProduct(0.5, 1).firstZero()).hasValue(1075);
        assertThat(new LikelihoodProduct(0.5, 1074).product()).isEqualTo(Double.MIN_VALUE);
        assertThat(new LikelihoodProduct(0.5, 1075).product()).isZero();
    }

    @Test
    void theSumOfLogarithmsGoesOn() {
        assertClose(-1e6 * 0.6931471805599453, new LikelihoodProduct(0.5, 1_000_000).logSum(), 1e-14, 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 0.01, 0.13, 0.9, 0.999, 0.999999})
    void theFirstZeroIsTheFirst(double likelihood) {
        long first = new LikelihoodProduct(likelihood, 1).firstZero().orElseThrow();
        assertThat(new LikelihoodProduct(likelihood, first).product()).isZero();
        assertThat(new LikelihoodProduct(likelihood, first - 1).product()).isPositive();
    }

    @Test
    void certaintyNeverVanishes() {
        assertThat(new LikelihoodProduct(1, 5).firstZero()).isEqualTo(OptionalLong.empty());
        assertThat(new LikelihoodProduct(1, 5).product()).isEqualTo(1);
    }

    @Test
    void theImpossibleIsZeroAtOnce() {
        assertThat(new LikelihoodProduct(0, 5).firstZero()).hasValue(1);
        assertThat(new LikelihoodProduct(0, 5).logSum()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 1, likelihood", "1.1, 1, likelihood", "NaN, 1, likelihood", "0.5, 0, count"})
    void badValuesAreRefused(double likelihood, long count, String name) {
        assertThatThrownBy(() -> new LikelihoodProduct(likelihood, count))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(name);
    }
}
