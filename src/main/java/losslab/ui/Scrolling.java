package losslab.ui;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// How what scrolls is painted.
public final class Scrolling {
    private Scrolling() {}

    /// Keeps a pane from having a picture of what it scrolls.
    ///
    /// That pays while somebody scrolls. But here some number changes in every frame of a run, and the picture of the whole
    /// would be painted anew each time; and what is closed leaves its picture behind, megabytes that the toolkit gives back when
    /// memory has become scarce.
    ///
    /// @return the pane
    public static <P extends ScrollPane> P paintDirectly(P pane) {
        pane.skinProperty().addListener(_ -> {
            Node viewport = pane.lookup(".viewport");
            if (viewport != null) {
                viewport.setCache(false);
            }
        });
        return pane;
    }
}
