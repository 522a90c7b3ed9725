package losslab.training;

import java.util.Arrays;

/// The losses of a run, step by step, thinned so that a million steps take no more room than a thousand.
///
/// The steps kept are multiples of a stride that doubles whenever the trace is full; a run that records every multiple
/// keeps every multiple. Immutable.
public final class LossTrace {
    /// No more steps than this are kept.
    public static final int CAPACITY = 1024;
    /// The trace of a run that has not begun.
    public static final LossTrace EMPTY = new LossTrace(1, 0, new long[0], new double[0], new double[0]);

    final long stride;
    final int size;
    private final long[] steps;
    private final double[] dataLosses;
    private final double[] regularizationLosses;

    LossTrace(long stride, int size, long[] steps, double[] dataLosses, double[] regularizationLosses) {
        this.stride = stride;
        this.size = size;
        this.steps = steps;
        this.dataLosses = dataLosses;
        this.regularizationLosses = regularizationLosses;
    }

    /// How many steps are kept.
    public int size() {
        return size;
    }

    /// The number of the step kept at an index.
    public long step(int index) {
        return steps[index];
    }

    /// The data loss over all examples before that step's update.
    public double dataLoss(int index) {
        return dataLosses[index];
    }

    /// The regularization loss before that step's update.
    public double regularizationLoss(int index) {
        return regularizationLosses[index];
    }

    /// The sum of both.
    public double totalLoss(int index) {
        return dataLosses[index] + regularizationLosses[index];
    }

    /// A recorder that goes on from here.
    Recorder recorder() {
        return new Recorder(this);
    }

    /// The mutable side of a trace: belongs to one training loop and allocates nothing while it records.
    static final class Recorder {
        private long stride;
        private int size;
        private final long[] steps;
        private final double[] dataLosses;
        private final double[] regularizationLosses;

        private Recorder(LossTrace from) {
            stride = from.stride;
            size = from.size;
            steps = Arrays.copyOf(from.steps, CAPACITY);
            dataLosses = Arrays.copyOf(from.dataLosses, CAPACITY);
            regularizationLosses = Arrays.copyOf(from.regularizationLosses, CAPACITY);
        }

        /// Whether the losses of a step would be kept.
        boolean isDue(long step) {
            return step % stride == 0;
        }

        /// Keeps the losses of a step, in place of whatever was kept for it or for later ones.
        void record(long step, double dataLoss, double regularizationLoss) {
            while (size > 0 && steps[size - 1] >= step) {
                size--;
            }
            while (size == CAPACITY) { // twice and more where many multiples of the stride were not recorded
                thin();
            }
            if (isDue(step)) {
                steps[size] = step;
                dataLosses[size] = dataLoss;
                regularizationLosses[size] = regularizationLoss;
                size++;
            }
        }

        LossTrace trace() {
            return new LossTrace(stride, size, Arrays.copyOf(steps, size), Arrays.copyOf(dataLosses, size),
                    Arrays.copyOf(regularizationLosses, size));
        }

        private void thin() {
            stride *= 2;
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (isDue(steps[i])) {
                    steps[kept] = steps[i];
                    dataLosses[kept] = dataLosses[i];
                    regularizationLosses[kept] = regularizationLosses[i];
                    kept++;
                }
            }
            size = kept;
        }
    }
}
