package losslab.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import losslab.core.model.Evaluation;
import losslab.experiment.Document;
import losslab.experiment.Experiment;
import losslab.experiment.ExperimentReader;

/// The experiment files that a command got, by the names that the user wrote.
final class InputFiles {
    private InputFiles() {}

    /// What a command does with one document; an [IOException] carries the line to report.
    @FunctionalInterface
    interface Action {
        int run(Document document) throws IOException;
    }

    /// Runs an action a file, in order. A file that fails is reported and the others go on.
    ///
    /// @return the worst exit code
    static int forEach(List<String> names, Console console, Action action) {
        int worst = ExitCode.FINE;
        for (String name : names) {
            worst = Math.max(worst, run(name, console, action));
        }
        return worst;
    }

    /// Runs an action on one file, and reports it if it fails.
    static int run(String name, Console console, Action action) {
        try {
            return action.run(ExperimentReader.readDocument(path(name)));
        } catch (IOException problem) {
            return console.fail(name, String.valueOf(problem.getMessage()));
        }
    }

    static Path path(String name) throws IOException {
        try {
            return Path.of(name);
        } catch (InvalidPathException invalid) {
            throw new IOException("expected the name of a file, found: " + invalid.getReason(), invalid);
        }
    }

    /// The evaluation of an experiment as it stands.
    ///
    /// @throws IOException if a number of it is not finite, which no JSON can hold
    static Evaluation evaluate(Experiment experiment) throws IOException {
        Evaluation evaluation = experiment.objective().evaluate(experiment.parameters());
        if (!evaluation.isFinite()) {
            throw new IOException("weights: expected an evaluation in the range of finite numbers, "
                    + "found one that leaves it");
        }
        return evaluation;
    }

    /// Whether two names mean the same file.
    static boolean isSame(String one, String other) throws IOException {
        Path first = path(one);
        Path second = path(other);
        return first.toAbsolutePath().normalize().equals(second.toAbsolutePath().normalize())
                || Files.exists(first) && Files.exists(second) && Files.isSameFile(first, second);
    }
}
