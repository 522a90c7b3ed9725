package losslab.workspace.plane.canvas;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;

import losslab.ui.Messages;

/// What the plane is drawn on. To a screen reader it is one control, and what the keys act on is its item with the focus.
final class PlaneArea extends Pane {
    private static final double SMALLEST = 160;

    private final PlaneCursor cursor;

    PlaneArea(Canvas canvas, PlaneCursor cursor) {
        super(canvas);
        this.cursor = cursor;
        setId("plane-area");
        getStyleClass().add("plane-area");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText(Messages.text("plane.accessible"));
        setMinSize(SMALLEST, SMALLEST);
        // The canvas follows the area's size: it must not ask for it, or a smaller window comes to rest only after many pulses.
        setPrefSize(SMALLEST, SMALLEST);
        cursor.accessibleTextProperty()
                .subscribe(() -> notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM));
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.FOCUS_ITEM
                ? cursor
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
