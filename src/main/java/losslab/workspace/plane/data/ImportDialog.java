package losslab.workspace.plane.data;

import java.nio.file.Path;
import java.util.concurrent.Executor;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

import losslab.ui.Lane;
import losslab.ui.Messages;
import losslab.ui.Palette;
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
        ObservableValue<Theme> worn = theme.when(stage.showingProperty());
        ImportPane pane = new ImportPane(model, worn.map(Palette::of), stage::close);
        Scene scene = new Scene(pane);
        worn.subscribe(now -> scene.getStylesheets().setAll(now.stylesheets()));
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(Messages.text("import.title"));
        stage.setScene(scene);
        stage.setOnHidden(_ -> model.close());
        stage.show();
        pane.focusFirst();
        return model;
    }
}
