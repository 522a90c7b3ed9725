package losslab.app.settings;

import java.util.Optional;

import javafx.scene.input.KeyCombination;

import losslab.ui.Messages;
import losslab.ui.Settings;

/// Something that keys can ask for.
///
/// @param key       its name in message keys and in the settings
/// @param usualKeys in the words of JavaFX; empty for none
public record Command(String key, String usualKeys) {
    /// What menus call it, without the dots that announce a dialog.
    String words() {
        return Messages.text("action." + key).replace("…", "");
    }

    /// Its keys, as the settings have them; empty for none.
    String keys(Settings settings) {
        return settings.shortcuts().getOrDefault(key, usualKeys);
    }

    /// What a keyboard calls its keys; empty for none.
    String shownKeys(Settings settings) {
        return combination(settings).map(KeyCombination::getDisplayText).orElse("");
    }

    boolean isChanged(Settings settings) {
        return !keys(settings).equals(usualKeys);
    }

    /// Whether it is asked for by these keys.
    boolean hasKeys(Settings settings, KeyCombination keys) {
        return combination(settings).filter(keys::equals).isPresent();
    }

    /// Its keys, as the settings have them, or its usual ones if what they have are no keys.
    public Optional<KeyCombination> combination(Settings settings) {
        try {
            return combination(keys(settings));
        } catch (IllegalArgumentException _) { // settings are a file that anybody may have written
            return combination(usualKeys);
        }
    }

    private static Optional<KeyCombination> combination(String keys) {
        return keys.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(keys));
    }
}
