package losslab.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import losslab.experiment.Document;
import losslab.experiment.ExperimentReader;
import losslab.experiment.LectureDemo;

/// The program without a command: the window, on the lecture's demo or on a file.
@Command(name = "losslab", description = "A laboratory for loss functions. Without a command it opens its window.", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class RootCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "An experiment to open.")
    private @Nullable String file;

    @Option(names = "--first-frame", hidden = true, description = "Prints how many milliseconds it took to show the window, and ends.")
    private boolean isTimed;

    RootCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!Display.isPresent()) {
            return failWithoutDisplay();
        }
        Document demo = Document.of(LectureDemo.experiment());
        if (file == null) {
            return show(new LossLab.Start(demo, Optional.empty(), Optional.empty()));
        }
        try {
            return show(start(InputFiles.path(file), demo));
        } catch (IOException noPath) {
            return console.fail(file, String.valueOf(noPath.getMessage()));
        }
    }

    /// A file that was double-clicked has no console that could tell what is wrong with it: the window does that, too.
    private LossLab.Start start(Path path, Document otherwise) {
        try {
            return new LossLab.Start(ExperimentReader.readDocument(path), Optional.of(path), Optional.empty());
        } catch (IOException problem) {
            console.fail(path.toString(), String.valueOf(problem.getMessage()));
            return new LossLab.Start(otherwise, Optional.of(path), Optional.of(problem));
        }
    }

    private int show(LossLab.Start start) {
        try {
            LossLab.launch(start, LossLab.Home.ofUser(), this::watch);
            return start.problem().isPresent() ? ExitCode.BAD_INPUT : ExitCode.FINE;
        } catch (UnsupportedOperationException _) { // the toolkit's word for a display that does not answer
            return failWithoutDisplay();
        }
    }

    private void watch(Stage stage) {
        if (isTimed) {
            FirstFrame.watch(stage, time -> {
                console.out().println(time.toMillis());
                stage.hide();
            });
        }
    }

    private int failWithoutDisplay() {
        return console.fail("no display found: start the program with xvfb-run, or draw a picture of the window"
                + " with losslab render FILE --out X.png");
    }
}
