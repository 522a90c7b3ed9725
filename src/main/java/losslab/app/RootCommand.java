package losslab.app;

import java.util.concurrent.Callable;
import java.util.prefs.Preferences;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;

/// The program without a command: the window, on the lecture's demo or on a file.
@Command(name = "losslab", description = "A laboratory for loss functions. Without a command it opens its window.", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class RootCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "An experiment to open.")
    private @Nullable String file;

    RootCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!Display.isPresent()) {
            return failWithoutDisplay();
        }
        if (file == null) {
            return show(LectureDemo.experiment());
        }
        return InputFiles.run(file, console, this::show);
    }

    private int show(Experiment experiment) {
        try {
            LossLab.launch(experiment, new SettingsStore(Preferences.userRoot().node("losslab")));
            return ExitCode.FINE;
        } catch (UnsupportedOperationException _) { // the toolkit's word for a display that does not answer
            return failWithoutDisplay();
        }
    }

    private int failWithoutDisplay() {
        return console.fail("no display found: start the program with xvfb-run, or draw a picture of the window"
                + " with losslab render FILE --out X.png");
    }
}
