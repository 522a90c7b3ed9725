package losslab.app.document;

/// What has become of unsaved work that was to be kept.
public enum Kept {
    /// All work is in the document's file, or there is none.
    NOTHING_UNSAVED,
    /// The work will be offered when the program starts again.
    KEPT,
    /// It could not be kept, or the user does not want it.
    NOT_KEPT
}
