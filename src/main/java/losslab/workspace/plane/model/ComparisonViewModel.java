package losslab.workspace.plane.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import losslab.core.kind.Kind;
import losslab.core.loss.Loss;
import losslab.training.StepResult.Diverged;
import losslab.training.Stopping;
import losslab.training.TrainingPlan;
import losslab.training.TrainingRun;
import losslab.ui.Lane;
import losslab.workspace.plane.model.PlaneState.Progress;

/// A second loss beside the one on the screen: the same start, the same number of steps, the same data.
///
/// It begins with the parameters, the step and the memory of the optimizer that are on the screen when it is chosen, and
/// again whenever somebody sets the parameters. Edits of points and settings hold for both trainings from the same step on:
/// while the training thread has an edit that it has not taken in, the edit waits here until that thread tells its step. It
/// does not stop by itself, so that it can be seen at every step of the other one. It is computed off the FX thread: while
/// the other one runs fast it may be some steps behind, and its state says how far it is.
public final class ComparisonViewModel {
    /// The second training as far as it has come.
    ///
    /// @param state    what is on the screen under the other loss, with its parameters and their step
    /// @param diverged how it ended before the step on the screen, if it did
    /// @param isExact  whether every edit was taken in at its own step: of too many some come a little early
    public record Result(PlaneState state, Optional<Diverged> diverged, boolean isExact) {}

    /// What the second training is to follow once the training thread has taken in the edit of this number.
    private record Waiting(long number, TrainingPlan plan) {}

    private final PlaneViewModel model;
    private final Lane lane;
    private final ReadOnlyObjectWrapper<Optional<Kind<Loss>>> kind = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Result>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<SecondRun> run = Optional.empty();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private Optional<TrainingPlan> lastPlan = Optional.empty();
    private long lastReachedStep;
    private boolean isRestartDue;
    private boolean isBusy;

    ComparisonViewModel(PlaneViewModel model, Executor worker, Executor target) {
        this.model = model;
        lane = new Lane(worker, target);
        model.stateProperty().addListener((_, _, now) -> kind.get().ifPresent(chosen -> follow(now, chosen)));
    }

    /// The other loss, if one is chosen.
    public ReadOnlyObjectProperty<Optional<Kind<Loss>>> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    /// The second training, once there is something to see of it.
    public ReadOnlyObjectProperty<Optional<Result>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// Chooses the other loss, with which a second training begins here; none ends the comparison.
    public void choose(Optional<Kind<Loss>> chosen) {
        lane.cancel();
        isBusy = false;
        isRestartDue = model.hasPendingEdits();
        run = Optional.empty();
        result.set(Optional.empty());
        kind.set(chosen);
        chosen.ifPresent(other -> begin(model.state(), other));
    }

    /// Begins anew with the state that comes next: its parameters are not where training has brought them.
    void restart() {
        isRestartDue = true;
    }

    /// The training thread has taken an edit in.
    void take(TrainingRun.Taken taken) {
        // A change that moves nothing on the screen may move what has been trained meanwhile.
        isRestartDue |= taken.moved();
        while (!waiting.isEmpty() && waiting.getFirst().number() <= taken.number()) {
            TrainingPlan plan = waiting.removeFirst().plan();
            run.ifPresent(second -> second.edit(taken.step(), plan, true));
        }
    }

    private void follow(PlaneState now, Kind<Loss> chosen) {
        Progress progress = now.progress();
        boolean hasLeftStart = !progress.isPast()
                && run.filter(second -> progress.step() < second.firstStep()).isPresent();
        if (isRestartDue || hasLeftStart) {
            begin(now, chosen);
        } else {
            run.ifPresent(second -> follow(now, chosen, second));
        }
    }

    private void begin(PlaneState now, Kind<Loss> chosen) {
        // While the training thread has not taken an edit in, nobody knows at which step it will.
        isRestartDue = model.hasPendingEdits() && isRestartDue;
        TrainingPlan plan = plan(now, loss(chosen));
        run = Optional.of(new SecondRun(plan, now.trainingState(), new SecondRun.Goal(now, loss(chosen))));
        waiting.clear();
        lastPlan = Optional.of(plan);
        lastReachedStep = now.progress().reachedStep();
        compute();
    }

    private void follow(PlaneState now, Kind<Loss> chosen, SecondRun second) {
        Progress progress = now.progress();
        TrainingPlan plan = plan(now, loss(chosen));
        boolean isEdited = !lastPlan.equals(Optional.of(plan)) || progress.reachedStep() < lastReachedStep;
        if (!progress.isPast()) {
            lastPlan = Optional.of(plan);
            if (isEdited) {
                waiting.add(new Waiting(model.lastEdit(), plan));
            }
            if (!model.hasPendingEdits()) {
                waiting.forEach(next -> second.edit(progress.step(), next.plan(), false));
                waiting.clear();
            }
        }
        lastReachedStep = progress.reachedStep();
        second.want(new SecondRun.Goal(now, loss(chosen)));
        if (!isBusy) {
            compute();
        }
    }

    private void compute() {
        run.ifPresent(second -> {
            isBusy = true;
            lane.request(second::run, (SecondRun.Sight sight) -> take(second, sight));
        });
    }

    private void take(SecondRun second, SecondRun.Sight sight) {
        result.set(Optional.of(new Result(sight.state(), sight.diverged(), sight.isExact())));
        if (sight.isThere()) {
            isBusy = false;
            if (second.goal() != sight.goal()) {
                compute();
            }
        }
    }

    private Loss loss(Kind<Loss> chosen) {
        return model.lossSettings().loss(chosen);
    }

    private static TrainingPlan plan(PlaneState state, Loss loss) {
        return PlaneState.plan(state.experiment().withLoss(loss).withStopping(Stopping.NEVER), state.view());
    }
}
