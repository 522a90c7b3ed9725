package losslab.workspace.plane.data;

import java.nio.file.Path;
import java.util.concurrent.Executor;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

import losslab.ui.Lane;
import losslab.ui.Messages;
import losslab.ui.Palette;
import losslab.ui.Print;
import losslab.ui.Theme;
import losslab.workspace.plane.model.PlaneViewModel;

/// The window of an import, one table at a time.
public final class ImportDialog {
    private final PlaneViewModel plane;
    private final ObservableValue<Theme> theme;
    private final Executor worker = Lane.threads();

    public ImportDialog(PlaneViewModel plane, ObservableValue<Theme> theme) {
        this.plane = plane;
        this.theme = theme;
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
        Stage stage = new Stage();
        ImportPane pane = new ImportPane(model, theme.when(stage.showingProperty()).map(Palette::of), stage::close);
        Scene scene = new Scene(pane);
        // Colours and size of print are those of the window below.
        Bindings.bindContent(scene.getStylesheets(), owner.getScene().getStylesheets());
        Print.of(scene).bind(Print.of(owner.getScene()));
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(Messages.text("import.title"));
        stage.setScene(scene);
        fit(stage, pane);
        stage.setOnHidden(_ -> model.close());
        stage.show();
        pane.focusFirst();
        return model;
    }

    /// A window no larger than the screen, however large the print.
    private static void fit(Stage stage, ImportPane pane) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        pane.applyCss();
        if (pane.prefWidth(-1) > screen.getWidth()) {
            stage.setWidth(screen.getWidth());
        }
        if (pane.prefHeight(-1) > screen.getHeight()) {
            stage.setHeight(screen.getHeight());
        }
    }
}
