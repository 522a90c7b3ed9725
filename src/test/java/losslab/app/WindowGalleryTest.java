package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import losslab.experiment.LectureDemo;
import losslab.experiment.examples.Example;
import losslab.ui.Messages;
import losslab.ui.Palette;
import losslab.ui.Theme;

/// The gallery of examples.
class WindowGalleryTest {
    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    @Test
    void theButtonOpensIt() {
        window.click("examples");
        assertThat(window.hasFocus("example-lecture-demo")).isTrue();
    }

    @Test
    void theKeyOpensItAndEscapeClosesIt() {
        window.keys(KeyCode.CONTROL, KeyCode.E);
        assertThat(window.hasFocus("example-lecture-demo")).isTrue();
        window.keys(KeyCode.ESCAPE);
        assertThat(isOpen()).isFalse();
        assertThat(window.state().experiment()).isEqualTo(LectureDemo.experiment());
    }

    @Test
    void onceClosedItIsForgotten() {
        window.keys(KeyCode.CONTROL, KeyCode.E);
        WeakReference<Parent> gallery = new WeakReference<>(window.call(() -> focusedCard().getScene().getRoot()));
        window.keys(KeyCode.ESCAPE);
        for (int i = 0; i < 50 && gallery.get() != null; i++) {
            System.gc();
            window.pulse();
        }
        assertThat(gallery.get()).isNull();
    }

    @Test
    void arrowsAndEnterOpenAnExample() {
        window.keys(KeyCode.CONTROL, KeyCode.E);
        window.keys(KeyCode.RIGHT);
        window.keys(KeyCode.RIGHT);
        window.keys(KeyCode.LEFT);
        window.keys(KeyCode.ENTER);
        assertThat(isOpen()).isFalse();
        assertThatIsOpen("lecture-picture");
    }

    @Test
    void downGoesToTheCardBelow() {
        window.keys(KeyCode.CONTROL, KeyCode.E);
        window.keys(KeyCode.DOWN);
        double right = window.call(() -> window.find("example-lecture-demo").getLayoutX());
        double found = window.call(() -> focusedCard().getLayoutX());
        assertThat(found).isEqualTo(right);
        assertThat(window.hasFocus("example-lecture-demo")).isFalse();
    }

    @Test
    void endScrollsToTheLastOne() {
        window.keys(KeyCode.CONTROL, KeyCode.E);
        window.keys(KeyCode.END);
        assertThat(window.hasFocus("example-early-stopping")).isTrue();
        window.keys(KeyCode.ENTER);
        assertThatIsOpen("early-stopping");
    }

    @Test
    void aClickOpensAnExample() {
        window.click("examples");
        window.click("example-zero-loss");
        assertThatIsOpen("zero-loss");
    }

    @Test
    void whatToTryStaysUntilItIsClosed() {
        openZeroLoss();
        assertThat(window.text("hint-words")).isEqualTo(Messages.text("example.try.zero-loss"));
        window.click("close-hint");
        assertThat(window.isOnScreen("hint-words")).isFalse();
    }

    @Test
    void whatToTryGoesWithTheExample() {
        openZeroLoss();
        window.openLectureDemo();
        assertThat(window.isOnScreen("hint-words")).isFalse();
    }

    @Test
    void itOpensFromTheOtherWorkspaceToo() {
        window.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.keys(KeyCode.CONTROL, KeyCode.E);
        window.keys(KeyCode.ENTER);
        assertThat(window.isOnScreen("plane")).isTrue();
    }

    @Test
    void thePicturesShowThePoints() {
        window.click("examples");
        window.pulse();
        WritableImage picture = window.call(() -> window.find("example-lecture-demo").lookup("Canvas")
                .snapshot(null, null));
        // the point (0.5, 0.4) of class 0: the square of two units fills 96 % of 160 pixels
        Color color = picture.getPixelReader().getColor((int) (116 + 0.5 * 76.8), (int) (80 - 0.4 * 76.8));
        assertThat(color).isEqualTo(Palette.of(Theme.LIGHT).lines().getFirst());
    }

    @Test
    void everyExampleCanBeOpened() {
        Example.all().forEach(example -> {
            window.run(() -> window.model().load(example.experiment()));
            window.pulse();
        });
        assertThat(window.state().experiment().data().size()).isEqualTo(60);
    }

    private void openZeroLoss() {
        window.click("examples");
        window.click("example-zero-loss");
    }

    private void assertThatIsOpen(String id) {
        assertThat(window.state().experiment().title()).isEqualTo(Messages.text("example.title." + id));
        assertThat(window.text("experiment-title")).isEqualTo(Messages.text("example.title." + id));
        assertThat(window.state().experiment().data()).isEqualTo(Example.all().stream()
                .filter(example -> example.id().equals(id)).findFirst().orElseThrow().experiment().data());
    }

    private boolean isOpen() {
        return window.call(() -> Window.getWindows().stream()
                .anyMatch(open -> open.getScene().lookup("#gallery") != null));
    }

    private Node focusedCard() {
        return window.find("gallery").getScene().getFocusOwner();
    }
}
