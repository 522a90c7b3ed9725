package losslab.workspace.plane.description;

import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import losslab.ui.Messages;
import losslab.ui.Palette;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.panel.StatePanel;

/// What the plane shows, in words that can be selected, copied and read out. While training runs they change a few times a
/// second: nobody reads faster.
public final class DescriptionPanel extends VBox implements StatePanel {
    private static final long PERIOD_NANOS = 400_000_000;

    private final TextArea text = new TextArea();
    private long shownAt;

    public DescriptionPanel() {
        setId("description");
        getStyleClass().add("tab-content");
        text.setId("description-text");
        text.setEditable(false);
        text.setWrapText(true);
        text.setAccessibleText(Messages.text("description.accessible"));
        text.getStyleClass().add("description-text");
        VBox.setVgrow(text, Priority.ALWAYS);
        getChildren().add(text);
    }

    /// Gives the keyboard to the words.
    public void focusText() {
        text.requestFocus();
    }

    @Override
    public void show(PlaneState state, Palette palette) {
        long now = System.nanoTime();
        if (state.progress().running() && now - shownAt < PERIOD_NANOS) {
            return;
        }
        shownAt = now;
        write(Description.of(state));
    }

    /// Writes another text without taking the place or the selection from somebody who reads.
    private void write(String words) {
        if (words.equals(text.getText())) {
            return;
        }
        int anchor = text.getAnchor();
        int caret = text.getCaretPosition();
        double top = text.getScrollTop();
        text.setText(words);
        text.selectRange(Math.min(anchor, words.length()), Math.min(caret, words.length()));
        text.setScrollTop(top);
    }
}
