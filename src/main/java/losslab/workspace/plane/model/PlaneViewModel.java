package losslab.workspace.plane.model;

import java.util.ArrayList;
import java.util.Collection;
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
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.model.Objective;
import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;
import losslab.core.optim.OptimizerState;
import losslab.core.optim.Schedule;
import losslab.experiment.Bookmark;
import losslab.experiment.ClassLabels;
import losslab.experiment.Document;
import losslab.experiment.Experiment;
import losslab.training.Snapshot;
import losslab.training.StepResult;
import losslab.training.Stopping;
import losslab.training.TrainingEvent;
import losslab.training.TrainingLoop;
import losslab.training.TrainingPlan;
import losslab.ui.Lane;
import losslab.ui.LossSettings;
import losslab.ui.Messages;
import losslab.ui.Undo;
import losslab.workspace.plane.model.PlaneState.Progress;
import losslab.workspace.plane.model.PlaneState.View;

/// The state of the plane workspace and every command on it.
///
/// A command makes a new [PlaneState] at once. While training runs, the training thread owns the parameters: commands
/// are handed to it as well, and are laid over its snapshots until it has taken them in. While the past of a run is shown, a
/// command that would change it begins a new run there, and the old one stays among the past runs.
///
/// Belongs to one thread, that of `target`. Long because every gesture has its command here; how training is driven is
/// in [Trainer], how its past is shown in [TimeMachine].
public final class PlaneViewModel {
    private final ReadOnlyObjectWrapper<PlaneState> state;
    private final Trainer trainer;
    private final TimeMachine timeMachine;
    private final StepSizeViewModel stepSize;
    private final RandomSearchViewModel randomSearch;
    private final LandscapeViewModel landscape;
    private final GradientCheckViewModel gradientCheck;
    private final LossComparisonViewModel lossComparison;
    private final ComparisonViewModel comparison;
    private final Undo<Memento> undo;
    /// What [#load] was given last: a reset returns to it.
    private Experiment origin;
    private LossSettings lossSettings = LossSettings.standard();
    private long editCount;

    /// @param target runs the events of training on the thread that this view model belongs to
    public PlaneViewModel(Experiment experiment, Executor target) {
        this(experiment, target, Lane.threads());
    }

    /// @param worker runs what takes longer than a frame; `Runnable::run` to have it at once
    public PlaneViewModel(Experiment experiment, Executor target, Executor worker) {
        this(Document.of(experiment), target, worker);
    }

    /// @param worker runs what takes longer than a frame; `Runnable::run` to have it at once
    public PlaneViewModel(Document document, Executor target, Executor worker) {
        Experiment experiment = document.experiment();
        View view = new View(firstPoint(experiment), 0, 0, 1, Layers.standard(), 10, Objective.Slip.NONE,
                Readout.standard());
        trainer = new Trainer(new TrainingLoop(experiment.trainingPlan(), experiment.parameters()), target, worker);
        timeMachine = new TimeMachine(this, trainer);
        origin = experiment;
        state = new ReadOnlyObjectWrapper<>(PlaneState.of(document, Progress.start(experiment.parameters()),
                Timeline.START, view, ""));
        undo = new Undo<>(() -> Memento.of(state(), trainer), this::restore,
                new Undo.Room<>(Memento::size, Memento.MOST_NUMBERS, Memento::slim));
        state.subscribe(now -> lossSettings = lossSettings.at(now.experiment().loss(), now.shownTemperature()));
        stepSize = new StepSizeViewModel(this, worker, target);
        randomSearch = new RandomSearchViewModel(this, worker, target);
        landscape = new LandscapeViewModel(this, worker, target);
        gradientCheck = new GradientCheckViewModel(this, worker, target);
        lossComparison = new LossComparisonViewModel(this, worker, target);
        comparison = new ComparisonViewModel(this, worker, target);
    }

    /// The commands on the past of this run and on other runs.
    public TimeMachine timeMachine() {
        return timeMachine;
    }

    /// The limit of the step size.
    public StepSizeViewModel stepSize() {
        return stepSize;
    }

    /// Random search.
    public RandomSearchViewModel randomSearch() {
        return randomSearch;
    }

    /// The loss over some of the parameters.
    public LandscapeViewModel landscape() {
        return landscape;
    }

    /// The gradient check with a chosen step.
    public GradientCheckViewModel gradientCheck() {
        return gradientCheck;
    }

    /// The present parameters under every loss.
    public LossComparisonViewModel lossComparison() {
        return lossComparison;
    }

    /// A second loss in lock-step with the present one.
    public ComparisonViewModel comparison() {
        return comparison;
    }

    /// What was done, to be taken back and done again.
    public Undo<?> undo() {
        return undo;
    }

    /// The numbers of losses as the screen shows them.
    public LossSettings lossSettings() {
        return lossSettings;
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

    /// Shows another experiment without bookmarks, from its step 0, as [#load(Document)] does.
    public void load(Experiment experiment) {
        load(Document.of(experiment));
    }

    /// Shows another document, from its step 0; a run that goes on is ended, past runs and what could be undone are forgotten.
    public void load(Document document) {
        Experiment experiment = document.experiment();
        View view = view();
        undo.clear();
        origin = experiment;
        trainer.replace(new TrainingLoop(experiment.trainingPlan(), experiment.parameters()));
        comparison.restart();
        state.set(PlaneState.of(document, Progress.start(experiment.parameters()), Timeline.START,
                new View(firstPoint(experiment), 0, 0, 1, view.layers(), view.stepsPerSecond(), Objective.Slip.NONE,
                        view.readout()),
                ""));
        landscape.restart();
    }

    public void setTitle(String title) {
        edit(Edit.TITLE, experiment().withTitle(title));
    }

    /// Replaces the bookmarks of the document.
    public void setBookmarks(List<Bookmark> bookmarks) {
        if (!bookmarks.equals(state().bookmarks())) {
            undo.record(Edit.BOOKMARKS);
            state.set(state().withBookmarks(bookmarks));
        }
    }

    /// Shows the experiment of a bookmark, from its step 0; the document keeps its bookmarks.
    public void show(Bookmark bookmark) {
        begin(Edit.BOOKMARK, bookmark.experiment());
    }

    /// Returns to the document as it was opened, at step 0, with a right gradient; its bookmarks stay.
    public void resetAll() {
        begin(Edit.RESET_ALL, origin, view().withSlip(Objective.Slip.NONE));
    }

    /// Brings back the points, and the classes, as they were opened. Weights stay if there are as many classes as then.
    public void resetPoints() {
        replaceData(Edit.RESET_POINTS, origin.data(), origin.labels());
    }

    /// Replaces points and classes. The weights stay if there are as many classes as before, else a new run begins with
    /// weights of 0 in the rows of new classes.
    ///
    /// @param edit what has replaced them
    public void replaceData(Edit edit, DataSet data, ClassLabels labels) {
        int classCount = data.classCount();
        undo.endGesture(); // each is an entry of its own, also where no key or button tells one from the next
        if (classCount == experiment().data().classCount()) {
            edit(edit, experiment().with(data, experiment().parameters(), labels));
        } else {
            begin(edit, experiment().with(data, experiment().parameters().withClassCount(classCount), labels));
        }
    }

    // Points

    /// Replaces all points; those selected stay selected as far as there are points of their index.
    public void setData(DataSet data) {
        edit(Edit.MOVE_POINTS, experiment().withData(data));
    }

    /// Moves one point; not one that has just gone and stands in the table until the next pulse.
    public void movePoint(int index, double x0, double x1) {
        if (index < experiment().data().size()) {
            changePoints(Edit.MOVE_POINTS, List.of(index), point -> point.movedTo(x0, x1));
        }
    }

    /// Moves all selected points.
    public void moveSelection(double byX0, double byX1) {
        changePoints(Edit.MOVE_POINTS, view().selection(),
                point -> point.movedTo(point.x0() + byX0, point.x1() + byX1));
    }

    /// Gives all selected points another true class.
    public void setClassOfSelection(int label) {
        if (hasClass(label)) {
            changePoints(Edit.CLASS_OF_POINTS, view().selection(), point -> point.withLabel(label));
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
        undo.endGesture();
        edit(Edit.ADD_POINT, experiment().withData(experiment().data().plus(new Point(x0, x1, label))));
        select(List.of(experiment().data().size() - 1));
    }

    /// Adds points that a brush has painted, as many as there is room for. Selects none: there may be thousands.
    public void paint(List<Point> points) {
        DataSet data = experiment().data();
        int room = Math.min(points.size(), DataSet.MAX_POINTS - data.size());
        if (room > 0) {
            edit(Edit.PAINT_POINTS, experiment().withData(data.plus(points.subList(0, room))));
        }
        if (room < points.size()) {
            report(Messages.text("message.too-many-points", DataSet.MAX_POINTS));
        }
    }

    /// Deletes all selected points.
    public void deleteSelection() {
        List<Integer> doomed = view().selection();
        if (!doomed.isEmpty()) {
            undo.endGesture();
            edit(Edit.DELETE_POINTS, "",
                    experiment().withData(experiment().data().without(new HashSet<>(doomed))), UnaryOperator.identity(),
                    view().withSelection(List.of()));
        }
    }

    /// Selects these points and no others. Indices that no point has are left out.
    public void select(List<Integer> indices) {
        View selected = view().withSelection(indices).within(experiment().data().size(),
                experiment().data().classCount());
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

    private void changePoints(Edit edit, Collection<Integer> indices, UnaryOperator<Point> change) {
        if (!indices.isEmpty()) {
            edit(edit, experiment().withData(experiment().data().with(indices, change)));
        }
    }

    // Classes

    /// Gives classes other names and colours.
    public void setLabels(ClassLabels labels) {
        replaceData(Edit.EDIT_CLASSES, experiment().data(), labels);
    }

    /// Adds a class after the others, without points and with weights of 0, if there may be one more. A new run begins.
    public void addClass() {
        int more = experiment().data().classCount() + 1;
        if (more <= DataSet.MAX_CLASSES) {
            replaceData(Edit.EDIT_CLASSES, experiment().data().withClassCount(more),
                    experiment().labels().within(more));
        }
    }

    /// Removes a class with its points and its weights, if two are left; the classes after it move up. A new run begins.
    public void removeClass(int k) {
        Experiment now = experiment();
        if (hasClass(k) && now.data().classCount() > DataSet.MIN_CLASSES) {
            begin(Edit.EDIT_CLASSES, now.with(now.data().withoutClass(k), now.parameters().withoutClass(k),
                    now.labels().withoutClass(k)));
        }
    }

    // Weights

    /// Sets one number of class k: column 0 is w₀, 1 is w₁, 2 is b.
    public void setParameter(int k, int column, double value) {
        if (hasClass(k)) {
            edit(Edit.WEIGHTS, List.of(k, column), experiment(), parameters -> parameters.with(k, column, value),
                    view());
        }
    }

    /// Sets all three numbers of class k.
    public void setRow(int k, double w0, double w1, double b) {
        if (hasClass(k)) {
            edit(Edit.WEIGHTS, k, experiment(),
                    parameters -> parameters.with(k, 0, w0).with(k, 1, w1).with(k, 2, b), view());
        }
    }

    /// A class that has just gone is on the screen until the next pulse, and a field or a hand may still have a number for it.
    private boolean hasClass(int k) {
        return k < experiment().data().classCount();
    }

    // Objective

    /// Sets the loss. The softmax on the screen keeps its temperature when the loss that it came from goes.
    public void setLoss(Loss loss) {
        if (!loss.hasTemperature()) {
            setView(view().withTemperature(state().shownTemperature()));
        }
        edit(Edit.LOSS, experiment().withLoss(loss));
    }

    public void setRegularizer(Regularizer regularizer) {
        edit(Edit.REGULARIZER, experiment().withRegularizer(regularizer));
    }

    /// Sets the temperature of the softmax on the screen, and with a loss that has one the loss's own.
    public void setTemperature(double temperature) {
        Loss loss = experiment().loss();
        if (loss.hasTemperature()) {
            setLoss(loss.kind().with(loss, Loss.TEMPERATURE, temperature));
        } else {
            setView(view().withTemperature(temperature));
        }
    }

    // Training

    public void setOptimizer(Optimizer optimizer) {
        edit(Edit.OPTIMIZER, experiment().withOptimizer(optimizer));
    }

    public void setSchedule(Schedule schedule) {
        edit(Edit.SCHEDULE, experiment().withSchedule(schedule));
    }

    public void setBatchSize(int batchSize) {
        edit(Edit.BATCH_SIZE, experiment().withBatchSize(batchSize));
    }

    public void setStopping(Stopping stopping) {
        edit(Edit.STOPPING, experiment().withStopping(stopping));
    }

    /// Holds out a share of the points of every class for validation, drawn from the seed.
    public void holdOut(double share) {
        edit(Edit.HOLD_OUT,
                experiment().withData(experiment().data().withHeldOut(share, experiment().seed())));
        if (share > 0 && experiment().data().heldOutCount() == 0) {
            report(Messages.text("message.none-held-out"));
        }
    }

    /// Holds out the selected points for validation, or trains on them.
    public void setSelectionHeldOut(boolean heldOut) {
        changePoints(Edit.HOLD_OUT, view().selection(), point -> point.withHeldOut(heldOut));
    }

    /// Lets the gradient be wrong on purpose, or right.
    public void setSlip(Objective.Slip slip) {
        edit(Edit.SLIP, "", experiment(), UnaryOperator.identity(), view().withSlip(slip));
    }

    /// Sets how fast training goes, in steps a second, or [losslab.training.TrainingRun#AS_FAST_AS_IT_GOES].
    public void setSpeed(double stepsPerSecond) {
        setView(view().withStepsPerSecond(stepsPerSecond));
        editCount++;
        trainer.edit(state().plan(), UnaryOperator.identity(), stepsPerSecond);
    }

    /// Takes one step, if training is not running.
    public void step() {
        step(1);
    }

    /// Takes so many steps on this thread, if training is not running, or fewer if it ends by itself.
    public void step(long count) {
        if (!trainer.isRunning() && count > 0) {
            undo.record(Edit.STEP);
            timeMachine.leavePast();
            Parameters runStart = runStart();
            StepResult result = trainer.step(state().plan(), experiment().parameters(), count);
            show(trainer.snapshot(), runStart, TrainingMessages.of(result));
        }
    }

    /// Starts training, or pauses it.
    public void toggleRun() {
        if (trainer.isRunning()) {
            trainer.stop();
        } else {
            undo.record(Edit.RUN);
            run();
        }
    }

    private void run() {
        timeMachine.leavePast();
        timeMachine.runBegins();
        Progress now = progress();
        showProgress(new Progress(now.step(), now.optimizerState(), now.firstStep(), now.reachedStep(), runStart(),
                now.trace(), true, 0));
        trainer.start(state().plan(), experiment().parameters(), view().stepsPerSecond(), this::receive);
    }

    /// Asks a run that goes on for its next snapshot: to be called once a pulse.
    public void requestSnapshot() {
        trainer.requestSnapshot();
    }

    /// Draws new weights from a new seed and begins at step 0; a run goes on from there.
    public void randomize() {
        randomize(ThreadLocalRandom.current().nextLong(1, 1_000_000));
    }

    /// Draws new weights from this seed and begins at step 0; a run goes on from there.
    public void randomize(long seed) {
        boolean wasRunning = trainer.isRunning();
        begin(Edit.NEW_SEED,
                experiment().withSeed(seed).withParameters(Parameters.random(experiment().data().classCount(), seed)));
        if (wasRunning) {
            run();
        }
    }

    /// Ends a run and returns to the weights it started from, at step 0.
    public void reset() {
        begin(Edit.RESET_WEIGHTS, experiment().withParameters(runStart()));
    }

    /// Ends the present run, which stays among the past ones, and begins another at step 0 with this experiment.
    void begin(Edit edit, Experiment experiment) {
        begin(edit, experiment, view());
    }

    private void begin(Edit edit, Experiment experiment, View view) {
        boolean isBegun = !trainer.isRunning() && progress().reachedStep() == 0;
        if (!isBegun || !experiment.equals(experiment()) || !view.equals(view())) {
            undo.record(edit);
        }
        Timeline timeline = timeMachine.timelineAfterThisRun();
        trainer.replace(new TrainingLoop(PlaneState.plan(experiment, view), experiment.parameters()));
        comparison.restart();
        change(PlaneState.of(document(experiment), Progress.start(experiment.parameters()), timeline, view, ""));
    }

    /// Sets all parameters at once, of which a gesture means some: `change` is laid over whatever training does.
    public void changeParameters(UnaryOperator<Parameters> change) {
        changeParameters(Edit.WEIGHTS, change);
    }

    void changeParameters(Edit edit, UnaryOperator<Parameters> change) {
        edit(edit, "", experiment(), change, view());
    }

    /// Ends a run for good, without waiting for it.
    public void close() {
        trainer.abandon();
        landscape.setOpen(false);
        comparison.choose(Optional.empty());
    }

    // Screen

    public void setCurrentClass(int k) {
        if (hasClass(k)) {
            setView(view().withCurrentClass(k));
        }
    }

    /// Chooses a weight or bias by its index in the flat layout.
    public void chooseParameter(int parameter) {
        if (parameter != view().parameter() && parameter < experiment().parameters().count()) {
            setView(view().withParameter(parameter));
        }
    }

    public void setLayers(Layers layers) {
        setView(view().withLayers(layers));
    }

    /// Sets how derivations and entropies are written.
    public void setReadout(Readout readout) {
        setView(view().withReadout(readout.within(experiment().data().classCount())));
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

    private Document document(Experiment experiment) {
        return state().document().withExperiment(experiment);
    }

    private void edit(Edit edit, Experiment changed) {
        edit(edit, "", changed, UnaryOperator.identity(), view());
    }

    /// @param thing what a gesture goes on to change, to tell it from the next one
    private void edit(Edit edit, Object thing, Experiment changed, UnaryOperator<Parameters> change, View view) {
        editCount++;
        Experiment next = changed.withParameters(change.apply(changed.parameters()));
        if (!next.equals(experiment()) || !view.equals(view())) {
            undo.recordGesture(edit, thing);
        }
        timeMachine.leavePast();
        Progress progress = progress();
        OptimizerState remembered;
        if (trainer.isRunning()) {
            trainer.edit(PlaneState.plan(next, view), change, view.stepsPerSecond());
            remembered = progress.optimizerState().carriedOver(experiment().optimizer(), next.optimizer());
        } else {
            trainer.forgetPast();
            remembered = trainer.remembered(next.optimizer());
        }
        if (!next.parameters().equals(changed.parameters())) {
            comparison.restart();
        }
        state.set(PlaneState.of(document(next), progress.at(progress.step(), remembered), state().timeline(), view,
                ""));
    }

    private void restore(Memento memento) {
        editCount++;
        trainer.replace(memento.loop());
        comparison.restart();
        change(memento.after(state()));
    }

    void show(Experiment experiment, Progress progress, String message) {
        change(PlaneState.of(document(experiment), progress, state().timeline(), view(), message));
    }

    /// Shows a state that may be of other classes: the landscape then has other axes.
    private void change(PlaneState next) {
        boolean hasOtherClasses = next.experiment().data().classCount() != experiment().data().classCount();
        state.set(next);
        if (hasOtherClasses) {
            landscape.restart();
        }
    }

    /// Takes note that the present run is about to give way to another one.
    void recordNewRun() {
        undo.record(Edit.NEW_RUN);
    }

    /// Shows other progress at the same step.
    void showProgress(Progress progress) {
        state.set(state().withProgress(progress).withMessage(""));
    }

    /// Shows gradients with the slip that a plan had.
    void setSlipOf(TrainingPlan plan) {
        setView(view().withSlip(plan.objective().slip()));
    }

    void setTimeline(Timeline timeline) {
        state.set(state().withTimeline(timeline));
    }

    /// Whether the training thread has not taken in all edits yet.
    boolean hasPendingEdits() {
        return trainer.isRunning() && !trainer.hasSeenAllEdits();
    }

    /// The number of the last edit that the training thread was given.
    long lastEdit() {
        return trainer.lastEdit();
    }

    private void receive(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Progressed progressed -> {
                progressed.snapshot().taken().forEach(comparison::take);
                show(progressed.snapshot(), progress().runStart(), messageOf(progressed.snapshot()));
            }
            case TrainingEvent.Ended ended -> {
                ended.snapshot().taken().forEach(comparison::take);
                Parameters parameters = trainer.overlaid(ended.snapshot());
                trainer.ended();
                show(ended.snapshot(), parameters, progress().runStart(), TrainingMessages.of(ended.result()));
                timeMachine.runEnded();
            }
            case TrainingEvent.Failed failed -> {
                // Nobody knows in which state the loop was left.
                Progress now = progress();
                trainer.replace(new TrainingLoop(state().plan(), state().trainingState(), now.trace()));
                show(experiment(), now.between(now.step(), now.step()).withRunning(false),
                        Messages.text("message.training-failed", failed.cause().getClass().getSimpleName()));
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, failed.cause());
            }
        }
    }

    /// Takes a snapshot over, with the edits on top that the training thread had not seen when it was made.
    private void show(Snapshot snapshot, Parameters runStart, String message) {
        show(snapshot, trainer.overlaid(snapshot), runStart, message);
    }

    private void show(Snapshot snapshot, Parameters parameters, Parameters runStart, String message) {
        show(experiment().withParameters(parameters),
                new Progress(snapshot.state().step(), trainer.overlaid(snapshot, experiment().optimizer()),
                        progress().firstStep(), snapshot.reachedStep(), runStart, snapshot.trace(), trainer.isRunning(),
                        trainer.stepsPerSecond(snapshot)),
                message);
    }

    /// The parameters that the present run began with: the present ones as long as no step was taken.
    private Parameters runStart() {
        return progress().reachedStep() == 0 ? experiment().parameters() : progress().runStart();
    }

    /// A run that has converged says so, until an edit that it has not seen yet, or a step after it.
    private String messageOf(Snapshot snapshot) {
        trainer.overlaid(snapshot); // forgets the edits that it contains
        return snapshot.converged().filter(_ -> trainer.hasSeenAllEdits()).map(TrainingMessages::waiting)
                .orElseGet(() -> TrainingMessages.isWaiting(state().message()) ? "" : state().message());
    }

    private static List<Integer> firstPoint(Experiment experiment) {
        return experiment.data().size() == 0 ? List.of() : List.of(0);
    }
}
