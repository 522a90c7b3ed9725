package losslab.experiment.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import losslab.experiment.table.Cell.Kind;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "-0.5, -0.5", "+.5, 0.5", "3., 3", "1e-3, 0.001", "2.5E+2, 250", "−1.5, -1.5", "–2, -2"})
    void aNumberWithAPoint(String text, double value) {
        assertThat(Cell.of(text, DecimalMark.POINT)).isEqualTo(new Cell(Kind.NUMBER, value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0,5|0.5", "-12,25|-12.25", "1,5e3|1500", "7|7", "1,234|1.234"})
    void aNumberWithAComma(String text, double value) {
        assertThat(Cell.of(text, DecimalMark.COMMA)).isEqualTo(new Cell(Kind.NUMBER, value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1.234,5|1234.5", "1.234.567|1234567", "-12.345|-12345", "1'234,5|1234.5",
        "1\u00A0234|1234"})
    void thousandsPartedBesideAComma(String text, double value) {
        assertThat(Cell.of(text, DecimalMark.COMMA)).isEqualTo(new Cell(Kind.GROUPED, value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1,234.5|1234.5", "1 234 567|1234567", "12,345|12345"})
    void thousandsPartedBesideAPoint(String text, double value) {
        assertThat(Cell.of(text, DecimalMark.POINT)).isEqualTo(new Cell(Kind.GROUPED, value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,5", "1,23", "1,2345", "1 234,567 890", "1.2.3", "0x10", "1e", "12 kg", "1d", "0,123"})
    void noNumberWithAPoint(String text) {
        assertThat(Cell.of(text, DecimalMark.POINT).kind()).isEqualTo(Kind.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e999", "NaN", "inf", "-Infinity", "∞"})
    void aNumberThatIsNotFinite(String text) {
        assertThat(Cell.of(text, DecimalMark.POINT).kind()).isEqualTo(Kind.NOT_FINITE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00A0", "NA", "n/a", "#NV", "?", "-", "null"})
    void nothing(String text) {
        assertThat(Cell.of(text, DecimalMark.POINT).kind()).isEqualTo(Kind.MISSING);
    }

    @Test
    void aCellOfAMillionDigitsTakesNoTime() {
        String digits = "1".repeat(1_000_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> Cell.of(digits + "x", DecimalMark.POINT));
    }

    @Test
    void keepsEveryBitOfADouble() {
        assertThat(Cell.of("4.9E-324", DecimalMark.POINT).value()).isEqualTo(Double.MIN_VALUE);
        assertThat(Cell.of("0.30000000000000004", DecimalMark.POINT).value()).isEqualTo(0.1 + 0.2);
    }
}
