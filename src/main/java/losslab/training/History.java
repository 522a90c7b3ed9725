package losslab.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import losslab.core.data.DataSet;
import losslab.core.math.Vector;
import losslab.core.model.Parameters;
import losslab.core.optim.OptimizerState;
import losslab.core.optim.UpdateRule;

/// A run's past, from which every step between [#firstStep] and [#lastStep] can be had again, to the bit.
///
/// Kept are the states at multiples of a stride, which doubles when there are too many of them, and all states at which
/// somebody changed something, with the plan that held from there on. What lies between is computed again from the nearest state
/// before it. Where memory would grow beyond its bound, by very many edits, the oldest steps are forgotten. Immutable.
public final class History {
    /// No more states than this are kept.
    static final int CAPACITY = 16_384;
    /// The data sets of all plans together have no more points than this.
    static final long MAX_POINTS = 2_000_000;

    /// Smaller data sets are not worth the time to count them.
    private static final int LARGE = 10_000;

    /// What held from a step on.
    private record Segment(long firstStep, TrainingPlan plan) {}

    /// One step of a run, complete.
    public record Moment(TrainingPlan plan, TrainingState state) {}

    private final long stride;
    private final List<Segment> segments;
    private final List<DataSet> largeData;
    private final long lastStep;
    private final int parameterCount;
    private final long[] steps;
    private final long[] updateCounts;
    /// State after state: the parameters, then as many moments as the optimizer of its plan has, then nothing.
    private final double[] numbers;

    private History(Recorder recorder, long lastStep) {
        stride = recorder.stride;
        segments = List.copyOf(recorder.segments);
        largeData = segments.stream().map(segment -> segment.plan().objective().data())
                .filter(data -> data.size() >= LARGE).toList();
        this.lastStep = lastStep;
        parameterCount = recorder.parameterCount;
        steps = Arrays.copyOf(recorder.steps, recorder.size);
        updateCounts = Arrays.copyOf(recorder.updateCounts, recorder.size);
        numbers = Arrays.copyOf(recorder.numbers, recorder.size * width(parameterCount));
    }

    /// The earliest step that can be had again.
    public long firstStep() {
        return steps[0];
    }

    /// The latest step that can be had again.
    public long lastStep() {
        return lastStep;
    }

    /// How many numbers are kept.
    public int numberCount() {
        return numbers.length + 2 * steps.length;
    }

    /// The data that its plans followed, as far as memory goes by it.
    public List<DataSet> largeData() {
        return largeData;
    }

    /// How many states are kept: what memory goes by.
    int keptCount() {
        return steps.length;
    }

    /// The run as it was at a step; steps outside the range are moved to its ends. Empty if cancelled on the way.
    ///
    /// At a step at which somebody changed something it is the state after the change.
    public Optional<Moment> at(long wanted, BooleanSupplier isCancelled) {
        long step = Math.clamp(wanted, firstStep(), lastStep);
        int found = Arrays.binarySearch(steps, step);
        int kept = found >= 0 ? found : -found - 2;
        TrainingPlan plan = planAt(steps[kept]);
        TrainingState state = state(kept, plan);
        if (state.step() == step) {
            return Optional.of(new Moment(plan, state));
        }
        Stepper stepper = new Stepper(plan, state);
        while (stepper.stepCount() < step) {
            if (isCancelled.getAsBoolean()) {
                return Optional.empty();
            }
            stepper.evaluateBatch();
            stepper.update();
        }
        return Optional.of(new Moment(plan, stepper.state()));
    }

    /// A recorder that goes on from a step of this history and forgets what came after.
    Recorder recorder(long step) {
        return new Recorder(this, step);
    }

    private TrainingPlan planAt(long step) {
        int index = segments.size() - 1;
        while (segments.get(index).firstStep() > step) {
            index--;
        }
        return segments.get(index).plan();
    }

    private TrainingState state(int kept, TrainingPlan plan) {
        int from = kept * width(parameterCount);
        int first = from + parameterCount;
        int second = first + (plan.optimizer().hasFirstMoment() ? parameterCount : 0);
        int end = second + (plan.optimizer().hasSecondMoment() ? parameterCount : 0);
        OptimizerState remembered = updateCounts[kept] == 0
                ? OptimizerState.FRESH
                : new OptimizerState(updateCounts[kept], Vector.of(Arrays.copyOfRange(numbers, first, second)),
                        Vector.of(Arrays.copyOfRange(numbers, second, end)));
        return new TrainingState(steps[kept], Parameters.fromArray(Arrays.copyOfRange(numbers, from, first)),
                remembered);
    }

    /// Room for the parameters and two moments of each.
    private static int width(int parameterCount) {
        return 3 * parameterCount;
    }

    /// The mutable side of a history: belongs to one training loop.
    static final class Recorder {
        private static final int FIRST_ROOM = 64;

        private final int parameterCount;
        private final List<Segment> segments = new ArrayList<>();
        private long stride;
        private int size;
        private long[] steps;
        private long[] updateCounts;
        private double[] numbers;

        /// A recorder of a run that begins.
        Recorder(int parameterCount) {
            this.parameterCount = parameterCount;
            stride = 1;
            steps = new long[FIRST_ROOM];
            updateCounts = new long[FIRST_ROOM];
            numbers = new double[FIRST_ROOM * width(parameterCount)];
        }

        private Recorder(History from, long step) {
            parameterCount = from.parameterCount;
            stride = from.stride;
            segments.addAll(from.segments);
            size = from.steps.length;
            steps = from.steps.clone();
            updateCounts = from.updateCounts.clone();
            numbers = from.numbers.clone();
            forgetFrom(step + 1);
        }

        /// Whether the state of a step is to be kept.
        boolean isDue(long step) {
            return (step & stride - 1) == 0; // the stride is a power of two
        }

        /// Keeps a state, in place of whatever was kept for its step or for later ones.
        void keep(long step, double[] parameters, UpdateRule rule) {
            forgetFrom(step);
            while (size == CAPACITY) {
                thin();
            }
            if (size == steps.length) {
                grow();
            }
            steps[size] = step;
            updateCounts[size] = rule.updateCount();
            int from = size * width(parameterCount);
            System.arraycopy(parameters, 0, numbers, from, parameterCount);
            rule.copyMoments(numbers, from + parameterCount);
            size++;
        }

        /// Keeps a state from which on another plan holds, or which was not reached by a step.
        void begin(long step, TrainingPlan plan, double[] parameters, UpdateRule rule) {
            keep(step, parameters, rule);
            segments.add(new Segment(step, plan));
            while (segments.size() > CAPACITY / 2 || segments.size() > 1 && pointCount() > MAX_POINTS) {
                forgetOldest();
            }
        }

        History history(long lastStep) {
            return new History(this, lastStep);
        }

        /// Forgets a step and all later ones.
        void forgetFrom(long step) {
            while (size > 0 && steps[size - 1] >= step) {
                size--;
            }
            while (!segments.isEmpty() && segments.getLast().firstStep() >= step) {
                segments.removeLast();
            }
        }

        private void thin() {
            stride *= 2;
            int segment = 0;
            int kept = 0;
            for (int i = 0; i < size; i++) {
                while (segment < segments.size() && segments.get(segment).firstStep() < steps[i]) {
                    segment++;
                }
                boolean isEdit = segment < segments.size() && segments.get(segment).firstStep() == steps[i];
                if (isEdit || isDue(steps[i])) {
                    move(i, kept++);
                }
            }
            size = kept;
        }

        /// Points in the data of all plans; plans that follow each other often share theirs.
        private long pointCount() {
            long count = 0;
            for (int i = 0; i < segments.size(); i++) {
                boolean isShared = i > 0 && data(i) == data(i - 1);
                count += isShared ? 0 : data(i).size();
            }
            return count;
        }

        private DataSet data(int segment) {
            return segments.get(segment).plan().objective().data();
        }

        /// Forgets everything before the second segment.
        private void forgetOldest() {
            segments.removeFirst();
            int first = 0;
            while (steps[first] < segments.getFirst().firstStep()) {
                first++;
            }
            for (int i = first; i < size; i++) {
                move(i, i - first);
            }
            size -= first;
        }

        private void move(int from, int to) {
            int width = width(parameterCount);
            steps[to] = steps[from];
            updateCounts[to] = updateCounts[from];
            System.arraycopy(numbers, from * width, numbers, to * width, width);
        }

        private void grow() {
            int room = Math.min(CAPACITY, 2 * Math.max(FIRST_ROOM, steps.length));
            steps = Arrays.copyOf(steps, room);
            updateCounts = Arrays.copyOf(updateCounts, room);
            numbers = Arrays.copyOf(numbers, room * width(parameterCount));
        }
    }
}
