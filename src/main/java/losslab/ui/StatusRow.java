package losslab.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A sentence on what is shown, and the last message. The sentence makes room for a message: no line more, or everything above
/// would jump. A message that is longer than the window ends in an ellipsis, and never makes the window's content wider.
public class StatusRow extends WrapRow {
    private final Label sentence;
    private final Label message;

    /// @param sentenceId of the label that holds the sentence
    /// @param messageId  of the label that holds the message
    public StatusRow(String sentenceId, String messageId) {
        this(label(sentenceId), label(messageId));
    }

    private StatusRow(Label sentence, Label message) {
        super(sentence, message);
        this.sentence = sentence;
        this.message = message;
        message.getStyleClass().add("status-message");
        message.setMinWidth(Region.USE_PREF_SIZE);
    }

    private static Label label(String id) {
        Label label = new Label();
        label.setId(id);
        return label;
    }

    /// @param newMessage empty for none
    protected final void show(String newSentence, String newMessage) {
        boolean isAlone = newMessage.isEmpty();
        sentence.setText(newSentence);
        sentence.setMinWidth(isAlone ? Region.USE_PREF_SIZE : 0);
        sentence.setWrapText(isAlone);
        message.setText(newMessage);
        message.setVisible(!isAlone);
        message.setManaged(!isAlone);
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + snappedRightInset();
    }
}
