package losslab.workspace.plane.points;

import java.util.List;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

import losslab.ui.Marker;
import losslab.core.data.Point;
import losslab.ui.Messages;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;

/// The true class of a point: number and marker, and a menu to change it.
final class ClassCell extends StateCell {
    private static final double MARKER_RADIUS = 4.5;

    private final PlaneViewModel model;
    private final MenuButton button = new MenuButton();
    private String shownName = "";
    private int shownLabel = -1;
    private boolean shownHeldOut;

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
            MenuItem item = new MenuItem(
                    Messages.text("plane.menu.set-class", state().experiment().labels().called(k)),
                    Marker.node(k, MARKER_RADIUS));
            item.setOnAction(_ -> {
                model.select(List.of(getItem()));
                model.setClassOfSelection(label);
            });
            button.getItems().add(item);
        }
    }

    @Override
    void refresh(int index) {
        Point point = state().experiment().data().get(index);
        int label = point.label();
        String called = state().experiment().labels().called(label);
        if (label != shownLabel || point.heldOut() != shownHeldOut || !called.equals(shownName)) {
            shownName = called;
            shownLabel = label;
            shownHeldOut = point.heldOut();
            button.setText(Integer.toString(label));
            button.setGraphic(shownHeldOut
                    ? Marker.hollowNode(label, MARKER_RADIUS)
                    : Marker.node(label, MARKER_RADIUS));
            button.getStyleClass().removeIf(name -> name.matches("class-\\d+"));
            button.getStyleClass().add("class-" + label);
            button.setAccessibleText(Messages.text(
                    shownHeldOut ? "points.class.held-out" : "points.class.accessible", called));
            button.setTooltip(state().experiment().labels().name(label).isEmpty() ? null : new Tooltip(called));
        }
        button.setId("label-" + index);
        setGraphic(button);
    }
}
