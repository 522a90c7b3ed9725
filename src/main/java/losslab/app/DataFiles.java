package losslab.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import losslab.app.export.FileSaver;
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

    private final Node window;
    private final PlaneViewModel model;
    private final ImportDialog dialog;
    private final FileSaver saver;
    private Optional<File> lastFolder = Optional.empty();

    /// @param window any node of the window
    DataFiles(Node window, PlaneViewModel model, ObservableValue<Palette> palette) {
        this.window = window;
        this.model = model;
        dialog = new ImportDialog(model, palette);
        saver = new FileSaver(model::report, Lane.threads());
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
        new FileDrop(ENDINGS, this::importFile).watch(target);
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
        saver.save(path, file -> PointsTable.write(state.evaluation(), state.experiment().labels(), file.writer()));
    }

    /// Writes the losses of the present run, up to the state on the screen if that is its end.
    void exportRun(Path path) {
        PlaneState state = model.state();
        saver.save(path, file -> {
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
