package losslab.workspace.plane.panel;

import losslab.ui.Palette;
import losslab.workspace.plane.model.PlaneState;

/// A panel that shows states: all it draws comes from the last state it was given.
public interface StatePanel {
    /// Shows a state in the colours of a palette.
    void show(PlaneState state, Palette palette);
}
