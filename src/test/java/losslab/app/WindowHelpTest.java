package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import losslab.ui.Messages;
import losslab.ui.Settings.Language;

/// F1 opens the guide, and in it all keys.
class WindowHelpTest {
    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    @AfterEach
    void speakEnglishAgain() {
        Messages.speak(Locale.ENGLISH);
    }

    @Test
    void beginsWithTheFirstChapter() {
        window.keys(KeyCode.F1);
        assertThat(shown()).startsWith("What LossLab is").contains("The first two minutes");
        assertThat(window.hasFocus("help-search")).isTrue();
    }

    @Test
    void listsTheKeysOfTheMenusAndOfThePlane() {
        window.keys(KeyCode.F1);
        open("Keys");
        assertThat(shown()).contains("Ctrl+Z", "F1", "Ctrl+2", "In the plane", "P, L, A");
    }

    @Test
    void showsTheKeysThatTheUserHasSet() {
        window.run(() -> window.settings().set(window.settings().get().withShortcut("undo", "Shortcut+U")));
        window.keys(KeyCode.F1);
        open("Keys");
        assertThat(shown()).contains("Ctrl+U").doesNotContain("Ctrl+Z");
    }

    @Test
    void findsAWord() {
        window.keys(KeyCode.F1);
        search("take out that both");
        assertThat(titles()).containsExactly("Optimizer");
        assertThat(found()).containsExactly("take out that both");
    }

    @Test
    void saysThatNothingWasFound() {
        window.keys(KeyCode.F1);
        search("xyz");
        assertThat(titles()).isEmpty();
        assertThat(shown()).containsExactly("Nothing is said about “xyz”");
    }

    @Test
    void aClickInTheContentsOpensAChapter() {
        window.keys(KeyCode.F1);
        window.click(cell("Shading"));
        assertThat(shown()).startsWith("The plane");
        assertThat(isInSight("Shading")).isTrue();
    }

    @Test
    void aClickOnALinkFollowsIt() {
        window.keys(KeyCode.F1);
        window.click(window.call(() -> window.find("help-content").lookup(".guide-link")));
        assertThat(shown()).startsWith("In class");
    }

    @Test
    void enterOnALinkFollowsIt() {
        window.keys(KeyCode.F1);
        window.run(() -> window.find("help-content").lookup(".guide-link").requestFocus());
        window.keys(KeyCode.ENTER);
        assertThat(shown()).startsWith("In class");
    }

    @Test
    void theKeyboardReachesContentsAndChapter() {
        window.keys(KeyCode.F1);
        window.keys(KeyCode.DOWN);
        window.keys(KeyCode.DOWN);
        assertThat(isInSight("The first two minutes")).isTrue();
        window.keys(KeyCode.TAB);
        assertThat(window.hasFocus("help-scroll")).isTrue();
    }

    @Test
    void opensWhereTheKeyboardIs() {
        window.run(() -> window.find("margin").requestFocus());
        window.keys(KeyCode.F1);
        assertThat(isInSight("Objective")).isTrue();
    }

    @Test
    void opensAtTheScoresFromThere() {
        window.run(() -> window.content().open(Page.SCORES));
        window.keys(KeyCode.F1);
        assertThat(shown()).startsWith("Scores");
    }

    @Test
    void draggedTextCanBeCopied() {
        window.keys(KeyCode.F1);
        window.run(() -> window.find("help-scroll").requestFocus());
        window.keys(KeyCode.CONTROL, KeyCode.A);
        window.keys(KeyCode.CONTROL, KeyCode.C);
        assertThat(window.call(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("What LossLab is\nLossLab shows how a linear classifier is wrong");
    }

    @Test
    void speaksGerman() {
        window.run(() -> window.settings().set(window.settings().get().withLanguage(Language.GERMAN)));
        window.pulse();
        window.keys(KeyCode.F1);
        assertThat(shown()).startsWith("Was LossLab ist");
    }

    @Test
    void escapeClosesIt() {
        window.keys(KeyCode.F1);
        window.keys(KeyCode.ESCAPE);
        assertThat(windowsWithHelp()).isZero();
    }

    @Test
    void opensOnce() {
        window.keys(KeyCode.F1);
        window.run(() -> window.content().actions().perform(Action.HELP));
        assertThat(windowsWithHelp()).isEqualTo(1);
    }

    private long windowsWithHelp() {
        return window.call(() -> Window.getWindows().stream()
                .filter(open -> open.getScene().lookup("#help") != null).count());
    }

    private void search(String text) {
        window.run(() -> ((TextField) window.find("help-search")).setText(text));
    }

    /// Chooses a line of the contents, wherever the list has been scrolled.
    private void open(String title) {
        int line = titles().indexOf(title);
        window.run(() -> contents().getSelectionModel().select(line));
        window.pulse();
    }

    private ListView<?> contents() {
        return (ListView<?>) window.find("help-contents");
    }

    private List<String> titles() {
        return window.call(() -> contents().getItems().stream()
                .map(section -> section.toString().replaceAll(".*?title=(.*?), blocks=.*", "$1")).toList());
    }

    private Node cell(String title) {
        return window.call(() -> contents().lookupAll(".list-cell").stream()
                .filter(cell -> cell instanceof ListCell<?> line && title.equals(line.getText())).findFirst()
                .orElseThrow());
    }

    /// The passages of the page, from top to bottom.
    private List<String> shown() {
        return window.call(() -> window.find("help-content").lookupAll(".guide-passage").stream()
                .map(passage -> words(((TextFlow) passage).getChildren())).toList());
    }

    private static String words(ObservableList<Node> parts) {
        return parts.stream().filter(Text.class::isInstance).map(part -> ((Text) part).getText())
                .collect(Collectors.joining());
    }

    private List<String> found() {
        return window.call(() -> window.find("help-content").lookupAll(".guide-found").stream()
                .map(part -> ((Text) part).getText()).toList());
    }

    private boolean isInSight(String title) {
        return window.call(() -> {
            ScrollPane scroll = (ScrollPane) window.find("help-scroll");
            Node heading = window.find("help-content").lookupAll(".guide-section").stream()
                    .filter(node -> words(((TextFlow) node).getChildren()).equals(title)).findFirst().orElseThrow();
            double top = heading.localToScene(0, 0).getY() - scroll.localToScene(0, 0).getY();
            return top > -1 && top < scroll.getHeight() - 20;
        });
    }
}
