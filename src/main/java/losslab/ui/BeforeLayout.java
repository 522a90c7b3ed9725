package losslab.ui;

import javafx.scene.Node;
import javafx.scene.Scene;

import org.jspecify.annotations.Nullable;

/// Something that is done once a pulse, just before layout, while a node is in a scene. Out of a scene the node costs
/// nothing; back in it, it hears of that first.
public final class BeforeLayout {
    private final Runnable entered;
    private final Runnable action;

    private BeforeLayout(Runnable entered, Runnable action) {
        this.entered = entered;
        this.action = action;
    }

    /// Begins, for as long as the node lives.
    ///
    /// @param entered is told when the node comes into a scene
    /// @param action  is done in every pulse
    public static void attach(Node node, Runnable entered, Runnable action) {
        BeforeLayout pulse = new BeforeLayout(entered, action);
        node.sceneProperty().addListener((_, before, now) -> pulse.move(before, now));
    }

    private void move(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePreLayoutPulseListener(action);
        }
        if (now != null) {
            now.addPreLayoutPulseListener(action);
            entered.run();
        }
    }
}
