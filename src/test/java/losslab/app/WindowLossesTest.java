package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.kind.Kind;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Loss;
import losslab.core.loss.OneVsAllHinge;
import losslab.core.loss.StructuredHinge;
import losslab.core.loss.WestonWatkins;
import losslab.experiment.LectureDemo;

/// The table of all losses.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class WindowLossesTest {
    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");

    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    @Test
    void showsTheLecturesDataLosses() {
        open();
        assertThat(data(WestonWatkins.KIND)).isEqualTo("2.7667");
        assertThat(data(OneVsAllHinge.KIND)).isEqualTo("4.0222");
        assertThat(data(StructuredHinge.KIND)).isEqualTo("2.3667");
        assertThat(data(CrossEntropy.KIND)).isEqualTo("1.8366");
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
        assertThat(isPresent(WestonWatkins.KIND)).isTrue();
        window.run(() -> window.model().setLoss(window.model().lossSettings().loss(CrossEntropy.KIND)));
        waitForNews();
        assertThat(isPresent(WestonWatkins.KIND)).isFalse();
        assertThat(isPresent(CrossEntropy.KIND)).isTrue();
    }

    @Test
    void aClickSelectsThePoint() {
        open();
        window.click("point-loss-2-0");
        assertThat(window.state().view().selection()).containsExactly(2);
    }

    /// One by one they took seconds.
    @Test
    void thousandsOfPointsLeaveInOneChange() {
        Point point = new Point(0.5, 0.5, 0);
        window.run(() -> window.model().load(
                LectureDemo.experiment().withData(new DataSet(3, Collections.nCopies(2_000, point)))));
        open();
        AtomicInteger changes = new AtomicInteger();
        window.run(() -> list().getItems().addListener((ListChangeListener<Object>) _ -> changes.incrementAndGet()));
        window.openLectureDemo();
        waitForNews();
        assertThat(window.call(() -> list().getItems().size())).isEqualTo(9);
        assertThat(changes).hasValue(1);
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
        String before = data(CrossEntropy.KIND);
        window.click("step");
        waitForNews();
        assertThat(data(CrossEntropy.KIND)).isNotEqualTo(before);
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

    private String data(Kind<Loss> kind) {
        return window.text("losses-data-" + Loss.kinds().indexOf(kind));
    }

    private boolean isPresent(Kind<Loss> kind) {
        return window
                .call(() -> ((Label) window.find("losses-data-" + Loss.kinds().indexOf(kind))).getPseudoClassStates()
                        .contains(PRESENT));
    }

    private ListView<?> list() {
        return (ListView<?>) window.find("losses-points");
    }
}
