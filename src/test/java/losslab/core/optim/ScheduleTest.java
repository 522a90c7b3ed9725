package losslab.core.optim;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Factors by hand.
class ScheduleTest {
    private static final List<Schedule> SAMPLES = List.of(new Schedule.Constant(), new Schedule.Step(0.5, 10),
            new Schedule.Exponential(0.5, 10), new Schedule.Cosine(12, 0.2));

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1_000_000, Long.MAX_VALUE})
    void constantStays(long step) {
        assertThat(new Schedule.Constant().factor(step)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "9, 1", "10, 0.5", "19, 0.5", "20, 0.25", "35, 0.125"})
    void aStaircaseHalvesEveryTenSteps(long step, double factor) {
        assertThat(new Schedule.Step(0.5, 10).factor(step)).isEqualTo(factor);
    }

    /// 0.5^0.5 = 1/√2.
    @ParameterizedTest
    @CsvSource({"0, 1", "5, 0.7071067811865476", "10, 0.5", "20, 0.25"})
    void exponentialDecayHalvesSmoothlyInTenSteps(long step, double factor) {
        assertClose(factor, new Schedule.Exponential(0.5, 10).factor(step), 1e-15, 0);
    }

    /// 0.2 + 0.8·(1 + cos)/2 with cos = 1, ½, 0, −½, −1 at t/T = 0, ⅓, ½, ⅔, 1.
    @ParameterizedTest
    @CsvSource({"0, 1", "4, 0.8", "6, 0.6", "8, 0.4", "12, 0.2", "13, 0.2", "1000000, 0.2"})
    void halfACosineFallsToItsLowestAndStays(long step, double factor) {
        assertClose(factor, new Schedule.Cosine(12, 0.2).factor(step), 1e-15, 0);
    }

    @Test
    void aCosineMayEndAtZero() {
        assertThat(new Schedule.Cosine(12, 0).factor(12)).isZero();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyScheduleBeginsAtOne(Schedule schedule) {
        assertThat(schedule.factor(0)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noScheduleRises(Schedule schedule) {
        assertThat(LongStream.range(0, 100).map(step -> 99 - step).mapToObj(schedule::factor)).isSorted();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyFactorIsFromZeroToOne(Schedule schedule) {
        assertThat(LongStream.of(0, 1, 7, 1_000_000, Long.MAX_VALUE).mapToObj(schedule::factor))
                .allMatch(factor -> factor >= 0 && factor <= 1);
    }

    static List<Schedule> samples() {
        return SAMPLES;
    }

    @Test
    void everyScheduleIsSampled() {
        assertThat(SAMPLES.stream().map(Object::getClass).map(Class.class::cast))
                .containsExactlyInAnyOrder(Schedule.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatIsOutOfRange(Supplier<Schedule> schedule, String message) {
        assertThatIllegalArgumentException().isThrownBy(schedule::get).withMessage(message);
    }

    static Stream<Arguments> refusesWhatIsOutOfRange() {
        return Stream.of(
                refused(() -> new Schedule.Step(0, 1), "factor: expected above 0 and at most 1, found 0.0"),
                refused(() -> new Schedule.Step(1.5, 1), "factor: expected above 0 and at most 1, found 1.5"),
                refused(() -> new Schedule.Step(Double.NaN, 1), "factor: expected above 0 and at most 1, found NaN"),
                refused(() -> new Schedule.Step(1, 0), "every: expected a whole number from 1, found 0"),
                refused(() -> new Schedule.Exponential(-1, 1), "factor: expected above 0 and at most 1, found -1.0"),
                refused(() -> new Schedule.Exponential(1, -1), "every: expected a whole number from 1, found -1"),
                refused(() -> new Schedule.Cosine(0, 0), "steps: expected a whole number from 1, found 0"),
                refused(() -> new Schedule.Cosine(1, -0.1), "lowest: expected from 0 to 1, found -0.1"),
                refused(() -> new Schedule.Cosine(1, 1.1), "lowest: expected from 0 to 1, found 1.1"),
                refused(() -> new Schedule.Cosine(1, Double.NaN), "lowest: expected from 0 to 1, found NaN"));
    }

    private static Arguments refused(Supplier<Schedule> schedule, String message) {
        return Arguments.of(schedule, message);
    }
}
