package losslab.ui.picture;

import java.awt.Graphics2D;

/// A node that the screen shows as pixels, and that can draw itself in a picture of any size.
public interface Drawn {
    /// Draws this node as it is shown, from (0, 0) on, in pixels of the screen.
    void drawOn(Graphics2D graphics);
}
