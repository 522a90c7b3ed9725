package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import losslab.core.loss.CrossEntropy;
import losslab.experiment.LectureDemo;
import losslab.ui.Settings;
import losslab.workspace.plane.model.PlaneViewModel;

/// Text of every size: nothing is cut, and nobody loses their place.
class WindowTextSizeTest {
    private static final String SIZES = """
            100, 1280, 720
            100, 1440, 900
            100, 1920, 1080
            125, 1280, 720
            125, 1440, 900
            125, 1920, 1080
            150, 1280, 720
            150, 1440, 900
            150, 1920, 1080
            200, 1280, 720
            200, 1440, 900
            200, 1920, 1080
            """;

    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    @ParameterizedTest
    @CsvSource(textBlock = SIZES)
    void noTextOfThePlaneIsCut(int percent, double width, double height) {
        assertThat(cutTexts(Page.PLANE, percent, width, height)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIZES)
    void noTextOfTheScoresIsCut(int percent, double width, double height) {
        assertThat(cutTexts(Page.SCORES, percent, width, height)).isEmpty();
    }

    @Test
    void keysChangeTheSize() {
        window.keys(KeyCode.CONTROL, KeyCode.PLUS);
        window.keys(KeyCode.CONTROL, KeyCode.PLUS);
        window.keys(KeyCode.CONTROL, KeyCode.MINUS);
        assertThat(window.call(() -> window.settings().get().textPercent())).isEqualTo(110);
        window.keys(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(window.call(() -> window.settings().get().textPercent())).isEqualTo(100);
    }

    @Test
    void aLineOfTextIsTwiceAsHighInTwiceTheSize() {
        double before = height("mean-loss");
        setPercent(200);
        assertThat(height("mean-loss")).isBetween(1.9 * before, 2.1 * before);
    }

    @Test
    void plusWithoutControlZoomsThePlaneAlone() {
        window.run(() -> window.content().focusPlane());
        window.keys(KeyCode.PLUS);
        assertThat(window.call(() -> window.settings().get().textPercent())).isEqualTo(100);
    }

    @Test
    void theFocusStaysThroughAllSizes() {
        window.click("weight-1-1");
        for (int percent : List.of(125, 150, 200, 100)) {
            setPercent(percent);
            assertThat(window.hasFocus("weight-1-1")).as("%d %%", percent).isTrue();
        }
    }

    @Test
    void theSelectionStays() {
        window.run(() -> window.model().select(List.of(2, 5)));
        window.pulse();
        setPercent(200);
        setPercent(100);
        assertThat(window.state().view().selection()).containsExactly(2, 5);
    }

    @Test
    void aColumnStaysScrolledAsFar() {
        window.run(() -> column().setVvalue(0.5));
        window.pulse();
        setPercent(110);
        assertThat(window.call(() -> column().getVvalue())).isEqualTo(0.5);
    }

    @Test
    void largeTextPutsThePanelsBelowEachOther() {
        setPercent(200);
        double planeLeft = window.call(() -> left("plane"));
        assertThat(window.call(() -> left("weights"))).isEqualTo(planeLeft);
        setPercent(100);
        assertThat(window.call(() -> left("weights"))).isGreaterThan(planeLeft + 400);
    }

    private double left(String id) {
        return window.find(id).localToScene(0, 0).getX();
    }

    private ScrollPane column() {
        Node above = window.find("points");
        while (!(above instanceof ScrollPane)) {
            above = above.getParent();
        }
        return (ScrollPane) above;
    }

    private double height(String id) {
        return window.call(() -> window.find(id).getLayoutBounds().getHeight());
    }

    private void setPercent(int percent) {
        window.run(() -> window.settings().set(window.settings().get().withTextPercent(percent)));
        window.pulse();
        window.pulse();
    }

    /// The cut texts of a page and of all its charts, in a scene larger than the headless screen.
    private static List<String> cutTexts(Page page, int percent, double width, double height) {
        CompletableFuture<List<String>> cut = new CompletableFuture<>();
        Platform.runLater(() -> {
            PlaneViewModel model = new PlaneViewModel(
                    LectureDemo.experiment().withLoss(CrossEntropy.standard()), Runnable::run, Runnable::run);
            MainWindow content = new MainWindow(model,
                    new SimpleObjectProperty<>(Settings.standard().withTextPercent(percent)));
            Scene scene = new Scene(content, width, height);
            content.open(page);
            draw(content, scene);
            TabPane tabs = (TabPane) content.lookup("#charts .tab-pane");
            cut.complete(page == Page.SCORES ? WindowLooksTest.cutTexts(content)
                    : IntStream.range(0, tabs.getTabs().size()).boxed()
                            .flatMap(tab -> cutTextsOfTab(content, scene, tabs, tab)).distinct().toList());
            model.close();
        });
        String title = LectureDemo.experiment().title(); // a title gives way
        return cut.orTimeout(60, TimeUnit.SECONDS).join().stream().filter(text -> !text.startsWith(title)).toList();
    }

    private static Stream<String> cutTextsOfTab(MainWindow content, Scene scene, TabPane tabs, int tab) {
        tabs.getSelectionModel().select(tab);
        draw(content, scene);
        return WindowLooksTest.cutTexts(content).stream();
    }

    private static void draw(MainWindow content, Scene scene) {
        for (int pass = 0; pass < 3; pass++) {
            content.showNow();
            scene.snapshot(null);
        }
    }
}
