package losslab.workspace.scores;

import javafx.scene.layout.VBox;

import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.math.InformationUnit;
import losslab.ui.CardHeader;
import losslab.ui.Messages;
import losslab.ui.Palette;
import losslab.ui.softmax.SoftmaxView;
import losslab.workspace.scores.model.ScoresState;
import losslab.workspace.scores.model.ScoresViewModel;

/// The softmax of the selected example, with its temperature and label smoothing.
final class SoftmaxPanel extends VBox implements StatePanel {
    private final CardHeader header = new CardHeader(Messages.text("softmax.title"));
    private final SoftmaxView view;

    SoftmaxPanel(ScoresViewModel model) {
        view = new SoftmaxView(listener(model));
        setId("softmax");
        getStyleClass().add("card");
        getChildren().addAll(header, view);
    }

    private static SoftmaxView.Listener listener(ScoresViewModel model) {
        return new SoftmaxView.Listener() {
            @Override
            public void setTemperature(double temperature) {
                model.setTemperature(temperature);
            }

            @Override
            public void setSmoothing(double smoothing, SmoothingOver over) {
                CrossEntropy softmax = model.state().settings().softmax();
                model.setSoftmax(new CrossEntropy(softmax.temperature(), smoothing, over));
            }

            @Override
            public void setUnit(InformationUnit unit) {
                model.setUnit(unit);
            }

            @Override
            public void report(String message) {
                model.report(message);
            }
        };
    }

    @Override
    public void show(ScoresState state, Palette palette) {
        header.setNote(Messages.text("scores.example", state.example().name(), state.example().label()));
        view.showLoss(state.settings().softmax());
        view.showExample(state.breakdown(), state.display().unit());
    }
}
