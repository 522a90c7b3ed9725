package losslab.workspace.plane.data;

import java.nio.file.Path;
import java.util.concurrent.Executor;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Window;

import losslab.ui.DialogWindow;
import losslab.ui.Lane;
import losslab.ui.Messages;
import losslab.ui.Palette;
import losslab.workspace.plane.model.PlaneViewModel;

/// The window of an import, one table at a time.
public final class ImportDialog {
    private final PlaneViewModel plane;
    private final ObservableValue<Palette> palette;
    private final Executor worker = Lane.threads();

    public ImportDialog(PlaneViewModel plane, ObservableValue<Palette> palette) {
        this.plane = plane;
        this.palette = palette;
    }

    /// Shows what a file holds, and imports it if the user agrees.
    public void open(Window owner, Path file) {
        show(owner).open(file);
    }

    /// Shows what a text holds, and imports it if the user agrees.
    ///
    /// @param source where it comes from, for the screen
    public void open(Window owner, String source, String text) {
        show(owner).open(source, text);
    }

    private ImportViewModel show(Window owner) {
        ImportViewModel model = new ImportViewModel(plane, worker, Platform::runLater);
        ImportPane pane = new ImportPane(model, palette);
        DialogWindow dialog = new DialogWindow(owner, Messages.text("import.title"), pane, true);
        pane.setOnClose(dialog::close);
        dialog.onClosed(model::close);
        fit(pane.getScene().getWindow(), pane);
        dialog.show(pane.first());
        return model;
    }

    /// A window no larger than the screen, however large the print.
    private static void fit(Window window, ImportPane pane) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        pane.applyCss();
        if (pane.prefWidth(-1) > screen.getWidth()) {
            window.setWidth(screen.getWidth());
        }
        if (pane.prefHeight(-1) > screen.getHeight()) {
            window.setHeight(screen.getHeight());
        }
    }
}
