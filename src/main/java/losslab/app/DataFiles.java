package losslab.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import losslab.experiment.AtomicFile;
import losslab.experiment.table.PointsTable;
import losslab.experiment.table.TraceTable;
import losslab.training.Trace;
import losslab.ui.Lane;
import losslab.ui.Messages;
import losslab.ui.Palette;
import losslab.workspace.plane.data.ImportDialog;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;

/// Tables that come into the plane and leave it: chosen, dropped or pasted, and written to a file.
final class DataFiles {
    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt");

    /// What goes into a file.
    @FunctionalInterface
    private interface Content {
        void writeTo(AtomicFile file) throws IOException;
    }

    private final Node window;
    private final PlaneViewModel model;
    private final ImportDialog dialog;
    private final Executor worker = Lane.threads();
    private Optional<File> lastFolder = Optional.empty();

    /// @param window any node of the window
    DataFiles(Node window, PlaneViewModel model, ObservableValue<Palette> palette) {
        this.window = window;
        this.model = model;
        dialog = new ImportDialog(model, palette);
    }

    /// Lets the user choose a table, and imports it.
    void chooseImport() {
        FileChooser chooser = chooser(Messages.text("import.title"));
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter(Messages.text("import.files"),
                        ENDINGS.stream().map(ending -> "*" + ending).toList()),
                new FileChooser.ExtensionFilter(Messages.text("import.all-files"), "*"));
        File chosen = chooser.showOpenDialog(owner());
        if (chosen != null) {
            lastFolder = Optional.ofNullable(chosen.getParentFile());
            importFile(chosen.toPath());
        }
    }

    /// Imports a table, after a look at it.
    void importFile(Path file) {
        dialog.open(owner(), file);
    }

    /// Imports the table on the clipboard, after a look at it.
    void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text == null || text.isBlank()) {
            model.report(Messages.text("import.clipboard.empty"));
        } else {
            dialog.open(owner(), Messages.text("import.clipboard"), text);
        }
    }

    /// Takes a table that is dropped on a node; other files are left to others.
    void acceptDrops(Node target) {
        target.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (table(event).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        target.addEventHandler(DragEvent.DRAG_DROPPED, event -> table(event).ifPresent(file -> {
            event.setDropCompleted(true);
            event.consume();
            Platform.runLater(() -> importFile(file)); // the drag has to end before a window opens
        }));
    }

    private static Optional<Path> table(DragEvent event) {
        return event.getDragboard().getFiles().stream().map(File::toPath)
                .filter(file -> isTable(String.valueOf(file.getFileName()))).findFirst();
    }

    private static boolean isTable(String name) {
        return ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    /// Lets the user choose where the points go.
    void chooseExportOfPoints() {
        chooseExport(Messages.text("export.points.title"), Messages.text("export.points.name"))
                .ifPresent(this::exportPoints);
    }

    /// Lets the user choose where the present run goes.
    void chooseExportOfRun() {
        chooseExport(Messages.text("export.run.title"), Messages.text("export.run.name")).ifPresent(this::exportRun);
    }

    /// Writes all points, with their scores and losses.
    void exportPoints(Path path) {
        PlaneState state = model.state();
        write(path, file -> PointsTable.write(state.evaluation(), state.experiment().labels(), file.writer()));
    }

    /// Writes the losses of the present run, up to the state on the screen if that is its end.
    void exportRun(Path path) {
        PlaneState state = model.state();
        write(path, file -> {
            long batches = state.plan().batchesPerEpoch();
            long step = state.progress().step();
            Trace trace = state.progress().trace();
            TraceTable table = new TraceTable(file.writer());
            table.add(trace, batches);
            if (trace.size() == 0 || trace.step(trace.size() - 1) < step) {
                table.add(step, step / batches, state.evaluation());
            }
        });
    }

    private Optional<Path> chooseExport(String title, String name) {
        FileChooser chooser = chooser(title);
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Messages.text("import.files"), "*.csv"));
        Optional<File> chosen = Optional.ofNullable(chooser.showSaveDialog(owner()));
        chosen.ifPresent(file -> lastFolder = Optional.ofNullable(file.getParentFile()));
        return chosen.map(File::toPath);
    }

    private void write(Path path, Content content) {
        worker.execute(() -> {
            String outcome = written(path, content);
            Platform.runLater(() -> model.report(outcome));
        });
    }

    private static String written(Path path, Content content) {
        try (AtomicFile file = new AtomicFile(path)) {
            content.writeTo(file);
            file.commit();
            return Messages.text("export.done", path);
        } catch (IOException failure) {
            return Messages.text("export.failed", path, failure.getMessage());
        }
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        lastFolder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Window owner() {
        return window.getScene().getWindow();
    }
}
