package losslab.training;

/// Which examples each step sees: every epoch is a fresh shuffle, cut into batches, the last one as short as it comes.
///
/// The batch of a step depends on the seed and the step's number alone, so that any step can be repeated without the
/// ones before it. A step that sees all examples takes them in their own order.
final class BatchOrder {
    /// The golden ratio's fraction, which steps the state of SplitMix64.
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

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
        sort();
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
        if (!isFullBatch() && epoch != shuffledEpoch) {
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

    private void sort() {
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
    }

    /// Fisher and Yates, from the identity, so that an epoch's order does not depend on the one before.
    ///
    /// The generator is SplitMix64 (Steele, Lea and Flood 2014), written out because training allocates nothing.
    private void shuffle(long epoch) {
        sort();
        // Mixing the seed first keeps (seed, epoch) and (seed + 1, epoch − 1) apart.
        long state = mixed(seed + GOLDEN) + epoch;
        for (int i = order.length - 1; i > 0; i--) {
            state += GOLDEN;
            int j = (int) Math.unsignedMultiplyHigh(mixed(state), i + 1L); // uniform in 0..i
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }

    private static long mixed(long state) {
        long bits = (state ^ state >>> 30) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ bits >>> 27) * 0x94d049bb133111ebL;
        return bits ^ bits >>> 31;
    }
}
