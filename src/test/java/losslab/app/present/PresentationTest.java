package losslab.app.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import losslab.experiment.Bookmark;
import losslab.experiment.Document;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.workspace.plane.Panel;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;

class PresentationTest {
    private final Preferences node = Preferences.userRoot().node("losslab-test-" + UUID.randomUUID());

    private final PlaneViewModel model = new PlaneViewModel(LectureDemo.experiment(), Runnable::run, Runnable::run);

    @AfterEach
    void forget() throws BackingStoreException {
        node.removeNode();
    }

    @Test
    void panelsAndSizeAreThereInTheNextSession() {
        Presentation first = presentation();
        first.onProperty().set(true);
        first.show(Panel.SOFTMAX, true);
        first.show(Panel.CHARTS, false);
        first.percentProperty().set(175);

        Presentation next = presentation();
        next.onProperty().set(true);
        assertThat(next.panelsProperty().get()).isEqualTo(first.panelsProperty().get()).contains(Panel.SOFTMAX)
                .doesNotContain(Panel.CHARTS);
        assertThat(next.percentProperty().get()).isEqualTo(175);
    }

    @Test
    void whatCannotBeReadIsAsUsual() {
        Presentation usual = presentation();
        node.put("percent", "much");
        node.put("panels", "no-such-panel");

        Presentation next = presentation();
        assertThat(next.percentProperty().get()).isEqualTo(usual.percentProperty().get());
        next.onProperty().set(true);
        usual.onProperty().set(true);
        assertThat(next.panelsProperty().get()).isEqualTo(usual.panelsProperty().get());
    }

    @Test
    void aBookmarkThatHasGoneIsNotShown() {
        Presentation presentation = presentation();
        presentation.addBookmark();
        PlaneState before = model.state();
        presentation.goTo(1);
        assertThat(model.state()).isSameAs(before);
    }

    @Test
    void theWayThroughTheBookmarksBeginsAnewInAnotherDocument() {
        Presentation presentation = presentation();
        presentation.addBookmark();
        presentation.addBookmark();
        Experiment first = LectureDemo.experiment().withSeed(7);
        model.load(new Document(LectureDemo.experiment(),
                List.of(new Bookmark("first", first), new Bookmark("second", first.withSeed(8)))));

        presentation.step(1);
        assertThat(model.state().experiment()).isEqualTo(first);
    }

    private Presentation presentation() {
        Presentation presentation = new Presentation(model);
        presentation.keepIn(node);
        return presentation;
    }
}
