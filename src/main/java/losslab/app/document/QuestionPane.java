package losslab.app.document;

import java.util.List;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import losslab.ui.DialogWindow;
import losslab.ui.Messages;
import losslab.ui.WrapRow;

/// A question with a button for each answer.
final class QuestionPane extends VBox {
    /// An answer and what it leads to.
    record Answer(String id, String text, Runnable action) {}

    private final WrapRow buttons = new WrapRow();
    private Answer given;

    /// @param answers the usual one first; the last one is also that of somebody who gives none
    QuestionPane(String id, String what, String more, List<Answer> answers) {
        given = answers.getLast();
        Label question = new Label(what);
        question.setId(id + "-what");
        question.getStyleClass().add("dialog-question");
        Label explanation = new Label(more);
        explanation.setId(id + "-more");
        buttons.getStyleClass().add("dialog-buttons");
        getStyleClass().add("document-dialog");
        getChildren().setAll(question, explanation, buttons);
        answers.forEach(answer -> buttons.getChildren().add(button(id, answer)));
        usual().setDefaultButton(true);
    }

    private Button button(String id, Answer answer) {
        Button button = new Button(answer.text());
        button.setId(id + "-" + answer.id());
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> {
            given = answer;
            getScene().getWindow().hide();
        });
        return button;
    }

    private Button usual() {
        return (Button) buttons.getChildren().getFirst();
    }

    /// Asks over a window, which takes no input meanwhile, and does what the answer leads to.
    void ask(Window owner) {
        DialogWindow dialog = new DialogWindow(owner, Messages.text("app.title"), this, true);
        dialog.onClosed(() -> given.action().run());
        dialog.show(usual());
    }
}
