package losslab.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javafx.application.Platform;

/// JavaFX, started once for all tests.
public final class Toolkit {
    private static final int PATIENCE_SECONDS = 20;

    private Toolkit() {}

    /// Starts the toolkit, or finds it running.
    public static void start() {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException alreadyStarted) {
            Platform.runLater(started::countDown);
        }
        try {
            if (!started.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited in vain for the toolkit");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        Platform.setImplicitExit(false);
        call(() -> {
            HeadlessScreen.extend();
            return "";
        });
    }

    /// Does something on the FX thread and waits for its result.
    public static <T> T call(Callable<T> action) {
        return call(action, PATIENCE_SECONDS);
    }

    /// The same with a patience of one's own.
    public static <T> T call(Callable<T> action, int seconds) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.call());
            } catch (Exception | Error failure) {
                result.completeExceptionally(failure);
            }
        });
        return result.orTimeout(seconds, TimeUnit.SECONDS).join();
    }
}
