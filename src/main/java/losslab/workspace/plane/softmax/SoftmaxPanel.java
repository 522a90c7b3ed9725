package losslab.workspace.plane.softmax;

import java.util.OptionalInt;

import javafx.scene.layout.VBox;

import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.loss.SoftmaxBreakdown;
import losslab.core.math.InformationUnit;
import losslab.ui.CardHeader;
import losslab.ui.Messages;
import losslab.ui.Palette;
import losslab.ui.softmax.SoftmaxView;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.panel.StatePanel;

/// The softmax of the selected point's scores, under the temperature slider.
///
/// With the softmax loss the slider is the loss's own temperature. With any other loss it is a lens: the panel says that
/// these probabilities are no part of that loss.
public final class SoftmaxPanel extends VBox implements StatePanel {
    private final CardHeader header = new CardHeader(Messages.text("softmax.title"));
    private final SoftmaxView view;

    public SoftmaxPanel(PlaneViewModel model) {
        view = new SoftmaxView(listener(model));
        setId("softmax");
        getStyleClass().add("card");
        getChildren().addAll(header, view);
    }

    private static SoftmaxView.Listener listener(PlaneViewModel model) {
        return new SoftmaxView.Listener() {
            @Override
            public void setTemperature(double temperature) {
                model.setTemperature(temperature);
            }

            @Override
            public void setSmoothing(double smoothing, SmoothingOver over) {
                if (model.state().experiment().loss() instanceof CrossEntropy loss) {
                    model.setLoss(new CrossEntropy(loss.temperature(), smoothing, over));
                }
            }

            @Override
            public void setUnit(InformationUnit unit) {
                model.setReadout(model.state().view().readout().withUnit(unit));
            }

            @Override
            public void report(String message) {
                model.report(message);
            }
        };
    }

    @Override
    public void show(PlaneState state, Palette palette) {
        CrossEntropy softmax = showSettings(state);
        OptionalInt selected = state.selectedPoint();
        if (selected.isPresent()) {
            int index = selected.getAsInt();
            Point point = state.experiment().data().get(index);
            header.setNote(Messages.text("softmax.point", index + 1,
                    state.experiment().labels().called(point.label())));
            view.showExample(SoftmaxBreakdown.of(state.evaluation().scores(index), point.label(), softmax),
                    state.view().readout().unit());
        } else {
            header.setNote(Messages.text("softmax.none"));
            view.showNoExample();
        }
    }

    /// Shows the settings of the softmax that these scores go into, and gives it back.
    private CrossEntropy showSettings(PlaneState state) {
        if (state.experiment().loss() instanceof CrossEntropy own) {
            view.showLoss(own);
            return own;
        }
        CrossEntropy lens = new CrossEntropy(state.shownTemperature(), 0, SmoothingOver.ALL);
        view.showLens(lens, Messages.text("softmax.lens"));
        return lens;
    }
}
