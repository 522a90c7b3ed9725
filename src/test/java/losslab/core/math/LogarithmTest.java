package losslab.core.math;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;

class LogarithmTest {
    private static final MathContext DIGITS = new MathContext(45);

    /// ln(1 + u) = 2·artanh(u/(2 + u)), by its series.
    private static BigDecimal exact(double u) {
        BigDecimal value = new BigDecimal(u);
        BigDecimal quotient = value.divide(value.add(BigDecimal.TWO), DIGITS);
        BigDecimal square = quotient.multiply(quotient, DIGITS);
        BigDecimal power = quotient;
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 1; i < 300; i += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(i), DIGITS), DIGITS);
            power = power.multiply(square, DIGITS);
        }
        return sum.multiply(BigDecimal.TWO);
    }

    private static double ulpsOff(double u) {
        BigDecimal exact = exact(u);
        return new BigDecimal(Logarithm.ofOnePlus(u)).subtract(exact)
                .divide(new BigDecimal(Math.ulp(exact.doubleValue())), DIGITS).abs().doubleValue();
    }

    private static DoubleStream arguments() {
        SplittableRandom random = new SplittableRandom(1);
        return DoubleStream.concat(random.doubles(1_000, 0, 9),
                random.doubles(1_000, -20, 0).map(power -> Math.pow(10, power)));
    }

    @Test
    void isWithinTwoUlps() {
        assertThat(arguments().map(LogarithmTest::ulpsOff).max().orElseThrow()).isLessThan(2);
    }

    @Test
    void isTheArgumentItselfWhereThatIsTiny() {
        assertThat(Logarithm.ofOnePlus(3.4e-48)).isEqualTo(3.4e-48);
        assertThat(Logarithm.ofOnePlus(0)).isZero();
    }

    @Test
    void isLnTwoAtOne() {
        assertClose(0.69314718055994530942, Logarithm.ofOnePlus(1), 1e-16, 0);
    }

    @Test
    void keepsNaN() {
        assertThat(Logarithm.ofOnePlus(Double.NaN)).isNaN();
    }
}
