package losslab.training;

import java.util.Arrays;

import losslab.core.model.Parameters;

/// What a run went through, step by step, thinned so that a million steps take no more room than a thousand.
///
/// The steps kept are multiples of a stride that doubles whenever the trace is full; a run that records every multiple
/// keeps every multiple. Immutable.
public final class Trace {
    /// No more steps than this are kept.
    public static final int CAPACITY = 1024;
    /// The trace of a run that has not begun.
    public static final Trace EMPTY = new Trace(1, new long[0], new double[Quantity.values().length][0], new double[0]);

    /// What is recorded of a step, as it was before that step's update.
    public enum Quantity {
        /// The data loss over all examples to train on.
        DATA_LOSS,
        /// λR(W).
        REGULARIZATION_LOSS,
        /// The total loss over the step's own batch.
        BATCH_LOSS,
        /// The mean loss over the examples held out, NaN if there was none.
        VALIDATION_LOSS,
        /// The share of the examples to train on that are predicted right.
        ACCURACY,
        /// The length of the gradient of the total loss over all examples.
        GRADIENT_NORM
    }

    private final long stride;
    private final long[] steps;
    /// One row a quantity.
    private final double[][] values;
    /// The parameters of one step after the other, each in its flat layout.
    private final double[] parameters;

    private Trace(long stride, long[] steps, double[][] values, double[] parameters) {
        this.stride = stride;
        this.steps = steps;
        this.values = values;
        this.parameters = parameters;
    }

    /// How many numbers this trace holds: what its memory goes by.
    public int numberCount() {
        return steps.length * (values.length + 1) + parameters.length;
    }

    /// How many steps are kept.
    public int size() {
        return steps.length;
    }

    /// The number of the step kept at an index.
    public long step(int index) {
        return steps[index];
    }

    /// What a quantity was before that step's update.
    public double get(Quantity quantity, int index) {
        return values[quantity.ordinal()][index];
    }

    /// Data plus regularization loss before that step's update.
    public double totalLoss(int index) {
        return get(Quantity.DATA_LOSS, index) + get(Quantity.REGULARIZATION_LOSS, index);
    }

    /// The parameters before that step's update.
    public Parameters parameters(int index) {
        int width = parameters.length / steps.length;
        return Parameters.fromArray(Arrays.copyOfRange(parameters, index * width, (index + 1) * width));
    }

    /// This trace up to before a step. What goes on from there is recorded at every step again, until the trace is full.
    public Trace before(long step) {
        int count = 0;
        while (count < steps.length && steps[count] < step) {
            count++;
        }
        return count == steps.length ? this : first(count, 1, steps, values, parameters);
    }

    /// A recorder that goes on from here.
    Recorder recorder(int parameterCount) {
        return new Recorder(this, parameterCount);
    }

    private static Trace first(int count, long stride, long[] steps, double[][] values, double[] parameters) {
        int width = count == 0 ? 0 : parameters.length / steps.length;
        double[][] copies = new double[values.length][];
        Arrays.setAll(copies, quantity -> Arrays.copyOf(values[quantity], count));
        return new Trace(stride, Arrays.copyOf(steps, count), copies, Arrays.copyOf(parameters, count * width));
    }

    /// The mutable side of a trace: belongs to one training loop and allocates nothing while it records.
    static final class Recorder {
        private final int width;
        private long stride;
        private int size;
        private final long[] steps;
        private final double[][] values;
        private final double[] parameters;
        private boolean isKept;

        private Recorder(Trace from, int parameterCount) {
            width = parameterCount;
            stride = from.stride;
            size = from.size();
            steps = Arrays.copyOf(from.steps, CAPACITY);
            values = new double[from.values.length][];
            Arrays.setAll(values, quantity -> Arrays.copyOf(from.values[quantity], CAPACITY));
            parameters = Arrays.copyOf(from.parameters, CAPACITY * width);
        }

        /// Whether a step would be kept.
        boolean isDue(long step) {
            return (step & stride - 1) == 0; // the stride is a power of two
        }

        /// Makes room for a step, in place of whatever was kept for it or for later ones, and keeps its parameters.
        void record(long step, double[] itsParameters) {
            while (size > 0 && steps[size - 1] >= step) {
                size--;
            }
            while (size == CAPACITY) { // twice and more where many multiples of the stride were not recorded
                thin();
            }
            isKept = isDue(step); // no longer, perhaps, after thinning
            if (isKept) {
                steps[size] = step;
                System.arraycopy(itsParameters, 0, parameters, size * width, width);
                size++;
            }
        }

        /// Sets a quantity of the step recorded last, if that was kept.
        void set(Quantity quantity, double value) {
            if (isKept) {
                values[quantity.ordinal()][size - 1] = value;
            }
        }

        Trace trace() {
            return first(size, stride, steps, values, parameters);
        }

        private void thin() {
            stride *= 2;
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (isDue(steps[i])) {
                    move(i, kept++);
                }
            }
            size = kept;
        }

        private void move(int from, int to) {
            steps[to] = steps[from];
            for (double[] row : values) {
                row[to] = row[from];
            }
            System.arraycopy(parameters, from * width, parameters, to * width, width);
        }
    }
}
