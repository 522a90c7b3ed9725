package losslab.app.export;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import losslab.app.document.FileName;

/// Asks where a file is to go.
public final class SavePlace {
    private static final String USUAL_NAME = "losslab";

    private SavePlace() {}

    /// Asks by the system's own dialog.
    ///
    /// @param title     of the experiment: the name that is offered
    /// @param extension without the dot; a name without it gets it
    public static Optional<Path> ask(Window owner, String title, String extension) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(FileName.of(title.isBlank() ? USUAL_NAME : title, "." + extension));
        chooser.getExtensionFilters().setAll(
                new FileChooser.ExtensionFilter(extension.toUpperCase(Locale.ROOT), "*." + extension));
        File chosen = chooser.showSaveDialog(owner);
        return Optional.ofNullable(chosen).map(File::toPath).map(path -> withExtension(path, extension));
    }

    private static Path withExtension(Path path, String extension) {
        String name = path.getFileName().toString();
        return name.contains(".") ? path : path.resolveSibling(name + "." + extension);
    }
}
