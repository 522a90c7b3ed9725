package losslab.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import tools.jackson.core.JacksonException;

/// Reads an experiment file: all of it or, with a message that names the place, nothing. Numbers keep all of their bits.
///
/// Strict: an unknown or doubled key, a value of another type, a number out of its range or anything after the object is
/// an error. Keys may come in any order.
public final class ExperimentReader {
    static final long MAX_BYTES = FileFormat.MAX_MEGABYTES << 20;

    private ExperimentReader() {}

    /// Reads the experiment of a file, without its bookmarks.
    ///
    /// @throws ExperimentFormatException if there is no such file, or it is not a valid experiment
    public static Experiment read(Path file) throws ExperimentFormatException {
        return readDocument(file).experiment();
    }

    /// Reads the experiment of a stream, without its bookmarks, to the stream's end and closes it.
    ///
    /// @throws ExperimentFormatException if it holds no valid experiment
    public static Experiment read(InputStream in) throws ExperimentFormatException {
        return readDocument(in).experiment();
    }

    /// Reads a file.
    ///
    /// @throws ExperimentFormatException if there is no such file, or it is not a valid document
    public static Document readDocument(Path file) throws ExperimentFormatException {
        if (Files.isDirectory(file)) {
            throw new ExperimentFormatException("expected a file, found a folder");
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > MAX_BYTES) {
                throw tooLarge();
            }
            return readDocument(in);
        } catch (ExperimentFormatException known) {
            throw known;
        } catch (NoSuchFileException _) {
            throw new ExperimentFormatException("expected a file, found none of this name");
        } catch (IOException failure) {
            throw new ExperimentFormatException("expected a readable file, found: " + Found.reason(failure));
        }
    }

    /// Reads a stream to its end and closes it.
    ///
    /// @throws ExperimentFormatException if it holds no valid document
    public static Document readDocument(InputStream in) throws ExperimentFormatException {
        try (JsonSource source = new JsonSource(in, MAX_BYTES)) {
            try {
                return new DocumentDraft(source).read();
            } catch (JacksonException failure) {
                throw source.explain(failure);
            }
        }
    }

    static ExperimentFormatException tooLarge() {
        return new ExperimentFormatException("expected at most %d MB, found more".formatted(FileFormat.MAX_MEGABYTES));
    }
}
