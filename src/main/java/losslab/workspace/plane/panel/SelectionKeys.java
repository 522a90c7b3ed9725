package losslab.workspace.plane.panel;

import java.util.List;

import javafx.scene.input.KeyEvent;

import losslab.workspace.plane.model.PlaneViewModel;

/// The keys that select points, the same wherever points are drawn.
public final class SelectionKeys {
    private SelectionKeys() {}

    /// Whether the key meant something here.
    public static boolean handle(KeyEvent event, PlaneViewModel model) {
        switch (event.getCode()) {
            case PAGE_DOWN -> selectNeighbour(model, 1);
            case PAGE_UP -> selectNeighbour(model, -1);
            case ESCAPE -> model.select(List.of());
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void selectNeighbour(PlaneViewModel model, int direction) {
        int size = model.state().experiment().data().size();
        if (size > 0) {
            int from = model.state().selectedPoint().orElse(direction > 0 ? size - 1 : 0);
            model.select(List.of(Math.floorMod(from + direction, size)));
        }
    }
}
