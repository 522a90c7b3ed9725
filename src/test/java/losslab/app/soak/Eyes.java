package losslab.app.soak;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.WindowEvent;

import losslab.workspace.plane.model.PlaneState;

/// Looks at one window at the end of its pulses. What is written here of pulses belongs to the FX thread.
final class Eyes {
    /// The table follows a run ten times a second; a busy machine may let it wait.
    private static final long TABLE_NANOS = 3_000_000_000L;
    private static final int PATIENCE_SECONDS = 60;

    private record Seen(long time, PlaneState state) {}

    private final Laboratory laboratory;
    private final Watchdog watchdog;
    private final Deque<Seen> recent = new ArrayDeque<>();
    private PlaneState stateBefore;
    private long pulses;
    private CompletableFuture<List<String>> asked = new CompletableFuture<>();

    /// Begins to look. On the FX thread.
    Eyes(Laboratory laboratory, Watchdog watchdog) {
        this.laboratory = laboratory;
        this.watchdog = watchdog;
        stateBefore = laboratory.model().state();
        scene().addPreLayoutPulseListener(this::beforeLayout);
        scene().addPostLayoutPulseListener(this::afterLayout);
        // A window that has closed in the meantime shows nothing, and has no pulses.
        laboratory.stage().addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> asked.complete(List.of()));
    }

    private Scene scene() {
        return laboratory.stage().getScene();
    }

    /// What disagrees at the end of the next pulse. From another thread, which waits.
    List<String> lookAfterPulse() {
        CompletableFuture<List<String>> answer = new CompletableFuture<>();
        Fx.call(() -> {
            asked = answer;
            if (laboratory.stage().isShowing()) {
                Platform.requestNextPulse();
            } else {
                answer.complete(List.of());
            }
            return answer;
        });
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    long pulses() {
        return Fx.call(() -> pulses);
    }

    private void beforeLayout() {
        stateBefore = laboratory.model().state();
    }

    private void afterLayout() {
        pulses++;
        long now = System.nanoTime();
        PlaneState state = laboratory.model().state();
        recent.removeIf(seen -> now - seen.time() > TABLE_NANOS);
        recent.add(new Seen(now, state));
        if (asked.isDone()) {
            return;
        }
        if (state != stateBefore) {
            Platform.requestNextPulse(); // layout itself has changed something: the next pulse shows it
            return;
        }
        CompletableFuture<List<String>> answer = asked;
        watchdog.own(() -> {
            try {
                answer.complete(look());
            } catch (RuntimeException | Error failure) {
                answer.completeExceptionally(failure);
            }
        });
    }

    private List<String> look() {
        Parent root = scene().getRoot();
        return root.lookup("#plane-workspace") == null
                ? List.of()
                : ScreenCheck.disagreements(root, recent.stream().map(Seen::state).toList());
    }
}
