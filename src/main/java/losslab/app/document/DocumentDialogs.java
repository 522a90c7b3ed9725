package losslab.app.document;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import losslab.app.document.QuestionPane.Answer;
import losslab.ui.Messages;

/// Asks about documents in dialogs of the window. Esc and the closing cross mean the answer that changes nothing.
public final class DocumentDialogs implements Questions {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Supplier<? extends Node> content;
    private final Consumer<String> report;

    /// @param content what lies in the window that asks, at the time when it asks
    /// @param report  shows a message where the user looks
    public DocumentDialogs(Supplier<? extends Node> content, Consumer<String> report) {
        this.content = content;
        this.report = report;
    }

    @Override
    public void saveChanges(String title, Consumer<Changes> answer) {
        ask("save-changes", Messages.text("document.save-changes", title), Messages.text("document.save-changes.more"),
                new Answer("save", Messages.text("document.save"), () -> answer.accept(Changes.SAVE)),
                new Answer("discard", Messages.text("document.discard"), () -> answer.accept(Changes.DISCARD)),
                cancel(() -> answer.accept(Changes.CANCEL)));
    }

    @Override
    public void restore(String title, Instant time, Optional<Path> place, Consumer<Left> answer) {
        String kept = Messages.text("document.restore.kept", title, TIME.withZone(ZoneId.systemDefault()).format(time));
        ask("restore", Messages.text("document.restore.what"),
                place.map(file -> kept + "\n" + Messages.text("document.restore.place", file)).orElse(kept),
                new Answer("restore", Messages.text("document.restore"), () -> answer.accept(Left.RESTORE)),
                new Answer("discard", Messages.text("document.restore.discard"), () -> answer.accept(Left.DISCARD)),
                new Answer("later", Messages.text("document.restore.later"), () -> answer.accept(Left.LATER)));
    }

    @Override
    public void replace(Path file, Runnable goOn) {
        ask("replace", Messages.text("document.replace.what", String.valueOf(file.getFileName())),
                Messages.text("document.replace.more"),
                new Answer("replace", Messages.text("document.replace"), goOn), cancel(() -> {}));
    }

    @Override
    public void tell(String what, String why) {
        ask("tell", what, why, new Answer("close", Messages.text("document.close"), () -> {}));
    }

    @Override
    public void note(String message) {
        report.accept(message);
    }

    @Override
    public Optional<Path> fileToOpen(Optional<Path> folder) {
        FileChooser chooser = chooser("document.open", folder);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Messages.text("document.all-files"), "*.*"));
        return Optional.ofNullable(chooser.showOpenDialog(window())).map(File::toPath);
    }

    @Override
    public Optional<Path> fileToSave(Optional<Path> folder, String name) {
        FileChooser chooser = chooser("document.save-as", folder);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(window())).map(File::toPath);
    }

    private FileChooser chooser(String title, Optional<Path> folder) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text(title));
        folder.ifPresent(known -> chooser.setInitialDirectory(known.toFile()));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Messages.text("document.files"),
                "*" + DocumentViewModel.ENDING));
        return chooser;
    }

    private Window window() {
        return content.get().getScene().getWindow();
    }

    private static Answer cancel(Runnable action) {
        return new Answer("cancel", Messages.text("document.cancel"), action);
    }

    private void ask(String id, String what, String more, Answer... answers) {
        new QuestionPane(id, what, more, List.of(answers)).ask(window());
    }
}
