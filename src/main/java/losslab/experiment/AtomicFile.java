package losslab.experiment;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Instant;
import java.util.Optional;

/// A file, usually of UTF-8 text, that appears whole or not at all: it is written beside its place and moved there by [#commit].
/// Closed without commit it leaves nothing behind, and what stood at its place before stays.
///
/// Text and entry are on the disk when [#commit] returns, and in this order: a power cut leaves the old file or the new one.
///
/// A device or pipe, like `/dev/stdout`, is written directly. A link is followed. Messages of exceptions
/// are one line, fit to be shown.
public final class AtomicFile implements Closeable {
    private final Path place;
    private final boolean direct;
    private final Path written;
    private final FileChannel channel;
    private final OutputStream bytes;
    private final Writer writer;
    /// Deletes what was written if the program is stopped before it can close.
    private final Optional<Thread> rescue;

    /// Starts to write. Fails at once if the place cannot be written.
    public AtomicFile(Path file) throws IOException {
        try {
            if (Files.isDirectory(file)) {
                throw new IOException("this is a folder");
            }
            direct = file.toAbsolutePath().startsWith("/dev") || Files.exists(file) && !Files.isRegularFile(file);
            place = Files.exists(file) && !direct ? file.toRealPath() : file.toAbsolutePath();
            if (Files.exists(place) && !Files.isWritable(place)) {
                throw new IOException("the file is write-protected");
            }
            written = direct ? place : Leftovers.newFile(place);
            channel = FileChannel.open(written, StandardOpenOption.WRITE,
                    direct ? StandardOpenOption.APPEND : StandardOpenOption.CREATE_NEW);
        } catch (IOException failure) {
            throw explained(failure);
        }
        rescue = direct ? Optional.empty() : Leftovers.deletedOnExit(written);
        bytes = new Bytes(Channels.newOutputStream(channel));
        writer = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8.newEncoder()));
    }

    /// Where the text goes.
    public Writer writer() {
        return writer;
    }

    /// Writes bytes that are no text, after whatever text was written before.
    public void write(byte[] bytes) throws IOException {
        try {
            writer.flush();
            this.bytes.write(bytes);
        } catch (IOException failure) {
            throw explained(failure);
        }
    }

    /// How many bytes have been written; 0 for a device.
    long length() throws IOException {
        try {
            writer.flush();
            return direct ? 0 : channel.size();
        } catch (IOException failure) {
            throw explained(failure);
        }
    }

    /// Puts the file, as written so far, in its place.
    public void commit() throws IOException {
        try {
            writer.flush();
            if (!direct) {
                keepPermissions();
                channel.force(true);
                writer.close();
                move();
                Leftovers.sweep(place.resolveSibling("."), Instant.now());
            }
        } catch (IOException failure) {
            throw explained(failure);
        }
    }

    /// Ends writing. What was not committed is gone.
    @Override
    public void close() throws IOException {
        try (channel) {
            writer.close();
        } catch (IOException failure) {
            throw explained(failure);
        } finally {
            if (!direct) {
                Files.deleteIfExists(written);
            }
            rescue.ifPresent(Leftovers::isNotNeeded);
        }
    }

    private void keepPermissions() throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(place, PosixFileAttributeView.class);
        if (old != null && Files.exists(place)) {
            Files.setPosixFilePermissions(written, old.readAttributes().permissions());
        }
    }

    /// Moves the file into its place, or fails: a way that is not atomic would have a moment without any file.
    private void move() throws IOException {
        Files.move(written, place, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(place.resolveSibling("."), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException _) {
            // Windows opens no folders and some networks cannot do this; the entry then reaches the disk a little later.
        }
    }

    private static IOException explained(IOException failure) {
        return failure instanceof Explained known ? known : new Explained(failure);
    }

    /// A failure in words.
    private static final class Explained extends IOException {
        private static final long serialVersionUID = 1L;

        Explained(IOException failure) {
            super("expected a place for a file, found: " + Found.reason(failure), failure);
        }
    }

    /// What goes to the disk. Whoever writes to it, its failures are told in words.
    private static final class Bytes extends FilterOutputStream {
        Bytes(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            try {
                out.write(from, offset, length);
            } catch (IOException failure) {
                throw explained(failure);
            }
        }
    }
}
