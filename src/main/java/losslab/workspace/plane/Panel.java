package losslab.workspace.plane;

import losslab.ui.Messages;

/// A panel of the plane workspace that can be left out.
public enum Panel {
    PLANE, CHARTS, WEIGHTS, OBJECTIVE, OPTIMIZER, STOPPING, SEARCH, TRAINING, POINTS, BY_HAND, SOFTMAX;

    /// Its name on the screen.
    public String title() {
        return Messages.text("panel." + key());
    }

    /// Its name in ids.
    public String key() {
        return Messages.key(this);
    }
}
