package losslab.app;

import static losslab.app.Agreement.assertThatAllAgrees;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Number fields: what may be typed, when it counts, and what a visit leaves alone.
class WindowFieldsTest {
    private static final String FIELD = "weight-0-0";
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1,5|1.5", "1.5|1.5", "−2|-2", "-2|-2", ".5|0.5", "2e-1|0.2", "+3|3"})
    void enterTakesWhatPeopleType(String text, double value) {
        window.enter(FIELD, text);
        assertThat(weight()).isEqualTo(value);
    }

    @Test
    void leavingTheFieldTakesItsValue() {
        window.overwrite(FIELD, "1,5");
        window.keys(KeyCode.TAB);
        assertThat(weight()).isEqualTo(1.5);
        assertThatAllAgrees(window);
    }

    @Test
    void clickingElsewhereTakesTheValue() {
        window.overwrite(FIELD, "1.5");
        window.clickInPlane(window.plane().point(3));
        assertThat(weight()).isEqualTo(1.5);
    }

    @Test
    void pressingAButtonTakesTheValueFirst() {
        window.overwrite("seed", "12");
        window.overwrite(FIELD, "1.5");
        window.click("step");
        assertThat(window.state().progress().runStart().w0(0)).isEqualTo(1.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {FIELD, "seed"})
    void aTableInAFieldIsQuotedFromItsBeginning(String field) {
        window.enter(field, "0.5,1.5,cat;".repeat(300));
        assertThat(window.text("status-message")).contains("“0.5,1.5,cat;0.5,1.5,cat;0.5,1.5,cat;0.5,…”");
    }

    @Test
    void aMessageLongerThanTheWindowMovesNothing() {
        double before = window.call(() -> window.find("plane-area").getLayoutBounds().getWidth());
        window.run(() -> window.model().report("far ".repeat(1000)));
        window.pulse();
        assertThat(window.call(() -> window.find("plane-area").getLayoutBounds().getWidth())).isEqualTo(before);
        assertThat(window.call(() -> window.find("status").getLayoutBounds().getWidth()))
                .isLessThanOrEqualTo(window.scene().getWidth());
    }

    @Test
    void noNumberIsMarked() {
        window.overwrite(FIELD, "abc");
        assertThat(isInvalid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "1e999", "1.2.3", "NaN"})
    void noNumberKeepsTheOldValue(String text) {
        window.enter(FIELD, text.isEmpty() ? " " : text);
        assertThat(weight()).isEqualTo(1);
    }

    @Test
    void noNumberIsToldInTheStatusLine() {
        window.enter(FIELD, "abc");
        assertThat(window.text("status-message"))
                .isEqualTo("w₀ of class 0: expected a number, found “abc”. It stays 1.00.");
    }

    @Test
    void leavingABadTextBringsTheOldValueBack() {
        window.overwrite(FIELD, "abc");
        window.keys(KeyCode.TAB);
        assertThat(window.text(FIELD)).isEqualTo("1.00");
        assertThat(isInvalid()).isFalse();
        assertThat(window.text("status-message")).contains("“abc”");
    }

    @Test
    void aCorrectedTextIsNotMarkedAnyMore() {
        window.enter(FIELD, "abc");
        window.enter(FIELD, "1.25");
        assertThat(isInvalid()).isFalse();
        assertThat(window.isOnScreen("status-message")).isFalse();
    }

    @Test
    void escapeReverts() {
        window.overwrite(FIELD, "7");
        window.keys(KeyCode.ESCAPE);
        assertThat(window.text(FIELD)).isEqualTo("1.00");
        window.keys(KeyCode.TAB);
        assertThat(weight()).isEqualTo(1);
    }

    @Test
    void aVisitDoesNotRound() {
        window.run(() -> window.model().setParameter(0, 0, 1.23456));
        window.click(FIELD);
        window.keys(KeyCode.ENTER);
        window.keys(KeyCode.TAB);
        window.keys(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(weight()).isEqualTo(1.23456);
    }

    @Test
    void aTypedTextThatEqualsTheShownOneDoesNotRoundEither() {
        window.run(() -> window.model().setParameter(0, 0, 1.23456));
        window.enter(FIELD, "1.23");
        assertThat(window.text(FIELD)).isEqualTo("1.23");
    }

    @Test
    void aSelectedNumberThatChangesIsReplacedByTyping() {
        window.click(FIELD);
        window.keys(KeyCode.CONTROL, KeyCode.A);
        window.run(() -> window.model().setParameter(0, 0, -1.11));
        window.type("4.5");
        assertThat(window.text(FIELD)).isEqualTo("4.5");
    }

    @Test
    void typingWhileTrainingRunsIsNotOverwritten() {
        window.click("run");
        window.overwrite(FIELD, "4.5");
        long step = window.state().progress().step();
        window.waitFor(state -> state.progress().step() > step + 2);
        assertThat(window.text(FIELD)).isEqualTo("4.5");
        window.keys(KeyCode.ENTER);
        window.click("run");
        window.waitFor(state -> !state.progress().running());
        assertThat(weight()).isBetween(3.0, 4.5);
    }

    @Test
    void aFieldThatIsOnlyVisitedFollowsTheRun() {
        window.click(FIELD);
        window.click("step");
        assertThatAllAgrees(window);
    }

    @Test
    void typingInTheTableWhileTrainingRunsIsNotOverwritten() {
        window.click("run");
        window.overwrite("x0-3", "-0.15");
        long step = window.state().progress().step();
        window.waitFor(state -> state.progress().step() > step + 2);
        assertThat(window.text("x0-3")).isEqualTo("-0.15");
        window.keys(KeyCode.ENTER);
        window.click("run");
        window.waitFor(state -> !state.progress().running());
        assertThat(window.state().experiment().data().get(3).x0()).isEqualTo(-0.15);
        assertThatAllAgrees(window);
    }

    @Test
    void aNumberBelowZeroIsNoStepSize() {
        window.enter("learning-rate", "-1");
        assertThat(window.state().experiment().optimizer().learningRate()).isEqualTo(0.1);
        assertThat(window.text("status-message")).contains("expected a number above 0");
    }

    @Test
    void halfAPointIsNoBatchSize() {
        window.enter("batch-size", "2.5");
        assertThat(window.state().experiment().batchSize()).isZero();
    }

    private boolean isInvalid() {
        return window.call(() -> window.find(FIELD).getPseudoClassStates().contains(INVALID));
    }

    private double weight() {
        return window.state().experiment().parameters().w0(0);
    }
}
