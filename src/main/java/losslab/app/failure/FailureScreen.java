package losslab.app.failure;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import javafx.scene.Node;

import losslab.app.document.Kept;
import losslab.ui.DialogWindow;
import losslab.ui.Messages;

/// Shows failures in one dialog, which counts those that come while it is open. A failure that was shown before, or that comes
/// shortly after the dialog was closed, is told in the window's own line: nobody has to close one dialog after another.
///
/// Belongs to the thread of the window.
public final class FailureScreen {
    static final Duration QUIET = Duration.ofSeconds(5);
    private static final int MOST_KNOWN = 100;

    private final Supplier<? extends Node> content;
    private final Rescue rescue;
    private final LongSupplier clock;
    private final Set<Failure> known = new HashSet<>();
    private Optional<Open> open = Optional.empty();
    private long closedAt;
    private boolean isKeeping;
    /// What has become of the work that was kept last; empty while that is on its way.
    private Optional<Kept> result = Optional.empty();

    private record Open(FailurePane pane, DialogWindow window) {
        void change(Consumer<FailurePane> change) {
            change.accept(pane);
            window.fit();
        }
    }

    /// @param content what lies in the window, at the time when it is asked
    public FailureScreen(Supplier<? extends Node> content, Rescue rescue) {
        this(content, rescue, System::nanoTime);
    }

    /// @param clock gives nanoseconds since some moment
    FailureScreen(Supplier<? extends Node> content, Rescue rescue, LongSupplier clock) {
        this.content = content;
        this.rescue = rescue;
        this.clock = clock;
        closedAt = clock.getAsLong() - QUIET.toNanos();
    }

    /// Shows a failure.
    ///
    /// @param count how often something has failed since this was called last
    void show(Failure failure, int count) {
        if (failure.isOutOfMemory()) {
            rescue.forgetPast();
        }
        keep(); // first: there may be no memory for a dialog
        if (open.isPresent()) {
            open.get().change(pane -> pane.happenedAgain(failure, count));
        } else if (isWorthADialog(failure)) {
            openDialog(failure, count);
        } else {
            rescue.report(Messages.text("message.failed", failure.place()));
        }
        result.ifPresent(this::tell);
    }

    private boolean isWorthADialog(Failure failure) {
        return known.size() < MOST_KNOWN && !known.contains(failure)
                && clock.getAsLong() - closedAt >= QUIET.toNanos();
    }

    private void openDialog(Failure failure, int count) {
        known.add(failure);
        FailurePane pane = new FailurePane(failure, count, rescue);
        DialogWindow window = new DialogWindow(content.get().getScene().getWindow(), Messages.text("app.title"), pane,
                false);
        window.onClosed(() -> {
            open = Optional.empty();
            closedAt = clock.getAsLong();
        });
        open = Optional.of(new Open(pane, window));
        window.show(pane.first());
    }

    /// Once at a time: what fails on every pulse must not fill the disk.
    private void keep() {
        if (!isKeeping) {
            isKeeping = true;
            result = Optional.empty();
            rescue.keep(kept -> {
                isKeeping = false;
                result = Optional.of(kept);
                tell(kept);
            });
        }
    }

    private void tell(Kept kept) {
        open.ifPresent(dialog -> dialog.change(pane -> pane.show(kept)));
    }
}
