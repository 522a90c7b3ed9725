package losslab.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;

/// How large everything in a window is printed. Stylesheets follow by themselves, for their lengths are in em; this is for
/// what Java measures and paints.
///
/// @param text  the size of text, 1 for the usual one
/// @param lines how thick lines and how large markers of the plane and the charts are, 1 for the usual ones
public record Print(double text, double lines) {
    public static final Print NORMAL = new Print(1, 1);

    /// What a scene keeps of it.
    private static final class OfScene extends SimpleObjectProperty<Print> {
        OfScene() {
            super(NORMAL);
        }
    }

    public Print {
        if (!(text > 0) || !(lines > 0)) {
            throw new IllegalArgumentException("print: expected above 0, found " + text + " and " + lines);
        }
    }

    /// The print of a window.
    public static ObjectProperty<Print> of(Scene scene) {
        return (OfScene) scene.getProperties().computeIfAbsent(Print.class, _ -> new OfScene());
    }

    /// The print of the window that a node is in, the usual one while it is in none.
    public static ObservableValue<Print> at(Node node) {
        return node.sceneProperty().flatMap(Print::of).orElse(NORMAL);
    }
}
