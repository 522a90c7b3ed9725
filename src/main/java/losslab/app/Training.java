package losslab.app;

import java.io.IOException;

import losslab.core.model.Parameters;
import losslab.experiment.Experiment;
import losslab.training.StepResult;
import losslab.training.TrainingLoop;

/// One run of training on the calling thread, from an experiment's weights.
final class Training {
    /// Sees the loop before each step, and once more after the last one, unless the run went back from there.
    @FunctionalInterface
    interface Observer {
        void see(TrainingLoop loop) throws IOException;
    }

    private final TrainingLoop loop;
    private StepResult result = StepResult.CONTINUES;

    Training(Experiment experiment) {
        loop = new TrainingLoop(experiment.trainingPlan(), experiment.parameters());
    }

    /// Makes so many updates, or fewer if one more would change nothing or leave the finite range.
    void run(long steps, Observer observer) throws IOException {
        while (loop.stepCount() < steps && result instanceof StepResult.Continues) {
            observer.see(loop);
            result = loop.step();
        }
        if (result instanceof StepResult.Continues) {
            result = loop.finish();
        }
        boolean wentBack = switch (result) {
            case StepResult.Continues _,StepResult.Converged _ -> false;
            case StepResult.StoppedEarly _,StepResult.Diverged _ -> true;
        };
        if (!wentBack) {
            observer.see(loop);
        }
    }

    /// The weights at the end.
    Parameters parameters() {
        return loop.parameters();
    }

    /// How many updates have led to them.
    long stepCount() {
        return loop.stepCount();
    }

    /// Why the run ended, in the word of the command line.
    String stopped() {
        return switch (result) {
            case StepResult.Continues _ -> "steps";
            case StepResult.Converged _ -> "converged";
            case StepResult.StoppedEarly _ -> "early";
            case StepResult.Diverged _ -> "diverged";
        };
    }
}
