package losslab.app;

import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Tells where one gesture ends and the next begins: at every press of a button of the mouse, and of a key that is not held
/// down already.
final class Gestures {
    private final Runnable onBegin;
    private Optional<KeyCode> held = Optional.empty();

    private Gestures(Runnable onBegin) {
        this.onBegin = onBegin;
    }

    /// Watches what happens to a node and those in it.
    ///
    /// @param onBegin is told before a gesture does anything
    static void watch(Node node, Runnable onBegin) {
        Gestures gestures = new Gestures(onBegin);
        node.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> onBegin.run());
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> gestures.press(event.getCode()));
        node.addEventFilter(KeyEvent.KEY_RELEASED, _ -> gestures.held = Optional.empty());
    }

    private void press(KeyCode key) {
        Optional<KeyCode> pressed = Optional.of(key);
        if (!held.equals(pressed)) {
            onBegin.run();
        }
        held = pressed;
    }
}
