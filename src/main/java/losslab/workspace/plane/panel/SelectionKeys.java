package losslab.workspace.plane.panel;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.input.KeyEvent;

import losslab.workspace.plane.model.PlaneViewModel;

/// The keys that select points, the same wherever points are drawn.
public final class SelectionKeys {
    private SelectionKeys() {}

    /// Whether the key meant something here.
    public static boolean handle(KeyEvent event, PlaneViewModel model) {
        switch (event.getCode()) {
            case PAGE_DOWN -> selectNeighbour(model, 1, event.isShiftDown());
            case PAGE_UP -> selectNeighbour(model, -1, event.isShiftDown());
            case ESCAPE -> {
                boolean means = !model.state().view().selection().isEmpty();
                model.select(List.of());
                return means;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// @param adds whether the points selected before stay selected
    private static void selectNeighbour(PlaneViewModel model, int direction, boolean adds) {
        int size = model.state().experiment().data().size();
        if (size > 0) {
            int from = model.state().selectedPoint().orElse(direction > 0 ? size - 1 : 0);
            Integer neighbour = Math.floorMod(from + direction, size);
            List<Integer> selection = adds ? new ArrayList<>(model.state().view().selection()) : new ArrayList<>();
            selection.remove(neighbour);
            selection.add(neighbour);
            model.select(selection);
        }
    }
}
