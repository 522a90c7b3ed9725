package losslab.app.export;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks where a file is to go.
public final class SavePlace {
    private static final String USUAL_NAME = "losslab";
    private static final int LONGEST_NAME = 60;

    private SavePlace() {}

    /// Asks by the system's own dialog.
    ///
    /// @param title     of the experiment: the name that is offered
    /// @param extension without the dot; a name without it gets it
    public static Optional<Path> ask(Window owner, String title, String extension) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(fileName(title, extension));
        chooser.getExtensionFilters().setAll(
                new FileChooser.ExtensionFilter(extension.toUpperCase(Locale.ROOT), "*." + extension));
        File chosen = chooser.showSaveDialog(owner);
        return Optional.ofNullable(chosen).map(File::toPath).map(path -> withExtension(path, extension));
    }

    /// A name that every system takes: letters and digits of a title, and blanks between them.
    static String fileName(String title, String extension) {
        String plain = title.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        String name = plain.isEmpty() ? USUAL_NAME : plain.substring(0, Math.min(LONGEST_NAME, plain.length())).strip();
        return name + "." + extension;
    }

    static Path withExtension(Path path, String extension) {
        String name = path.getFileName().toString();
        return name.contains(".") ? path : path.resolveSibling(name + "." + extension);
    }
}
