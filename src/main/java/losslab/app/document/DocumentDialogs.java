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
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Modality;
import javafx.stage.Window;

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
        ButtonType save = new ButtonType(Messages.text("document.save"), ButtonData.YES);
        ButtonType discard = new ButtonType(Messages.text("document.discard"), ButtonData.NO);
        ask("save-changes", Messages.text("document.save-changes", title), Messages.text("document.save-changes.more"),
                List.of(new Choice("save", save, () -> answer.accept(Changes.SAVE)),
                        new Choice("discard", discard, () -> answer.accept(Changes.DISCARD)),
                        cancel(() -> answer.accept(Changes.CANCEL))));
    }

    @Override
    public void restore(String title, Instant time, Optional<Path> place, Consumer<Left> answer) {
        ButtonType restore = new ButtonType(Messages.text("document.restore"), ButtonData.YES);
        ButtonType discard = new ButtonType(Messages.text("document.restore.discard"), ButtonData.NO);
        ButtonType later = new ButtonType(Messages.text("document.restore.later"), ButtonData.CANCEL_CLOSE);
        String kept = Messages.text("document.restore.kept", title, TIME.withZone(ZoneId.systemDefault()).format(time));
        ask("restore", Messages.text("document.restore.what"),
                place.map(file -> kept + "\n" + Messages.text("document.restore.place", file)).orElse(kept),
                List.of(new Choice("restore", restore, () -> answer.accept(Left.RESTORE)),
                        new Choice("discard", discard, () -> answer.accept(Left.DISCARD)),
                        new Choice("later", later, () -> answer.accept(Left.LATER))));
    }

    @Override
    public void replace(Path file, Runnable goOn) {
        ButtonType replace = new ButtonType(Messages.text("document.replace"), ButtonData.YES);
        ask("replace", Messages.text("document.replace.what", String.valueOf(file.getFileName())),
                Messages.text("document.replace.more"),
                List.of(new Choice("replace", replace, goOn), cancel(() -> {})));
    }

    @Override
    public void tell(String what, String why) {
        ask("tell", what, why, List.of(new Choice("close",
                new ButtonType(Messages.text("document.close"), ButtonData.CANCEL_CLOSE), () -> {})));
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

    /// A button and what it leads to. The last one of a dialog is also its way out.
    private record Choice(String id, ButtonType button, Runnable action) {}

    private static Choice cancel(Runnable action) {
        return new Choice("cancel", new ButtonType(Messages.text("document.cancel"), ButtonData.CANCEL_CLOSE), action);
    }

    private void ask(String id, String what, String more, List<Choice> choices) {
        Label question = new Label(what);
        question.setId(id + "-what");
        question.getStyleClass().add("dialog-question");
        Label explanation = new Label(more);
        explanation.setId(id + "-more");
        VBox texts = new VBox(question, explanation);
        texts.getStyleClass().add("dialog-texts");
        Dialog<ButtonType> dialog = new Dialog<>();
        DialogPane pane = dialog.getDialogPane();
        pane.getStyleClass().add("document-dialog");
        pane.getStylesheets().setAll(content.get().getScene().getStylesheets());
        pane.styleProperty().bind(content.get().getScene().getRoot().styleProperty()); // the size of text
        pane.setContent(texts);
        for (Choice choice : choices) {
            pane.getButtonTypes().add(choice.button());
            pane.lookupButton(choice.button()).setId(id + "-" + choice.id());
        }
        dialog.setTitle(Messages.text("app.title"));
        dialog.initOwner(window());
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setOnHidden(_ -> choices.stream().filter(choice -> choice.button() == dialog.getResult()).findFirst()
                .orElse(choices.getLast()).action().run());
        dialog.show();
    }
}
