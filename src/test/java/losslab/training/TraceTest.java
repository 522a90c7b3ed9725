package losslab.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import losslab.core.model.Parameters;
import losslab.training.Trace.Quantity;

class TraceTest {
    @Test
    void isEmptyAtFirst() {
        assertThat(Trace.EMPTY.size()).isZero();
    }

    @Test
    void keepsEveryStepUntilItIsFull() {
        assertThat(steps(recorded(Trace.CAPACITY)))
                .isEqualTo(LongStream.range(0, Trace.CAPACITY).boxed().toList());
    }

    @Test
    void keepsEverySecondStepFromThenOn() {
        assertThat(steps(recorded(Trace.CAPACITY + 1)))
                .isEqualTo(LongStream.rangeClosed(0, Trace.CAPACITY / 2).map(i -> 2 * i).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1023, 1024, 1025, 2047, 2048, 2049, 4097, 1_000_000})
    void neverKeepsMoreThanItsCapacity(int count) {
        assertThat(recorded(count).size()).isBetween(1, Trace.CAPACITY);
    }

    @Test
    void keepsMoreThanAThirdOfItsCapacityOfAMillionSteps() {
        assertThat(recorded(1_000_000).size()).isGreaterThan(Trace.CAPACITY / 3);
    }

    @Test
    void keepsTheMultiplesOfAStrideOfAMillionSteps() {
        Trace trace = recorded(1_000_000);
        // 1,000,000 / 1,024 = 976.6, and the next power of two is 1,024
        assertThat(steps(trace)).isEqualTo(LongStream.range(0, 977).map(i -> 1024 * i).boxed().toList());
    }

    @Test
    void keepsTheFirstStepOfAMillion() {
        assertThat(recorded(1_000_000).step(0)).isZero();
    }

    @Test
    void keepsTheLossesOfItsSteps() {
        Trace trace = recorded(1_000_000);
        assertThat(trace.get(Quantity.DATA_LOSS, 5)).isEqualTo(dataLoss(5 * 1024));
    }

    @Test
    void totalIsTheSumOfBoth() {
        Trace.Recorder recorder = Trace.EMPTY.recorder(3);
        record(recorder, 0, 2.5, 0.25);
        assertThat(recorder.trace().totalLoss(0)).isEqualTo(2.75);
    }

    @Test
    void keepsTheRegularizationLoss() {
        Trace.Recorder recorder = Trace.EMPTY.recorder(3);
        record(recorder, 0, 2.5, 0.25);
        assertThat(recorder.trace().get(Quantity.REGULARIZATION_LOSS, 0)).isEqualTo(0.25);
    }

    @Test
    void anEarlierStepReplacesTheLaterOnes() {
        Trace.Recorder recorder = recorder(100);
        record(recorder, 40, -1, 0);
        assertThat(steps(recorder.trace())).isEqualTo(LongStream.rangeClosed(0, 40).boxed().toList());
    }

    @Test
    void anEarlierStepBringsItsOwnLoss() {
        Trace.Recorder recorder = recorder(100);
        record(recorder, 40, -1, 0);
        assertThat(recorder.trace().get(Quantity.DATA_LOSS, 40)).isEqualTo(-1);
    }

    @Test
    void stepZeroReplacesAll() {
        Trace.Recorder recorder = recorder(5000);
        record(recorder, 0, -1, 0);
        assertThat(steps(recorder.trace())).containsExactly(0L);
    }

    @Test
    void aStepBetweenTheMultiplesIsNotDue() {
        assertThat(recorder(1025).isDue(1031)).isFalse();
    }

    @Test
    void aStepBetweenTheMultiplesIsNotKept() {
        Trace.Recorder recorder = recorder(1025);
        int before = recorder.trace().size();
        record(recorder, 1031, 1, 1);
        assertThat(recorder.trace().size()).isEqualTo(before);
    }

    /// Step 1 is missing, so that step 1025 fills the trace beyond its room, and its stride becomes 2.
    @Test
    void aStepThatThinningLeavesOutDoesNotSpoilTheOneBefore() {
        Trace.Recorder recorder = recorder(1);
        LongStream.rangeClosed(2, 1025).forEach(step -> record(recorder, step, dataLoss(step), 0));
        Trace trace = recorder.trace();
        assertThat(trace.get(Quantity.DATA_LOSS, trace.size() - 1)).isEqualTo(dataLoss(1024));
    }

    @Test
    void stepsFarApartAreThinnedToo() {
        Trace.Recorder recorder = Trace.EMPTY.recorder(3);
        for (long i = 0; i < 3000; i++) {
            record(recorder, 4096 * i, 1, 0);
        }
        assertThat(recorder.trace().size()).isBetween(Trace.CAPACITY / 2, Trace.CAPACITY);
    }

    @Test
    void goesOnWhereAnotherEnded() {
        Trace.Recorder recorder = recorded(700).recorder(3);
        for (long step = 700; step < 5000; step++) {
            record(recorder, step, dataLoss(step), 0);
        }
        assertThat(steps(recorder.trace())).isEqualTo(steps(recorded(5000)));
    }

    @Test
    void upToAStepItHasWhatCameBefore() {
        assertThat(steps(recorded(700).before(40))).isEqualTo(LongStream.range(0, 40).boxed().toList());
    }

    @Test
    void upToAStepItKeepsTheLosses() {
        assertThat(recorded(700).before(40).get(Quantity.DATA_LOSS, 39)).isEqualTo(dataLoss(39));
    }

    @Test
    void upToItsFirstStepItIsEmpty() {
        assertThat(recorded(700).before(0).size()).isZero();
    }

    /// A run that goes on from its past shows its steps at once, however long it had been.
    @Test
    void fromItsPastItIsRecordedAtEveryStepAgain() {
        Trace.Recorder recorder = recorded(1_000_000).before(2000).recorder(3);
        LongStream.range(2000, 2100).forEach(step -> record(recorder, step, dataLoss(step), 0));
        assertThat(steps(recorder.trace())).isEqualTo(
                LongStream.concat(LongStream.of(0, 1024), LongStream.range(2000, 2100)).boxed().toList());
    }

    @Test
    void keepsTheParametersOfItsSteps() {
        Trace trace = recorded(1_000_000);
        assertThat(trace.parameters(5)).isEqualTo(Parameters.fromArray(new double[]{5 * 1024, 1, 2}));
    }

    @Test
    void keepsEveryQuantityOfItsSteps() {
        Trace.Recorder recorder = Trace.EMPTY.recorder(3);
        recorder.record(0, new double[3]);
        Stream.of(Quantity.values()).forEach(quantity -> recorder.set(quantity, quantity.ordinal()));
        assertThat(Stream.of(Quantity.values()).map(quantity -> recorder.trace().get(quantity, 0)))
                .containsExactly(0.0, 1.0, 2.0, 3.0, 4.0, 5.0);
    }

    @Test
    void staysAsItIsWhileTheRecorderGoesOn() {
        Trace.Recorder recorder = recorder(10);
        Trace trace = recorder.trace();
        record(recorder, 3, -1, 0);
        assertThat(IntStream.range(0, 10).mapToDouble(i -> trace.get(Quantity.DATA_LOSS, i)))
                .containsExactly(IntStream.range(0, 10).mapToDouble(TraceTest::dataLoss).boxed()
                        .toArray(Double[]::new));
    }

    private static Trace recorded(int count) {
        return recorder(count).trace();
    }

    private static Trace.Recorder recorder(int count) {
        Trace.Recorder recorder = Trace.EMPTY.recorder(3);
        for (long step = 0; step < count; step++) {
            record(recorder, step, dataLoss(step), 0);
        }
        return recorder;
    }

    private static void record(Trace.Recorder recorder, long step, double dataLoss, double regularizationLoss) {
        recorder.record(step, new double[]{step, 1, 2});
        recorder.set(Quantity.DATA_LOSS, dataLoss);
        recorder.set(Quantity.REGULARIZATION_LOSS, regularizationLoss);
    }

    private static double dataLoss(long step) {
        return 1.0 / (1 + step);
    }

    private static List<Long> steps(Trace trace) {
        return IntStream.range(0, trace.size()).mapToObj(trace::step).toList();
    }
}
