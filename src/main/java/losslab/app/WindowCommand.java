package losslab.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javafx.stage.Stage;

import losslab.app.document.DocumentViewModel;
import losslab.experiment.Document;
import losslab.experiment.ExperimentReader;
import losslab.experiment.LectureDemo;

/// The window, on the lecture's demo or on a file.
///
/// @param file    an experiment to open
/// @param isTimed whether it tells how long that took, and ends
record WindowCommand(Optional<String> file, boolean isTimed, Console console) {
    /// The option for `isTimed`.
    static final String FIRST_FRAME = "--first-frame";

    /// What menus and double clicks start, without a look at all the other commands: for those Java would have to read a library
    /// first, and the window would come a tenth of a second later.
    static Optional<WindowCommand> of(String[] args, Console console) {
        List<String> words = Arrays.stream(args).filter(word -> !word.equals(FIRST_FRAME)).toList();
        boolean isTimed = words.size() < args.length;
        if (words.isEmpty()) {
            return Optional.of(new WindowCommand(Optional.empty(), isTimed, console));
        }
        String file = words.getFirst();
        return words.size() == 1 && !file.startsWith("-") && file.endsWith(DocumentViewModel.ENDING)
                ? Optional.of(new WindowCommand(Optional.of(file), isTimed, console))
                : Optional.empty();
    }

    /// Opens the window and waits until it is closed.
    ///
    /// @return the exit code
    int run() {
        if (!Display.isPresent()) {
            return failWithoutDisplay();
        }
        Document demo = Document.of(LectureDemo.experiment());
        if (file.isEmpty()) {
            return show(new LossLab.Start(demo, Optional.empty(), Optional.empty()));
        }
        try {
            return show(start(InputFiles.path(file.get()), demo));
        } catch (IOException noPath) {
            return console.fail(file.get(), String.valueOf(noPath.getMessage()));
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
