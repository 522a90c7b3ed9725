package losslab.app;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/// Waits for what is computed off the FX thread.
final class WindowComparisons {
    private static final int PATIENCE_SECONDS = 20;

    private WindowComparisons() {}

    /// Waits for a result, and until it is on the screen.
    static <T> void await(WindowHarness window, ObservableValue<Optional<T>> results, Predicate<T> wanted) {
        CompletableFuture<T> found = new CompletableFuture<>();
        ChangeListener<Optional<T>> listener = (_, _, result) -> result.filter(wanted).ifPresent(found::complete);
        window.run(() -> {
            results.addListener(listener);
            results.getValue().filter(wanted).ifPresent(found::complete);
        });
        found.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        window.run(() -> results.removeListener(listener));
        window.pulse();
        window.pulse();
    }
}
