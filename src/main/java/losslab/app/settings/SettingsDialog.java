package losslab.app.settings;

import java.util.List;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.util.Subscription;

import losslab.ui.DialogWindow;
import losslab.ui.Messages;
import losslab.ui.Settings;

/// The window in which the settings are changed. It follows its owner into another language while it is open.
public final class SettingsDialog {
    private final StackPane frame = new StackPane();
    private final ObjectProperty<Settings> settings;
    private final List<Command> commands;
    private final DialogWindow window;
    private SettingsPane pane;

    private SettingsDialog(Window owner, ObjectProperty<Settings> settings, List<Command> commands) {
        this.settings = settings;
        this.commands = commands;
        window = new DialogWindow(owner, Messages.text("settings.title"), frame, true);
        window.outliveContent();
        pane = newPane();
        frame.setId("settings");
        Subscription following = Subscription.combine(settings.subscribe(now -> pane.show(now)),
                settings.map(Settings::textPercent).subscribe((_, _) -> Platform.runLater(window::fit)),
                owner.getScene().rootProperty().subscribe((_, _) -> writeAnew()));
        window.onClosed(following::unsubscribe);
    }

    /// Opens the dialog and returns at once.
    ///
    /// @param commands what keys can ask for, in the order of the menus
    public static void open(Window owner, ObjectProperty<Settings> settings, List<Command> commands) {
        SettingsDialog dialog = new SettingsDialog(owner, settings, commands);
        dialog.window.show(dialog.pane.first());
    }

    private SettingsPane newPane() {
        SettingsPane made = new SettingsPane(settings, commands, () -> window.close());
        frame.getChildren().setAll(made);
        return made;
    }

    /// Writes the dialog in the language that the window has now; the keyboard stays where it is.
    private void writeAnew() {
        Node focused = frame.getScene().getFocusOwner();
        window.setTitle(Messages.text("settings.title"));
        pane = newPane();
        if (focused != null && focused.getId() != null) {
            pane.applyCss(); // what scrolls has no content before
            Node same = pane.lookup('#' + focused.getId());
            if (same != null) {
                same.requestFocus();
            }
        }
    }
}
