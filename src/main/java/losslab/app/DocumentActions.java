package losslab.app;

import java.util.List;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import losslab.app.document.DocumentTitle;
import losslab.app.document.DocumentViewModel;
import losslab.app.document.RecentMenu;
import losslab.ui.Following;
import losslab.ui.Settings;

/// What the menus, the keys and the cross of a window do with documents.
final class DocumentActions {
    private final Parent content;
    private final DocumentViewModel document;
    private final Runnable endTyping;

    /// @param endTyping takes the keyboard away from a field
    DocumentActions(Parent content, DocumentViewModel document, Runnable endTyping) {
        this.content = content;
        this.document = document;
        this.endTyping = endTyping;
    }

    /// @param canRename whether the title is on the screen
    void wire(Actions actions, DocumentTitle title, ObservableValue<Boolean> canRename) {
        actions.on(Action.NEW, afterTyping(document::create));
        actions.on(Action.OPEN, afterTyping(document::open));
        actions.on(Action.SAVE, afterTyping(document::save));
        actions.on(Action.SAVE_AS, afterTyping(document::saveAs));
        actions.on(Action.RENAME, title::edit, canRename);
        actions.on(Action.QUIT, this::quit);
        RecentMenu recent = new RecentMenu(document.recentFiles(), document::open);
        actions.putBelow(Action.OPEN, recent);
        Following.follow(content, document.recentFiles().filesProperty(), recent::show);
    }

    /// Asks before the window closes, opens what is dropped on it, and keeps unsaved work if the user wants it.
    void watch(ObservableValue<Settings> settings) {
        Following.follow(content, settings.map(Settings::autosave), document::setAutosaving);
        new FileDrop(List.of(DocumentViewModel.ENDING), document::open).watch(content);
        content.sceneProperty().flatMap(Scene::windowProperty).subscribe(window -> {
            if (window != null) {
                window.setOnCloseRequest(request -> {
                    request.consume();
                    afterTyping(() -> document.leave(window::hide)).run();
                });
            }
        });
    }

    /// What is still being typed into a field is part of the document.
    private Runnable afterTyping(Runnable command) {
        return () -> {
            if (content.getScene().getFocusOwner() instanceof TextInputControl) {
                endTyping.run();
            }
            command.run();
        };
    }

    private void quit() {
        Window window = content.getScene().getWindow();
        window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }
}
