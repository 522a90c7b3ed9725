package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import losslab.core.kind.Kind;
import losslab.core.loss.Loss;
import losslab.experiment.LectureDemo;
import losslab.testing.Toolkit;
import losslab.ui.Settings;
import losslab.ui.Theme;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.scores.model.Question;
import losslab.workspace.scores.model.ScoresViewModel;

/// No text of the scores workspace is cut, in the sizes and themes that a lecture hall has.
class WindowScoresLooksTest {
    private static final String SIZES_AND_THEMES = """
            1280, 720, LIGHT
            1280, 720, DARK
            1920, 1080, LIGHT
            1920, 1080, DARK
            """;

    @BeforeAll
    static void start() {
        Toolkit.start();
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIZES_AND_THEMES)
    void atTheStart(double width, double height, Theme theme) {
        assertThat(cutTexts(_ -> {}, width, height, theme)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIZES_AND_THEMES)
    void withTenClassesAndAllLosses(double width, double height, Theme theme) {
        assertThat(cutTexts(model -> {
            for (int i = 0; i < 7; i++) {
                model.addClass();
            }
            for (Kind<Loss> kind : Loss.kinds()) {
                model.showColumn(kind, true);
            }
            model.addToAll(0.125);
        }, width, height, theme)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIZES_AND_THEMES)
    void withLargeScores(double width, double height, Theme theme) {
        assertThat(cutTexts(model -> {
            model.setScore(1, -123456);
            model.addToAll(1000);
            model.report("A message that tells something about a score");
        }, width, height, theme)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void withAnAnswer(Question question) {
        assertThat(cutTexts(model -> {
            model.ask(question);
            model.showAnswer(true);
        }, 1280, 720, Theme.LIGHT)).isEmpty();
    }

    /// The markers of the classes differ in width.
    @Test
    void theBarsOfAllClassesBeginBelowEachOther() {
        List<Double> places = Toolkit.call(() -> {
            MainWindow content = laidOut(model -> model.ask(Question.ZERO_SCORES_OF_TEN), 1280, 720, Theme.LIGHT);
            return content.lookupAll(".score-slider").stream().map(bar -> bar.localToScene(0, 0).getX()).toList();
        });
        assertThat(places).hasSize(10);
        assertThat(Set.copyOf(places)).hasSize(1);
    }

    private static List<String> cutTexts(Consumer<ScoresViewModel> hands, double width, double height, Theme theme) {
        return Toolkit.call(() -> WindowLooksTest.cutTexts(laidOut(hands, width, height, theme)));
    }

    private static MainWindow laidOut(Consumer<ScoresViewModel> hands, double width, double height, Theme theme) {
        MainWindow content = new MainWindow(new PlaneViewModel(LectureDemo.experiment(), Platform::runLater),
                new SimpleObjectProperty<>(Settings.standard()));
        Scene scene = new Scene(content, width, height);
        content.themeProperty().set(theme);
        content.open(Page.SCORES);
        hands.accept(content.scores());
        for (int pass = 0; pass < 2; pass++) {
            content.showNow();
            scene.snapshot(null);
        }
        return content;
    }
}
