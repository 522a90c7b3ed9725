package losslab.app.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import losslab.ui.Explanation;
import losslab.ui.Messages;
import losslab.ui.Scrolling;
import losslab.ui.Settings;

/// All commands with their keys. Keys that another command has are refused.
final class ShortcutsPane extends VBox {
    private record Row(Command command, ShortcutField field, Button reset) {}

    private final ObjectProperty<Settings> settings;
    private final List<Row> rows;
    private final Label message = new Label();

    ShortcutsPane(List<Command> commands, ObjectProperty<Settings> settings) {
        this.settings = settings;
        rows = commands.stream().map(this::row).toList();
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcuts-grid");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(words);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Label name = new Label(row.command().words());
            name.setLabelFor(row.field());
            name.setMinWidth(USE_PREF_SIZE);
            grid.addRow(i, name, row.field(), row.reset());
        }
        ScrollPane scrolling = Scrolling.paintDirectly(new ScrollPane(grid));
        scrolling.setFitToWidth(true);
        scrolling.setFocusTraversable(false);
        scrolling.getStyleClass().add("shortcuts-scroll");
        VBox.setVgrow(scrolling, Priority.ALWAYS);
        message.setId("shortcut-message");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.getStyleClass().add("card-note");
        getStyleClass().add("shortcuts");
        getChildren().addAll(new Label(Messages.text("settings.shortcuts")), scrolling, message);
    }

    private Row row(Command command) {
        ShortcutField field = new ShortcutField("shortcut-" + command.key(), keys -> choose(command, keys),
                message::setText);
        Button reset = new Button(Messages.text("settings.shortcut.reset"));
        reset.setId("reset-shortcut-" + command.key());
        reset.getStyleClass().add("small");
        reset.setMinWidth(USE_PREF_SIZE);
        Explanation.give(reset, Messages.text("settings.shortcut.reset.tooltip", command.words()));
        reset.setAccessibleText(Messages.text("settings.shortcut.reset.tooltip", command.words()));
        reset.setOnAction(_ -> choose(command, command.usualKeys()));
        return new Row(command, field, reset);
    }

    /// Takes keys for a command, unless they are those of another one. The usual keys are nothing to remember.
    private void choose(Command command, String keys) {
        Optional<Command> other = keys.isEmpty()
                ? Optional.empty()
                : rows.stream().map(Row::command).filter(each -> !each.equals(command))
                        .filter(each -> each.hasKeys(settings.get(), KeyCombination.valueOf(keys))).findFirst();
        if (other.isPresent()) {
            message.setText(Messages.text("settings.shortcut.taken", KeyCombination.valueOf(keys).getDisplayText(),
                    other.get().words()));
            return;
        }
        Map<String, String> shortcuts = new HashMap<>(settings.get().shortcuts());
        shortcuts.remove(command.key());
        Settings usual = settings.get().withShortcuts(shortcuts);
        settings.set(keys.equals(command.usualKeys()) ? usual : usual.withShortcut(command.key(), keys));
    }

    void show(Settings now) {
        for (Row row : rows) {
            row.field().show(row.command().words(), row.command().shownKeys(now));
            row.reset().setDisable(!row.command().isChanged(now));
        }
    }
}
