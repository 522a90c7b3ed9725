package losslab.ui;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// A box for what gets higher and lower with the numbers it shows. While a mouse button is down anywhere in the window it
/// grows but does not shrink: a slider below it stays under the hand that drags it.
public final class SteadyBox extends VBox {
    private final EventHandler<MouseEvent> press = _ -> hold(true);
    private final EventHandler<MouseEvent> release = _ -> hold(false);
    private boolean isHeld;

    public SteadyBox(Node... content) {
        super(content);
        heightProperty().addListener((_, _, height) -> {
            if (isHeld) {
                setMinHeight(height.doubleValue());
            }
        });
        sceneProperty().addListener((_, before, now) -> moveTo(before, now));
    }

    private void hold(boolean held) {
        isHeld = held;
        setMinHeight(held ? getHeight() : USE_COMPUTED_SIZE);
    }

    private void moveTo(@Nullable Scene before, @Nullable Scene now) {
        hold(false);
        if (before != null) {
            before.removeEventFilter(MouseEvent.MOUSE_PRESSED, press);
            before.removeEventFilter(MouseEvent.MOUSE_RELEASED, release);
        }
        if (now != null) {
            now.addEventFilter(MouseEvent.MOUSE_PRESSED, press);
            now.addEventFilter(MouseEvent.MOUSE_RELEASED, release);
        }
    }
}
