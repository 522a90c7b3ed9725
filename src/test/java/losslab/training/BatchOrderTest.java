package losslab.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchOrderTest {
    @ParameterizedTest
    @CsvSource({"9, 4", "9, 3", "9, 1", "10, 9", "1000, 32"})
    void everyEpochShowsEachExampleOnce(int exampleCount, int batchSize) {
        BatchOrder batches = new BatchOrder(exampleCount, batchSize, 7);
        List<Integer> second = epoch(batches, 1);
        assertThat(second).containsExactlyInAnyOrderElementsOf(IntStream.range(0, exampleCount).boxed().toList());
    }

    @Test
    void theLastBatchIsShort() {
        BatchOrder batches = new BatchOrder(9, 4, 7);
        assertThat(LongStream.range(0, 6).mapToInt(step -> batch(batches, step).size())).containsExactly(4, 4, 1, 4, 4,
                1);
    }

    @ParameterizedTest
    @CsvSource({"9, 4, 3", "8, 4, 2", "9, 1, 9", "9, 9, 1", "9, 8, 2", "100000, 32, 3125"})
    void anEpochHasAsManyBatchesAsTheExamplesFill(int exampleCount, int batchSize, long expected) {
        assertThat(new BatchOrder(exampleCount, batchSize, 7).batchesPerEpoch()).isEqualTo(expected);
    }

    @Test
    void aNewEpochIsANewShuffle() {
        BatchOrder batches = new BatchOrder(100, 10, 7);
        assertThat(epoch(batches, 0)).isNotEqualTo(epoch(batches, 1));
    }

    @Test
    void theFirstEpochIsShuffledToo() {
        assertThat(epoch(new BatchOrder(100, 10, 7), 0)).isNotEqualTo(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void theSameSeedDrawsTheSameBatches() {
        assertThat(epoch(new BatchOrder(100, 10, 7), 3)).isEqualTo(epoch(new BatchOrder(100, 10, 7), 3));
    }

    @Test
    void anotherSeedDrawsOthers() {
        assertThat(epoch(new BatchOrder(100, 10, 7), 3)).isNotEqualTo(epoch(new BatchOrder(100, 10, 8), 3));
    }

    @Test
    void theNextSeedIsNotTheNextEpoch() {
        assertThat(epoch(new BatchOrder(100, 10, 7), 1)).isNotEqualTo(epoch(new BatchOrder(100, 10, 8), 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 2, 5, 29, 1_000_000_007, Long.MAX_VALUE})
    void aStepIsReachedWithoutTheOnesBefore(long step) {
        BatchOrder walked = new BatchOrder(9, 4, 7);
        batch(walked, step / 2);
        batch(walked, step - step % 3);
        assertThat(batch(new BatchOrder(9, 4, 7), step)).isEqualTo(batch(walked, step));
    }

    @Test
    void aStepIsReachedBackwards() {
        BatchOrder batches = new BatchOrder(9, 4, 7);
        List<Integer> first = batch(batches, 1);
        batch(batches, 50);
        assertThat(batch(batches, 1)).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 10, Integer.MAX_VALUE})
    void zeroAndAllAndMoreMeanAll(int batchSize) {
        assertThat(new BatchOrder(9, batchSize, 7).isFullBatch()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 10, Integer.MAX_VALUE})
    void aFullBatchHasAllExamplesInTheirOrder(int batchSize) {
        BatchOrder batches = new BatchOrder(9, batchSize, 7);
        assertThat(batch(batches, 5)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32})
    void withoutExamplesEveryBatchIsEmpty(int batchSize) {
        assertThat(batch(new BatchOrder(0, batchSize, 7), 3)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32})
    void withoutExamplesAnEpochIsOneStep(int batchSize) {
        assertThat(new BatchOrder(0, batchSize, 7).batchesPerEpoch()).isEqualTo(1);
    }

    /// 6,000 epochs of 3 examples: each of the 6 orders about 1,000 times, here within 5 standard deviations of 29.
    @Test
    void everyOrderIsEquallyLikely() {
        BatchOrder batches = new BatchOrder(3, 1, 7);
        int[] counts = new int[27];
        for (long epoch = 0; epoch < 6000; epoch++) {
            List<Integer> order = epoch(batches, epoch);
            counts[9 * order.get(0) + 3 * order.get(1) + order.get(2)]++;
        }
        assertThat(Arrays.stream(counts).filter(count -> count > 0)).hasSize(6)
                .allSatisfy(count -> assertThat(count).isBetween(855, 1145));
    }

    @Test
    void epochsOfAnySeedVary() {
        Set<List<Integer>> epochs = new HashSet<>();
        for (long seed : new long[]{Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE}) {
            epochs.add(epoch(new BatchOrder(100, 10, seed), 0));
            epochs.add(epoch(new BatchOrder(100, 10, seed), 1));
        }
        assertThat(epochs).hasSize(10);
    }

    private static List<Integer> epoch(BatchOrder batches, long epoch) {
        List<Integer> seen = new ArrayList<>();
        for (long step = 0; step < batches.batchesPerEpoch(); step++) {
            seen.addAll(batch(batches, epoch * batches.batchesPerEpoch() + step));
        }
        return seen;
    }

    private static List<Integer> batch(BatchOrder batches, long step) {
        batches.moveTo(step);
        return Arrays.stream(batches.order(), batches.from(), batches.to()).boxed().toList();
    }
}
