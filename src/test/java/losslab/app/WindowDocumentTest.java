package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import losslab.experiment.Document;
import losslab.experiment.Experiment;
import losslab.experiment.ExperimentReader;
import losslab.experiment.ExperimentWriter;
import losslab.experiment.LectureDemo;

/// Documents, with hands on the window. A system's own dialog for files cannot be driven: files are named instead.
class WindowDocumentTest {
    private static final Experiment OTHER = LectureDemo.experiment().withTitle("Other").withSeed(7);

    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    @TempDir
    Path folder;

    @Test
    void theTitleIsMarkedWhileThereAreChanges() {
        window.enter("weight-0-0", "2");
        assertThat(window.text("experiment-title")).isEqualTo("• CS231n demo");

        window.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text("experiment-title")).isEqualTo("CS231n demo");
    }

    @Test
    void savingTakesTheMarkAway() throws IOException {
        window.enter("weight-0-0", "2");
        window.run(() -> window.content().documents().saveAs(file("a")));
        window.pulse();

        assertThat(window.text("experiment-title")).isEqualTo("CS231n demo");
        assertThat(ExperimentReader.read(file("a"))).isEqualTo(window.state().experiment());
    }

    @Test
    void controlSSavesWhatIsBeingTyped() throws IOException {
        window.run(() -> window.content().documents().saveAs(file("a")));
        window.overwrite("weight-0-0", "5");
        window.keys(KeyCode.CONTROL, KeyCode.S);

        assertThat(ExperimentReader.read(file("a")).parameters().weights().get(0, 0)).isEqualTo(5);
    }

    @Test
    void savesWhatIsOnTheScreenWhileTrainingRuns() throws IOException {
        window.click("run");
        window.waitFor(state -> state.progress().step() >= 3);
        Document shown = window.call(() -> {
            window.content().documents().saveAs(file("a"));
            return window.model().state().document();
        });

        assertThat(ExperimentReader.readDocument(file("a"))).isEqualTo(shown);
    }

    // The title

    @Test
    void f2MakesTheTitleAField() {
        window.keys(KeyCode.F2);
        assertThat(window.hasFocus("title-field")).isTrue();

        window.enter("title-field", "Week 3");
        assertThat(window.state().experiment().title()).isEqualTo("Week 3");
        assertThat(window.text("experiment-title")).isEqualTo("• Week 3");
        assertThat(window.hasFocus("plane-area")).isTrue();
    }

    @Test
    void escapeKeepsTheOldTitle() {
        window.keys(KeyCode.F2);
        window.overwrite("title-field", "Week 3");
        window.keys(KeyCode.ESCAPE);

        assertThat(window.state().experiment().title()).isEqualTo("CS231n demo");
        assertThat(window.isOnScreen("title-field")).isFalse();
    }

    @Test
    void aTitleIsTakenWhenTheHandMovesOn() {
        window.keys(KeyCode.F2);
        window.overwrite("title-field", "Week 3");
        window.keys(KeyCode.TAB);

        assertThat(window.text("experiment-title")).isEqualTo("• Week 3");
    }

    // Questions

    @Test
    void newAsksWhetherChangesAreToBeSaved() {
        window.enter("weight-0-0", "2");
        window.keys(KeyCode.CONTROL, KeyCode.N);

        assertThat(window.text("save-changes-what")).isEqualTo("Save the changes to “CS231n demo”?");
        assertThat(window.hasFocus("save-changes-save")).isTrue();
        click("save-changes-cancel");
        assertThat(window.state().experiment().data().size()).isEqualTo(9);
    }

    @Test
    void newBeginsAnEmptySheet() {
        window.keys(KeyCode.CONTROL, KeyCode.N);

        assertThat(window.state().experiment()).isEqualTo(LectureDemo.blank());
        assertThat(window.text("experiment-title")).isEqualTo("Untitled experiment");
    }

    @Test
    void escapeChangesNothing() {
        window.enter("weight-0-0", "2");
        window.keys(KeyCode.CONTROL, KeyCode.N);
        window.keys(KeyCode.ESCAPE);

        assertThat(window.call(() -> Window.getWindows().size())).isOne();
        assertThat(window.text("experiment-title")).isEqualTo("• CS231n demo");
    }

    @Test
    void changesThatNobodyWantsGo() throws IOException {
        ExperimentWriter.write(OTHER, file("a"));
        window.enter("weight-0-0", "2");
        open(file("a"));
        click("save-changes-discard");

        assertThat(window.state().experiment()).isEqualTo(OTHER);
        assertThat(window.text("experiment-title")).isEqualTo("Other");
    }

    @Test
    void theWindowStaysUntilItIsClear() {
        window.enter("weight-0-0", "2");
        closeWindow();
        click("save-changes-cancel");
        assertThat(window.call(() -> window.stage().isShowing())).isTrue();

        window.keys(KeyCode.CONTROL, KeyCode.Q);
        click("save-changes-discard");
        assertThat(window.call(() -> window.stage().isShowing())).isFalse();
        window.run(() -> window.stage().show());
    }

    @Test
    void theWindowIsSavedAndClosed() throws IOException {
        window.run(() -> window.content().documents().saveAs(file("a")));
        window.enter("weight-0-0", "2");
        Experiment shown = window.state().experiment();
        closeWindow();
        click("save-changes-save");

        assertThat(window.call(() -> window.stage().isShowing())).isFalse();
        assertThat(ExperimentReader.read(file("a"))).isEqualTo(shown);
        window.run(() -> window.stage().show());
    }

    @Test
    void withoutChangesTheWindowClosesAtOnce() {
        closeWindow();

        assertThat(window.call(() -> window.stage().isShowing())).isFalse();
        window.run(() -> window.stage().show());
    }

    // Files

    @Test
    void aFileWithAnErrorOpensNothingAndIsToldOf() throws IOException {
        Files.writeString(file("broken"),
                """
                        {"format": 1, "classes": 2, "points": [{"x": [1, 2], "y": 9}], "weights": [[1, 2], [3, 4]], "bias": [5, 6],
                         "loss": {"type": "softmax"}}""");
        open(file("broken"));

        assertThat(window.text("tell-what")).isEqualTo("“broken.losslab” cannot be opened");
        assertThat(window.text("tell-more")).isEqualTo("points[0].y: expected a class from 0 to 1, found 9");
        click("tell-close");
        assertThat(window.state().experiment()).isEqualTo(LectureDemo.experiment());
    }

    @Test
    void aPlaceThatCannotBeWrittenKeepsTheMark() {
        window.enter("weight-0-0", "2");
        window.run(() -> window.content().documents().saveAs(folder.resolve("none/a.losslab")));
        window.pulse();

        assertThat(window.text("tell-what")).isEqualTo("“a.losslab” was not saved. Your changes are still here.");
        window.keys(KeyCode.ESCAPE);
        assertThat(window.text("experiment-title")).isEqualTo("• CS231n demo");
    }

    @Test
    void recentFilesAreInTheMenu() throws IOException {
        ExperimentWriter.write(OTHER, file("a"));
        open(file("a"));
        window.run(() -> window.content().documents().saveAs(file("b")));
        assertThat(window.call(() -> recentItems().stream().map(MenuItem::getText).toList()).subList(0, 2))
                .containsExactly("b.losslab — " + folder, "a.losslab — " + folder);

        window.run(() -> recentItems().get(1).fire());
        assertThat(window.call(() -> window.content().documents().placeProperty().get())).contains(file("a"));
    }

    @Test
    void aRecentFileThatIsGoneLeavesTheMenu() throws IOException {
        window.run(() -> window.content().documents().saveAs(file("a")));
        Files.delete(file("a"));
        window.run(() -> recentItems().getFirst().fire());

        assertThat(window.text("tell-more")).isEqualTo("expected a file, found none of this name");
        click("tell-close");
        assertThat(window.call(() -> window.content().documents().recentFiles().filesProperty().get())).isEmpty();
    }

    private List<MenuItem> recentItems() {
        MenuBar menus = (MenuBar) window.find("menu-bar");
        return menus.getMenus().getFirst().getItems().stream().filter(item -> "recent-files".equals(item.getId()))
                .map(Menu.class::cast).findFirst().orElseThrow().getItems();
    }

    private void open(Path file) {
        window.run(() -> window.content().documents().open(file));
        window.pulse();
    }

    private void closeWindow() {
        window.run(() -> window.stage().fireEvent(new WindowEvent(window.stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    /// Clicks on a button of a dialog. No pulse is waited for: the window may be closed afterwards.
    private void click(String id) {
        window.run(() -> ((Button) window.find(id)).fire());
    }

    private Path file(String name) {
        return folder.resolve(name + ".losslab");
    }
}
