package losslab.workspace.scores;

import java.util.List;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import losslab.ui.BeforeLayout;
import losslab.ui.CardColumns;
import losslab.ui.Following;
import losslab.ui.Messages;
import losslab.ui.Palette;
import losslab.ui.Theme;
import losslab.workspace.scores.model.ScoresState;
import losslab.workspace.scores.model.ScoresViewModel;

/// The panels of the scores workspace, and the frame in which all of them show one state, once a pulse.
public final class ScoresWorkspace extends BorderPane {
    private final ScoresViewModel model;
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.of(Theme.LIGHT));
    private final ScoresPanel scores;
    private final List<StatePanel> panels;
    /// What would give the answer to a question away.
    private final List<Region> revealing;
    private final VBox cover;
    private boolean isStale = true;

    public ScoresWorkspace(ScoresViewModel model) {
        this.model = model;
        scores = new ScoresPanel(model);
        QuestionsPanel questions = new QuestionsPanel(model);
        LossesPanel losses = new LossesPanel(model);
        SoftmaxPanel softmax = new SoftmaxPanel(model);
        NaivePanel naive = new NaivePanel(model);
        LikelihoodPanel likelihoods = new LikelihoodPanel(model);
        MessageLine line = new MessageLine();
        panels = List.of(scores, questions, losses, softmax, naive, likelihoods, line);
        revealing = List.of(losses, softmax, naive, likelihoods);
        cover = cover();
        setId("scores-workspace");
        setCenter(new CardColumns(List.of(new CardColumns.Column(32, 28.5, List.of(scores, questions), List.of()),
                new CardColumns.Column(34, 30.5, List.of(cover, losses), List.of()),
                new CardColumns.Column(34, 30.5, List.of(softmax, naive, likelihoods), List.of()))));
        setBottom(line);
        Following.follow(this, model.stateProperty(), _ -> requestShow());
        palette.addListener((_, _, _) -> requestShow());
        BeforeLayout.attach(this, this::requestShow, this::showLatest);
    }

    private static VBox cover() {
        Label words = Texts.wrapping("predict", "card-note");
        words.setText(Messages.text("questions.predict"));
        VBox card = new VBox(words);
        card.getStyleClass().add("card");
        return card;
    }

    /// The colours of everything that means something.
    public ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    /// Gives the keyboard to the first score.
    public void focusScores() {
        showNow();
        applyCss(); // a column that was never seen has no content yet that could take the keyboard
        scores.focusFirst();
    }

    /// Shows the model's state in all panels now, without waiting for a pulse.
    public void showNow() {
        ScoresState state = model.state();
        panels.forEach(panel -> panel.show(state, palette.get()));
        setShown(cover, state.isPredicting());
        revealing.forEach(panel -> setShown(panel, !state.isPredicting()));
        isStale = false;
    }

    private static void setShown(Region panel, boolean shown) {
        panel.setVisible(shown);
        panel.setManaged(shown);
    }

    private void requestShow() {
        isStale = true;
        Platform.requestNextPulse();
    }

    private void showLatest() {
        if (isStale) {
            showNow();
        }
    }
}
