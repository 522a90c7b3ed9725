package losslab.workspace.plane.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;
import losslab.core.optim.OptimizerState;
import losslab.training.History;
import losslab.training.Snapshot;
import losslab.training.StepResult;
import losslab.training.TrainingEvent;
import losslab.training.TrainingLoop;
import losslab.training.TrainingPlan;
import losslab.training.TrainingRun;
import losslab.ui.Lane;

/// Training as the workspace drives it: a loop that waits here between steps, or goes on by itself on its own thread.
///
/// Belongs to one thread, that of `target`. While a run goes on, the loop is its thread's alone.
final class Trainer {
    private final Executor target;
    private final Lane past;
    private final StepClock clock = new StepClock(System::nanoTime);
    private final Deque<TrainingRun.Edit> pendingEdits = new ArrayDeque<>();
    private TrainingLoop loop;
    private Optional<History> history = Optional.empty();
    private OptionalLong sought = OptionalLong.empty();
    private Optional<TrainingRun> run = Optional.empty();
    private long lastEdit;

    Trainer(TrainingLoop loop, Executor target, Executor worker) {
        this.loop = loop;
        this.target = target;
        past = new Lane(worker, target);
    }

    boolean isRunning() {
        return run.isPresent();
    }

    /// Goes on with another loop; a run that goes on is abandoned, without waiting for it.
    void replace(TrainingLoop newLoop) {
        abandon();
        loop = newLoop;
    }

    /// Ends a run for good.
    void abandon() {
        run.ifPresent(TrainingRun::stop);
        run = Optional.empty();
        pendingEdits.clear();
        forgetPast();
    }

    /// Takes so many steps on this thread, or fewer if training ends.
    StepResult step(TrainingPlan plan, Parameters parameters, long count) {
        prepare(plan, parameters);
        StepResult result = StepResult.CONTINUES;
        for (long i = 0; i < count && result instanceof StepResult.Continues; i++) {
            result = loop.step();
        }
        return result instanceof StepResult.Continues ? loop.finish() : result;
    }

    /// The state between two steps, while nothing runs.
    Snapshot snapshot() {
        return new Snapshot(loop.plan(), loop.state(), loop.reachedStep(), loop.trace(), Optional.empty(), lastEdit,
                List.of());
    }

    /// Starts a run; its events come through `receiver` unless it is abandoned.
    void start(TrainingPlan plan, Parameters parameters, double stepsPerSecond, Consumer<TrainingEvent> receiver) {
        prepare(plan, parameters);
        clock.start(loop.stepCount());
        run = Optional.of(TrainingRun.start(loop, stepsPerSecond, target, event -> {
            if (run.filter(active -> active == event.run()).isPresent()) {
                receiver.accept(event);
            }
        }));
    }

    /// Whether the loop, which does not run, has taken so many steps: fewer than were reached after early stopping.
    boolean waitsAt(long step) {
        return loop.stepCount() == step;
    }

    /// Asks a run to end; its last event follows.
    void stop() {
        run.ifPresent(TrainingRun::stop);
    }

    /// Takes note that the run has told of its end.
    void ended() {
        run = Optional.empty();
        pendingEdits.clear();
    }

    /// Hands a change to a run that goes on.
    void edit(TrainingPlan plan, UnaryOperator<Parameters> change, double stepsPerSecond) {
        run.ifPresent(active -> {
            TrainingRun.Edit edit = new TrainingRun.Edit(++lastEdit, plan, change, stepsPerSecond);
            pendingEdits.add(edit);
            active.edit(edit);
        });
    }

    void requestSnapshot() {
        run.ifPresent(TrainingRun::requestSnapshot);
    }

    /// The parameters of a snapshot with the edits on top that the training thread had not seen when it was made.
    Parameters overlaid(Snapshot snapshot) {
        pendingEdits.removeIf(edit -> edit.number() <= snapshot.lastEdit());
        Parameters parameters = snapshot.state().parameters();
        for (TrainingRun.Edit edit : pendingEdits) {
            parameters = edit.change().apply(parameters);
        }
        return parameters;
    }

    /// What the optimizer that is now shown remembers at a snapshot, after those edits: nothing if it took the place of
    /// another one.
    OptimizerState overlaid(Snapshot snapshot, Optimizer shown) {
        OptimizerState remembered = snapshot.state().optimizerState();
        Optimizer optimizer = snapshot.plan().optimizer();
        for (TrainingRun.Edit edit : pendingEdits) {
            remembered = remembered.carriedOver(optimizer, edit.plan().optimizer());
            optimizer = edit.plan().optimizer();
        }
        return remembered.carriedOver(optimizer, shown);
    }

    /// What an optimizer remembers at the next step, while nothing runs.
    OptimizerState remembered(Optimizer shown) {
        return loop.state().optimizerState().carriedOver(loop.plan().optimizer(), shown);
    }

    /// The number of the last edit that was handed to a run.
    long lastEdit() {
        return lastEdit;
    }

    /// Whether a snapshot contains all edits.
    boolean hasSeenAllEdits() {
        return pendingEdits.isEmpty();
    }

    double stepsPerSecond(Snapshot snapshot) {
        return isRunning() && snapshot.converged().isEmpty() ? clock.stepsPerSecondAt(snapshot.state().step()) : 0;
    }

    /// Begins to look back from the end of the run, where this plan and these parameters hold now.
    void lookBack(TrainingPlan plan, Parameters parameters) {
        if (history.isEmpty()) {
            prepare(plan, parameters);
            history = Optional.of(loop.history());
        }
    }

    /// How the run came to where it is, unless it goes on at this moment.
    ///
    /// @param isLookedAt whether its past is shown, so that the plan and parameters are not those of its end
    Optional<History> history(TrainingPlan plan, Parameters parameters, boolean isLookedAt) {
        if (isRunning()) {
            return Optional.empty();
        }
        if (!isLookedAt && history.isEmpty()) {
            loop.follow(plan);
            if (!loop.parameters().equals(parameters)) {
                loop.moveTo(parameters);
            }
        }
        return Optional.of(history.orElseGet(loop::history));
    }

    /// The past of the run that [#lookBack] has opened.
    Optional<History> history() {
        return history;
    }

    /// Finds a step of the past again, off this thread; the last request wins.
    void find(long step, Consumer<History.Moment> receiver) {
        history.ifPresent(source -> {
            sought = OptionalLong.of(step);
            past.request((isCancelled, publish) -> source.at(step, isCancelled).ifPresent(publish),
                    (History.Moment moment) -> {
                        sought = OptionalLong.empty();
                        receiver.accept(moment);
                    });
        });
    }

    /// The step that [#find] is looking for at this moment.
    OptionalLong sought() {
        return sought;
    }

    /// Goes on from a moment of the past: what came after it is forgotten.
    void goOnFrom(History.Moment moment) {
        history.ifPresent(source -> loop = TrainingLoop.goingOn(moment, loop.trace(), source));
        forgetPast();
    }

    private void prepare(TrainingPlan plan, Parameters parameters) {
        loop.follow(plan);
        if (!loop.parameters().equals(parameters)) {
            loop.moveTo(parameters);
        }
        forgetPast();
    }

    /// Closes the past: something is about to change at the end of the run.
    void forgetPast() {
        past.cancel();
        sought = OptionalLong.empty();
        history = Optional.empty();
    }
}
