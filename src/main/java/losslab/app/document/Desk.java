package losslab.app.document;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import javafx.application.Platform;

/// What documents need from outside the window.
///
/// @param unsaved where unsaved work is kept, if it is
/// @param files   reads and writes files, one after the other
/// @param target  goes on after that, on the thread of the window
public record Desk(RecentFiles recent, Optional<Path> unsaved, Executor files, Executor target, Time time) {
    /// Time as far as documents know it.
    public interface Time {
        /// Nanoseconds since some moment.
        long now();

        /// Does something on the thread of the window after a while.
        void after(Duration wait, Runnable action);
    }

    /// A desk that nothing leaves: for pictures and tests.
    public static Desk bare() {
        return new Desk(RecentFiles.forNow(), Optional.empty(), Runnable::run, Runnable::run, new Real());
    }

    /// The desk of a window.
    public static Desk of(RecentFiles recent, Path unsaved, Executor files) {
        return new Desk(recent, Optional.of(unsaved), files, Platform::runLater, new Real());
    }

    private record Real() implements Time {
        @Override
        public long now() {
            return System.nanoTime();
        }

        @Override
        public void after(Duration wait, Runnable action) {
            CompletableFuture.delayedExecutor(wait.toNanos(), TimeUnit.NANOSECONDS, Platform::runLater).execute(action);
        }
    }
}
