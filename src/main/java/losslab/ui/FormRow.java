package losslab.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A row of a form: a name, a control that takes the room there is, and if there is one a field at the right.
public final class FormRow extends HBox {
    public FormRow(String name, Node control, Node... atTheRight) {
        Label label = new Label(name);
        label.getStyleClass().add("form-label");
        label.setLabelFor(control);
        HBox.setHgrow(control, Priority.ALWAYS);
        getStyleClass().add("form-row");
        getChildren().addAll(label, control);
        getChildren().addAll(atTheRight);
    }

    /// Shows the row, or takes it out of the form.
    public void setShown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
