package losslab.ui;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// What a node is for, in words: a pointer that rests there sees them as a tooltip, a screen reader says them as help.
///
/// The tooltip is made when a pointer comes first. It is a window, which takes longer to make than a button, and most of them
/// are never seen.
public final class Explanation {
    private static final EventHandler<MouseEvent> POINTER_CAME = Explanation::makeTooltip;

    private Explanation() {}

    /// Explains a node; of several explanations the last one holds.
    public static void give(Node node, String words) {
        node.setAccessibleHelp(words);
        follow(node);
    }

    /// Shows a node's accessible help, whatever it is by then.
    public static void follow(Node node) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, POINTER_CAME);
    }

    private static void makeTooltip(MouseEvent event) {
        Node node = (Node) event.getSource();
        node.removeEventHandler(MouseEvent.MOUSE_ENTERED, POINTER_CAME);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(node.accessibleHelpProperty());
        if (node instanceof Control control) {
            control.setTooltip(tooltip);
        } else {
            Tooltip.install(node, tooltip);
        }
    }
}
