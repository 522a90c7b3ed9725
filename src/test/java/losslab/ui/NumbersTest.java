package losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A true minus is −, the ASCII one is -.
class NumbersTest {
    @AfterEach
    void speakEnglishAgain() {
        Messages.speak(Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "1, 1.00", "-1, −1.00", "0.005, 0.01", "0.125, 0.12", "1.239, 1.24", "-0.42, −0.42",
        "999.99, 999.99", "1234.56, 1234.6", "-12345.67, −12346", "99999.4, 99999"})
    void fixedHasItsDigits(double value, String text) {
        assertThat(Numbers.fixed(value, 2)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "1, 2.7", "4, 2.7183"})
    void fixedHasAsManyDigitsAsAskedFor(int digits, String text) {
        assertThat(Numbers.fixed(Math.E, digits)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.0, -0.004, -1e-300})
    void zeroHasNoMinus(double value) {
        assertThat(Numbers.fixed(value, 2)).isEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource({"1e5, 1.0e5", "99999.99, 1.0e5", "-123456, −1.2e5", "-9.94e9, −9.9e9", "1e10, 1e10", "-2.6e78, −3e78",
        "1e100, 1e100", "-1.7e308, −2e308"})
    void largeNumbersHaveAPowerOfTen(double value, String text) {
        assertThat(Numbers.fixed(value, 2)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"NaN, NaN", "Infinity, ∞", "-Infinity, −∞"})
    void whatIsNoFiniteNumberSaysSo(double value, String text) {
        assertThat(Numbers.fixed(value, 2)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0, 0", "1, 1", "0.1, 0.1", "0.0005, 0.0005", "0.12345, 0.123", "1234.5, 1230",
        "112, 112", "-0.1, −0.1", "10, 10", "99999, 100000"})
    void significantHasThreeDigitsAtMost(double value, String text) {
        assertThat(Numbers.significant(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.12345, 4, 0.1235", "1234.5, 2, 1200", "1234.5, 6, 1234.5", "-2e-7, 2, −2.0e−7", "2e6, 5, 2.0000e6"})
    void significantHasAsManyDigitsAsAskedFor(double value, int digits, String text) {
        assertThat(Numbers.significant(value, digits)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1e-8, 1e−8", "-1e-8, −1e−8", "1.5e-12, 1.5e−12", "3e-300, 3e−300", "1e5, 1e5",
        "2.5e10, 2.5e10", "Infinity, ∞", "-Infinity, −∞", "NaN, NaN"})
    void significantHasAPowerOfTenForTheVerySmallAndLarge(double value, String text) {
        assertThat(Numbers.significant(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "0.8182, 0.82", "0.000463, 0.00046", "1.44e-10, 1.4e−10", "-3e6, −3.0e6", "NaN, NaN"})
    void roughHasTwoDigitsAtMost(double value, String text) {
        assertThat(Numbers.rough(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(value = {"0|0", "999|999", "1024|1,024", "-1234567|−1,234,567"}, delimiter = '|')
    void wholeNumbersPartTheirThousands(long value, String text) {
        assertThat(Numbers.whole(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(value = {"1.5|1.5", "1,5|1.5", "−2|-2", "–2|-2", "-2|-2", "+3|3", "' 3 '|3", "1e-3|0.001",
        "1E−3|0.001", "1.00e5|100000", "2.|2", ".5|0.5", ",5|0.5", "0|0", "007|7"}, delimiter = '|')
    void readsNumbersAsPeopleTypeThem(String text, double value) {
        assertThat(Numbers.parse(text)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "1.2.3", "1,2,3", "1e999", "-1e999", "NaN", "Infinity", "∞", "1f", "1d",
        "0x10", "1 2", "--2", "e5", "1e", ".", ",", "-", "1_000", "1e5.5", "٣"})
    void readsNothingElse(String text) {
        assertThat(Numbers.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.42, 0.005, 1234.56, 99999.99, -1e5, 3e100})
    void readsWhatItWrites(double value) {
        String text = Numbers.fixed(value, 2);
        assertThat(Numbers.fixed(Numbers.parse(text).orElseThrow(), 2)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1e-8, 112, 0.0005, 1e5, 3e-300})
    void readsTheSignificantDigitsItWrites(double value) {
        assertThat(Numbers.parse(Numbers.significant(value))).hasValue(value);
    }

    @Test
    void digitsAreTheSameInAnyLanguage() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertThat(Numbers.fixed(-1234.5, 2) + " " + Numbers.significant(1e-8) + " " + Numbers.whole(1024))
                .isEqualTo("−1234.5 1e−8 1,024");
    }

    @Test
    void germanHasADecimalComma() {
        Messages.speak(Locale.GERMAN);
        assertThat(List.of(Numbers.fixed(-0.125, 3), Numbers.fixed(1234.5, 2), Numbers.fixed(123456, 2),
                Numbers.significant(0.1), Numbers.significant(1.5e-8), Numbers.significant(1e-8),
                Numbers.scientific(2.5, 3), Numbers.rough(0.8182)))
                .containsExactly("−0,125", "1234,5", "1,2e5", "0,1", "1,5e−8", "1e−8", "2,50e0", "0,82");
    }

    @Test
    void germanPartsThousandsByPoints() {
        Messages.speak(Locale.GERMAN);
        assertThat(Numbers.whole(-1234567)).isEqualTo("−1.234.567");
    }

    @Test
    void germanPartsNumbersBySemicolons() {
        Messages.speak(Locale.GERMAN);
        assertThat(Numbers.list(Stream.of("0,1", "2,5"))).isEqualTo("0,1; 2,5");
    }

    @ParameterizedTest
    @CsvSource(value = {"1.234|1.234", "1,234|1.234", "-0,5|-0.5"}, delimiter = '|')
    void aLonePointOrCommaStandsBeforeTheFraction(String text, double value) {
        Messages.speak(Locale.GERMAN);
        assertThat(Numbers.parse(text)).hasValue(value);
    }

    @ParameterizedTest
    @CsvSource(value = {"1.234|1234", "1,234|1234", "1 234|1234", "12.345.678|12345678", "−1,000|-1000", "1.5|1.5",
        "1e3|1000", "10|10"}, delimiter = '|')
    void aWholeNumberMayHaveItsThousandsParted(String text, double value) {
        assertThat(Numbers.parseWhole(text)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7, 999, 1000, 1234567, -12345})
    void readsTheWholeNumbersItWritesInGerman(long value) {
        Messages.speak(Locale.GERMAN);
        assertThat(Numbers.parseWhole(Numbers.whole(value))).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7, 999, 1000, 1234567, -12345})
    void readsTheWholeNumbersItWrites(long value) {
        assertThat(Numbers.parseWhole(Numbers.whole(value))).hasValue(value);
    }

    @ParameterizedTest
    @CsvSource({"0.123456, 3, 0.123", "0.0999999, 3, 0.1", "123456, 2, 120000", "-1.55, 2, -1.6", "0, 3, 0"})
    void roundsToSignificantDigits(double value, int digits, double rounded) {
        assertThat(Numbers.rounded(value, digits)).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({"0.1234, 0.01, 0.12", "-0.1267, 0.01, -0.13", "0.3000000001, 0.1, 0.3", "17, 10, 20", "0.4, 1, 0",
        "1234567, 1000, 1235000", "0.12345678, 1e-7, 0.1234568"})
    void snapsToAPowerOfTen(double value, double powerOfTen, double snapped) {
        assertThat(Numbers.snapped(value, powerOfTen)).isEqualTo(snapped);
    }

    @Test
    void snapsToAZeroWithoutMinus() {
        assertThat(Numbers.snapped(-0.001, 0.01)).isEqualTo(0.0);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.2, 0.3", "0.7, 0.1, 0.8", "1, -0.9, 0.1", "-0.3, 0.3, 0", "2.06, 0.01, 2.07"})
    void addsAsOnPaper(double a, double b, double sum) {
        assertThat(Numbers.decimalSum(a, b)).isEqualTo(sum);
    }

    @Test
    void tenStepsOfATenthAreOne() {
        double sum = 0;
        for (int step = 0; step < 10; step++) {
            sum = Numbers.decimalSum(sum, 0.1);
        }
        assertThat(sum).isEqualTo(1);
    }
}
