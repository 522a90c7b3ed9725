package losslab.workspace.scores;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import losslab.ui.Messages;
import losslab.ui.Palette;
import losslab.ui.ParameterNames;
import losslab.ui.WrapRow;
import losslab.workspace.scores.model.ScoresState;

/// One sentence on the selected example, and the last message.
final class MessageLine extends WrapRow implements StatePanel {
    private final Label sentence = new Label();
    private final Label message = new Label();

    MessageLine() {
        setId("scores-status");
        getStyleClass().add("status-line");
        sentence.setId("scores-sentence");
        sentence.setWrapText(true);
        message.setId("scores-message");
        message.getStyleClass().add("status-message");
        message.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(sentence, message);
    }

    @Override
    public void show(ScoresState state, Palette palette) {
        boolean isRight = state.predicted() == state.example().label();
        Texts.set(sentence, Messages.text(isRight ? "scores.right" : "scores.wrong", state.example().name(),
                ParameterNames.score(state.predicted()), state.example().label()));
        Texts.setOrHide(message, state.message());
        // The sentence makes room for a message: no line more, or the numbers would jump.
        sentence.setMinWidth(state.message().isEmpty() ? Region.USE_PREF_SIZE : 0);
        sentence.setWrapText(state.message().isEmpty());
    }
}
