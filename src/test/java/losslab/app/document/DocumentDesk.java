package losslab.app.document;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import losslab.experiment.Document;
import losslab.experiment.Experiment;
import losslab.workspace.plane.model.PlaneViewModel;

/// Documents without a window: answers are given beforehand, files are written at once or when the disk is free, and time passes by hand.
final class DocumentDesk implements Questions, Desk.Time {
    private record Alarm(long time, Runnable action) {}

    final PlaneViewModel model;
    final DocumentViewModel documents;
    final RecentFiles recent = RecentFiles.forNow();
    final List<String> heard = new ArrayList<>();
    Changes changes = Changes.CANCEL;
    Left left = Left.LATER;
    boolean mayReplace;
    Optional<Path> chosen = Optional.empty();
    boolean isDiskBusy;
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Alarm> alarms = new ArrayList<>();
    private long now;

    DocumentDesk(Experiment experiment, Path unsaved) {
        model = new PlaneViewModel(experiment, Runnable::run, Runnable::run);
        documents = new DocumentViewModel(model, this,
                new Desk(recent, Optional.of(unsaved), this::work, Runnable::run, this));
    }

    Document onScreen() {
        return model.state().document();
    }

    boolean isChanged() {
        return documents.changedProperty().get();
    }

    private void work(Runnable job) {
        if (isDiskBusy) {
            waiting.add(job);
        } else {
            job.run();
        }
    }

    void freeDisk() {
        isDiskBusy = false;
        List<Runnable> jobs = List.copyOf(waiting);
        waiting.clear();
        jobs.forEach(Runnable::run);
    }

    // Time

    @Override
    public long now() {
        return now;
    }

    @Override
    public void after(Duration wait, Runnable action) {
        alarms.add(new Alarm(now + wait.toNanos(), action));
    }

    /// Whether something will happen by itself.
    boolean hasAlarms() {
        return !alarms.isEmpty();
    }

    void pass(Duration span) {
        long end = now + span.toNanos();
        for (Optional<Alarm> next = next(end); next.isPresent(); next = next(end)) {
            alarms.remove(next.get());
            now = next.get().time();
            next.get().action().run();
        }
        now = end;
    }

    private Optional<Alarm> next(long end) {
        return alarms.stream().filter(alarm -> alarm.time() <= end).min(Comparator.comparingLong(Alarm::time));
    }

    // Answers

    @Override
    public void saveChanges(String title, Consumer<Changes> answer) {
        heard.add("save " + title);
        answer.accept(changes);
    }

    @Override
    public void restore(String title, Instant time, Optional<Path> place, Consumer<Left> answer) {
        heard.add("restore " + title + place.map(file -> " of " + file.getFileName()).orElse(""));
        answer.accept(left);
    }

    @Override
    public void replace(Path file, Runnable goOn) {
        heard.add("replace " + file.getFileName());
        if (mayReplace) {
            goOn.run();
        }
    }

    @Override
    public void tell(String what, String why) {
        heard.add(what + ": " + why);
    }

    @Override
    public void note(String message) {
        heard.add(message);
    }

    @Override
    public Optional<Path> fileToOpen(Optional<Path> folder) {
        return chosen;
    }

    @Override
    public Optional<Path> fileToSave(Optional<Path> folder, String name) {
        heard.add("save as " + name);
        return chosen;
    }
}
