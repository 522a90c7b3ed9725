package losslab.app;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;

import losslab.ui.Messages;
import losslab.ui.Settings;

/// Settings between two sessions, in the user's preferences. What is missing or unreadable there is as in [Settings#standard].
final class SettingsStore {
    private static final String APPEARANCE = "appearance";
    private static final String CLASS_COLORS = "class-colors";
    private static final String DIGITS = "digits";
    private static final String TEXT_PERCENT = "text-percent";
    private static final String LANGUAGE = "language";
    private static final String AUTOSAVE = "autosave";
    private static final String MOTION = "motion";
    private static final String SHORTCUTS = "shortcuts";

    private final Preferences node;

    /// @param node the program's own node; a test hands in another one
    SettingsStore(Preferences node) {
        this.node = node;
    }

    Settings load() {
        Settings standard = Settings.standard();
        return new Settings(constant(APPEARANCE, standard.appearance()), constant(CLASS_COLORS, standard.classColors()),
                number(DIGITS, standard.digits(), Settings.FEWEST_DIGITS, Settings.MOST_DIGITS),
                number(TEXT_PERCENT, standard.textPercent(), Settings.SMALLEST_TEXT, Settings.LARGEST_TEXT),
                constant(LANGUAGE, standard.language()), node.getBoolean(AUTOSAVE, standard.autosave()),
                constant(MOTION, standard.motion()), shortcuts());
    }

    void save(Settings settings) {
        node.put(APPEARANCE, Messages.key(settings.appearance()));
        node.put(CLASS_COLORS, Messages.key(settings.classColors()));
        node.putInt(DIGITS, settings.digits());
        node.putInt(TEXT_PERCENT, settings.textPercent());
        node.put(LANGUAGE, Messages.key(settings.language()));
        node.putBoolean(AUTOSAVE, settings.autosave());
        node.put(MOTION, Messages.key(settings.motion()));
        Preferences keys = node.node(SHORTCUTS);
        try {
            keys.clear();
        } catch (BackingStoreException _) {
            // Then old keys stay beside the new ones; nobody is helped by hearing of it.
        }
        settings.shortcuts().forEach(keys::put);
    }

    private Map<String, String> shortcuts() {
        Map<String, String> shortcuts = new HashMap<>();
        Preferences keys = node.node(SHORTCUTS);
        try {
            for (String action : keys.keys()) {
                shortcuts.put(action, keys.get(action, ""));
            }
        } catch (BackingStoreException _) {
            return Map.of();
        }
        return shortcuts;
    }

    private int number(String key, int standard, int min, int max) {
        int number = node.getInt(key, standard);
        return number >= min && number <= max ? number : standard;
    }

    private <E extends Enum<E>> E constant(String key, E standard) {
        String name = node.get(key, "");
        return Arrays.stream(standard.getDeclaringClass().getEnumConstants())
                .filter(constant -> Messages.key(constant).equals(name)).findFirst().orElse(standard);
    }
}
