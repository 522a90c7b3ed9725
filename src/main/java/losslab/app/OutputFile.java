package losslab.app;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

import losslab.experiment.AtomicFile;
import org.jspecify.annotations.Nullable;

/// A file that a command may have been asked to write: opened before the work, so that a bad place is told at once, and
/// in its place only when the work is done.
final class OutputFile implements Closeable {
    /// A problem with an output file; the message begins with its name.
    static final class Failure extends IOException {
        private static final long serialVersionUID = 1L;

        Failure(String name, IOException cause) {
            super(name + ": " + cause.getMessage(), cause);
        }
    }

    /// What goes into a file.
    @FunctionalInterface
    interface Content {
        void writeTo(Writer writer) throws IOException;
    }

    private final String name;
    private final Optional<AtomicFile> file;

    private OutputFile(String name, Optional<AtomicFile> file) {
        this.name = name;
        this.file = file;
    }

    /// Opens a file, or nothing for no name.
    static OutputFile open(@Nullable String name) throws Failure {
        if (name == null) {
            return new OutputFile("", Optional.empty());
        }
        try {
            return new OutputFile(name, Optional.of(new AtomicFile(InputFiles.path(name))));
        } catch (IOException failure) {
            throw new Failure(name, failure);
        }
    }

    boolean isWanted() {
        return file.isPresent();
    }

    /// Writes, if the file is wanted.
    void write(Content content) throws Failure {
        if (file.isPresent()) {
            try {
                content.writeTo(file.get().writer());
            } catch (IOException failure) {
                throw new Failure(name, failure);
            }
        }
    }

    /// Writes bytes, if the file is wanted.
    void write(byte[] bytes) throws Failure {
        if (file.isPresent()) {
            try {
                file.get().write(bytes);
            } catch (IOException failure) {
                throw new Failure(name, failure);
            }
        }
    }

    /// Puts what was written in its place.
    void commit() throws Failure {
        if (file.isPresent()) {
            try {
                file.get().commit();
            } catch (IOException failure) {
                throw new Failure(name, failure);
            }
        }
    }

    @Override
    public void close() throws Failure {
        if (file.isPresent()) {
            try {
                file.get().close();
            } catch (IOException failure) {
                throw new Failure(name, failure);
            }
        }
    }
}
