package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import losslab.ui.Messages;
import losslab.ui.Settings;
import losslab.ui.Settings.Language;
import losslab.ui.Theme;

class WindowSettingsTest {
    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    @BeforeEach
    void open() {
        window.keys(KeyCode.CONTROL, KeyCode.COMMA);
        window.pulse();
    }

    @AfterEach
    void close() {
        window.run(() -> dialog().ifPresent(Stage::close));
        Messages.speak(Settings.standard().withLanguage(Language.ENGLISH).locale());
    }

    @Test
    void opensByItsKeysWithTheFirstControlFocused() {
        assertThat(window.call(() -> dialog().orElseThrow().getScene().getFocusOwner().getId()))
                .isEqualTo("setting-appearance");
    }

    @Test
    void escapeClosesIt() {
        window.keys(KeyCode.ESCAPE);
        window.pulse();
        assertThat(window.call(WindowSettingsTest::dialog)).isEmpty();
    }

    @Test
    void showsWhatIsSet() {
        window.run(() -> window.settings().set(window.settings().get().withDigits(3).withAutosave(false)));
        assertThat(window.call(() -> this.<Integer>choice("setting-digits").getValue())).isEqualTo(3);
        assertThat(window.call(() -> ((CheckBox) node("setting-autosave")).isSelected())).isFalse();
    }

    @Test
    void theThemeChangesAtOnceInBothWindows() {
        choose("setting-appearance", Settings.Appearance.DARK);
        assertThat(window.content().themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(window.call(() -> dialog().orElseThrow().getScene().getStylesheets()))
                .isEqualTo(window.call(() -> window.scene().getStylesheets()));
    }

    @Test
    void theLanguageChangesAtOnceInBothWindows() {
        choose("setting-language", Language.GERMAN);
        assertThat(window.text("run")).isEqualTo("Start");
        assertThat(window.call(() -> dialog().orElseThrow().getTitle())).isEqualTo("Einstellungen");
        assertThat(window.call(() -> ((Button) node("close-settings")).getText())).isEqualTo("Schließen");
    }

    @Test
    void theLanguageComesBackAtOnce() {
        choose("setting-language", Language.GERMAN);
        choose("setting-language", Language.ENGLISH);
        assertThat(window.call(() -> ((Button) node("close-settings")).getText())).isEqualTo("Close");
    }

    @Test
    void theDigitsChangeAtOnce() {
        choose("setting-digits", 4);
        assertThat(window.text("weight-0-0")).isEqualTo("1.0000");
    }

    @Test
    void newKeysAskForTheirCommand() {
        press("shortcut-scores", KeyCode.J, true);
        assertThat(window.settings().get().shortcuts()).containsEntry("scores", "Shortcut+J");
        window.keys(KeyCode.ESCAPE);
        window.keys(KeyCode.CONTROL, KeyCode.J);
        assertThat(window.isOnScreen("scores-workspace")).isTrue();
    }

    @Test
    void newKeysAreInTheExplanationOfAButton() {
        press("shortcut-undo", KeyCode.J, true);
        assertThat(window.call(() -> window.find("undo").getAccessibleHelp())).endsWith("J)");
    }

    @Test
    void keysOfAnotherCommandAreRefused() {
        press("shortcut-scores", KeyCode.Z, true);
        assertThat(window.settings().get().shortcuts()).isEmpty();
        assertThat(text("shortcut-message")).contains("Undo");
    }

    @Test
    void aPlainLetterIsRefused() {
        press("shortcut-scores", KeyCode.Z, false);
        assertThat(window.settings().get().shortcuts()).isEmpty();
        assertThat(text("shortcut-message")).contains("plain letters");
    }

    @Test
    void backspaceTakesTheKeysAway() {
        press("shortcut-scores", KeyCode.BACK_SPACE, false);
        assertThat(window.settings().get().shortcuts()).containsEntry("scores", "");
        assertThat(text("shortcut-scores")).isEqualTo("none");
    }

    @Test
    void escapeLeavesTheKeysAndTheDialogOpen() {
        press("shortcut-scores", KeyCode.ESCAPE, false);
        assertThat(window.settings().get().shortcuts()).isEmpty();
        assertThat(window.call(WindowSettingsTest::dialog)).isPresent();
    }

    @Test
    void theUsualKeysComeBack() {
        press("shortcut-scores", KeyCode.J, true);
        fire("reset-shortcut-scores");
        assertThat(window.settings().get().shortcuts()).isEmpty();
    }

    @Test
    void everythingCanBeReset() {
        choose("setting-digits", 4);
        press("shortcut-scores", KeyCode.J, true);
        fire("reset-settings");
        assertThat(window.settings().get()).isEqualTo(Settings.standard());
    }

    @Test
    void nothingIsCut() {
        assertThat(window.call(() -> WindowLooksTest.cutTexts(dialog().orElseThrow().getScene().getRoot()))).isEmpty();
    }

    @Test
    void nothingIsCutInGerman() {
        choose("setting-language", Language.GERMAN);
        assertThat(window.call(() -> WindowLooksTest.cutTexts(dialog().orElseThrow().getScene().getRoot()))).isEmpty();
    }

    private static Optional<Stage> dialog() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast)
                .filter(stage -> "settings".equals(stage.getScene().getRoot().getId())).findFirst();
    }

    private static Node node(String id) {
        return dialog().orElseThrow().getScene().getRoot().lookup('#' + id);
    }

    private String text(String id) {
        return window.call(() -> WindowHarness.textOf(node(id)));
    }

    @SuppressWarnings("unchecked") // the test knows what the list holds
    private <T> ComboBox<T> choice(String id) {
        return (ComboBox<T>) node(id);
    }

    private <T> void choose(String id, T value) {
        window.run(() -> this.<T>choice(id).setValue(value));
        window.pulse();
    }

    private void fire(String id) {
        window.run(() -> ((Button) node(id)).fire());
        window.pulse();
    }

    private void press(String id, KeyCode key, boolean isShortcut) {
        window.run(() -> {
            Button field = (Button) node(id);
            field.requestFocus();
            field.fire();
            field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, isShortcut, false, false));
        });
        window.pulse();
    }
}
