package losslab.app.failure;

import java.util.function.Consumer;

import losslab.app.document.Kept;

/// What can be done for a document when something has failed. Nothing here waits.
public interface Rescue {
    /// Gives back memory that can be done without: the past that undo knows.
    void forgetPast();

    /// Keeps unsaved work at once.
    void keep(Consumer<Kept> answer);

    /// Lets the user save a copy of the document.
    void saveCopy();

    /// Tells something where the user looks.
    void report(String message);

    /// What the log holds.
    String log();
}
