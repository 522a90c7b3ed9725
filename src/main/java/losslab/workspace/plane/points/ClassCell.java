package losslab.workspace.plane.points;

import java.util.List;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import losslab.ui.Marker;
import losslab.ui.Messages;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;

/// The true class of a point: number and marker, and a menu to change it.
final class ClassCell extends StateCell {
    private static final double MARKER_RADIUS = 4.5;

    private final PlaneViewModel model;
    private final MenuButton button = new MenuButton();
    private int shownLabel = -1;

    ClassCell(PlaneViewModel model, ObservableValue<PlaneState> state) {
        super(state);
        this.model = model;
        button.getStyleClass().addAll("flat", "class-cell", "class-name");
        button.setOnShowing(_ -> fill());
        // The toolkit opens no menu without an item; the right ones come when it opens.
        button.getItems().add(new MenuItem());
    }

    private void fill() {
        button.getItems().clear();
        for (int k = 0; k < state().experiment().data().classCount(); k++) {
            int label = k;
            MenuItem item = new MenuItem(Messages.text("plane.menu.set-class", k), Marker.node(k, MARKER_RADIUS));
            item.setOnAction(_ -> {
                model.select(List.of(getItem()));
                model.setClassOfSelection(label);
            });
            button.getItems().add(item);
        }
    }

    @Override
    void refresh(int index) {
        int label = state().experiment().data().get(index).label();
        if (label != shownLabel) {
            shownLabel = label;
            button.setText(Integer.toString(label));
            button.setGraphic(Marker.node(label, MARKER_RADIUS));
            button.getStyleClass().removeIf(name -> name.matches("class-\\d+"));
            button.getStyleClass().add("class-" + label);
            button.setAccessibleText(Messages.text("points.class.accessible", label));
        }
        button.setId("label-" + index);
        setGraphic(button);
    }
}
