package losslab.app.document;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// What documents ask their user. Nothing waits: an answer arrives when there is one.
public interface Questions {
    /// What becomes of changes.
    enum Changes {
        SAVE, DISCARD, CANCEL
    }

    /// What becomes of work that a crash has left.
    enum Left {
        RESTORE, DISCARD, LATER
    }

    /// Asks whether the changes of a document are to be saved.
    void saveChanges(String title, Consumer<Changes> answer);

    /// Asks whether work is to be restored that was kept at a time.
    void restore(String title, Instant time, Optional<Path> place, Consumer<Left> answer);

    /// Asks whether a file may be replaced, and goes on if it may.
    void replace(Path file, Runnable goOn);

    /// Tells that something did not work, and why.
    void tell(String what, String why);

    /// Tells something that needs no answer.
    void note(String message);

    /// Lets the user choose a file to open.
    ///
    /// @param folder where they look first
    Optional<Path> fileToOpen(Optional<Path> folder);

    /// Lets the user choose a file to save to.
    ///
    /// @param folder where they look first
    /// @param name   what the file may be called
    Optional<Path> fileToSave(Optional<Path> folder, String name);
}
