package losslab.app.present;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

import losslab.workspace.plane.Panel;

/// Which panels are shown: a tick for each. They come and go at once.
public final class PanelsPane extends VBox {
    public PanelsPane(Presentation presentation) {
        setId("panels");
        getStyleClass().add("panels-pane");
        for (Panel panel : Panel.values()) {
            CheckBox box = new CheckBox(panel.title());
            box.setId("panel-" + panel.key());
            box.setOnAction(_ -> {
                presentation.show(panel, box.isSelected());
                box.setSelected(presentation.panelsProperty().get().contains(panel)); // the last one stays
            });
            box.setSelected(presentation.panelsProperty().get().contains(panel));
            getChildren().add(box);
        }
    }

    /// Where the keyboard is to begin.
    public Node first() {
        return getChildren().getFirst();
    }
}
