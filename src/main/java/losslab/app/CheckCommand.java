package losslab.app;

import java.util.List;
import java.util.concurrent.Callable;

import losslab.core.model.GradientCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `losslab check FILE...`: the gradient held against finite differences.
@Command(name = "check", description = "Checks the gradient against finite differences; exits with 1 if one is wrong.", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Experiments.")
    private List<String> files = List.of();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int worst = ExitCode.FINE;
        for (String file : files) {
            worst = Math.max(worst, InputFiles.run(file, console, document -> {
                return report(file, GradientCheck.of(InputFiles.evaluate(document.experiment())));
            }));
        }
        return worst;
    }

    private int report(String file, GradientCheck.Result result) {
        console.out().println("%s: gradient check %s, largest relative error %s".formatted(file,
                result.passed() ? "passed" : "failed", result.largestRelativeError()));
        return result.passed() ? ExitCode.FINE : ExitCode.CHECK_FAILED;
    }
}
