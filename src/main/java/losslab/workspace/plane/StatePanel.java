package losslab.workspace.plane;

import losslab.ui.Palette;

/// A panel that shows states: all it draws comes from the last state it was given.
interface StatePanel {
    /// Shows a state in the colours of a palette.
    void show(PlaneState state, Palette palette);
}
