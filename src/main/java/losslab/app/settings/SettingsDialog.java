package losslab.app.settings;

import java.util.List;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import javafx.util.Subscription;

import losslab.ui.Messages;
import losslab.ui.Print;
import losslab.ui.Settings;

/// The window in which the settings are changed. It looks like the window that it belongs to, and follows it into another theme,
/// size and language while it is open.
public final class SettingsDialog {
    private final Stage stage = new Stage(StageStyle.UTILITY);
    private final ObjectProperty<Settings> settings;
    private final List<Command> commands;

    private SettingsDialog(ObjectProperty<Settings> settings, List<Command> commands) {
        this.settings = settings;
        this.commands = commands;
    }

    /// Opens the dialog and returns at once.
    ///
    /// @param commands what keys can ask for, in the order of the menus
    public static void open(Window owner, ObjectProperty<Settings> settings, List<Command> commands) {
        new SettingsDialog(settings, commands).open(owner);
    }

    private void open(Window owner) {
        Scene owners = owner.getScene();
        SettingsPane first = pane();
        Scene scene = new Scene(first);
        Bindings.bindContent(scene.getStylesheets(), owners.getStylesheets());
        Print.of(scene).bind(Print.of(owners));
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(Messages.text("settings.title"));
        stage.setScene(scene);
        Subscription following = Subscription.combine(settings.subscribe(this::show),
                owners.rootProperty().subscribe((_, _) -> writeAnew()));
        stage.setOnHidden(_ -> {
            following.unsubscribe();
            Bindings.unbindContent(scene.getStylesheets(), owners.getStylesheets());
            Print.of(scene).unbind();
        });
        stage.show();
        stage.setMinWidth(stage.getWidth() / 2);
        stage.setMinHeight(stage.getHeight() / 2);
        first.focusFirst();
    }

    private SettingsPane pane() {
        return new SettingsPane(settings, commands, stage::close);
    }

    private void show(Settings now) {
        if (stage.getScene().getRoot() instanceof SettingsPane pane) {
            pane.show(now);
        }
    }

    /// Writes the dialog in the language that the window has now; the keyboard stays where it is.
    private void writeAnew() {
        Scene scene = stage.getScene();
        Node focused = scene.getFocusOwner();
        SettingsPane next = pane();
        Parent before = scene.getRoot();
        scene.setRoot(next);
        next.resize(before.getLayoutBounds().getWidth(), before.getLayoutBounds().getHeight());
        stage.setTitle(Messages.text("settings.title"));
        if (focused != null && focused.getId() != null) {
            next.applyCss(); // what scrolls has no content before
            Node same = next.lookup('#' + focused.getId());
            if (same != null) {
                same.requestFocus();
            }
        }
    }
}
