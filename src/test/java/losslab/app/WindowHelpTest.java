package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// F1 lists the keys of the menus and those of everything else.
class WindowHelpTest {
    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    @Test
    void listsTheKeysOfTheMenus() {
        window.keys(KeyCode.F1);
        assertThat(labels()).contains("Ctrl+Z", "F1", "Ctrl+2");
    }

    @Test
    void listsTheKeysOfThePlane() {
        window.keys(KeyCode.F1);
        assertThat(labels()).contains("In the plane", "P, L, A");
    }

    @Test
    void showsTheKeysThatTheUserHasSet() {
        window.run(() -> window.settings().set(window.settings().get().withShortcut("undo", "Shortcut+U")));
        window.keys(KeyCode.F1);
        assertThat(labels()).contains("Ctrl+U").doesNotContain("Ctrl+Z");
    }

    @Test
    void findsAWord() {
        window.keys(KeyCode.F1);
        search("hold the");
        assertThat(labels()).containsExactly("In the plane", "H",
                "hold the selected points out for validation, or train on them");
    }

    @Test
    void saysThatNothingWasFound() {
        window.keys(KeyCode.F1);
        search("xyz");
        assertThat(labels()).containsExactly("No key does “xyz”.");
    }

    @Test
    void opensOnce() {
        window.keys(KeyCode.F1);
        window.run(() -> window.content().actions().perform(Action.HELP));
        assertThat(window.call(() -> Window.getWindows().stream()
                .filter(open -> open.getScene().lookup("#help") != null).count())).isEqualTo(1);
    }

    private void search(String text) {
        window.run(() -> ((TextField) window.find("help-search")).setText(text));
    }

    private List<String> labels() {
        return window.call(() -> window.find("help-content").lookupAll(".label").stream()
                .flatMap(node -> node instanceof Label label ? Stream.of(label.getText()) : Stream.empty()).toList());
    }
}
