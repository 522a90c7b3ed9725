package losslab.workspace.plane.softmax;

import java.util.List;
import java.util.OptionalInt;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.math.Entropy;
import losslab.core.math.Softmax;
import losslab.ui.CardHeader;
import losslab.ui.Choice;
import losslab.ui.FormRow;
import losslab.ui.LogSlider;
import losslab.ui.Messages;
import losslab.ui.NumberField;
import losslab.ui.Numbers;
import losslab.ui.Palette;
import losslab.ui.ParameterNames;
import losslab.ui.Stepping;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.panel.StatePanel;

/// The softmax of the selected point's scores, under the temperature slider.
///
/// With the softmax loss the slider is the loss's own temperature. With any other loss it is a lens: the panel says that
/// these probabilities are no part of that loss.
public final class SoftmaxPanel extends VBox implements StatePanel {
    private final PlaneViewModel model;
    private final CardHeader header = new CardHeader(Messages.text("softmax.title"));
    private final LogSlider temperatureSlider;
    private final NumberField temperature;
    private final NumberField labelSmoothing;
    private final Choice<SmoothingOver> smoothingOver;
    private final FormRow smoothingRow;
    private final ProbabilityBars bars = new ProbabilityBars();
    private final Label numbers = new Label();
    private final Label lens = new Label(Messages.text("softmax.lens"));

    public SoftmaxPanel(PlaneViewModel model) {
        this.model = model;
        String temperatureName = Messages.text("softmax.temperature");
        temperatureSlider = new LogSlider("temperature-slider", temperatureName, 0.01, 100, false, 1,
                model::setTemperature);
        temperature = new NumberField("temperature", NumberField.Kind.aboveZero(temperatureName),
                model::setTemperature, model::report);
        smoothingOver = new Choice<>("smoothing-over", Messages.text("softmax.smoothing.over"),
                List.of(SmoothingOver.values()),
                over -> Messages.text(over == SmoothingOver.OTHERS ? "softmax.others" : "softmax.all"),
                this::smoothOver);
        String smoothingName = Messages.text("softmax.smoothing");
        labelSmoothing = new NumberField("label-smoothing",
                new NumberField.Kind(smoothingName, Messages.text("expected.smoothing"),
                        value -> value >= 0 && value < 1, Numbers::significant, Numbers::parse,
                        Stepping.by(0.01, 0.001)),
                value -> smooth(value, smoothingOver.getValue()), model::report);
        HBox over = new HBox(new Label(Messages.text("softmax.smoothing.over")), smoothingOver);
        over.getStyleClass().add("form-middle");
        smoothingRow = new FormRow(smoothingName, over, labelSmoothing);
        build(temperatureName);
    }

    private void build(String temperatureName) {
        setId("softmax");
        getStyleClass().add("card");
        lens.setId("softmax-lens");
        lens.getStyleClass().add("card-note");
        lens.setWrapText(true);
        lens.setMinHeight(Region.USE_PREF_SIZE);
        numbers.setId("softmax-numbers");
        numbers.getStyleClass().add("card-note");
        numbers.setWrapText(true);
        numbers.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(header, new FormRow(temperatureName, temperatureSlider, temperature), smoothingRow, bars,
                numbers, lens);
    }

    private void smoothOver(SmoothingOver over) {
        if (model.state().experiment().loss() instanceof CrossEntropy loss) {
            smooth(loss.labelSmoothing(), over);
        }
    }

    private void smooth(double smoothing, SmoothingOver over) {
        if (model.state().experiment().loss() instanceof CrossEntropy loss) {
            model.setLoss(new CrossEntropy(loss.temperature(), smoothing, over));
        }
    }

    @Override
    public void show(PlaneState state, Palette palette) {
        double shownTemperature = state.shownTemperature();
        temperature.show(shownTemperature);
        temperatureSlider.show(shownTemperature);
        boolean isOwn = state.experiment().loss() instanceof CrossEntropy;
        CrossEntropy softmax = state.experiment().loss() instanceof CrossEntropy loss
                ? loss
                : new CrossEntropy(shownTemperature, 0, SmoothingOver.ALL);
        smoothingRow.setShown(isOwn);
        labelSmoothing.show(softmax.labelSmoothing());
        smoothingOver.show(softmax.smoothingOver());
        lens.setVisible(!isOwn);
        lens.setManaged(!isOwn);
        OptionalInt selected = state.selectedPoint();
        bars.setVisible(selected.isPresent());
        bars.setManaged(selected.isPresent());
        if (selected.isPresent()) {
            showPoint(state, selected.getAsInt(), softmax);
        } else {
            header.setNote(Messages.text("softmax.none"));
            numbers.setText("");
        }
    }

    private void showPoint(PlaneState state, int index, CrossEntropy softmax) {
        Point point = state.experiment().data().get(index);
        double[] scores = state.evaluation().scores(index);
        double[] probabilities = Softmax.probabilities(scores, softmax.temperature());
        double[] targets = new double[scores.length];
        for (int k = 0; k < targets.length; k++) {
            targets[k] = softmax.target(k, point.label(), targets.length);
        }
        header.setNote(Messages.text("softmax.point", index + 1, point.label()));
        bars.show(probabilities, targets);
        String formula = softmax.labelSmoothing() == 0
                ? "−ln " + ParameterNames.probability(point.label())
                : "−Σ qₖ ln pₖ";
        numbers.setText(Messages.text("softmax.numbers", formula,
                Numbers.fixed(softmax.value(scores, point.label()), Numbers.LOSS_DIGITS),
                Numbers.fixed(Entropy.entropy(probabilities), Numbers.LOSS_DIGITS),
                Numbers.fixed(Softmax.logSumExp(scores, softmax.temperature()), Numbers.LOSS_DIGITS)));
    }
}
