package losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    @Test
    void linearTicksAreMultiplesOfANiceStep() {
        assertThat(labels(Ticks.linear(0, 3.2, 88, Ticks.Spacing.VERTICAL, 0))).containsExactly("0", "1", "2", "3");
    }

    @Test
    void wholeNumbersHaveNoTicksBetweenThem() {
        assertThat(labels(Ticks.linear(0, 2, 500, Ticks.Spacing.HORIZONTAL, 1))).containsExactly("0", "1", "2");
    }

    @Test
    void linearTicksStartInsideTheVisiblePart() {
        assertThat(labels(Ticks.linear(-0.25, 0.25, 100, Ticks.Spacing.VERTICAL, 0)))
                .containsExactly("−0.2", "0", "0.2");
    }

    @Test
    void farIntoANumberTheLabelsStillDiffer() {
        assertThat(labels(Ticks.linear(100.0001, 100.00035, 60, Ticks.Spacing.VERTICAL, 0)))
                .containsExactly("100.0001", "100.0002", "100.0003");
    }

    @Test
    void largeAndSmallNumbersAreWrittenWithAPowerOfTen() {
        assertThat(labels(Ticks.linear(0, 2.1e300, 66, Ticks.Spacing.VERTICAL, 0)))
                .containsExactly("0", "1e300", "2e300");
        assertThat(labels(Ticks.linear(0, 2.1e-7, 66, Ticks.Spacing.VERTICAL, 0)))
                .containsExactly("0", "1e−7", "2e−7");
    }

    @Test
    void longLabelsStandFartherApart() {
        List<Ticks.Tick> ticks = Ticks.linear(0, 9_000_000, 300, Ticks.Spacing.HORIZONTAL, 1);
        // Nine characters of six pixels, and the room of two.
        assertThat(300.0 / 9_000_000 * ticks.get(1).position()).isGreaterThanOrEqualTo(66);
    }

    @Test
    void aLongLogarithmicAxisHasPowersOfTen() {
        assertThat(labels(Ticks.logarithmic(-2, 1, 100, Ticks.Spacing.VERTICAL)))
                .containsExactly("0.01", "0.1", "1", "10");
    }

    @Test
    void aShortLogarithmicAxisHasTwosAndFivesToo() {
        assertThat(labels(Ticks.logarithmic(-1, 1, 200, Ticks.Spacing.VERTICAL)))
                .containsExactly("0.1", "0.2", "0.5", "1", "2", "5", "10");
    }

    @Test
    void aVeryLongLogarithmicAxisLeavesDecadesOut() {
        assertThat(labels(Ticks.logarithmic(-10, 300, 100, Ticks.Spacing.VERTICAL)))
                .containsExactly("1", "1e100", "1e200", "1e300");
    }

    @Test
    void withinADecadeLogarithmicTicksAreEqualStepsOfTheValue() {
        List<Ticks.Tick> ticks = Ticks.logarithmic(Math.log10(3), Math.log10(4), 100, Ticks.Spacing.VERTICAL);
        assertThat(labels(ticks)).containsExactly("3", "3.5", "4");
        assertThat(ticks.get(1).position()).isEqualTo(Math.log10(3.5));
    }

    @Test
    void logarithmicLabelsAreShort() {
        assertThat(labels(Ticks.logarithmic(-6, 6, 60, Ticks.Spacing.VERTICAL)))
                .containsExactly("1e−5", "1", "1e5");
    }

    @ParameterizedTest
    @CsvSource({"0, 1e307", "-1e307, 1e307", "0, 1e-300", "1e9, 1.00000001e9", "0, 10"})
    void thereAreNeverManyTicks(double low, double high) {
        assertThat(Ticks.linear(low, high, 5000, Ticks.Spacing.VERTICAL, 0).size()).isBetween(2, 40);
    }

    private static List<String> labels(List<Ticks.Tick> ticks) {
        return ticks.stream().map(Ticks.Tick::label).toList();
    }
}
