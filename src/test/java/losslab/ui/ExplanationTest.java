package losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import losslab.testing.Toolkit;

/// The words of an explanation, before a pointer has come and after.
class ExplanationTest {
    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    @Test
    void screenReadersHearItWithoutAPointer() {
        assertThat(Toolkit.call(() -> explained("what it is for").queryAccessibleAttribute(AccessibleAttribute.HELP)))
                .isEqualTo("what it is for");
    }

    @Test
    void noTooltipIsMadeBeforeAPointerComes() {
        assertThat(Toolkit.call(() -> explained("what it is for").getTooltip())).isNull();
    }

    @Test
    void aPointerFindsATooltip() {
        assertThat(Toolkit.call(() -> entered(explained("what it is for")).getTooltip().getText()))
                .isEqualTo("what it is for");
    }

    @Test
    void theLastExplanationHolds() {
        assertThat(Toolkit.call(() -> {
            Label label = explained("a number");
            Explanation.give(label, "a number above 0");
            return entered(label).getTooltip().getText();
        })).isEqualTo("a number above 0");
    }

    @Test
    void aTooltipThatIsThereFollows() {
        assertThat(Toolkit.call(() -> {
            Label label = entered(explained("a number"));
            Explanation.give(label, "a number above 0");
            return label.getTooltip().getText();
        })).isEqualTo("a number above 0");
    }

    private static Label explained(String words) {
        Label label = new Label("η");
        Explanation.give(label, words);
        return label;
    }

    private static Label entered(Label label) {
        label.fireEvent(new MouseEvent(MouseEvent.MOUSE_ENTERED, 0, 0, 0, 0, MouseButton.NONE, 0, false, false, false,
                false, false, false, false, true, false, true, null));
        return label;
    }
}
