package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import losslab.ui.Settings;
import losslab.ui.Settings.Appearance;
import losslab.ui.Settings.ClassColors;
import losslab.ui.Settings.Language;
import losslab.ui.Settings.Motion;

class SettingsStoreTest {
    private final Preferences node = Preferences.userRoot().node("losslab-test-" + System.nanoTime());
    private final SettingsStore store = new SettingsStore(node);

    @AfterEach
    void clean() throws BackingStoreException {
        node.removeNode();
    }

    @Test
    void aNewUserHasTheStandard() {
        assertThat(store.load()).isEqualTo(Settings.standard());
    }

    @Test
    void whatIsSavedComesBack() {
        Settings settings = new Settings(Appearance.DARK, ClassColors.LECTURE, 4, 150, Language.GERMAN, false,
                Motion.REDUCED, Map.of("undo", "Alt+U", "save", ""));
        store.save(settings);
        assertThat(store.load()).isEqualTo(settings);
    }

    @Test
    void keysThatWereResetAreForgotten() {
        store.save(Settings.standard().withShortcut("undo", "Alt+U"));
        store.save(Settings.standard());
        assertThat(store.load().shortcuts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"appearance, pink", "class-colors, 7", "digits, 9", "digits, many", "text-percent, 1000",
        "text-percent, -3", "language, klingon", "autosave, perhaps", "motion, ''"})
    void aBrokenValueIsAsInTheStandardAndTheOthersStay(String key, String broken) {
        Settings settings = new Settings(Appearance.DARK, ClassColors.LECTURE, 4, 150, Language.GERMAN, false,
                Motion.REDUCED, Map.of("undo", "Alt+U"));
        store.save(settings);
        node.put(key, broken);
        Settings standard = Settings.standard();
        Settings expected = switch (key) {
            case "appearance" -> settings.withAppearance(standard.appearance());
            case "class-colors" -> settings.withClassColors(standard.classColors());
            case "digits" -> settings.withDigits(standard.digits());
            case "text-percent" -> settings.withTextPercent(standard.textPercent());
            case "language" -> settings.withLanguage(standard.language());
            case "autosave" -> settings.withAutosave(standard.autosave());
            default -> settings.withMotion(standard.motion());
        };
        assertThat(store.load()).isEqualTo(expected);
    }
}
