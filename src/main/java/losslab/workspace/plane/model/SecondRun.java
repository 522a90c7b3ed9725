package losslab.workspace.plane.model;

import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import losslab.core.loss.Loss;
import losslab.core.optim.OptimizerState;
import losslab.training.History;
import losslab.training.StepResult.Diverged;
import losslab.training.Trace;
import losslab.training.TrainingLoop;
import losslab.training.TrainingPlan;
import losslab.training.TrainingState;
import losslab.workspace.plane.model.PlaneState.Progress;

/// A training beside the one on the screen, from the same start and on the same data under another loss, which goes to
/// whatever step is wanted.
///
/// One thread says what is wanted and what is edited, and never waits; another computes. What is computed depends on the
/// start and on the edits alone, not on when somebody looked.
final class SecondRun {
    /// So long it computes before it looks again at what is wanted.
    private static final long SLICE_NANOS = 10_000_000;
    /// No more edits than this wait for a run that is far behind, and not many more points in their data.
    static final int MOST_EDITS = 1_000;
    private static final long MOST_POINTS = 2_000_000;

    /// What is to be shown: the state on the screen, and under which loss.
    record Goal(PlaneState main, Loss loss) {
        long step() {
            return main.progress().step();
        }
    }

    /// What was found on the way to a goal.
    ///
    /// @param state    the state on the screen with this run's parameters, and the step that they belong to
    /// @param diverged how this run ended before the goal, if it did
    /// @param isExact  whether every edit was taken in at its own step
    /// @param isThere  whether there is no more to be found
    record Sight(Goal goal, PlaneState state, Optional<Diverged> diverged, boolean isExact, boolean isThere) {}

    /// From a step on another plan is followed; what came after that step is forgotten.
    ///
    /// @param isTaken whether the training on the screen has followed it already, be it for no step
    private record Edit(long step, TrainingPlan plan, boolean isTaken) {}

    private final TrainingState start;
    private final Deque<Edit> edits = new ConcurrentLinkedDeque<>();
    private volatile Goal goal;
    private volatile boolean isExact = true;
    // What follows belongs to the thread that computes.
    private TrainingLoop loop;
    private Optional<History> past = Optional.empty();
    /// What the next step follows, if that is new.
    private Optional<TrainingPlan> due = Optional.empty();
    private Optional<Diverged> diverged = Optional.empty();

    SecondRun(TrainingPlan plan, TrainingState start, Goal goal) {
        this.start = start;
        this.goal = goal;
        loop = new TrainingLoop(plan, start);
    }

    /// The step at which it begins.
    long firstStep() {
        return start.step();
    }

    /// Says what is to be shown.
    void want(Goal newGoal) {
        goal = newGoal;
    }

    /// What is to be shown.
    Goal goal() {
        return goal;
    }

    /// Follows a plan from a step on and forgets what came after it.
    ///
    /// @param isTaken whether the training on the screen has followed it already, be it for no step
    void edit(long step, TrainingPlan plan, boolean isTaken) {
        // A plan that waits gives way to the newer one, which is then followed from a little earlier on.
        Optional<Edit> last = isFull() ? Optional.ofNullable(edits.pollLast()) : Optional.empty();
        isExact = isExact && last.filter(merged -> merged.step() != step).isEmpty();
        edits.add(new Edit(last.map(merged -> Math.min(merged.step(), step)).orElse(step), plan, isTaken));
    }

    private boolean isFull() {
        long points = edits.stream().mapToLong(edit -> edit.plan().objective().data().size()).sum();
        return edits.size() >= MOST_EDITS || points >= MOST_POINTS;
    }

    /// Goes to what is wanted, and tells after every slice of time how far it has come.
    synchronized void run(BooleanSupplier isCancelled, Consumer<Sight> publish) {
        boolean isThere = false;
        while (!isThere && !isCancelled.getAsBoolean()) {
            Goal next = goal;
            long end = System.nanoTime() + SLICE_NANOS;
            isThere = approach(next.step(), () -> isCancelled.getAsBoolean() || System.nanoTime() - end >= 0);
            boolean isLast = isThere;
            moment(next.step(), isCancelled).ifPresent(found -> publish.accept(sight(next, found, isLast)));
        }
    }

    /// Whether nothing is left to do on the way to a step.
    private boolean approach(long step, BooleanSupplier isLate) {
        for (Edit edit = edits.peek(); edit != null; edit = edits.peek()) {
            if (!advance(edit.step(), isLate)) {
                return false;
            }
            apply(edit);
            edits.remove(edit);
        }
        return advance(step, isLate);
    }

    private boolean advance(long step, BooleanSupplier isLate) {
        while (loop.stepCount() < step && diverged.isEmpty()) {
            if (isLate.getAsBoolean()) {
                return false;
            }
            followDue();
            past = Optional.empty();
            diverged = loop.step() instanceof Diverged end ? Optional.of(end) : Optional.empty();
        }
        return true;
    }

    private void apply(Edit edit) {
        if (edit.step() < loop.stepCount()) {
            History source = past();
            loop = TrainingLoop.goingOn(source.at(edit.step(), () -> false).orElseThrow(), loop.trace(), source);
        }
        if (edit.step() <= loop.stepCount()) {
            diverged = Optional.empty();
        }
        if (edit.isTaken()) {
            followDue();
            loop.follow(edit.plan());
        } else {
            // While nothing runs the last one of several edits counts: an optimizer that comes back keeps its memory.
            due = Optional.of(edit.plan());
        }
        past = Optional.empty();
    }

    private void followDue() {
        due.ifPresent(loop::follow);
        due = Optional.empty();
    }

    /// The state at a step, or the last one if the run is not there yet; none if cancelled on the way.
    private Optional<History.Moment> moment(long step, BooleanSupplier isCancelled) {
        return step < loop.stepCount()
                ? past().at(step, isCancelled)
                : Optional.of(new History.Moment(loop.plan(), loop.state()));
    }

    private History past() {
        followDue();
        History history = past.orElseGet(loop::history);
        past = Optional.of(history);
        return history;
    }

    /// Before its start this run is the one on the screen.
    private Sight sight(Goal next, History.Moment moment, boolean isThere) {
        PlaneState main = next.main();
        boolean isBeforeStart = next.step() < start.step();
        TrainingState found = isBeforeStart ? main.trainingState() : moment.state();
        OptimizerState remembered = isBeforeStart
                ? found.optimizerState()
                : found.optimizerState().carriedOver(moment.plan().optimizer(), main.experiment().optimizer());
        PlaneState state = PlaneState.of(
                main.document().withExperiment(
                        main.experiment().withLoss(next.loss()).withParameters(found.parameters())),
                new Progress(found.step(), remembered, start.step(), Math.max(found.step(), loop.reachedStep()),
                        start.parameters(), Trace.EMPTY, main.progress().running(), 0),
                main.timeline(), main.view(), "");
        return new Sight(next, state, diverged.filter(_ -> next.step() > found.step()), isExact, isThere);
    }
}
