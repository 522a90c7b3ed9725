package losslab.app.soak;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import losslab.experiment.Document;
import losslab.experiment.ExperimentReader;
import losslab.experiment.ExperimentWriter;
import losslab.testing.Toolkit;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;

/// Whether a document survives: undo all the way and redo bring back the very same ones, and so does a file.
final class DocumentCheck {
    private static final int MOST_STEPS = 150;
    private static final int PATIENCE = 500;

    private final Laboratory laboratory;
    private final Watchdog watchdog;

    DocumentCheck(Laboratory laboratory, Watchdog watchdog) {
        this.laboratory = laboratory;
        this.watchdog = watchdog;
    }

    /// What differs after the document was written to a file and read again.
    List<String> afterAFile(Scratch scratch) {
        Document document = Toolkit.call(() -> laboratory.model().state().document());
        try {
            ExperimentWriter.write(document, scratch.roundTrip());
            Document read = ExperimentReader.readDocument(scratch.roundTrip());
            return read.equals(document) ? List.of() : List.of("a file of %s holds %s".formatted(document, read));
        } catch (IOException failure) {
            return List.of("a file: " + failure);
        }
    }

    /// What differs after everything was undone and done again.
    List<String> afterUndo() {
        Hands.run(() -> {
            if (laboratory.model().state().progress().running()) {
                laboratory.model().toggleRun();
            }
        });
        if (!waitFor(state -> !state.progress().running())) {
            return List.of("a run does not end");
        }
        // What undo keeps of a run whose past is shown is its end.
        Hands.run(() -> laboratory.model().timeMachine().goToEnd());
        if (!waitFor(state -> !state.progress().isPast())) {
            return List.of("the end of a run is not found");
        }
        List<String> different = new ArrayList<>();
        Hands.run(() -> watchdog.own(() -> different.addAll(undoAndRedo(laboratory.model()))));
        return different;
    }

    private static List<String> undoAndRedo(PlaneViewModel model) {
        List<Document> before = new ArrayList<>(List.of(model.state().document()));
        List<String> names = new ArrayList<>(List.of("nothing"));
        while (before.size() < MOST_STEPS && model.undo().namesProperty().get().undo().isPresent()) {
            names.add(model.undo().namesProperty().get().undo().orElseThrow());
            model.undo().undo();
            before.add(model.state().document());
        }
        List<String> different = new ArrayList<>();
        for (int i = before.size() - 2; i >= 0; i--) {
            model.undo().redo();
            if (!model.state().document().equals(before.get(i))) {
                different.add("redo of “%s”, %d entries back".formatted(names.get(i + 1), i));
            }
        }
        return different;
    }

    private boolean waitFor(Predicate<PlaneState> wanted) {
        for (int i = 0; i < PATIENCE; i++) {
            if (Toolkit.call(() -> wanted.test(laboratory.model().state()))) {
                return true;
            }
            Watchdog.sleepMillis(10);
        }
        return false;
    }
}
