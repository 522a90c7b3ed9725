package losslab.app;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `losslab eval FILE...`: one JSON object a line and file.
@Command(name = "eval", description = "Prints losses, scores, probabilities and gradients as JSON, one line a file.", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class EvalCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Experiments.")
    private List<String> files = List.of();

    EvalCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return InputFiles.forEach(files, console, document -> {
            EvaluationJson.print(InputFiles.evaluate(document.experiment()), console.out());
            return ExitCode.FINE;
        });
    }
}
