package losslab.experiment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The parts of a document while its file is being read.
final class DocumentDraft {
    private final JsonSource source;
    private final ExperimentDraft experiment;
    private final List<Bookmark> bookmarks = new ArrayList<>();

    DocumentDraft(JsonSource source) {
        this.source = source;
        experiment = new ExperimentDraft(source);
    }

    /// Reads the source to its end.
    Document read() throws ExperimentFormatException {
        source.start();
        Set<String> seen = source.object(FileFormat.KEYS, this::readEntry);
        source.end();
        require(FileFormat.REQUIRED_KEYS, seen, "");
        return new Document(experiment.experiment(""), bookmarks);
    }

    private void readEntry(String key) throws ExperimentFormatException {
        switch (key) {
            case FileFormat.FORMAT -> readFormat();
            case FileFormat.BOOKMARKS -> readBookmarks();
            default -> experiment.readEntry(key);
        }
    }

    private void readFormat() throws ExperimentFormatException {
        BigInteger format = source.wholeNumber(String.valueOf(FileFormat.VERSION));
        source.require(format.compareTo(BigInteger.valueOf(FileFormat.VERSION)) <= 0,
                "%d (the file is from a newer version of LossLab)".formatted(FileFormat.VERSION));
        source.require(format.equals(BigInteger.valueOf(FileFormat.VERSION)), String.valueOf(FileFormat.VERSION));
    }

    private void readBookmarks() throws ExperimentFormatException {
        source.array("an array of bookmarks", index -> {
            if (index == Document.MAX_BOOKMARKS) {
                throw new ExperimentFormatException(FileFormat.BOOKMARKS,
                        "at most %d bookmarks".formatted(Document.MAX_BOOKMARKS), "more");
            }
            bookmarks.add(readBookmark("%s[%d].".formatted(FileFormat.BOOKMARKS, index)));
        });
    }

    private Bookmark readBookmark(String prefix) throws ExperimentFormatException {
        ExperimentDraft draft = new ExperimentDraft(source);
        String[] name = {""};
        Set<String> seen = source.object(FileFormat.BOOKMARK_KEYS, key -> {
            if (key.equals(FileFormat.BOOKMARK_NAME)) {
                name[0] = source.text();
            } else {
                draft.readEntry(key);
            }
        });
        require(FileFormat.REQUIRED_BOOKMARK_KEYS, seen, prefix);
        Experiment read = draft.experiment(prefix);
        try {
            return new Bookmark(name[0], read);
        } catch (IllegalArgumentException tooLong) {
            throw new ExperimentFormatException(prefix + tooLong.getMessage());
        }
    }

    private static void require(List<String> keys, Set<String> seen, String prefix) throws ExperimentFormatException {
        for (String key : keys) {
            if (!seen.contains(key)) {
                throw new ExperimentFormatException(prefix + key, "a value", "no such key");
            }
        }
    }
}
