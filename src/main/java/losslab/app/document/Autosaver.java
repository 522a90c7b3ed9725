package losslab.app.document;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

import losslab.experiment.Autosave;
import losslab.experiment.Document;

/// Keeps unsaved work: 3 seconds after the last change, at the latest 10 seconds after the first one. Without changes it does
/// nothing at all.
///
/// Belongs to the thread of the window; the [Autosave] belongs to the one that works on files.
final class Autosaver {
    static final Duration QUIET = Duration.ofSeconds(3);
    static final Duration LATEST = Duration.ofSeconds(10);

    private final Desk desk;
    private final Path folder;
    private final Consumer<IOException> failed;
    private Optional<Work> pending = Optional.empty();
    private OptionalLong firstChange = OptionalLong.empty();
    private long lastChange;
    /// Only for the thread that works on files. Begun when there is something to keep.
    private Optional<Autosave> autosave = Optional.empty();

    private record Work(Document document, Optional<Path> place) {}

    /// @param failed is told when work cannot be kept
    Autosaver(Desk desk, Path folder, Consumer<IOException> failed) {
        this.desk = desk;
        this.folder = folder;
        this.failed = failed;
    }

    /// Takes note of work that is in no file.
    void changed(Document document, Optional<Path> place) {
        pending = Optional.of(new Work(document, place));
        lastChange = desk.time().now();
        if (firstChange.isEmpty()) {
            firstChange = OptionalLong.of(lastChange);
            desk.time().after(QUIET, this::look);
        }
    }

    private void look() {
        if (firstChange.isEmpty() || pending.isEmpty()) {
            return;
        }
        long now = desk.time().now();
        long wait = Math.min(lastChange + QUIET.toNanos() - now, firstChange.getAsLong() + LATEST.toNanos() - now);
        if (wait > 0) {
            desk.time().after(Duration.ofNanos(wait), this::look);
            return;
        }
        Work work = pending.get();
        firstChange = OptionalLong.empty();
        work(() -> own().write(work.document(), work.place()));
    }

    /// Keeps work without waiting for a pause.
    ///
    /// @param answer hears whether it is kept
    void keepNow(Document document, Optional<Path> place, Consumer<Boolean> answer) {
        pending = Optional.of(new Work(document, place));
        firstChange = OptionalLong.empty();
        desk.files().execute(() -> {
            boolean isKept = false;
            try {
                own().write(document, place);
                isKept = true;
            } catch (IOException | RuntimeException | Error failure) {
                System.getLogger(Autosaver.class.getName()).log(Level.WARNING, "Unsaved work was not kept", failure);
            }
            boolean result = isKept;
            desk.target().execute(() -> answer.accept(result));
        });
    }

    /// Takes note that nothing is unsaved.
    void saved() {
        pending = Optional.empty();
        firstChange = OptionalLong.empty();
        work(() -> {
            if (autosave.isPresent()) {
                autosave.get().forget();
            }
        });
    }

    /// Goes on with what a program has left that is gone.
    void adopt(Autosave left) {
        work(() -> {
            release();
            autosave = Optional.of(left);
        });
    }

    /// Looks for what programs have left that are gone. To be asked before there is a change.
    void find(Consumer<List<Autosave>> receiver) {
        work(() -> {
            List<Autosave> found = Autosave.abandoned(folder);
            if (!found.isEmpty()) {
                desk.target().execute(() -> receiver.accept(found));
            }
        });
    }

    /// Ends. What is unsaved now is not wanted any more.
    void close() {
        saved();
        work(this::release);
    }

    private void release() throws IOException {
        if (autosave.isPresent()) {
            autosave.get().close();
            autosave = Optional.empty();
        }
    }

    private Autosave own() throws IOException {
        if (autosave.isEmpty()) {
            autosave = Optional.of(Autosave.begin(folder));
        }
        return autosave.get();
    }

    /// Something that may fail as disks do.
    private interface Job {
        void run() throws IOException;
    }

    private void work(Job job) {
        desk.files().execute(() -> {
            try {
                job.run();
            } catch (IOException failure) {
                desk.target().execute(() -> failed.accept(failure));
            }
        });
    }
}
