package losslab.workspace.plane.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.model.Evaluation;
import losslab.core.model.GradientCheck;
import losslab.core.model.Parameters;
import losslab.core.optim.UpdateRule;
import losslab.experiment.Experiment;
import losslab.training.LossTrace;
import losslab.training.StepResult;
import losslab.training.TrainingLoop;

/// Everything that the panels show in one frame. Immutable: two panels that show the same state cannot disagree.
///
/// @param evaluation    the experiment's objective at its parameters: the source of every number
/// @param check         the gradient check of that evaluation
/// @param afterNextStep where the parameters would be after the next step, if the optimizer can train and it stays finite
/// @param message       the last thing to tell the user, may be empty
public record PlaneState(Experiment experiment, Evaluation evaluation, Check check, Optional<Parameters> afterNextStep,
        Progress progress, View view, String message) {

    /// A gradient check in every frame covers no more points times parameters than this: about a millisecond.
    private static final int CHECKED_TERMS = 500;

    /// A gradient check and how many of the points it covered.
    public record Check(GradientCheck.Result result, int pointCount) {}

    /// How far training has come.
    ///
    /// @param runStart       the parameters at step 0, to which a reset returns
    /// @param trace          the losses of the steps before this one
    /// @param stepsPerSecond as measured, 0 while nothing runs
    public record Progress(long step, Parameters runStart, LossTrace trace, boolean running, double stepsPerSecond) {}

    /// What belongs to the screen and not to the experiment.
    ///
    /// @param selection      indices of the selected points, the one selected last at the end
    /// @param currentClass   the class of points that a click adds
    /// @param temperature    of the softmax shown for losses that have none of their own
    /// @param stepsPerSecond how fast training is to go
    public record View(List<Integer> selection, int currentClass, double temperature, Layers layers,
            double stepsPerSecond) {
        public View {
            selection = List.copyOf(selection);
        }

        View withSelection(List<Integer> newSelection) {
            return new View(newSelection, currentClass, temperature, layers, stepsPerSecond);
        }

        /// This view of so many points: indices that no point has are not selected.
        View within(int pointCount) {
            List<Integer> existing = selection.stream().filter(index -> index >= 0 && index < pointCount).toList();
            return existing.equals(selection) ? this : withSelection(existing);
        }

        View withCurrentClass(int k) {
            return new View(selection, k, temperature, layers, stepsPerSecond);
        }

        View withTemperature(double newTemperature) {
            return new View(selection, currentClass, newTemperature, layers, stepsPerSecond);
        }

        View withLayers(Layers newLayers) {
            return new View(selection, currentClass, temperature, newLayers, stepsPerSecond);
        }

        View withStepsPerSecond(double newStepsPerSecond) {
            return new View(selection, currentClass, temperature, layers, newStepsPerSecond);
        }
    }

    PlaneState withView(View newView) {
        return new PlaneState(experiment, evaluation, check, afterNextStep, progress, newView, message);
    }

    PlaneState withMessage(String newMessage) {
        return new PlaneState(experiment, evaluation, check, afterNextStep, progress, view, newMessage);
    }

    /// The point that the softmax panel explains: the one selected last.
    public OptionalInt selectedPoint() {
        List<Integer> selection = view.selection();
        return selection.isEmpty() ? OptionalInt.empty() : OptionalInt.of(selection.getLast());
    }

    /// The temperature of the softmax on the screen: the loss's own if it has one.
    public double shownTemperature() {
        return experiment.loss() instanceof CrossEntropy loss ? loss.temperature() : view.temperature();
    }

    /// The state of an experiment: evaluates it, checks its gradient and looks one step ahead.
    static PlaneState of(Experiment experiment, Progress progress, View view, String message) {
        Evaluation evaluation = experiment.objective().evaluate(experiment.parameters());
        return new PlaneState(experiment, evaluation, check(evaluation), afterNextStep(experiment, progress), progress,
                view.within(experiment.data().size()), message);
    }

    /// Checks the gradient over as many evenly chosen points as a frame has time for.
    private static Check check(Evaluation evaluation) {
        DataSet data = evaluation.objective().data();
        int most = Math.max(1, CHECKED_TERMS / (3 * data.classCount()));
        if (data.size() <= most) {
            return new Check(GradientCheck.of(evaluation), data.size());
        }
        List<Point> sample = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            sample.add(data.get(i * data.size() / most));
        }
        return new Check(GradientCheck.of(evaluation.objective().withData(new DataSet(data.classCount(), sample))
                .evaluate(evaluation.parameters())), most);
    }

    private static Optional<Parameters> afterNextStep(Experiment experiment, Progress progress) {
        if (UpdateRule.of(experiment.optimizer()).isEmpty()) {
            return Optional.empty();
        }
        TrainingLoop loop = new TrainingLoop(experiment.trainingPlan(), experiment.parameters(), progress.step(),
                LossTrace.EMPTY);
        return loop.step() instanceof StepResult.Diverged ? Optional.empty() : Optional.of(loop.parameters());
    }
}
