package losslab.workspace.scores;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

import losslab.ui.CardHeader;
import losslab.ui.Choice;
import losslab.ui.Explanation;
import losslab.ui.Messages;
import losslab.ui.Palette;
import losslab.workspace.scores.model.Question;
import losslab.workspace.scores.model.ScoresState;
import losslab.workspace.scores.model.ScoresState.Asked;
import losslab.workspace.scores.model.ScoresViewModel;

/// The questions of the lectures: one is chosen, thought about, and answered.
final class QuestionsPanel extends VBox implements StatePanel {
    /// How many questions the open list shows before it scrolls.
    private static final int LINES = 12;

    private final Choice<Optional<Question>> question;
    private final Label text = Texts.wrapping("question-text");
    private final ToggleButton show = new ToggleButton(Messages.text("questions.show"));
    private final Label answer = Texts.wrapping("answer", "answer");
    private final Label slip = Texts.wrapping("slip", "slip");
    private Optional<Asked> shown = Optional.empty();

    QuestionsPanel(ScoresViewModel model) {
        List<Optional<Question>> choices = Stream
                .concat(Stream.of(Optional.<Question>empty()), Stream.of(Question.values()).map(Optional::of)).toList();
        question = new Choice<>("question", Messages.text("questions.choose"), choices,
                choice -> choice.map(Question::title).orElse(Messages.text("questions.none")),
                choice -> choice.ifPresentOrElse(model::ask, model::closeQuestion));
        question.show(Optional.empty());
        question.setVisibleRowCount(LINES);
        setId("questions");
        getStyleClass().add("card");
        show.setId("show-answer");
        Explanation.give(show, Messages.text("questions.show.tooltip"));
        show.setOnAction(_ -> model.showAnswer(show.isSelected()));
        show.managedProperty().bind(show.visibleProperty());
        show.setVisible(false);
        Texts.setOrHide(text, "");
        Texts.setOrHide(answer, "");
        Texts.setOrHide(slip, "");
        getChildren().addAll(new CardHeader(Messages.text("questions.title")), question, text, show, answer, slip);
    }

    @Override
    public void show(ScoresState state, Palette palette) {
        if (state.asked().equals(shown)) {
            return;
        }
        shown = state.asked();
        Optional<Question> asked = shown.map(Asked::question);
        Optional<Question> answered = shown.filter(Asked::isAnswered).map(Asked::question);
        question.show(asked);
        Texts.setOrHide(text, asked.map(Question::text).orElse(""));
        show.setVisible(asked.isPresent());
        show.setSelected(answered.isPresent());
        show.setText(Messages.text(answered.isPresent() ? "questions.hide" : "questions.show"));
        Texts.setOrHide(answer, answered.map(Question::answer).orElse(""));
        Texts.setOrHide(slip, answered.flatMap(Question::slip).orElse(""));
    }
}
