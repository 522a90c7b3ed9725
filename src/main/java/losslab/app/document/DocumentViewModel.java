package losslab.app.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import losslab.experiment.Autosave;
import losslab.experiment.Document;
import losslab.experiment.Experiment;
import losslab.experiment.ExperimentReader;
import losslab.experiment.ExperimentWriter;
import losslab.experiment.LectureDemo;
import losslab.ui.Messages;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;

/// The document on the screen, the file that it belongs to, and every command on both.
///
/// A document has changes if it differs from what was saved or opened last, in any bit. A command that would lose them asks
/// first. Files are read and written on a thread of their own; what fails leaves document, file and changes as they are.
///
/// Belongs to the thread of the window. Long because every command on documents is here.
public final class DocumentViewModel {
    /// How files of experiments end.
    public static final String ENDING = ".losslab";

    private final PlaneViewModel model;
    private final Questions questions;
    private final Desk desk;
    private final Optional<Autosaver> autosaver;
    private final ObservableValue<Document> document;
    private final ReadOnlyObjectWrapper<Optional<Path>> place = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    /// What was saved or opened last; empty for work that a crash has left.
    private Optional<Document> saved;
    private boolean isAsking;
    private boolean isAutosaving = true;
    private boolean hasAutosaveFailed;
    /// How many documents there were: tells whether a save that has ended was of the present one.
    private int count;

    public DocumentViewModel(PlaneViewModel model, Questions questions, Desk desk) {
        this.model = model;
        this.questions = questions;
        this.desk = desk;
        saved = Optional.of(model.state().document());
        autosaver = desk.unsaved().map(folder -> new Autosaver(desk, folder, this::autosaveFailed));
        document = model.stateProperty().map(PlaneState::document);
        document.addListener((_, _, _) -> update());
    }

    /// Whether there is something that no file holds.
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /// The file that the document belongs to.
    public ReadOnlyObjectProperty<Optional<Path>> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public RecentFiles recentFiles() {
        return desk.recent();
    }

    /// What the document is called: by its title, else by its file.
    public ObservableValue<String> titleProperty() {
        return document.flatMap(now -> place.map(file -> titleOf(now, file)));
    }

    /// What the window is called.
    public ObservableValue<String> windowTitleProperty() {
        return changed.flatMap(hasChanges -> place.flatMap(file -> titleProperty().map(title -> {
            String marked = hasChanges ? Messages.text("document.changed", title) : title;
            return file.map(known -> Messages.text("document.window-title", marked, fileName(known)))
                    .orElse(Messages.text("app.window-title", marked));
        })));
    }

    private static String titleOf(Document document, Optional<Path> file) {
        String title = document.experiment().title();
        return !title.isBlank() ? title : file.map(DocumentViewModel::nameOf).orElse(Messages.text("app.untitled"));
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String nameOf(Path file) {
        String name = fileName(file);
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING)
                ? name.substring(0, name.length() - ENDING.length())
                : name;
    }

    /// The title that the document itself has, may be empty.
    public String ownTitle() {
        return document.getValue().experiment().title();
    }

    private String title() {
        return titleOf(document.getValue(), place.get());
    }

    // Other documents

    /// Begins an empty document.
    public void create() {
        show(Document.of(LectureDemo.blank()));
    }

    /// Begins a document that has no file yet, for instance from an example.
    public void show(Document other) {
        show(other, () -> {});
    }

    /// Begins a document that has no file yet, and goes on when it is on the screen.
    public void show(Document other, Runnable then) {
        unlessUnsaved(() -> {
            replace(other, Optional.empty(), Optional.of(other));
            then.run();
        });
    }

    /// Lets the user choose a file and opens it.
    public void open() {
        questions.fileToOpen(folder()).ifPresent(this::open);
    }

    /// Opens a file. If it cannot be read, everything stays as it is.
    public void open(Path name) {
        Path file = name.toAbsolutePath().normalize();
        work(() -> ExperimentReader.readDocument(file), read -> unlessUnsaved(() -> {
            replace(read, Optional.of(file), Optional.of(read));
            desk.recent().add(file);
        }), problem -> {
            if (Files.notExists(file)) {
                desk.recent().remove(file);
            }
            tellNotOpened(file, problem);
        });
    }

    /// Tells that a file could not be opened, and where it is wrong.
    public void tellNotOpened(Path file, IOException problem) {
        questions.tell(Messages.text("document.not-opened", fileName(file)),
                String.valueOf(problem.getMessage()));
    }

    /// Takes note that the document on the screen came from a file.
    public void openedFrom(Path file) {
        place.set(Optional.of(file.toAbsolutePath().normalize()));
        desk.recent().add(file.toAbsolutePath().normalize());
    }

    /// Goes on if the user wants to leave the document.
    public void leave(Runnable goOn) {
        unlessUnsaved(goOn);
    }

    /// Ends: what is unsaved now is not wanted any more.
    public void close() {
        autosaver.ifPresent(Autosaver::close);
    }

    private void replace(Document other, Optional<Path> file, Optional<Document> otherAsSaved) {
        count++;
        saved = otherAsSaved;
        place.set(file);
        model.load(other);
        update();
    }

    private void unlessUnsaved(Runnable goOn) {
        if (!changed.get()) {
            goOn.run();
        } else if (!isAsking) {
            isAsking = true;
            questions.saveChanges(title(), answer -> {
                isAsking = false;
                switch (answer) {
                    case SAVE -> save(goOn);
                    case DISCARD -> goOn.run();
                    case CANCEL -> {
                        // Everything stays as it is.
                    }
                }
            });
        }
    }

    // Saving

    /// Saves to the document's file, or lets the user choose one.
    public void save() {
        save(() -> {});
    }

    /// Lets the user choose a file and saves to it.
    public void saveAs() {
        saveAs(() -> {});
    }

    /// Saves to a file, which then is the document's.
    public void saveAs(Path file) {
        write(file, () -> {});
    }

    /// Lets the user choose a file and writes a copy to it. The document stays that of its own file.
    public void saveCopy() {
        questions.fileToSave(folder(), FileName.of(title(), ENDING)).ifPresent(this::saveCopy);
    }

    /// Writes a copy to a file.
    public void saveCopy(Path file) {
        Document written = model.state().document();
        work(() -> {
            ExperimentWriter.write(written, file);
            return file;
        }, _ -> questions.note(Messages.text("document.saved", fileName(file))), problem -> questions.tell(
                Messages.text("document.not-saved", fileName(file)), String.valueOf(problem.getMessage())));
    }

    private void save(Runnable then) {
        place.get().ifPresentOrElse(file -> write(file, then), () -> saveAs(then));
    }

    private void saveAs(Runnable then) {
        questions.fileToSave(folder(), FileName.of(title(), ENDING)).ifPresent(chosen -> {
            Path file = chosen.resolveSibling(nameOf(chosen) + ENDING);
            if (Files.exists(file) && !file.equals(chosen)) { // the user was asked about another name
                questions.replace(file, () -> write(file, then));
            } else {
                write(file, then);
            }
        });
    }

    private void write(Path name, Runnable then) {
        Path file = name.toAbsolutePath().normalize();
        Document written = document.getValue();
        int number = count;
        work(() -> {
            ExperimentWriter.write(written, file);
            return file;
        }, _ -> {
            desk.recent().add(file);
            if (number == count) {
                saved = Optional.of(written);
                place.set(Optional.of(file));
                update();
            }
            questions.note(Messages.text("document.saved", fileName(file)));
            if (isStill(written, number)) {
                then.run();
            } else {
                unlessUnsaved(then); // somebody has gone on working while the disk was busy
            }
        }, problem -> questions.tell(Messages.text("document.not-saved", fileName(file)),
                String.valueOf(problem.getMessage())));
    }

    /// Whether a document is on the screen as it was written, but for steps of a run that goes on.
    private boolean isStill(Document written, int number) {
        PlaneState state = model.state();
        Document now = document.getValue();
        boolean isTrained = state.progress().running()
                && now.experiment().data().classCount() == written.experiment().data().classCount();
        Document compared = isTrained
                ? now.withExperiment(now.experiment().withParameters(written.experiment().parameters()))
                : now;
        return number == count && compared.equals(written);
    }

    /// Gives the document another title.
    public void rename(String title) {
        String line = title.strip().replaceAll("\\R", " ");
        model.setTitle(line.substring(0, Math.min(line.length(), Experiment.MAX_TITLE_LENGTH)));
    }

    private Optional<Path> folder() {
        return place.get().or(() -> desk.recent().filesProperty().get().stream().findFirst()).map(Path::getParent)
                .filter(Files::isDirectory);
    }

    // Unsaved work

    /// Sets whether unsaved work is kept.
    public void setAutosaving(boolean autosaving) {
        isAutosaving = autosaving;
        if (!autosaving) {
            autosaver.ifPresent(Autosaver::saved);
        }
        update();
    }

    /// Offers work that a crash has left, the newest first.
    public void offerLeft() {
        autosaver.ifPresent(keeper -> keeper.find(left -> offer(keeper, left)));
    }

    private void offer(Autosaver keeper, List<Autosave> left) {
        if (left.isEmpty()) {
            return;
        }
        Autosave newest = left.getFirst();
        List<Autosave> others = left.subList(1, left.size());
        record Found(Document work, Optional<Path> place) {}
        work(() -> new Found(newest.read(), newest.place()), found -> questions.restore(
                titleOf(found.work(), found.place()), newest.time(), found.place(), answer -> {
                    switch (answer) {
                        case RESTORE -> {
                            letGo(others);
                            unlessUnsaved(() -> {
                                keeper.adopt(newest);
                                replace(found.work(), found.place(), Optional.empty());
                            });
                        }
                        case DISCARD -> {
                            work(() -> discard(newest), _ -> offer(keeper, others), this::autosaveFailed);
                        }
                        case LATER -> letGo(left);
                    }
                }), _ -> {
                    letGo(List.of(newest)); // a later version may read it
                    offer(keeper, others);
                });
    }

    private static Autosave discard(Autosave unwanted) throws IOException {
        unwanted.forget();
        unwanted.close();
        return unwanted;
    }

    private void letGo(List<Autosave> left) {
        work(() -> {
            for (Autosave autosave : left) {
                autosave.close();
            }
            return left;
        }, _ -> {}, this::autosaveFailed);
    }

    /// Keeps unsaved work at once: something has failed, perhaps in the middle of an edit.
    ///
    /// @param answer hears what has become of it
    public void keepNow(Consumer<Kept> answer) {
        Document now = model.state().document();
        if (saved.equals(Optional.of(now))) {
            answer.accept(Kept.NOTHING_UNSAVED);
        } else if (isAutosaving && autosaver.isPresent()) {
            autosaver.get().keepNow(now, place.get(), isKept -> answer.accept(isKept ? Kept.KEPT : Kept.NOT_KEPT));
        } else {
            answer.accept(Kept.NOT_KEPT);
        }
    }

    private void autosaveFailed(IOException reason) {
        if (!hasAutosaveFailed) {
            hasAutosaveFailed = true; // once is enough, it would fail again in a few seconds
            questions.note(Messages.text("document.not-kept", String.valueOf(reason.getMessage())));
        }
    }

    private void update() {
        boolean wasChanged = changed.get();
        Document now = document.getValue();
        changed.set(!saved.equals(Optional.of(now)));
        if (changed.get() && isAutosaving) {
            autosaver.ifPresent(keeper -> keeper.changed(now, place.get()));
        } else if (wasChanged && !changed.get()) {
            autosaver.ifPresent(Autosaver::saved);
        }
    }

    private <T> void work(Callable<T> job, Consumer<T> then, Consumer<IOException> failed) {
        desk.files().execute(() -> {
            try {
                T result = job.call();
                desk.target().execute(() -> then.accept(result));
            } catch (IOException problem) {
                desk.target().execute(() -> failed.accept(problem));
            } catch (Exception | Error broken) {
                desk.target().execute(() -> {
                    throw new IllegalStateException(broken);
                });
            }
        });
    }
}
