package losslab.workspace.plane.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;
import losslab.core.optim.UpdateRule;
import losslab.experiment.Experiment;
import losslab.training.LossTrace;
import losslab.training.Snapshot;
import losslab.training.StepResult;
import losslab.training.TrainingEvent;
import losslab.training.TrainingLoop;
import losslab.training.TrainingRun;
import losslab.ui.Messages;
import losslab.workspace.plane.model.PlaneState.Progress;
import losslab.workspace.plane.model.PlaneState.View;

/// The state of the plane workspace and every command on it.
///
/// A command makes a new [PlaneState] at once. While training runs, the training thread owns the parameters: commands
/// are handed to it as well, and are laid over its snapshots until it has taken them in.
///
/// Belongs to one thread, that of `target`.
public final class PlaneViewModel {
    private final Executor target;
    private final StepClock clock = new StepClock(System::nanoTime);
    private final Deque<TrainingRun.Edit> pendingEdits = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<PlaneState> state;
    private Optional<TrainingRun> run = Optional.empty();
    private long lastEdit;
    private long editCount;

    /// @param target runs the events of training on the thread that this view model belongs to
    public PlaneViewModel(Experiment experiment, Executor target) {
        this.target = target;
        View view = new View(firstPoint(experiment), 0, 1, Layers.standard(), 10);
        state = new ReadOnlyObjectWrapper<>(PlaneState.of(experiment, start(experiment.parameters()), view, ""));
    }

    public ReadOnlyObjectProperty<PlaneState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public PlaneState state() {
        return state.get();
    }

    /// How many times somebody has changed something: tells a gesture from a step of training.
    public long editCount() {
        return editCount;
    }

    // Experiment

    /// Shows another experiment, from its step 0; a run that goes on is ended.
    public void load(Experiment experiment) {
        abandonRun();
        View view = view();
        state.set(PlaneState.of(experiment, start(experiment.parameters()),
                new View(firstPoint(experiment), 0, 1, view.layers(), view.stepsPerSecond()), ""));
    }

    // Points

    /// Replaces all points; those selected stay selected as far as there are points of their index.
    public void setData(DataSet data) {
        edit(experiment().withData(data));
    }

    /// Moves one point.
    public void movePoint(int index, double x0, double x1) {
        changePoints(List.of(index), point -> point.movedTo(x0, x1));
    }

    /// Moves all selected points.
    public void moveSelection(double byX0, double byX1) {
        changePoints(view().selection(), point -> point.movedTo(point.x0() + byX0, point.x1() + byX1));
    }

    /// Gives all selected points another true class.
    public void setClassOfSelection(int label) {
        if (label < experiment().data().classCount()) {
            changePoints(view().selection(), point -> point.withLabel(label));
        }
    }

    /// Adds a point of the current class and selects it.
    public void addPoint(double x0, double x1) {
        addPoint(x0, x1, view().currentClass());
    }

    /// Adds a point of a class and selects it.
    public void addPoint(double x0, double x1, int label) {
        if (experiment().data().size() >= DataSet.MAX_POINTS) {
            report(Messages.text("message.too-many-points", DataSet.MAX_POINTS));
            return;
        }
        edit(experiment().withData(experiment().data().plus(new Point(x0, x1, label))));
        select(List.of(experiment().data().size() - 1));
    }

    /// Deletes all selected points.
    public void deleteSelection() {
        List<Integer> doomed = view().selection();
        if (!doomed.isEmpty()) {
            select(List.of());
            edit(experiment().withData(experiment().data().without(new HashSet<>(doomed))));
        }
    }

    /// Selects these points and no others. Indices that no point has are left out.
    public void select(List<Integer> indices) {
        View selected = view().withSelection(indices).within(experiment().data().size());
        if (!selected.equals(view())) {
            setView(selected);
        }
    }

    /// Adds a point to the selection, or takes it out.
    public void toggleSelected(int index) {
        List<Integer> selection = new ArrayList<>(view().selection());
        if (!selection.remove((Integer) index)) {
            selection.add(index);
        }
        select(selection);
    }

    private void changePoints(Collection<Integer> indices, UnaryOperator<Point> change) {
        if (!indices.isEmpty()) {
            edit(experiment().withData(experiment().data().with(indices, change)));
        }
    }

    // Weights

    /// Sets one number of class k: column 0 is w₀, 1 is w₁, 2 is b.
    public void setParameter(int k, int column, double value) {
        edit(experiment(), parameters -> parameters.with(k, column, value));
    }

    /// Sets all three numbers of class k.
    public void setRow(int k, double w0, double w1, double b) {
        edit(experiment(), parameters -> parameters.with(k, 0, w0).with(k, 1, w1).with(k, 2, b));
    }

    // Objective

    /// Sets the loss. The softmax on the screen keeps its temperature when the loss that it came from goes.
    public void setLoss(Loss loss) {
        if (!(loss instanceof CrossEntropy)) {
            setView(view().withTemperature(state().shownTemperature()));
        }
        edit(experiment().withLoss(loss));
    }

    public void setRegularizer(Regularizer regularizer) {
        edit(experiment().withRegularizer(regularizer));
    }

    /// Sets the temperature of the softmax on the screen, and with the softmax loss the loss's own.
    public void setTemperature(double temperature) {
        if (experiment().loss() instanceof CrossEntropy loss) {
            setLoss(new CrossEntropy(temperature, loss.labelSmoothing(), loss.smoothingOver()));
        } else {
            setView(view().withTemperature(temperature));
        }
    }

    // Training

    /// Sets the optimizer. A run that goes on refuses one that cannot train.
    public void setOptimizer(Optimizer optimizer) {
        if (run.isEmpty() || canTrainWith(optimizer)) {
            edit(experiment().withOptimizer(optimizer));
        }
    }

    public void setBatchSize(int batchSize) {
        edit(experiment().withBatchSize(batchSize));
    }

    /// Sets how fast training goes, in steps a second, or [TrainingRun#AS_FAST_AS_IT_GOES].
    public void setSpeed(double stepsPerSecond) {
        setView(view().withStepsPerSecond(stepsPerSecond));
        edit(experiment());
    }

    /// Takes one step, if training is not running.
    public void step() {
        step(1);
    }

    /// Takes so many steps on this thread, if training is not running, or fewer if it converges or diverges.
    public void step(long count) {
        if (run.isEmpty() && count > 0 && canTrainWith(experiment().optimizer())) {
            Parameters runStart = runStart();
            TrainingLoop loop = loop();
            StepResult result = StepResult.CONTINUES;
            for (long i = 0; i < count && result instanceof StepResult.Continues; i++) {
                result = loop.step();
            }
            if (result instanceof StepResult.Continues) {
                result = loop.finish();
            }
            Progress progress = new Progress(loop.stepCount(), runStart, loop.trace(), false, 0);
            show(experiment().withParameters(loop.parameters()), progress, TrainingMessages.of(result));
        }
    }

    /// Starts training, or pauses it.
    public void toggleRun() {
        if (run.isPresent()) {
            run.get().stop();
        } else if (canTrainWith(experiment().optimizer())) {
            clock.start(progress().step());
            Progress progress = new Progress(progress().step(), runStart(), progress().trace(), true, 0);
            TrainingLoop loop = loop();
            show(experiment(), progress, "");
            run = Optional.of(TrainingRun.start(loop, view().stepsPerSecond(), target, this::receive));
        }
    }

    /// Asks a run that goes on for its next snapshot: to be called once a pulse.
    public void requestSnapshot() {
        run.ifPresent(TrainingRun::requestSnapshot);
    }

    /// Draws new weights from a new seed and begins at step 0; a run goes on from there.
    public void randomize() {
        randomize(ThreadLocalRandom.current().nextLong(1, 1_000_000));
    }

    /// Draws new weights from this seed and begins at step 0; a run goes on from there.
    public void randomize(long seed) {
        boolean wasRunning = run.isPresent();
        abandonRun();
        Parameters drawn = Parameters.random(experiment().data().classCount(), seed);
        show(experiment().withSeed(seed).withParameters(drawn), start(drawn), "");
        if (wasRunning) {
            toggleRun();
        }
    }

    /// Ends a run and returns to the weights it started from, at step 0.
    public void reset() {
        abandonRun();
        show(experiment().withParameters(progress().runStart()), start(progress().runStart()), "");
    }

    /// Ends a run for good, without waiting for it.
    public void close() {
        abandonRun();
    }

    // Screen

    public void setCurrentClass(int k) {
        setView(view().withCurrentClass(k));
    }

    public void setLayers(Layers layers) {
        setView(view().withLayers(layers));
    }

    /// Tells the user something.
    public void report(String message) {
        state.set(state().withMessage(message));
    }

    // From here on: how a state comes about

    private Experiment experiment() {
        return state().experiment();
    }

    private Progress progress() {
        return state().progress();
    }

    private View view() {
        return state().view();
    }

    private void setView(View view) {
        state.set(state().withView(view));
    }

    private void edit(Experiment changed) {
        edit(changed, UnaryOperator.identity());
    }

    private void edit(Experiment changed, UnaryOperator<Parameters> change) {
        editCount++;
        Experiment next = changed.withParameters(change.apply(changed.parameters()));
        run.ifPresent(active -> {
            TrainingRun.Edit edit = new TrainingRun.Edit(++lastEdit, next.trainingPlan(), change,
                    view().stepsPerSecond());
            pendingEdits.add(edit);
            active.edit(edit);
        });
        show(next, progress(), "");
    }

    private void show(Experiment experiment, Progress progress, String message) {
        state.set(PlaneState.of(experiment, progress, view(), message));
    }

    private void receive(TrainingEvent event) {
        if (run.filter(active -> active == event.run()).isEmpty()) {
            return;
        }
        switch (event) {
            case TrainingEvent.Progressed progressed ->
                take(progressed.snapshot(), true, messageOf(progressed.snapshot()));
            case TrainingEvent.Ended ended -> {
                run = Optional.empty();
                take(ended.snapshot(), false, TrainingMessages.of(ended.result()));
                pendingEdits.clear();
            }
            case TrainingEvent.Failed failed -> {
                abandonRun();
                Progress now = progress();
                show(experiment(), new Progress(now.step(), now.runStart(), now.trace(), false, 0),
                        Messages.text("message.training-failed", failed.cause()));
            }
        }
    }

    /// Takes a snapshot over, with the edits on top that the training thread had not seen when it was made.
    private void take(Snapshot snapshot, boolean running, String message) {
        pendingEdits.removeIf(edit -> edit.number() <= snapshot.lastEdit());
        Parameters parameters = snapshot.parameters();
        for (TrainingRun.Edit edit : pendingEdits) {
            parameters = edit.change().apply(parameters);
        }
        double speed = running && !snapshot.converged() ? clock.stepsPerSecondAt(snapshot.step()) : 0;
        show(experiment().withParameters(parameters),
                new Progress(snapshot.step(), progress().runStart(), snapshot.trace(), running, speed), message);
    }

    private void abandonRun() {
        run.ifPresent(TrainingRun::stop);
        run = Optional.empty();
        pendingEdits.clear();
    }

    private boolean canTrainWith(Optimizer optimizer) {
        boolean can = UpdateRule.of(optimizer).isPresent();
        if (!can) {
            report(Messages.text("message.cannot-train", optimizer.getClass().getSimpleName()));
        }
        return can;
    }

    private TrainingLoop loop() {
        return new TrainingLoop(experiment().trainingPlan(), experiment().parameters(), progress().step(),
                progress().trace());
    }

    /// The parameters that the present run began with: the present ones as long as no step was taken.
    private Parameters runStart() {
        return progress().step() == 0 ? experiment().parameters() : progress().runStart();
    }

    /// A run that has converged says so, until an edit that it has not seen yet, or a step after it.
    private String messageOf(Snapshot snapshot) {
        String waiting = Messages.text("message.waiting");
        boolean hasSeenAll = pendingEdits.stream().allMatch(edit -> edit.number() <= snapshot.lastEdit());
        if (snapshot.converged() && hasSeenAll) {
            return waiting;
        }
        return state().message().equals(waiting) ? "" : state().message();
    }

    private static Progress start(Parameters parameters) {
        return new Progress(0, parameters, LossTrace.EMPTY, false, 0);
    }

    private static List<Integer> firstPoint(Experiment experiment) {
        return experiment.data().size() == 0 ? List.of() : List.of(0);
    }
}
