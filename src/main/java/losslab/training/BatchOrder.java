package losslab.training;

import java.util.SplittableRandom;

/// Which examples each step sees: every epoch is a fresh shuffle, cut into batches, the last one as short as it comes.
///
/// The batch of a step depends on the seed and the step's number alone, so that any step can be repeated without the
/// ones before it.
final class BatchOrder {
    private final int batchSize;
    private final long batchesPerEpoch;
    private final long seed;
    private final int[] order;
    private long shuffledEpoch = -1;
    private int from;
    private int to;

    BatchOrder(int exampleCount, int batchSize, long seed) {
        this.batchSize = batchSize == 0 ? Math.max(1, exampleCount) : batchSize;
        this.seed = seed;
        batchesPerEpoch = Math.max(1, (exampleCount + (long) this.batchSize - 1) / this.batchSize);
        order = new int[exampleCount];
    }

    /// Whether every step sees all examples.
    boolean isFullBatch() {
        return batchesPerEpoch == 1;
    }

    long batchesPerEpoch() {
        return batchesPerEpoch;
    }

    /// Turns to the batch of a step, counted from 0. It is [#order] from [#from] to before [#to].
    void moveTo(long step) {
        long epoch = step / batchesPerEpoch;
        if (epoch != shuffledEpoch) {
            shuffle(epoch);
            shuffledEpoch = epoch;
        }
        long start = step % batchesPerEpoch * batchSize;
        from = (int) start;
        to = (int) Math.min(order.length, start + batchSize);
    }

    int[] order() {
        return order;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /// Fisher and Yates, from the identity, so that an epoch's order does not depend on the one before.
    private void shuffle(long epoch) {
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        // Mixing the seed first keeps (seed, epoch) and (seed + 1, epoch − 1) apart.
        SplittableRandom random = new SplittableRandom(new SplittableRandom(seed).nextLong() + epoch);
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }
}
