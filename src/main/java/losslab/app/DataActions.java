package losslab.app;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

import losslab.ui.DialogWindow;
import losslab.ui.Messages;
import losslab.ui.Palette;
import losslab.workspace.plane.data.ClassesPane;
import losslab.workspace.plane.data.GeneratePane;
import losslab.workspace.plane.model.PlaneViewModel;

/// Where points and classes come from and go to, and the way back to where they were.
final class DataActions {
    private final Parent content;
    private final PlaneViewModel model;
    private final ObservableValue<Palette> palette;
    private final DataFiles files;

    /// @param content of the window
    DataActions(Parent content, PlaneViewModel model, ObservableValue<Palette> palette) {
        this.content = content;
        this.model = model;
        this.palette = palette;
        files = new DataFiles(content, model, palette);
    }

    /// Tables that come and go.
    DataFiles files() {
        return files;
    }

    void wire(Actions actions, ObservableValue<Boolean> isPlane) {
        actions.on(Action.IMPORT_DATA, files::chooseImport, isPlane);
        actions.on(Action.PASTE_POINTS, files::paste, isPlane);
        actions.on(Action.EXPORT_POINTS, files::chooseExportOfPoints, isPlane);
        actions.on(Action.EXPORT_RUN, files::chooseExportOfRun, isPlane);
        files.acceptDrops(content);
        actions.on(Action.GENERATE_POINTS, () -> {
            GeneratePane pane = new GeneratePane(model, palette);
            DialogWindow.open(content, Messages.text("generate.title"), pane, false, pane.first());
        }, isPlane);
        actions.on(Action.EDIT_CLASSES, () -> {
            ClassesPane pane = new ClassesPane(model, palette);
            DialogWindow.open(content, Messages.text("classes.title"), pane, false, pane.first());
        }, isPlane);
        actions.on(Action.RESET_ALL, model::resetAll, isPlane);
        actions.on(Action.RESET_PARAMETERS, model::reset, isPlane);
        actions.on(Action.RESET_DATA, model::resetPoints, isPlane);
        actions.on(Action.NEW_SEED, model::randomize, isPlane);
    }
}
