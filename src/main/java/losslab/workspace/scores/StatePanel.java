package losslab.workspace.scores;

import losslab.ui.Palette;
import losslab.workspace.scores.model.ScoresState;

/// A part of the workspace that shows a state.
interface StatePanel {
    void show(ScoresState state, Palette palette);
}
