package losslab.experiment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Unsaved work, kept in case the program ends without being asked to.
///
/// Three files of one name: `.losslab` is the document, whole at any time; `.place` names the file that it belongs to, if there is
/// one; `.lock` is locked as long as somebody holds this object. The lock goes with the process, whatever ends it: so nobody
/// takes the work of a program that still runs, and nobody misses that of one that does not.
public final class Autosave implements Closeable {
    private static final String DOCUMENT = ".losslab";
    private static final String PLACE = ".place";
    private static final String LOCK = ".lock";

    private final Path document;
    private final Path placeFile;
    private final Path lockFile;
    private final FileChannel lock;
    private Optional<Path> writtenPlace;

    /// Holds an autosave whose lock file is open and locked.
    private Autosave(Path folder, String name, FileChannel lock) {
        document = folder.resolve(name + DOCUMENT);
        placeFile = folder.resolve(name + PLACE);
        lockFile = folder.resolve(name + LOCK);
        this.lock = lock;
        writtenPlace = place();
    }

    /// Begins an autosave in a folder, which is made if it is not there. It keeps nothing yet.
    public static Autosave begin(Path folder) throws IOException {
        Files.createDirectories(folder);
        while (true) {
            Optional<Autosave> begun = lock(folder, UUID.randomUUID().toString());
            if (begun.isPresent()) {
                return begun.get();
            }
        }
    }

    /// Takes hold of what programs have left that are gone, the newest first. What others hold is not touched.
    ///
    /// To be asked before [#begin]: some systems drop a lock when its own process looks at the file once more.
    public static List<Autosave> abandoned(Path folder) throws IOException {
        List<Autosave> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> locks = Files.newDirectoryStream(folder, "*" + LOCK)) {
                for (Path file : locks) {
                    String fileName = String.valueOf(file.getFileName());
                    take(folder, fileName.substring(0, fileName.length() - LOCK.length())).ifPresent(found::add);
                }
            } catch (DirectoryIteratorException failure) {
                throw failure.getCause();
            }
        }
        found.sort(Comparator.comparing(Autosave::time).reversed());
        return found;
    }

    private static Optional<Autosave> take(Path folder, String name) throws IOException {
        Optional<Autosave> taken = lock(folder, name);
        if (taken.isPresent() && !taken.get().isKept()) {
            taken.get().close();
            return Optional.empty();
        }
        return taken;
    }

    private static Optional<Autosave> lock(Path folder, String name) throws IOException {
        Path file = folder.resolve(name + LOCK);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean isHeld = false;
        try {
            // Another program may have tidied the file away before it was locked here: then it protects nothing.
            isHeld = channel.tryLock() != null && Files.exists(file);
        } catch (OverlappingFileLockException _) {
            // Held in this very process, and there it stays.
        } finally {
            if (!isHeld) {
                channel.close();
            }
        }
        return isHeld ? Optional.of(new Autosave(folder, name, channel)) : Optional.empty();
    }

    /// Keeps a document in place of the one before.
    ///
    /// @param place the file that it belongs to
    /// @throws IOException with a message of one line; then the one before is still kept
    public void write(Document work, Optional<Path> place) throws IOException {
        if (!place.equals(writtenPlace)) {
            writePlace(place);
            writtenPlace = place;
        }
        ExperimentWriter.write(work, document);
    }

    private void writePlace(Optional<Path> place) throws IOException {
        // Never an old document with a new place.
        Files.deleteIfExists(document);
        if (place.isEmpty()) {
            Files.deleteIfExists(placeFile);
            return;
        }
        try (AtomicFile target = new AtomicFile(placeFile)) {
            target.writer().write(place.get().toAbsolutePath().toString());
            target.commit();
        }
    }

    /// Whether a document is kept.
    public boolean isKept() {
        return Files.exists(document);
    }

    /// The document that is kept.
    public Document read() throws ExperimentFormatException {
        return ExperimentReader.readDocument(document);
    }

    /// The file that it belongs to.
    public Optional<Path> place() {
        try {
            return Files.exists(placeFile) ? Optional.of(Path.of(Files.readString(placeFile))) : Optional.empty();
        } catch (IOException | InvalidPathException _) {
            return Optional.empty(); // the work is what counts
        }
    }

    /// When it was kept.
    public Instant time() {
        try {
            return Files.getLastModifiedTime(document).toInstant();
        } catch (IOException _) {
            return Instant.EPOCH;
        }
    }

    /// Forgets the document: it is safe elsewhere, or nobody wants it.
    public void forget() throws IOException {
        Files.deleteIfExists(document);
        Files.deleteIfExists(placeFile);
        writtenPlace = Optional.empty();
    }

    /// Lets go. A document that is kept stays, and the next program that looks finds it.
    @Override
    public void close() throws IOException {
        try (lock) {
            if (!isKept()) {
                Files.deleteIfExists(placeFile);
                Files.deleteIfExists(lockFile);
            }
        }
    }
}
