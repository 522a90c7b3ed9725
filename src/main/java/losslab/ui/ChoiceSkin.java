package losslab.ui;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;

/// Looks like any combo box, but styles its list only when the list is opened, or when nothing else says how wide the box is.
///
/// The toolkit keeps the list inside the box from the first, unseen: two dozen nodes to make and to style.
final class ChoiceSkin<T> extends ComboBoxListViewSkin<T> {
    ChoiceSkin(ComboBox<T> box) {
        super(box);
        getChildren().remove(getPopupContent());
    }

    @Override
    public void show() {
        styleList();
        super.show();
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        styleList();
        return super.computePrefWidth(height, top, right, bottom, left);
    }

    /// Puts the list where the toolkit has it from the first. A popup that has been open keeps it.
    private void styleList() {
        Node list = getPopupContent();
        if (list.getScene() == null) {
            getChildren().add(list);
            list.applyCss();
        }
    }
}
