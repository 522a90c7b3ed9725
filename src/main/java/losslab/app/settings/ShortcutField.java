package losslab.app.settings;

import java.util.Set;
import java.util.function.Consumer;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

import losslab.ui.Messages;

/// The keys of one command: a button that, once pressed, takes the next keys. Escape leaves them as they were, Backspace
/// takes them away.
final class ShortcutField extends Button {
    private static final PseudoClass LISTENING = PseudoClass.getPseudoClass("listening");
    private static final Set<KeyCode> ERASING = Set.of(KeyCode.BACK_SPACE, KeyCode.DELETE);

    private final Consumer<String> change;
    private final Consumer<String> reporter;
    private String keys = "";
    private boolean isListening;

    /// @param change   takes keys in the words of JavaFX, or an empty text for none
    /// @param reporter takes the message about keys that cannot be used
    ShortcutField(String id, Consumer<String> change, Consumer<String> reporter) {
        this.change = change;
        this.reporter = reporter;
        setId(id);
        getStyleClass().add("shortcut");
        setMaxWidth(Double.MAX_VALUE);
        setOnAction(_ -> listen(true));
        addEventFilter(KeyEvent.ANY, this::onKey);
        focusedProperty().addListener((_, _, isFocused) -> {
            if (!isFocused) {
                listen(false);
            }
        });
    }

    /// Shows keys.
    ///
    /// @param command in words, for screen readers
    void show(String command, String shownKeys) {
        keys = shownKeys.isEmpty() ? Messages.text("settings.shortcut.none") : shownKeys;
        setAccessibleText(Messages.text("settings.shortcut.accessible", command, keys));
        write();
    }

    private void listen(boolean listens) {
        isListening = listens;
        pseudoClassStateChanged(LISTENING, listens);
        if (listens) {
            reporter.accept(Messages.text("settings.shortcut.help"));
        }
        write();
    }

    private void write() {
        setText(isListening ? Messages.text("settings.shortcut.press") : keys);
    }

    private void onKey(KeyEvent event) {
        if (!isListening) {
            return;
        }
        event.consume();
        if (event.getEventType() != KeyEvent.KEY_PRESSED || event.getCode().isModifierKey()) {
            return;
        }
        boolean isPlain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown()
                && !event.isMetaDown();
        if (event.getCode() == KeyCode.ESCAPE) {
            listen(false);
            reporter.accept("");
        } else if (isPlain && ERASING.contains(event.getCode())) {
            take("");
        } else if (isPlain && !event.getCode().isFunctionKey()) {
            reporter.accept(Messages.text("settings.shortcut.plain"));
        } else {
            take(combination(event).getName());
        }
    }

    private void take(String newKeys) {
        listen(false);
        reporter.accept("");
        change.accept(newKeys);
    }

    /// Control, or Command on a Mac, is written as the shortcut key of whatever system reads the settings.
    private static KeyCombination combination(KeyEvent event) {
        boolean isMac = event.isShortcutDown() && event.isMetaDown();
        return new KeyCodeCombination(event.getCode(), value(event.isShiftDown()),
                value(event.isControlDown() && (isMac || !event.isShortcutDown())), value(event.isAltDown()),
                value(event.isMetaDown() && !isMac), value(event.isShortcutDown()));
    }

    private static ModifierValue value(boolean isDown) {
        return isDown ? ModifierValue.DOWN : ModifierValue.UP;
    }
}
