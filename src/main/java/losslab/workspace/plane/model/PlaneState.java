package losslab.workspace.plane.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;

import losslab.core.model.Evaluation;
import losslab.core.model.GradientCheck;
import losslab.core.model.Objective;
import losslab.core.model.Parameters;
import losslab.core.optim.OptimizerState;
import losslab.experiment.Bookmark;
import losslab.experiment.Document;
import losslab.experiment.Experiment;
import losslab.training.Trace;
import losslab.training.TrainingPlan;
import losslab.training.TrainingState;

/// Everything that the panels show in one frame. Immutable: two panels that show the same state cannot disagree.
///
/// @param bookmarks what the document keeps beside the experiment
/// @param outcome   what follows from the experiment, the source of every number: [#evaluation], [#check], [#afterNextStep]
/// @param message   the last thing to tell the user, may be empty
public record PlaneState(Experiment experiment, List<Bookmark> bookmarks, Outcome outcome, Progress progress,
        Timeline timeline, View view, String message) {

    /// A gradient check and how many of the points it covered.
    public record Check(GradientCheck.Result result, int pointCount) {}

    /// How far training has come.
    ///
    /// @param step           the step that is shown
    /// @param optimizerState what the optimizer remembers there
    /// @param firstStep      the earliest step of the run that can be shown again
    /// @param reachedStep    the last step of the run: beyond `step` while the past is shown
    /// @param runStart       the parameters that the run began with, at step 0 or at a bookmark; a reset returns to them
    /// @param trace          the losses of the run
    /// @param stepsPerSecond as measured, 0 while nothing runs
    public record Progress(long step, OptimizerState optimizerState, long firstStep, long reachedStep,
            Parameters runStart, Trace trace, boolean running, double stepsPerSecond) {

        /// A run that has not begun.
        static Progress start(Parameters parameters) {
            return new Progress(0, OptimizerState.FRESH, 0, 0, parameters, Trace.EMPTY, false, 0);
        }

        /// Whether a step before the last one is shown.
        public boolean isPast() {
            return step < reachedStep;
        }

        Progress at(long otherStep, OptimizerState itsOptimizerState) {
            return new Progress(otherStep, itsOptimizerState, firstStep, reachedStep, runStart, trace, running,
                    stepsPerSecond);
        }

        Progress between(long newFirstStep, long newReachedStep) {
            return new Progress(step, optimizerState, newFirstStep, newReachedStep, runStart, trace, running,
                    stepsPerSecond);
        }

        Progress withRunning(boolean nowRunning) {
            return new Progress(step, optimizerState, firstStep, reachedStep, runStart, trace, nowRunning, 0);
        }
    }

    /// What belongs to the screen and not to the experiment.
    ///
    /// @param selection      indices of the selected points, the one selected last at the end
    /// @param parameter      the index, in the flat layout, of the weight or bias chosen last
    /// @param currentClass   the class of points that a click adds
    /// @param temperature    of the softmax shown for losses that have none of their own
    /// @param stepsPerSecond how fast training is to go
    /// @param slip           whether gradients are wrong on purpose
    /// @param readout        how derivations and entropies are written
    public record View(List<Integer> selection, int parameter, int currentClass, double temperature, Layers layers,
            double stepsPerSecond, Objective.Slip slip, Readout readout) {
        public View {
            selection = List.copyOf(selection);
        }

        View withSelection(List<Integer> newSelection) {
            return new View(newSelection, parameter, currentClass, temperature, layers, stepsPerSecond, slip, readout);
        }

        /// This view of other data: indices that no point has are not selected, classes that there are not not shown.
        View within(int pointCount, int classCount) {
            IntPredicate exists = index -> index >= 0 && index < pointCount;
            // Most often all of them exist: the list is then the same, also in what undo keeps.
            List<Integer> existing = selection.stream().allMatch(exists::test)
                    ? selection
                    : selection.stream().filter(exists::test).toList();
            return new View(existing, parameter < 3 * classCount ? parameter : 0,
                    Math.min(currentClass, classCount - 1),
                    temperature, layers.within(classCount), stepsPerSecond, slip, readout.within(classCount));
        }

        View withParameter(int newParameter) {
            return new View(selection, newParameter, currentClass, temperature, layers, stepsPerSecond, slip, readout);
        }

        View withCurrentClass(int k) {
            return new View(selection, parameter, k, temperature, layers, stepsPerSecond, slip, readout);
        }

        View withTemperature(double newTemperature) {
            return new View(selection, parameter, currentClass, newTemperature, layers, stepsPerSecond, slip, readout);
        }

        View withLayers(Layers newLayers) {
            return new View(selection, parameter, currentClass, temperature, newLayers, stepsPerSecond, slip, readout);
        }

        View withStepsPerSecond(double newStepsPerSecond) {
            return new View(selection, parameter, currentClass, temperature, layers, newStepsPerSecond, slip, readout);
        }

        View withReadout(Readout newReadout) {
            return new View(selection, parameter, currentClass, temperature, layers, stepsPerSecond, slip, newReadout);
        }

        View withSlip(Objective.Slip newSlip) {
            return new View(selection, parameter, currentClass, temperature, layers, stepsPerSecond, newSlip, readout);
        }
    }

    PlaneState withView(View newView) {
        return new PlaneState(experiment, bookmarks, outcome, progress, timeline, newView,
                message);
    }

    PlaneState withMessage(String newMessage) {
        return new PlaneState(experiment, bookmarks, outcome, progress, timeline, view,
                newMessage);
    }

    /// This state with other progress at the same step, of the same parameters: nothing needs to be evaluated again.
    PlaneState withProgress(Progress newProgress) {
        return new PlaneState(experiment, bookmarks, outcome, newProgress, timeline, view,
                message);
    }

    PlaneState withTimeline(Timeline newTimeline) {
        return new PlaneState(experiment, bookmarks, outcome, progress, newTimeline, view,
                message);
    }

    PlaneState withBookmarks(List<Bookmark> newBookmarks) {
        return new PlaneState(experiment, newBookmarks, outcome, progress, timeline, view,
                message);
    }

    /// The experiment's objective at its parameters: the source of every number.
    public Evaluation evaluation() {
        return outcome.evaluation();
    }

    /// The gradient check of that evaluation.
    public Check check() {
        return outcome.check();
    }

    /// Where the parameters would be after the next step, if it stays finite.
    public Optional<Parameters> afterNextStep() {
        return outcome.afterNextStep();
    }

    /// Whether another state has the same evaluation.
    boolean isEvaluatedLike(PlaneState other) {
        return outcome == other.outcome;
    }

    /// What a file would keep of this state.
    public Document document() {
        return new Document(experiment, bookmarks);
    }

    /// What training follows: the experiment, with the slip in its gradient if there is one.
    public TrainingPlan plan() {
        return plan(experiment, view);
    }

    static TrainingPlan plan(Experiment experiment, View view) {
        return experiment.trainingPlan().withSlip(view.slip());
    }

    /// Where training stands.
    public TrainingState trainingState() {
        return new TrainingState(progress.step(), experiment.parameters(), progress.optimizerState());
    }

    /// The point that the softmax panel explains: the one selected last.
    public OptionalInt selectedPoint() {
        List<Integer> selection = view.selection();
        return selection.isEmpty() ? OptionalInt.empty() : OptionalInt.of(selection.getLast());
    }

    /// The temperature of the softmax on the screen: the loss's own if it has one.
    public double shownTemperature() {
        return experiment.loss().hasTemperature() ? experiment.loss().temperature() : view.temperature();
    }

    /// An experiment as it opens, with what a picture of it shows: regions, zero lines, what nobody claims, points.
    public static PlaneState pictured(Experiment experiment) {
        Layers layers = new Layers(Set.of(Layers.Layer.ZERO_LINES, Layers.Layer.CLAIMS),
                Shading.of(Shading.Kind.REGIONS));
        return of(Document.of(experiment), Progress.start(experiment.parameters()), Timeline.START,
                new View(List.of(), 0, 0, 1, layers, 1, Objective.Slip.NONE, Readout.standard()), "");
    }

    /// The state of an experiment: knows how to evaluate it, check its gradient and look one step ahead.
    static PlaneState of(Document document, Progress progress, Timeline timeline, View view, String message) {
        Experiment experiment = document.experiment();
        Outcome outcome = new Outcome(plan(experiment, view),
                new TrainingState(progress.step(), experiment.parameters(), progress.optimizerState()));
        return new PlaneState(experiment, document.bookmarks(), outcome, progress, timeline,
                view.within(experiment.data().size(), experiment.data().classCount()), message);
    }
}
