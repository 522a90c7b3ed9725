package losslab.ui;

import javafx.beans.binding.Bindings;
import javafx.event.EventHandler;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;

/// A window over the main one, for what is done now and then. It wears what its owner wears, whatever that changes to, closes with
/// Escape, and never makes anybody wait: whoever opens it goes on at once. Made for one showing; once closed, its content is
/// in no scene.
public final class DialogWindow {
    private final Stage stage = new Stage();
    private Subscription ownersContent;

    /// Opens a window over the one that a node is in.
    ///
    /// @param isModal whether the owner takes no input as long as this is open
    /// @param first   gets the keyboard
    public static DialogWindow open(Node within, String title, Parent content, boolean isModal, Node first) {
        DialogWindow dialog = new DialogWindow(within.getScene().getWindow(), title, content, isModal);
        dialog.show(first);
        return dialog;
    }

    /// @param isModal whether the owner takes no input as long as this is open
    public DialogWindow(Window owner, String title, Parent content, boolean isModal) {
        stage.initOwner(owner);
        stage.initModality(isModal ? Modality.WINDOW_MODAL : Modality.NONE);
        stage.setTitle(title);
        if (owner instanceof Stage main) {
            stage.getIcons().setAll(main.getIcons());
        }
        content.getStyleClass().add("dialog-window");
        Scene scene = new Scene(content);
        Scene worn = owner.getScene();
        Bindings.bindContent(scene.getStylesheets(), worn.getStylesheets());
        Print.of(scene).bind(Print.of(worn));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
        // Lists and tables keep Escape for ending an edit, of which there is none here.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean isList = event.getTarget() instanceof ListView<?> || event.getTarget() instanceof TableView<?>;
            if (event.getCode() == KeyCode.ESCAPE && isList) {
                event.consume();
                close();
            }
        });
        stage.setScene(scene);
        ownersContent = worn.rootProperty().subscribe((_, _) -> close());
        EventHandler<WindowEvent> goWithOwner = _ -> close();
        owner.addEventHandler(WindowEvent.WINDOW_HIDING, goWithOwner);
        stage.setOnHidden(_ -> {
            owner.removeEventHandler(WindowEvent.WINDOW_HIDING, goWithOwner);
            ownersContent.unsubscribe();
            scene.setRoot(new Region()); // the content follows nothing any more
            Bindings.unbindContent(scene.getStylesheets(), worn.getStylesheets());
            Print.of(scene).unbind();
        });
    }

    /// Opens it in the middle of its owner, or brings it to the front if it is open.
    ///
    /// @param first gets the keyboard
    public void show(Node first) {
        if (stage.isShowing()) {
            stage.toFront();
            stage.requestFocus();
        } else {
            Window owner = stage.getOwner();
            stayOnScreen(owner);
            stage.show();
            stage.setX(Math.max(0, owner.getX() + (owner.getWidth() - stage.getWidth()) / 2));
            stage.setY(Math.max(0, owner.getY() + (owner.getHeight() - stage.getHeight()) / 2));
        }
        first.requestFocus();
    }

    /// Large print asks for more than a small screen has.
    private void stayOnScreen(Window owner) {
        Rectangle2D room = Screen.getScreensForRectangle(owner.getX(), owner.getY(), 1, 1).stream().findFirst()
                .orElseGet(Screen::getPrimary).getVisualBounds();
        stage.setMaxWidth(room.getWidth());
        stage.setMaxHeight(room.getHeight());
    }

    /// Stays open when another content takes the place of the owner's, in another language for instance. Otherwise it closes then.
    public void outliveContent() {
        ownersContent.unsubscribe();
        ownersContent = Subscription.EMPTY;
    }

    public void setTitle(String title) {
        stage.setTitle(title);
    }

    /// Takes the size that its content asks for now.
    public void fit() {
        stage.getScene().getRoot().applyCss();
        stage.sizeToScene();
    }

    /// Does something when it has been closed. Not by an event: its handlers run while the toolkit closes the window, and one
    /// that fails, or asks for a file, would stop that halfway.
    public void onClosed(Runnable action) {
        stage.showingProperty().subscribe((_, isShowing) -> {
            if (!isShowing) {
                action.run();
            }
        });
    }

    public boolean isShowing() {
        return stage.isShowing();
    }

    public void close() {
        stage.close();
    }
}
