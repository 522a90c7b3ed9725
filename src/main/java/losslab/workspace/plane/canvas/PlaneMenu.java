package losslab.workspace.plane.canvas;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import losslab.ui.Marker;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.workspace.plane.canvas.PlaneTarget.DataPoint;
import losslab.workspace.plane.model.PlaneViewModel;

/// The context menu of the plane.
final class PlaneMenu {
    private static final double MARKER_RADIUS = 5;

    private PlaneMenu() {}

    /// Fills the menu for what was clicked at a place of the plane.
    static void fill(ContextMenu menu, PlaneViewModel model, PlaneTarget target, double x0, double x1, Runnable fit) {
        menu.getItems().clear();
        boolean onPoint = target instanceof DataPoint;
        for (int k = 0; k < model.state().experiment().data().classCount(); k++) {
            int label = k;
            MenuItem item = item(onPoint ? "set-class-" + k : "add-class-" + k,
                    Messages.text(onPoint ? "plane.menu.set-class" : "plane.menu.add",
                            model.state().experiment().labels().called(k)),
                    () -> act(model, onPoint, label, x0, x1));
            item.setGraphic(Marker.node(k, MARKER_RADIUS));
            menu.getItems().add(item);
        }
        menu.getItems().add(new SeparatorMenuItem());
        if (onPoint) {
            int index = ((DataPoint) target).index();
            boolean heldOut = model.state().experiment().data().get(index).heldOut();
            menu.getItems().add(item("hold-out-points",
                    Messages.text(heldOut ? "plane.menu.train" : "plane.menu.hold-out",
                            model.state().view().selection().size()),
                    () -> model.setSelectionHeldOut(!heldOut)));
            menu.getItems().add(item("delete-points",
                    Messages.text("plane.menu.delete", model.state().view().selection().size()),
                    model::deleteSelection));
        }
        menu.getItems().add(item("fit-view", Messages.text("plane.fit"), fit));
    }

    private static void act(PlaneViewModel model, boolean onPoint, int label, double x0, double x1) {
        if (onPoint) {
            model.setClassOfSelection(label);
        } else {
            model.addPoint(Numbers.snapped(x0, 0.01), Numbers.snapped(x1, 0.01), label);
        }
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
