package losslab.app.document;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.Scene;
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

    private record Place(Node content, Consumer<String> report) {}

    private Optional<Place> place = Optional.empty();

    /// From now on asks over a part of a window. Before that nothing can be asked.
    ///
    /// @param report shows a message where the user looks
    public void askOver(Node content, Consumer<String> report) {
        place = Optional.of(new Place(content, report));
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
    public void restore(String title, Instant time, Optional<Path> file, Consumer<Left> answer) {
        ButtonType restore = new ButtonType(Messages.text("document.restore"), ButtonData.YES);
        ButtonType discard = new ButtonType(Messages.text("document.restore.discard"), ButtonData.NO);
        ButtonType later = new ButtonType(Messages.text("document.restore.later"), ButtonData.CANCEL_CLOSE);
        String kept = Messages.text("document.restore.kept", title, TIME.withZone(ZoneId.systemDefault()).format(time));
        ask("restore", Messages.text("document.restore.what"),
                file.map(known -> kept + "\n" + Messages.text("document.restore.place", known)).orElse(kept),
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
        place.orElseThrow().report().accept(message);
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

    private Scene scene() {
        return place.orElseThrow().content().getScene();
    }

    private Window window() {
        return scene().getWindow();
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
        pane.getStylesheets().setAll(scene().getStylesheets());
        pane.styleProperty().bind(scene().getRoot().styleProperty()); // the size of text
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
