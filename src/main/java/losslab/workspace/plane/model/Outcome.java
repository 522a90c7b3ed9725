package losslab.workspace.plane.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.model.Evaluation;
import losslab.core.model.GradientCheck;
import losslab.core.model.Parameters;
import losslab.training.TrainingPlan;
import losslab.training.TrainingState;

/// What follows from an experiment at some step of its training: its evaluation, the check of its gradient, the step after it.
///
/// Each is computed when it is asked for first, and then stays. A hand makes several states between two frames, of which
/// only the last is shown: the others cost nothing. May be asked by any thread.
final class Outcome {
    /// A gradient check in every frame covers no more points times parameters than this: about a millisecond.
    private static final int CHECKED_TERMS = 500;

    private final Late<Evaluation> evaluation;
    private final Late<PlaneState.Check> check;
    private final Late<Optional<Parameters>> afterNextStep;

    Outcome(TrainingPlan plan, TrainingState now) {
        evaluation = new Late<>(() -> plan.objective().evaluate(now.parameters()));
        check = new Late<>(() -> check(evaluation()));
        afterNextStep = new Late<>(() -> plan.next(now, evaluation()).map(TrainingState::parameters));
    }

    /// A value that is computed once, when it is asked for first.
    private static final class Late<T> {
        private final Supplier<T> source;
        private Optional<T> value = Optional.empty();

        Late(Supplier<T> source) {
            this.source = source;
        }

        synchronized T get() {
            if (value.isEmpty()) {
                value = Optional.of(source.get());
            }
            return value.get();
        }
    }

    Evaluation evaluation() {
        return evaluation.get();
    }

    PlaneState.Check check() {
        return check.get();
    }

    Optional<Parameters> afterNextStep() {
        return afterNextStep.get();
    }

    /// Checks the gradient over as many evenly chosen points as a frame has time for.
    private static PlaneState.Check check(Evaluation evaluation) {
        DataSet data = evaluation.objective().data().trainingSet();
        int most = Math.max(1, CHECKED_TERMS / (3 * data.classCount()));
        if (data.size() <= most) {
            return new PlaneState.Check(GradientCheck.of(evaluation), data.size());
        }
        List<Point> sample = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            sample.add(data.get(i * data.size() / most));
        }
        return new PlaneState.Check(
                GradientCheck.of(evaluation.objective().withData(new DataSet(data.classCount(), sample))
                        .evaluate(evaluation.parameters())),
                most);
    }
}
