package losslab.workspace.plane;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import losslab.ui.Explanation;
import losslab.ui.Messages;
import losslab.ui.Palette;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.panel.StatePanel;

/// What to try in an example, until somebody closes the line or opens another experiment.
final class HintLine extends HBox implements StatePanel {
    private final Label words = new Label();
    private String title = "";

    HintLine() {
        setId("hint-line");
        getStyleClass().add("hint-line");
        words.setId("hint-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = new Button(Messages.text("hint.close"));
        close.setId("close-hint");
        Explanation.give(close, Messages.text("hint.close.tooltip"));
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(_ -> setShown(false));
        getChildren().addAll(words, close);
        setShown(false);
    }

    /// @param newTitle of the experiment that the words are about
    void tell(String newTitle, String newWords) {
        title = newTitle;
        words.setText(newWords);
        setShown(true);
    }

    @Override
    public void show(PlaneState state, Palette palette) {
        if (isVisible() && !state.experiment().title().equals(title)) {
            setShown(false);
        }
    }

    private void setShown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
