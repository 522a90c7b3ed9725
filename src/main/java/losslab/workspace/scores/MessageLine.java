package losslab.workspace.scores;

import losslab.ui.Messages;
import losslab.ui.Palette;
import losslab.ui.ParameterNames;
import losslab.ui.StatusRow;
import losslab.workspace.scores.model.ScoresState;

/// One sentence on the selected example, and the last message.
final class MessageLine extends StatusRow implements StatePanel {
    MessageLine() {
        super("scores-sentence", "scores-message");
        setId("scores-status");
        getStyleClass().add("status-line");
    }

    @Override
    public void show(ScoresState state, Palette palette) {
        boolean isRight = state.predicted() == state.example().label();
        show(Messages.text(isRight ? "scores.right" : "scores.wrong", state.example().name(),
                ParameterNames.score(state.predicted()), state.example().label()), state.message());
    }
}
