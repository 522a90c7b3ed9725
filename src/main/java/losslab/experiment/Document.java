package losslab.experiment;

import java.util.List;

/// All that a file keeps: an experiment, and the bookmarks that belong to it, in the order in which they are shown.
///
/// @param bookmarks at most 200
public record Document(Experiment experiment, List<Bookmark> bookmarks) {
    public static final int MAX_BOOKMARKS = 200;

    public Document {
        bookmarks = List.copyOf(bookmarks);
        if (bookmarks.size() > MAX_BOOKMARKS) {
            throw new IllegalArgumentException(
                    "bookmarks: expected at most %d, found %d".formatted(MAX_BOOKMARKS, bookmarks.size()));
        }
    }

    /// A document without bookmarks.
    public static Document of(Experiment experiment) {
        return new Document(experiment, List.of());
    }

    public Document withExperiment(Experiment newExperiment) {
        return new Document(newExperiment, bookmarks);
    }

    public Document withBookmarks(List<Bookmark> newBookmarks) {
        return new Document(experiment, newBookmarks);
    }
}
