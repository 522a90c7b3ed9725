package losslab.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LossTraceTest {
    @Test
    void isEmptyAtFirst() {
        assertThat(LossTrace.EMPTY.size()).isZero();
    }

    @Test
    void keepsEveryStepUntilItIsFull() {
        assertThat(steps(recorded(LossTrace.CAPACITY)))
                .isEqualTo(LongStream.range(0, LossTrace.CAPACITY).boxed().toList());
    }

    @Test
    void keepsEverySecondStepFromThenOn() {
        assertThat(steps(recorded(LossTrace.CAPACITY + 1)))
                .isEqualTo(LongStream.rangeClosed(0, LossTrace.CAPACITY / 2).map(i -> 2 * i).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1023, 1024, 1025, 2047, 2048, 2049, 4097, 1_000_000})
    void neverKeepsMoreThanItsCapacity(int count) {
        assertThat(recorded(count).size()).isBetween(1, LossTrace.CAPACITY);
    }

    @Test
    void keepsMoreThanAThirdOfItsCapacityOfAMillionSteps() {
        assertThat(recorded(1_000_000).size()).isGreaterThan(LossTrace.CAPACITY / 3);
    }

    @Test
    void keepsTheMultiplesOfAStrideOfAMillionSteps() {
        LossTrace trace = recorded(1_000_000);
        // 1,000,000 / 1,024 = 976.6, and the next power of two is 1,024
        assertThat(steps(trace)).isEqualTo(LongStream.range(0, 977).map(i -> 1024 * i).boxed().toList());
    }

    @Test
    void keepsTheFirstStepOfAMillion() {
        assertThat(recorded(1_000_000).step(0)).isZero();
    }

    @Test
    void keepsTheLossesOfItsSteps() {
        LossTrace trace = recorded(1_000_000);
        assertThat(trace.dataLoss(5)).isEqualTo(dataLoss(5 * 1024));
    }

    @Test
    void totalIsTheSumOfBoth() {
        LossTrace.Recorder recorder = LossTrace.EMPTY.recorder();
        recorder.record(0, 2.5, 0.25);
        assertThat(recorder.trace().totalLoss(0)).isEqualTo(2.75);
    }

    @Test
    void keepsTheRegularizationLoss() {
        LossTrace.Recorder recorder = LossTrace.EMPTY.recorder();
        recorder.record(0, 2.5, 0.25);
        assertThat(recorder.trace().regularizationLoss(0)).isEqualTo(0.25);
    }

    @Test
    void anEarlierStepReplacesTheLaterOnes() {
        LossTrace.Recorder recorder = recorder(100);
        recorder.record(40, -1, 0);
        assertThat(steps(recorder.trace())).isEqualTo(LongStream.rangeClosed(0, 40).boxed().toList());
    }

    @Test
    void anEarlierStepBringsItsOwnLoss() {
        LossTrace.Recorder recorder = recorder(100);
        recorder.record(40, -1, 0);
        assertThat(recorder.trace().dataLoss(40)).isEqualTo(-1);
    }

    @Test
    void stepZeroReplacesAll() {
        LossTrace.Recorder recorder = recorder(5000);
        recorder.record(0, -1, 0);
        assertThat(steps(recorder.trace())).containsExactly(0L);
    }

    @Test
    void aStepBetweenTheMultiplesIsNotDue() {
        assertThat(recorder(1025).isDue(1031)).isFalse();
    }

    @Test
    void aStepBetweenTheMultiplesIsNotKept() {
        LossTrace.Recorder recorder = recorder(1025);
        int before = recorder.trace().size();
        recorder.record(1031, 1, 1);
        assertThat(recorder.trace().size()).isEqualTo(before);
    }

    @Test
    void stepsFarApartAreThinnedToo() {
        LossTrace.Recorder recorder = LossTrace.EMPTY.recorder();
        for (long i = 0; i < 3000; i++) {
            recorder.record(4096 * i, 1, 0);
        }
        assertThat(recorder.trace().size()).isBetween(LossTrace.CAPACITY / 2, LossTrace.CAPACITY);
    }

    @Test
    void goesOnWhereAnotherEnded() {
        LossTrace.Recorder recorder = recorded(700).recorder();
        for (long step = 700; step < 5000; step++) {
            recorder.record(step, dataLoss(step), 0);
        }
        assertThat(steps(recorder.trace())).isEqualTo(steps(recorded(5000)));
    }

    @Test
    void staysAsItIsWhileTheRecorderGoesOn() {
        LossTrace.Recorder recorder = recorder(10);
        LossTrace trace = recorder.trace();
        recorder.record(3, -1, 0);
        assertThat(IntStream.range(0, 10).mapToDouble(trace::dataLoss))
                .containsExactly(IntStream.range(0, 10).mapToDouble(LossTraceTest::dataLoss).boxed()
                        .toArray(Double[]::new));
    }

    private static LossTrace recorded(int count) {
        return recorder(count).trace();
    }

    private static LossTrace.Recorder recorder(int count) {
        LossTrace.Recorder recorder = LossTrace.EMPTY.recorder();
        for (long step = 0; step < count; step++) {
            recorder.record(step, dataLoss(step), 0);
        }
        return recorder;
    }

    private static double dataLoss(long step) {
        return 1.0 / (1 + step);
    }

    private static List<Long> steps(LossTrace trace) {
        return IntStream.range(0, trace.size()).mapToObj(trace::step).toList();
    }
}
