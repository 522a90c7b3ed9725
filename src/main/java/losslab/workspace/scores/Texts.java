package losslab.workspace.scores;

import java.util.Arrays;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

import losslab.core.kind.Kind;
import losslab.core.loss.Loss;
import losslab.core.math.Vector;
import losslab.ui.Explanation;
import losslab.ui.Messages;
import losslab.ui.Numbers;

/// How the panels of this workspace write and name things.
final class Texts {
    private Texts() {}

    /// A loss in a word, for the head of a column.
    static String shortName(Kind<Loss> kind) {
        return Messages.text("scores.column." + kind.name());
    }

    /// A loss's value: those of hinges are short decimals mostly, those of logarithms never.
    static String loss(Kind<Loss> kind, double value) {
        return Numbers.fixed(value, kind.has(Loss.MARGIN) ? Numbers.digits() : Numbers.lossDigits());
    }

    /// A difference, short, but never 0 where it is not.
    static String difference(double value) {
        return value != 0 && Math.abs(value) < 0.5 * Math.pow(10, -Numbers.digits()) ? Numbers.rough(value)
                : Numbers.fixed(value, Numbers.digits());
    }

    /// Numbers in brackets.
    static String vector(Vector vector, int digits) {
        return '(' + Numbers.list(Arrays.stream(vector.toArray()).mapToObj(entry -> Numbers.fixed(entry, digits)))
                + ')';
    }

    /// A label that breaks its lines and is never cut.
    static Label wrapping(String id, String... styleClasses) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().addAll(styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// Another text, unless it is there already.
    static void set(Labeled labeled, String text) {
        if (!text.equals(labeled.getText())) {
            labeled.setText(text);
        }
    }

    /// A text that has its place only while it is not empty.
    static void setOrHide(Labeled labeled, String text) {
        set(labeled, text);
        labeled.setVisible(!text.isEmpty());
        labeled.setManaged(!text.isEmpty());
    }

    static Button button(String id, String text, String tooltip, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        Explanation.give(button, tooltip);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
