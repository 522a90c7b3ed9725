package losslab.app;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import losslab.core.math.Vector;
import losslab.workspace.scores.model.Question;
import losslab.workspace.scores.model.ScoresState;

/// The scores workspace under a robot's hands.
class WindowScoresTest {
    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    @BeforeEach
    void open() {
        window.click("workspace-scores");
    }

    // The switch

    @Test
    void oneWorkspaceIsSeenAtATime() {
        assertThat(window.isOnScreen("scores-workspace")).isTrue();
        assertThat(window.isOnScreen("plane-workspace")).isFalse();
        window.click("workspace-plane");
        assertThat(window.isOnScreen("scores-workspace")).isFalse();
        assertThat(window.isOnScreen("plane-workspace")).isTrue();
    }

    @Test
    void keysSwitchToo() {
        window.keys(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(window.isOnScreen("plane-workspace")).isTrue();
        window.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(window.isOnScreen("scores-workspace")).isTrue();
        assertThat(isDown("workspace-scores")).isTrue();
        assertThat(isDown("workspace-plane")).isFalse();
    }

    @Test
    void aSecondPressClosesNothing() {
        window.click("workspace-scores");
        assertThat(isDown("workspace-scores")).isTrue();
        assertThat(window.isOnScreen("scores-workspace")).isTrue();
    }

    @Test
    void bothStayAsTheyWere() {
        window.enter("score-0", "7.5");
        window.click("workspace-plane");
        window.enter("weight-0-0", "3");
        window.click("workspace-scores");
        assertThat(window.text("score-0")).isEqualTo("7.50");
        window.click("workspace-plane");
        assertThat(window.text("weight-0-0")).isEqualTo("3.00");
    }

    @Test
    void aHiddenWorkspaceDrawsNothing() {
        Node field = window.node("score-0");
        window.click("workspace-plane");
        window.run(() -> window.content().scores().setScore(0, 8));
        window.pulse();
        assertThat(window.call(() -> WindowHarness.textOf(field))).isEqualTo("3.20");
        window.click("workspace-scores");
        assertThat(window.text("score-0")).isEqualTo("8.00");
    }

    @Test
    void theHiddenPlaneDrawsNothing() {
        window.click("workspace-plane");
        Node field = window.node("weight-0-0");
        String before = window.text("weight-0-0");
        window.click("workspace-scores");
        window.run(() -> window.model().setParameter(0, 0, 5));
        window.pulse();
        assertThat(window.call(() -> WindowHarness.textOf(field))).isEqualTo(before);
        window.click("workspace-plane");
        assertThat(window.text("weight-0-0")).isEqualTo("5.00");
    }

    @Test
    void spaceDoesNotStartTheHiddenTraining() {
        window.run(() -> window.find("scores-workspace").requestFocus());
        window.keys(KeyCode.SPACE);
        assertThat(window.state().progress().running()).isFalse();
    }

    @Test
    void theDarkThemeReachesBoth() {
        window.click("dark-theme");
        assertThat(window.picture().getPixelReader().getColor(4, 450).getBrightness()).isLessThan(0.3);
    }

    // Scores

    @Test
    void theLecturesNumbersAreOnTheScreen() {
        assertThat(Stream.of("row-loss-0-weston-watkins", "row-loss-1-weston-watkins", "row-loss-2-weston-watkins",
                "mean-loss-weston-watkins").map(window::text)).containsExactly("2.90", "0.00", "12.90", "5.27");
        assertThat(Stream.of("row-loss-0-squared-hinge", "row-loss-1-squared-hinge", "row-loss-2-squared-hinge")
                .map(window::text)).containsExactly("8.41", "0.00", "83.25");
        assertThat(Stream.of("row-loss-0-softmax", "row-loss-1-softmax", "row-loss-2-softmax").map(window::text))
                .containsExactly("2.0404", "0.0791", "6.1565");
        assertThat(Stream.of("probability-0", "probability-1", "probability-2").map(window::text))
                .containsExactly("0.130", "0.869", "0.001");
    }

    @Test
    void aTypedScoreReachesEveryLoss() {
        window.enter("score-0", "6.1");
        assertThat(window.text("loss-value-weston-watkins")).isEqualTo("0.0000");
        assertThat(window.text("loss-gradient-weston-watkins")).isEqualTo("∂Lᵢ/∂s = (0.00, 0.00, 0.00)");
        assertThat(window.text("row-loss-0-weston-watkins")).isEqualTo("0.00");
        assertThat(window.text("scores-sentence")).endsWith("right");
    }

    @Test
    void aScoreThatIsNoNumberIsToldAbout() {
        window.enter("score-0", "cat");
        assertThat(window.text("scores-message")).contains("found “cat”").contains("It stays 3.20");
    }

    @Test
    void aBarIsDraggedToItsEnds() {
        window.slide("score-bar-0", 1.2);
        assertThat(window.text("score-0")).isEqualTo("10.00");
        window.slide("score-bar-0", -0.2);
        assertThat(window.text("score-0")).isEqualTo("−10.00");
    }

    @Test
    void aBarFollowsALargerNumber() {
        window.enter("score-1", "400");
        window.slide("score-bar-1", 1.2);
        assertThat(window.text("score-1")).isEqualTo("500.00");
    }

    @Test
    void theKeyboardMovesABar() {
        window.run(() -> window.find("score-bar-0").requestFocus());
        window.keys(KeyCode.RIGHT);
        assertThat(window.text("score-0")).isEqualTo("3.30");
    }

    @Test
    void anotherTrueClassIsChosen() {
        window.click("true-class-1");
        assertThat(window.text("loss-value-weston-watkins")).isEqualTo("0.0000");
        assertThat(window.text("loss-value-softmax")).isEqualTo("0.1404");
    }

    @Test
    void anotherExampleIsChosen() {
        window.click("example-2");
        assertThat(window.text("score-2")).isEqualTo("−3.10");
        assertThat(window.text("loss-value-softmax")).isEqualTo("6.1565");
    }

    @Test
    void classesComeAndGo() {
        window.click("add-class");
        assertThat(window.text("score-3")).isEqualTo("0.00");
        window.click("remove-class");
        window.click("remove-class");
        assertThat(window.isOnScreen("score-2")).isFalse();
        assertThat(window.isOnScreen("derivation-softmax-binary")).isTrue();
        assertThat(window.call(() -> window.find("remove-class").isDisabled())).isTrue();
    }

    @Test
    void anotherLossJoinsTheTable() {
        window.click("columns");
        window.click(window.call(() -> window.findMenuItem("SVM — one-vs-all")));
        assertThat(window.text("row-loss-0-one-vs-all")).isEqualTo("6.10");
    }

    // Actions

    @Test
    void aConstantMovesOneVsAllAlone() {
        window.click("add-to-all");
        assertThat(window.text("score-0")).isEqualTo("4.20");
        assertThat(changes()).containsExactly("2.9000 → 2.9000: unchanged", "8.4100 → 8.4100: unchanged",
                "2.9000 → 2.9000: unchanged", "6.1000 → 7.4000: grew by 1.30", "2.0404 → 2.0404: unchanged",
                "5.3138 → 6.5203: grew by 1.21");
    }

    @Test
    void theConstantIsTyped() {
        window.enter("constant", "-3");
        window.click("add-to-all");
        assertThat(window.text("score-0")).isEqualTo("0.20");
        assertThat(window.text("action")).contains("add −3 to all scores");
    }

    /// 2·1.9 + 1 = 4.8, squared 23.04; one-vs-all 1 + 10.2 = 11.2.
    @Test
    void allScoresAreDoubled() {
        window.click("double-all");
        assertThat(changes()).contains("2.9000 → 4.8000: grew by 1.90", "8.4100 → 23.0400: grew by 14.63",
                "6.1000 → 11.2000: grew by 5.10");
    }

    @Test
    void aFactorIsTold() {
        window.click("example-1");
        window.enter("score-0", "4.9");
        window.enter("score-2", "-50");
        window.click("jiggle-0-up");
        assertThat(window.text("loss-change-weston-watkins")).isEqualTo("1.0000 → 2.0000: × 2");
        assertThat(window.text("loss-change-squared-hinge")).isEqualTo("1.0000 → 4.0000: × 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rotate-wrong", "rotate-all"})
    void anExchangeOfClassesChangesNoLoss(String button) {
        window.click(button);
        assertThat(window.text("score-0")).isEqualTo(button.equals("rotate-all") ? "−1.70" : "3.20");
        assertThat(changes()).allMatch(change -> change.endsWith("unchanged"));
    }

    @Test
    void theLastActionIsTakenBack() {
        window.click("double-all");
        window.click("undo-action");
        assertThat(window.text("score-0")).isEqualTo("3.20");
        assertThat(window.isOnScreen("loss-change-softmax")).isFalse();
    }

    @Test
    void resetBringsTheTableBack() {
        window.click("add-class");
        window.click("double-all");
        window.click("jiggle-1-up");
        window.click("reset-scores");
        assertThat(window.text("score-0")).isEqualTo("3.20");
        assertThat(window.text("score-1")).isEqualTo("5.10");
        assertThat(window.isOnScreen("score-3")).isFalse();
    }

    @Test
    void aJiggleIsFelt() {
        window.click("jiggle-1-up");
        assertThat(window.text("score-1")).isEqualTo("6.10");
        assertThat(window.text("loss-change-weston-watkins")).isEqualTo("2.9000 → 3.9000: grew by 1.00");
        window.click("jiggle-2-down");
        assertThat(window.text("loss-change-weston-watkins")).endsWith("unchanged");
        assertThat(window.text("loss-change-softmax")).contains("fell by");
    }

    @Test
    void whichLossesCareIsTold() {
        window.choose("example-table", "Far and just ahead");
        assertThat(window.text("loss-jiggle-weston-watkins")).endsWith("changes nothing.");
        assertThat(window.text("loss-jiggle-softmax")).contains("changes it most by");
    }

    // Questions

    @Test
    void aQuestionIsAskedAndAnswered() {
        window.choose("question", "SVM loss of cat, car, frog");
        assertThat(window.isOnScreen("answer")).isFalse();
        window.click("show-answer");
        assertThat(window.text("answer")).contains("frog 12.90").contains("5.27");
        assertThat(window.text("slip")).contains("10.9").contains("4.6");
        window.click("show-answer");
        assertThat(window.isOnScreen("answer")).isFalse();
        assertThat(window.isOnScreen("slip")).isFalse();
    }

    @Test
    void nothingGivesAnAnswerAwayBeforeItIsShown() {
        window.choose("question", "SVM loss of cat, car, frog");
        assertThat(window.text("predict")).startsWith("Predict first.");
        assertThat(Stream.of("loss-value-weston-watkins", "probability-0", "softmax-cross-entropy")
                .filter(window::isOnScreen)).isEmpty();
        assertThat(window.text("row-loss-2-weston-watkins") + window.text("mean-loss-weston-watkins")).isEqualTo("??");
        window.click("show-answer");
        assertThat(window.isOnScreen("predict")).isFalse();
        assertThat(window.text("row-loss-2-weston-watkins")).isEqualTo("12.90");
        assertThat(window.isOnScreen("loss-value-weston-watkins")).isTrue();
    }

    @Test
    void aQuestionBringsItsScores() {
        window.choose("question", "All scores 0, ten classes");
        window.click("show-answer");
        assertThat(window.text("score-9")).isEqualTo("0.00");
        assertThat(window.text("loss-value-weston-watkins")).isEqualTo("9.0000");
        assertThat(window.text("loss-value-softmax")).isEqualTo("2.3026");
        window.run(() -> {
            window.content().scores().ask(Question.JIGGLED);
            window.content().scores().showAnswer(true);
        });
        window.pulse();
        assertThat(Stream.of(0, 1, 2).map(i -> window.text("row-loss-" + i + "-softmax")))
                .containsExactly("0.0009", "0.5514", "0.0000");
        assertThat(Stream.of(0, 1, 2).map(i -> window.text("row-loss-" + i + "-weston-watkins")))
                .containsExactly("0.00", "0.00", "0.00");
    }

    // Softmax

    @Test
    void theTemperatureMovesTheProbabilities() {
        assertThat(Stream.of("0.01", "1", "2", "100").map(this::atTemperature)).containsExactly(
                "0.000 1.000 0.000, 5.1000 =", "0.130 0.869 0.001, 5.2404 =", "0.272 0.704 0.024, 5.8015 =",
                "0.337 0.343 0.320, 112.1021 =");
    }

    private String atTemperature(String temperature) {
        window.enter("temperature", temperature);
        return "%s %s %s, %s".formatted(window.text("probability-0"), window.text("probability-1"),
                window.text("probability-2"), window.text("softmax-log-sum-exp").replaceFirst("=.*", "="));
    }

    @Test
    void theSmoothedLossesOfTheLecture() {
        window.enter("label-smoothing", "0.1");
        assertThat(Stream.of(0, 1, 2).map(i -> window.text("row-loss-" + i + "-softmax")))
                .containsExactly("2.1404", "0.2958", "5.7931");
        assertThat(window.text("softmax-score-gap")).contains("3.3322");
        window.choose("smoothing-over", "the others");
        assertThat(window.text("softmax-score-gap")).contains("2.8904");
    }

    @Test
    void bitsAreChosen() {
        window.click("unit-bits");
        assertThat(window.call(() -> window.find("softmax").lookupAll(".label").stream()
                .map(WindowHarness::textOf).toList())).anyMatch(text -> text.contains("2.9436 bits"));
    }

    @Test
    void aThousandMoreIsNoNumberForTheNaiveSoftmax() {
        assertThat(window.text("naive-loss")).isEqualTo("2.0404");
        window.click("naive-plus");
        assertThat(List.of(window.text("naive-e-0"), window.text("naive-sum"), window.text("naive-p-0"),
                window.text("naive-loss"))).containsExactly("∞", "∞", "NaN", "NaN");
        assertThat(List.of(window.text("stable-p-0"), window.text("stable-loss"))).containsExactly("0.130", "2.0404");
        assertThat(List.of(isBorn("naive-e-0"), isBorn("naive-p-0"), isBorn("naive-loss"), isBorn("stable-p-0")))
                .containsExactly(true, true, false, false);
        assertThat(window.text("naive-reason")).contains("709.78");
    }

    @Test
    void aThousandLessIsNoNumberEither() {
        window.click("naive-minus");
        assertThat(List.of(window.text("naive-e-0"), window.text("naive-sum"), window.text("naive-p-0"),
                window.text("naive-loss"))).containsExactly("0", "0", "NaN", "NaN");
        assertThat(window.text("stable-loss")).isEqualTo("2.0404");
    }

    @Test
    void theLogarithmOfZeroIsBornInTheLoss() {
        window.enter("score-0", "-800");
        assertThat(window.text("naive-loss")).isEqualTo("∞");
        assertThat(isBorn("naive-loss")).isTrue();
        assertThat(window.text("stable-loss")).isEqualTo("805.1011");
    }

    @Test
    void aProductOfLikelihoodsVanishes() {
        window.enter("likelihood-count", "365");
        assertThat(window.text("likelihood-product")).endsWith("4.9e−324");
        window.enter("likelihood-count", "366");
        assertThat(window.text("likelihood-product")).endsWith(": 0");
        assertThat(isBorn("likelihood-product")).isTrue();
        assertThat(window.text("likelihood-log-sum")).contains("−746.770");
        assertThat(window.text("likelihood-end")).contains("n = 366");
    }

    // Keyboard and names

    @Test
    void everythingCanBeReachedByTab() {
        List<String> reached = Stream.iterate("score-0", _ -> next()).limit(110).distinct().toList();
        assertThat(reached).contains("example-table", "true-class-0", "score-bar-1", "score-2", "jiggle-2-up",
                "add-to-all", "constant", "double-all", "rotate-wrong", "rotate-all", "question", "digits", "margin",
                "copy-softmax", "temperature", "naive-plus", "likelihood-count", "workspace-scores");
    }

    @Test
    void theBarsEndWhereTheirScoresAre() {
        window.enter("score-0", "5");
        Bounds track = bounds(window.node("score-bar-0"));
        Bounds thumb = bounds(window.call(() -> window.find("score-bar-0").lookup(".thumb")));
        double reach = (track.getWidth() - thumb.getWidth()) / 2;
        assertClose(track.getCenterX() + reach / 2, thumb.getCenterX(), 0, 1.5);
    }

    @Test
    void theStateIsWhatTheScreenSays() {
        window.click("rotate-all");
        ScoresState state = window.call(() -> window.content().scores().state());
        assertThat(state.example().scores()).isEqualTo(Vector.of(-1.7, 3.2, 5.1));
        assertThat(window.call(() -> ((RadioButton) window.find("true-class-1")).isSelected()))
                .isTrue();
    }

    private List<String> changes() {
        return Stream.of("weston-watkins", "squared-hinge", "structured", "one-vs-all", "softmax",
                "one-vs-all-logistic").map(loss -> window.text("loss-change-" + loss)).toList();
    }

    private Bounds bounds(Node node) {
        return window.call(() -> node.localToScene(node.getLayoutBounds()));
    }

    private boolean isDown(String id) {
        return window.call(() -> ((ToggleButton) window.find(id)).isSelected());
    }

    private boolean isBorn(String id) {
        return window.call(() -> window.find(id).getPseudoClassStates().contains(PseudoClass.getPseudoClass("born")));
    }

    private String next() {
        window.keys(KeyCode.TAB);
        return window.call(() -> String.valueOf(window.scene().getFocusOwner().getId()));
    }
}
