package losslab.app;

import java.io.IOException;
import java.util.concurrent.Callable;

import losslab.core.model.Evaluation;
import losslab.experiment.Document;
import losslab.experiment.Experiment;
import losslab.experiment.ExperimentWriter;
import losslab.experiment.table.TraceTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `losslab train FILE --steps N`: training without a window.
@Command(name = "train", description = "Trains without a window and prints the evaluation of the result as JSON.", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class TrainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "An experiment.")
    private String file = "";

    @Option(names = "--steps", required = true, paramLabel = "N", converter = StepCount.class, description = "How many updates to make, from 0.")
    private long steps;

    @Option(names = "--save", paramLabel = "OUT", description = "Writes the experiment with the trained weights.")
    private @Nullable String save;

    @Option(names = "--trace", paramLabel = "OUT.csv", description = "Writes the losses of every step.")
    private @Nullable String trace;

    TrainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return InputFiles.run(file, console, this::train);
    }

    private int train(Document document) throws IOException {
        Experiment experiment = document.experiment();
        if (trace != null && (InputFiles.isSame(trace, file) || save != null && InputFiles.isSame(trace, save))) {
            return console.fail("--trace " + trace, "expected a file of its own");
        }
        InputFiles.evaluate(experiment); // a start that cannot be evaluated is an error, not a divergence
        try (OutputFile saved = OutputFile.open(save); OutputFile traced = OutputFile.open(trace)) {
            Training training = new Training(experiment);
            if (traced.isWanted()) {
                traced.write(writer -> {
                    TraceTable table = new TraceTable(writer);
                    training.run(steps, loop -> table.add(loop.stepCount(), loop.epochCount(),
                            experiment.objective().evaluate(loop.parameters())));
                });
            } else {
                training.run(steps, _ -> {});
            }
            Experiment result = experiment.withParameters(training.parameters());
            Evaluation evaluation = InputFiles.evaluate(result);
            saved.write(writer -> ExperimentWriter.write(document.withExperiment(result), writer));
            traced.commit();
            saved.commit();
            EvaluationJson.print(evaluation, training.stepCount(), training.stopped(), console.out());
            return ExitCode.FINE;
        } catch (OutputFile.Failure failure) {
            return console.fail(String.valueOf(failure.getMessage()));
        }
    }
}
