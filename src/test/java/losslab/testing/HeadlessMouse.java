package losslab.testing;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;

/// Puts right what the headless platform tells of the mouse: it knows no keys that are held, calls every press a popup
/// trigger, so that no header of a table would sort, and forgets in a drag that the button is down, so that the drag would
/// leave the node that it began on, or begin where nobody has pressed.
public final class HeadlessMouse {
    private boolean isShiftHeld;
    private boolean isMending;
    private EventTarget pressed;

    /// Mends all events of the mouse in a scene.
    public void mend(Scene scene) {
        scene.addEventFilter(MouseEvent.ANY, this::mend);
    }

    /// Whether Shift is held while the mouse acts.
    public void setShiftHeld(boolean held) {
        isShiftHeld = held;
    }

    private void mend(MouseEvent event) {
        if (isMending) {
            return;
        }
        boolean isPress = event.getEventType() == MouseEvent.MOUSE_PRESSED;
        boolean isDrag = event.getEventType() == MouseEvent.MOUSE_DRAGGED;
        boolean isRelease = event.getEventType() == MouseEvent.MOUSE_RELEASED;
        if (isPress) {
            pressed = event.getTarget();
        }
        if (isDrag && pressed == null) {
            event.consume();
            return;
        }
        if (isPress || isDrag || isRelease || event.getEventType() == MouseEvent.MOUSE_CLICKED) {
            event.consume();
            isMending = true;
            // A window may have come between press and release.
            boolean isHeld = (isDrag || isRelease) && pressed != null;
            Event.fireEvent(isHeld ? pressed : event.getTarget(),
                    new MouseEvent(event.getEventType(), event.getSceneX(), event.getSceneY(), event.getScreenX(),
                            event.getScreenY(), event.getButton(), event.getClickCount(), isShiftHeld, false, false,
                            false, isDrag || event.isPrimaryButtonDown(), event.isMiddleButtonDown(),
                            event.isSecondaryButtonDown(), event.isSynthesized(), false, event.isStillSincePress(),
                            event.getPickResult()));
            isMending = false;
            if (isRelease) {
                pressed = null;
            }
        }
    }
}
