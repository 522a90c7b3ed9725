package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;

import javafx.scene.control.MenuButton;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

import losslab.core.model.Objective.Slip;
import losslab.ui.formula.Typesetter;

/// The selected point's loss and gradient, worked out by hand.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WindowByHandTest {
    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    @BeforeAll
    static void waitForTheTypesetter() {
        Typesetter.await();
    }

    @Test
    void nothingIsWorkedOutWithoutASelectedPoint() {
        window.keys(KeyCode.ESCAPE);
        assertThat(window.isOnScreen("by-hand-derivation-scores")).isFalse();
        assertThat(window.call(() -> window.find("by-hand-copy").isDisabled())).isTrue();
        assertThat(text()).isEmpty();
    }

    @Test
    void theLossOfTheSelectedPointIsWorkedOut() {
        window.clickInPlane(window.plane().point(4));
        // Point 5 of the lecture's demo, s = (1.1, −2.9, −2.1), y = 1: 1.1 + 2.9 + 1 = 5 and −2.1 + 2.9 + 1 = 1.8.
        assertThat(text()).contains("= 5.00 + 1.80").contains("= 6.80");
    }

    @Test
    void colorsAndBracketsAreExplainedWhereThereAreAny() {
        assertThat(window.text("by-hand-reading")).contains("[a > 0] is 1 if true");
        window.choose("loss", "SVM — squared hinge");
        assertThat(window.text("by-hand-reading")).isEqualTo("Red counts, grey does not.");
        window.choose("loss", "Softmax cross-entropy");
        assertThat(window.isOnScreen("by-hand-reading")).isFalse();
    }

    @Test
    void theDerivationFollowsADragAndEndsInTheGradientOfTheWeights() {
        window.clickInPlane(window.plane().point(4));
        String before = text();
        window.drag(window.plane().point(4), window.plane().place(0.4, -0.5));
        assertThat(text()).isNotEqualTo(before);
        assertThat(text().strip()).endsWith("[%s, %s, %s], [%s, %s, %s], [%s, %s, %s]]".formatted(gradients()));
    }

    @Test
    void theDigitsAreChosen() {
        window.clickInPlane(window.plane().point(4));
        window.choose("by-hand-digits", "5 digits");
        assertThat(text()).contains("= 6.80000");
        assertThat(window.state().view().readout().digits()).isEqualTo(5);
    }

    @Test
    void theGradientUnfolds() {
        window.clickInPlane(window.plane().point(4));
        double before = height();
        window.click("by-hand-derivation-weights");
        assertThat(height()).isGreaterThan(before + 300);
        window.click("by-hand-derivation-weights");
        assertThat(height()).isEqualTo(before);
    }

    @Test
    void whatIsUnfoldedStaysSoForAnotherPoint() {
        window.clickInPlane(window.plane().point(4));
        double before = height();
        window.click("by-hand-derivation-scores");
        window.keys(KeyCode.ESCAPE);
        window.clickInPlane(window.plane().point(3));
        assertThat(height()).isGreaterThan(before + 40);
    }

    @Test
    void aSlipIsExplained() {
        window.clickInPlane(window.plane().point(4));
        assertThat(window.isOnScreen("by-hand-slip")).isFalse();
        window.run(() -> window.model().setSlip(Slip.values()[1]));
        window.pulse();
        assertThat(window.isOnScreen("by-hand-slip")).isTrue();
    }

    @Test
    void theTextIsCopied() {
        window.clickInPlane(window.plane().point(4));
        copyAs("by-hand-copy-text");
        assertThat(window.call(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(text());
    }

    @Test
    void latexIsCopied() {
        window.clickInPlane(window.plane().point(4));
        copyAs("by-hand-copy-latex");
        assertThat(window.call(() -> Clipboard.getSystemClipboard().getString())).contains("\\begin{align*}", "6.80");
    }

    @Test
    void aPictureOfTwiceTheSizeIsCopied() {
        window.clickInPlane(window.plane().point(4));
        copyAs("by-hand-copy-picture");
        Image image = window.call(() -> Clipboard.getSystemClipboard().getImage());
        double width = window.call(() -> window.find("by-hand-derivation").getLayoutBounds().getWidth());
        assertThat(image.getWidth()).isBetween(2 * width - 1, 2 * width + 2);
        assertThat(image.getHeight()).isBetween(2 * height() - 1, 2 * height() + 2);
    }

    private void copyAs(String item) {
        window.run(() -> ((MenuButton) window.find("by-hand-copy")).getItems().stream()
                .filter(each -> item.equals(each.getId())).findFirst().orElseThrow().fire());
    }

    private String text() {
        return window.call(() -> window.find("by-hand-derivation").getAccessibleText());
    }

    private double height() {
        return window.call(() -> window.find("by-hand-derivation").getLayoutBounds().getHeight());
    }

    /// The numbers under the weights, row by row, without their arrows.
    private Object[] gradients() {
        Object[] numbers = new Object[9];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = window.text("gradient-" + i / 3 + "-" + i % 3).replaceFirst("^[↑↓] ", "");
        }
        return numbers;
    }
}
