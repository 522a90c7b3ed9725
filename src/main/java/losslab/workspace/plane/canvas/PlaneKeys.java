package losslab.workspace.plane.canvas;

import java.util.stream.IntStream;

import javafx.scene.input.KeyEvent;

import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.panel.SelectionKeys;

/// What the keys do while the plane has the focus.
final class PlaneKeys {
    private static final double NUDGE = 0.01;
    private static final double LARGE_NUDGE = 0.1;

    private PlaneKeys() {}

    /// Whether the key meant something here.
    static boolean handle(KeyEvent event, PlaneViewModel model) {
        if (event.getCode().isDigitKey() && !event.isShortcutDown() && !event.isAltDown()) {
            setClass(model, event.getText());
            return true;
        }
        double nudge = event.isShiftDown() ? LARGE_NUDGE : NUDGE;
        switch (event.getCode()) {
            case LEFT -> model.moveSelection(-nudge, 0);
            case RIGHT -> model.moveSelection(nudge, 0);
            case UP -> model.moveSelection(0, nudge);
            case DOWN -> model.moveSelection(0, -nudge);
            case DELETE, BACK_SPACE -> model.deleteSelection();
            case H -> toggleHeldOut(model);
            case A -> {
                return selectAll(event, model);
            }
            default -> {
                return SelectionKeys.handle(event, model);
            }
        }
        return true;
    }

    /// A digit sets the class of the selected points, or with none selected the class that a click adds.
    private static void setClass(PlaneViewModel model, String digit) {
        PlaneState state = model.state();
        int k = digit.isEmpty() ? -1 : Character.digit(digit.charAt(0), 10);
        if (k < 0 || k >= state.experiment().data().classCount()) {
            return;
        }
        if (state.view().selection().isEmpty()) {
            model.setCurrentClass(k);
        } else {
            model.setClassOfSelection(k);
        }
    }

    /// Holds the selected points out, or trains on them, whichever the last selected one is not.
    private static void toggleHeldOut(PlaneViewModel model) {
        model.state().selectedPoint().ifPresent(
                index -> model.setSelectionHeldOut(!model.state().experiment().data().get(index).heldOut()));
    }

    private static boolean selectAll(KeyEvent event, PlaneViewModel model) {
        if (event.isShortcutDown()) {
            model.select(IntStream.range(0, model.state().experiment().data().size()).boxed().toList());
        }
        return event.isShortcutDown();
    }
}
