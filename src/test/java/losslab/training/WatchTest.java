package losslab.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Stopping CALM = new Stopping(0.1, 0);
    private static final Stopping PATIENT = new Stopping(0, 3);

    @Test
    void withoutLimitNoGradientIsWatched() {
        assertThat(new Watch(PATIENT, true).watchesGradient()).isFalse();
    }

    @Test
    void withALimitTheGradientIsWatched() {
        assertThat(new Watch(CALM, false).watchesGradient()).isTrue();
    }

    @Test
    void withoutPatienceNoValidationIsWatched() {
        assertThat(new Watch(CALM, true).watchesValidation()).isFalse();
    }

    @Test
    void withoutPointsHeldOutNoValidationIsWatched() {
        assertThat(new Watch(PATIENT, false).watchesValidation()).isFalse();
    }

    @Test
    void withBothTheValidationIsWatched() {
        assertThat(new Watch(PATIENT, true).watchesValidation()).isTrue();
    }

    @Test
    void theTenthShortGradientInARowIsCalm() {
        Watch watch = new Watch(CALM, false);
        assertThat(IntStream.rangeClosed(1, 10).mapToObj(_ -> watch.isCalm(0.09))).containsExactly(false, false, false,
                false, false, false, false, false, false, true);
    }

    /// A path that crosses a flat place is not at its end.
    @Test
    void oneLongGradientBeginsTheCountAnew() {
        Watch watch = new Watch(CALM, false);
        IntStream.range(0, 9).forEach(_ -> watch.isCalm(0.09));
        watch.isCalm(0.11);
        assertThat(IntStream.range(0, 9).mapToObj(_ -> watch.isCalm(0.09))).containsOnly(false);
    }

    @Test
    void aGradientAsLongAsTheLimitIsNotShort() {
        Watch watch = new Watch(CALM, false);
        assertThat(IntStream.range(0, 20).mapToObj(_ -> watch.isCalm(0.1))).containsOnly(false);
    }

    @Test
    void aGradientThatIsNoNumberIsNotShort() {
        Watch watch = new Watch(CALM, false);
        assertThat(IntStream.range(0, 20).mapToObj(_ -> watch.isCalm(Double.NaN))).containsOnly(false);
    }

    @Test
    void patienceEndsAfterSoManyLossesThatAreNotLower() {
        assertThat(verdicts(5, 4, 4.5, 4.2, 6)).containsExactly(false, false, false, false, true);
    }

    @Test
    void aLowerLossBeginsPatienceAnew() {
        assertThat(verdicts(5, 6, 6, 4.9, 6, 6, 6)).containsExactly(false, false, false, false, false, false, true);
    }

    @Test
    void anEqualLossIsNotLower() {
        assertThat(verdicts(5, 5, 5, 5)).containsExactly(false, false, false, true);
    }

    @Test
    void theBestStepIsThatOfTheLowestLoss() {
        assertThat(bestStep(5, 4, 4.5, 3, 6)).isEqualTo(30);
    }

    @Test
    void ofEqualLossesTheFirstIsTheBest() {
        assertThat(bestStep(5, 4, 4, 4)).isEqualTo(10);
    }

    @Test
    void aLossThatIsNoNumberIsNotTheBest() {
        assertThat(bestStep(Double.NaN, Double.POSITIVE_INFINITY, 4, Double.NaN)).isEqualTo(20);
    }

    @Test
    void withoutAFiniteLossTheFirstStepIsTheBest() {
        Watch watch = new Watch(PATIENT, true);
        watch.isOutOfPatience(70, Double.NaN);
        watch.isOutOfPatience(80, Double.NaN);
        assertThat(watch.bestStep()).isEqualTo(70);
    }

    private static Stream<Boolean> verdicts(double... losses) {
        Watch watch = new Watch(PATIENT, true);
        return DoubleStream.of(losses).mapToObj(loss -> watch.isOutOfPatience(1, loss));
    }

    /// The best of the steps 0, 10, 20, …
    private static long bestStep(double... losses) {
        Watch watch = new Watch(PATIENT, true);
        IntStream.range(0, losses.length).forEach(i -> watch.isOutOfPatience(10L * i, losses[i]));
        return watch.bestStep();
    }
}
