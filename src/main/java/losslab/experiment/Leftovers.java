package losslab.experiment;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Files that are being written, and what is left of them when the program ends before they are whole: hidden files beside
/// their place.
final class Leftovers {
    /// Nothing takes so long to write; so old a file belongs to a program that was killed.
    static final Duration OLD = Duration.ofDays(1);

    private static final String PREFIX = ".losslab-";
    private static final String ENDING = ".tmp";
    private static final Pattern NAME = Pattern
            .compile("\\.losslab-\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\.tmp");

    private Leftovers() {}

    /// A name beside a place that nobody has used.
    static Path newFile(Path place) {
        return place.resolveSibling(PREFIX + UUID.randomUUID() + ENDING);
    }

    /// Deletes a file when the program is told to end, unless it [#isNotNeeded] by then.
    ///
    /// @return nothing if it is ending already
    static Optional<Thread> deletedOnExit(Path file) {
        Thread rescue = Thread.ofPlatform().unstarted(() -> delete(file));
        try {
            Runtime.getRuntime().addShutdownHook(rescue);
            return Optional.of(rescue);
        } catch (IllegalStateException _) {
            return Optional.empty();
        }
    }

    /// Forgets a file that is in its place or gone.
    static void isNotNeeded(Thread rescue) {
        try {
            Runtime.getRuntime().removeShutdownHook(rescue);
        } catch (IllegalStateException _) {
            // The program is ending, and deletes what is not there any more.
        }
    }

    /// Deletes what killed programs have left in a folder, as far as that is possible. Files that may be being written now, here
    /// or by somebody else, are left alone.
    static void sweep(Path folder, Instant now) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + '*' + ENDING)) {
            for (Path file : files) {
                if (isOurs(file) && Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(OLD))) {
                    delete(file);
                }
            }
        } catch (IOException | DirectoryIteratorException _) {
            // They do no harm; the next save looks again.
        }
    }

    private static boolean isOurs(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName())).matches()
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // It does no harm.
        }
    }
}
