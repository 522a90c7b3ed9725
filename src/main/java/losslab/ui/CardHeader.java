package losslab.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The head of a framed panel: its title, an explanation beside it, and room for more at the right.
public final class CardHeader extends HBox {
    private final Label note = new Label();

    public CardHeader(String title, Node... atTheRight) {
        Label heading = new Label(title);
        heading.getStyleClass().add("card-title");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        note.getStyleClass().add("card-note");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getStyleClass().add("card-header");
        getChildren().addAll(heading, note, gap);
        getChildren().addAll(atTheRight);
    }

    /// The explanation beside the title.
    public void setNote(String text) {
        if (!text.equals(note.getText())) {
            note.setText(text);
        }
    }
}
