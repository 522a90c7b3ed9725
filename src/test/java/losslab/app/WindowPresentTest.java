package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import losslab.core.loss.CrossEntropy;
import losslab.experiment.Bookmark;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.ui.Print;

/// Present mode: large print, chosen panels, covered numbers, and the way through the bookmarks.
class WindowPresentTest {
    private static final Experiment DEMO = LectureDemo.experiment();
    private static final Experiment SOFTMAX = DEMO.withLoss(CrossEntropy.standard()).withTitle("Softmax");

    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    @BeforeEach
    void bookmarks() {
        window.run(() -> window.model()
                .setBookmarks(List.of(new Bookmark("SVM", DEMO), new Bookmark("Softmax", SOFTMAX))));
        window.pulse();
    }

    @Test
    void f5EntersInLargePrintAndEscapeLeaves() {
        window.keys(KeyCode.F5);
        assertThat(print()).isEqualTo(new Print(1.5, 1.6));
        assertThat(window.isOnScreen("workspace-plane")).isFalse();
        window.keys(KeyCode.ESCAPE);
        assertThat(print()).isEqualTo(Print.NORMAL);
        assertThat(window.isOnScreen("workspace-plane")).isTrue();
    }

    @Test
    void theSizeOfPresentModeIsItsOwn() {
        window.keys(KeyCode.F5);
        window.keys(KeyCode.CONTROL, KeyCode.PLUS);
        assertThat(print().text()).isEqualTo(1.75);
        assertThat(window.call(() -> window.settings().get().textPercent())).isEqualTo(100);
    }

    @Test
    void onlyChosenPanelsAreShown() {
        window.keys(KeyCode.F5);
        assertThat(window.isOnScreen("weights")).isTrue();
        assertThat(window.isOnScreen("points")).isFalse();
        window.keys(KeyCode.ESCAPE);
        assertThat(window.isOnScreen("points")).isTrue();
    }

    @Test
    void panelsComeAndGoInTheUsualModeToo() {
        window.keys(KeyCode.F6);
        window.click("panel-points");
        assertThat(window.isOnScreen("points")).isFalse();
        window.click("panel-points");
        window.pulse();
        assertThat(window.isOnScreen("points")).isTrue();
    }

    @Test
    void aPresentersRemoteStepsThroughTheBookmarks() {
        window.keys(KeyCode.F5);
        window.keys(KeyCode.PAGE_DOWN);
        window.keys(KeyCode.PAGE_DOWN);
        assertThat(window.state().experiment()).isEqualTo(SOFTMAX);
        window.keys(KeyCode.PAGE_UP);
        assertThat(window.state().experiment()).isEqualTo(DEMO);
    }

    @Test
    void arrowsStepUntilThePlaneHasTheKeyboard() {
        window.keys(KeyCode.F5);
        window.keys(KeyCode.RIGHT);
        window.keys(KeyCode.RIGHT);
        assertThat(window.state().experiment()).isEqualTo(SOFTMAX);
        window.run(() -> window.content().focusPlane());
        window.run(() -> window.model().select(List.of(0)));
        window.keys(KeyCode.LEFT);
        assertThat(window.state().experiment().title()).isEqualTo("Softmax");
        assertThat(window.state().experiment().data().get(0).x0())
                .isLessThan(SOFTMAX.data().get(0).x0());
    }

    @Test
    void aCoveredNumberIsToldByAKeyAndCoveredAgain() {
        window.keys(KeyCode.F5);
        window.keys(KeyCode.C);
        window.click("total-loss");
        window.click("weight-0-0");
        window.keys(KeyCode.C);
        assertThat(List.of(isCovered("total-loss"), isCovered("weight-0-0"))).containsExactly(true, true);
        window.keys(KeyCode.PERIOD);
        assertThat(List.of(isCovered("total-loss"), isCovered("weight-0-0"))).containsExactly(false, true);
        window.keys(KeyCode.R);
        assertThat(isCovered("weight-0-0")).isFalse();
        window.keys(KeyCode.SHIFT, KeyCode.R);
        assertThat(List.of(isCovered("total-loss"), isCovered("weight-0-0"))).containsExactly(true, true);
    }

    @Test
    void aCoverShowsOneColour() {
        window.keys(KeyCode.F5);
        window.keys(KeyCode.C);
        window.click("total-loss");
        window.pulse();
        assertThat(window.call(() -> {
            Bounds bounds = window.find("total-loss").getLayoutBounds();
            WritableImage picture = window.find("total-loss").snapshot(null, null);
            return IntStream.range(4, (int) bounds.getWidth() - 4)
                    .map(x -> picture.getPixelReader().getArgb(x, (int) bounds.getHeight() / 2)).distinct().count();
        })).isEqualTo(1);
    }

    @Test
    void keysAloneCover() {
        window.keys(KeyCode.F5);
        window.keys(KeyCode.C);
        window.keys(KeyCode.DOWN);
        window.keys(KeyCode.ENTER);
        assertThat(window.call(() -> window.scene().getRoot().lookupAll(".covered").size())).isEqualTo(1);
    }

    @Test
    void leavingShowsEverything() {
        window.keys(KeyCode.F5);
        window.keys(KeyCode.C);
        window.click("total-loss");
        window.keys(KeyCode.ESCAPE);
        window.keys(KeyCode.ESCAPE);
        assertThat(isCovered("total-loss")).isFalse();
    }

    @Test
    void aBookmarkKeepsTheExperiment() {
        window.run(() -> window.model().setRow(0, 7, 7, 7));
        window.keys(KeyCode.CONTROL, KeyCode.B);
        assertThat(window.state().bookmarks()).hasSize(3);
        assertThat(window.state().bookmarks().getLast().experiment()).isEqualTo(window.state().experiment());
    }

    @Test
    void bookmarksAreRenamedMovedAndRemoved() {
        window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        window.run(() -> ((TextField) window.find("bookmark-name")).setText("Hinge"));
        window.click("bookmark-rename");
        assertThat(names()).containsExactly("Hinge", "Softmax");
        window.click("bookmark-down");
        assertThat(names()).containsExactly("Softmax", "Hinge");
        window.click("bookmark-remove");
        assertThat(names()).containsExactly("Softmax");
    }

    @Test
    void escapeInTheListClosesTheBookmarks() {
        window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        Node list = window.node("bookmark-list");
        assertThat(window.call(() -> list.getScene().getWindow().isShowing())).isTrue();
        window.run(() -> {
            Window dialog = list.getScene().getWindow();
            Event.fireEvent(list,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            assertThat(dialog.isShowing()).isFalse();
        });
    }

    @Test
    void withoutBookmarksThereIsNothingToPress() {
        window.run(() -> window.model().setBookmarks(List.of()));
        window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        assertThat(window.call(() -> window.find("bookmark-remove").isDisabled())).isTrue();
        window.run(() -> window.content().presentation().addBookmark());
        window.pulse();
        assertThat(window.call(() -> window.find("bookmark-remove").isDisabled())).isFalse();
    }

    private List<String> names() {
        return window.state().bookmarks().stream().map(Bookmark::name).toList();
    }

    private Print print() {
        return window.call(() -> Print.of(window.scene()).get());
    }

    private boolean isCovered(String id) {
        return window.call(() -> window.find(id).getStyleClass().contains("covered"));
    }
}
