package losslab.core.math;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;

class ExponentialTest {
    private static final MathContext DIGITS = new MathContext(45);
    /// e⁻¹ as printed in tables, to more digits than a double has.
    private static final double ONE_OVER_E = 0.36787944117144232160;

    /// eˣ by its series at x/2¹⁰, squared ten times.
    private static BigDecimal exact(double x) {
        BigDecimal part = new BigDecimal(x).divide(BigDecimal.valueOf(1024), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int i = 1; i < 40; i++) {
            term = term.multiply(part, DIGITS).divide(BigDecimal.valueOf(i), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum.pow(1024, DIGITS);
    }

    private static double ulpsOff(double x) {
        BigDecimal exact = exact(x);
        return new BigDecimal(Exponential.ofNegative(x)).subtract(exact)
                .divide(new BigDecimal(Math.ulp(exact.doubleValue())), DIGITS).abs().doubleValue();
    }

    private static DoubleStream exponents() {
        SplittableRandom random = new SplittableRandom(1);
        return DoubleStream.concat(random.doubles(3_000, -3, 0), DoubleStream.concat(random.doubles(1_000, -707, 0),
                random.doubles(1_000, -18, 0).map(power -> -Math.pow(10, power))));
    }

    @Test
    void isWithinSixTenthsOfAnUlp() {
        assertThat(exponents().map(ExponentialTest::ulpsOff).max().orElseThrow()).isLessThan(0.6);
    }

    @Test
    void isOneOverEAtMinusOne() {
        assertThat(Exponential.ofNegative(-1)).isEqualTo(ONE_OVER_E);
    }

    @Test
    void isExactlyOneAtZero() {
        assertThat(Exponential.ofNegative(0)).isEqualTo(1);
        assertThat(Exponential.ofNegative(-0.0)).isEqualTo(1);
    }

    @Test
    void isSubnormalWhereTheResultIs() {
        assertClose(exact(-740).doubleValue(), Exponential.ofNegative(-740), 0, 2 * Double.MIN_VALUE);
    }

    @Test
    void vanishesFarBelow() {
        assertThat(Exponential.ofNegative(-746.1)).isZero();
        assertThat(Exponential.ofNegative(Double.NEGATIVE_INFINITY)).isZero();
    }

    @Test
    void keepsNaN() {
        assertThat(Exponential.ofNegative(Double.NaN)).isNaN();
    }
}
