package losslab.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

import losslab.app.export.ExportDialog;
import losslab.app.export.Exports;
import losslab.app.export.PicturePart;
import losslab.app.export.SavePlace;
import losslab.ui.Lane;
import losslab.workspace.plane.model.PlaneViewModel;

/// What leaves the window as a picture, a script or a table in LaTeX.
final class ExportActions {
    private final Region content;
    private final PlaneViewModel model;
    private final Exports exports;
    private Optional<ExportDialog> dialog = Optional.empty();

    /// @param content of the window
    /// @param report  tells the user what has become of it
    ExportActions(Region content, PlaneViewModel model, Consumer<String> report) {
        this.content = content;
        this.model = model;
        exports = new Exports(model::state, report, Lane.threads());
    }

    Exports exports() {
        return exports;
    }

    /// The dialog for pictures that was opened last.
    Optional<ExportDialog> dialog() {
        return dialog;
    }

    void wire(Actions actions, ObservableValue<Boolean> isPlane) {
        actions.on(Action.EXPORT_PICTURE, this::askForPicture);
        actions.on(Action.COPY_PICTURE, () -> exports.copyPicture(partInUse(PicturePart.of(content))));
        actions.on(Action.COPY_NUMPY, exports::copyNumPy, isPlane);
        actions.on(Action.COPY_PYTORCH, exports::copyPyTorch, isPlane);
        actions.on(Action.COPY_LATEX, exports::copyLatex, isPlane);
    }

    private void askForPicture() {
        List<PicturePart> parts = PicturePart.of(content);
        dialog.ifPresent(ExportDialog::close);
        dialog = Optional.of(new ExportDialog(content.getScene().getWindow(), parts, partInUse(parts),
                (part, format) -> askForPlace(format.extension())
                        .ifPresent(place -> exports.writePicture(part.node(), format, place)),
                exports::copyPicture));
        dialog.get().open();
    }

    private PicturePart partInUse(List<PicturePart> parts) {
        return PicturePart.inUse(parts, Optional.ofNullable(content.getScene().getFocusOwner()));
    }

    private Optional<Path> askForPlace(String extension) {
        return SavePlace.ask(content.getScene().getWindow(), model.state().experiment().title(), extension);
    }
}
