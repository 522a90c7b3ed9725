package losslab.app.document;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.prefs.Preferences;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The files that were opened or saved last, the last one first.
public final class RecentFiles {
    private static final int MOST = 10;

    private final ReadOnlyObjectWrapper<List<Path>> files;
    private final Consumer<List<Path>> keeper;

    private RecentFiles(List<Path> files, Consumer<List<Path>> keeper) {
        this.files = new ReadOnlyObjectWrapper<>(files);
        this.keeper = keeper;
    }

    /// A list for as long as the window is open.
    static RecentFiles forNow() {
        return new RecentFiles(List.of(), _ -> {});
    }

    /// A list that is kept in the user's preferences.
    ///
    /// @param node a node of its own; a test hands in another one
    public static RecentFiles in(Preferences node) {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            String name = node.get(String.valueOf(i), "");
            try {
                if (!name.isEmpty()) {
                    files.add(Path.of(name));
                }
            } catch (InvalidPathException _) {
                // Somebody else has written it.
            }
        }
        return new RecentFiles(List.copyOf(files), changed -> keep(node, changed));
    }

    private static void keep(Preferences node, List<Path> files) {
        for (int i = 0; i < MOST; i++) {
            String name = i < files.size() ? files.get(i).toString() : "";
            if (name.isEmpty() || name.length() > Preferences.MAX_VALUE_LENGTH) {
                node.remove(String.valueOf(i));
            } else {
                node.put(String.valueOf(i), name);
            }
        }
    }

    public ReadOnlyObjectProperty<List<Path>> filesProperty() {
        return files.getReadOnlyProperty();
    }

    /// Puts a file at the head.
    void add(Path file) {
        List<Path> changed = new ArrayList<>(files.get());
        changed.remove(file);
        changed.addFirst(file);
        set(changed.subList(0, Math.min(MOST, changed.size())));
    }

    /// Forgets a file.
    void remove(Path file) {
        set(files.get().stream().filter(other -> !other.equals(file)).toList());
    }

    /// Forgets all files.
    void clear() {
        set(List.of());
    }

    private void set(List<Path> changed) {
        files.set(List.copyOf(changed));
        keeper.accept(files.get());
    }
}
