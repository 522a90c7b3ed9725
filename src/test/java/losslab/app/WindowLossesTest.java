package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.experiment.LectureDemo;
import losslab.ui.LossForms.Form;

/// The table of all losses.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class WindowLossesTest {
    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");

    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    @Test
    void showsTheLecturesDataLosses() {
        open();
        assertThat(data(Form.WESTON_WATKINS)).isEqualTo("2.7667");
        assertThat(data(Form.ONE_VS_ALL)).isEqualTo("4.0222");
        assertThat(data(Form.STRUCTURED)).isEqualTo("2.3667");
        assertThat(data(Form.SOFTMAX)).isEqualTo("1.8366");
    }

    @Test
    void showsTheLossesOfPoints() {
        open();
        assertThat(window.text("point-loss-0-0")).isEqualTo("0.30");
        assertThat(window.text("point-loss-1-0")).isEqualTo("1.70");
    }

    @Test
    void marksThePresentLoss() {
        open();
        assertThat(isPresent(Form.WESTON_WATKINS)).isTrue();
        window.run(() -> window.model().setLoss(window.model().lossSettings().loss(Form.SOFTMAX)));
        waitForNews();
        assertThat(isPresent(Form.WESTON_WATKINS)).isFalse();
        assertThat(isPresent(Form.SOFTMAX)).isTrue();
    }

    @Test
    void aClickSelectsThePoint() {
        open();
        window.click("point-loss-2-0");
        assertThat(window.state().view().selection()).containsExactly(2);
    }

    @Test
    void theSelectedPointIsMarked() {
        open();
        window.clickInPlane(window.plane().point(4));
        assertThat(window.call(() -> list().getSelectionModel().getSelectedItem())).isEqualTo(4);
    }

    @Test
    void followsAStep() {
        open();
        String before = data(Form.SOFTMAX);
        window.click("step");
        waitForNews();
        assertThat(data(Form.SOFTMAX)).isNotEqualTo(before);
    }

    @Test
    void tenThousandPointsHaveRowsToScrollTo() {
        open();
        List<Point> points = LectureDemo.data().points();
        window.run(() -> window.model()
                .setData(new DataSet(3, IntStream.range(0, 10_000).mapToObj(i -> points.get(i % 9)).toList())));
        waitForNews();
        window.run(() -> window.model().select(List.of(9_999)));
        window.pulse();
        window.pulse();
        assertThat(window.text("point-loss-9999-0")).isNotEmpty();
    }

    @Test
    void noTextIsCutInASmallWindow() {
        window.resize(1280, 720);
        open();
        assertThat(window.call(() -> WindowLooksTest.cutTexts(window.find("charts")))).isEmpty();
    }

    private void open() {
        window.click("losses-tab");
        waitForNews();
    }

    /// Waits for the comparison of the present state, and until it is on the screen.
    private void waitForNews() {
        WindowComparisons.await(window, window.model().lossComparison().resultProperty(), found -> found
                .under(found.present()) == window.model().state().evaluation());
    }

    private String data(Form form) {
        return window.text("losses-data-" + form.ordinal());
    }

    private boolean isPresent(Form form) {
        return window.call(() -> ((Label) window.find("losses-data-" + form.ordinal())).getPseudoClassStates()
                .contains(PRESENT));
    }

    private ListView<?> list() {
        return (ListView<?>) window.find("losses-points");
    }
}
