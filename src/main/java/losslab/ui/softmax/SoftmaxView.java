package losslab.ui.softmax;

import java.util.List;
import java.util.Optional;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.loss.SoftmaxBreakdown;
import losslab.core.math.InformationUnit;
import losslab.ui.Choice;
import losslab.ui.Explanation;
import losslab.ui.FormRow;
import losslab.ui.LogSlider;
import losslab.ui.Messages;
import losslab.ui.NumberField;
import losslab.ui.Numbers;
import losslab.ui.Stepping;

/// The softmax of one example and what sets it: temperature and label smoothing, bars, exponentials, entropies.
///
/// It shows what it is given and tells a [Listener] what somebody changes; it knows no workspace. Showing is cheap enough
/// for every pulse of a drag: what is shown already costs a comparison.
public final class SoftmaxView extends VBox {
    /// Takes what somebody changes.
    public interface Listener {
        /// Takes a temperature above 0.
        void setTemperature(double temperature);

        /// Takes a label smoothing from 0 to below 1.
        void setSmoothing(double smoothing, SmoothingOver over);

        void setUnit(InformationUnit unit);

        /// Takes a message about a text that is no such number.
        void report(String message);
    }

    /// What the nodes of the example show.
    private record Shown(SoftmaxBreakdown breakdown, InformationUnit unit, boolean withExponentials) {}

    private final LogSlider temperatureSlider;
    private final NumberField temperature;
    private final NumberField labelSmoothing;
    private final Choice<SmoothingOver> smoothingOver;
    private final FormRow smoothingRow;
    private final Label note = new Label();
    private final ProbabilityBars bars = new ProbabilityBars();
    private final ToggleButton exponentials = new ToggleButton(Messages.text("softmax.exponentials"));
    private final ExponentialsTable table = new ExponentialsTable();
    private final UnitButtons units;
    private final EntropyBars entropies = new EntropyBars();
    private final Label softMaximum = fact("softmax-log-sum-exp");
    private final Label scoreGap = fact("softmax-score-gap");
    private final VBox details = new VBox();
    private CrossEntropy loss = CrossEntropy.standard();
    private Optional<Shown> shown = Optional.empty();

    public SoftmaxView(Listener listener) {
        String temperatureName = Messages.text("softmax.temperature");
        temperatureSlider = new LogSlider("temperature-slider", temperatureName, 0.01, 100, false, 1,
                listener::setTemperature);
        temperature = new NumberField("temperature", NumberField.Kind.aboveZero(temperatureName),
                listener::setTemperature, listener::report);
        String overName = Messages.text("softmax.smoothing.over");
        smoothingOver = new Choice<>("smoothing-over", overName, List.of(SmoothingOver.values()),
                over -> Messages.text(over == SmoothingOver.OTHERS ? "softmax.others" : "softmax.all"),
                over -> listener.setSmoothing(loss.labelSmoothing(), over));
        String smoothingName = Messages.text("softmax.smoothing");
        labelSmoothing = new NumberField("label-smoothing",
                new NumberField.Kind(smoothingName, Messages.text("expected.smoothing"),
                        value -> value >= 0 && value < 1, Numbers::significant, Numbers::parse,
                        Stepping.by(0.01, 0.001)),
                value -> listener.setSmoothing(value, loss.smoothingOver()), listener::report);
        HBox over = new HBox(new Label(overName), smoothingOver);
        over.getStyleClass().add("form-middle");
        smoothingRow = new FormRow(smoothingName, over, labelSmoothing);
        units = new UnitButtons(listener::setUnit);
        build(new FormRow(temperatureName, temperatureSlider, temperature));
    }

    private void build(FormRow temperatureRow) {
        getStyleClass().add("softmax-view");
        note.setId("softmax-lens");
        note.getStyleClass().add("card-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        exponentials.setId("exponentials");
        exponentials.getStyleClass().add("small");
        Explanation.give(exponentials, Messages.text("softmax.exponentials.tooltip"));
        exponentials.setOnAction(_ -> shown.ifPresent(now -> showExample(now.breakdown(), now.unit())));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox tools = new HBox(exponentials, gap, units);
        tools.getStyleClass().addAll("form-row", "softmax-tools");
        details.getStyleClass().add("softmax-details");
        details.getChildren().addAll(tools, table, entropies,
                factRow(Messages.text("softmax.log-sum-exp"), Messages.text("softmax.log-sum-exp.tooltip"),
                        softMaximum),
                factRow(Messages.text("softmax.score-gap"), Messages.text("softmax.score-gap.tooltip"), scoreGap));
        getChildren().addAll(bars, temperatureRow, smoothingRow, note, details);
        showNoExample();
    }

    private static Label fact(String id) {
        Label fact = new Label();
        fact.setId(id);
        return fact;
    }

    private static HBox factRow(String text, String tooltip, Label fact) {
        Label name = new Label(text);
        name.getStyleClass().add("softmax-fact-name");
        Explanation.give(name, tooltip);
        HBox row = new HBox(name, fact);
        row.getStyleClass().add("softmax-fact");
        return row;
    }

    /// Shows the settings of a loss: temperature and label smoothing.
    public void showLoss(CrossEntropy softmax) {
        showSettings(softmax, "");
    }

    /// Shows the settings of a softmax that is no part of the loss: the temperature, and a note in place of the smoothing.
    public void showLens(CrossEntropy softmax, String noteText) {
        showSettings(softmax, noteText);
    }

    private void showSettings(CrossEntropy softmax, String noteText) {
        loss = softmax;
        temperature.show(softmax.temperature());
        temperatureSlider.show(softmax.temperature());
        smoothingRow.setShown(noteText.isEmpty());
        labelSmoothing.show(softmax.labelSmoothing());
        smoothingOver.show(softmax.smoothingOver());
        note.setText(noteText);
        note.setVisible(!noteText.isEmpty());
        note.setManaged(!noteText.isEmpty());
    }

    /// Shows an example, its entropies in a unit.
    public void showExample(SoftmaxBreakdown breakdown, InformationUnit unit) {
        Optional<Shown> next = Optional.of(new Shown(breakdown, unit, exponentials.isSelected()));
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        setExampleShown(true);
        bars.show(breakdown);
        table.setVisible(exponentials.isSelected());
        table.setManaged(exponentials.isSelected());
        if (exponentials.isSelected()) {
            table.show(breakdown);
        }
        units.show(unit);
        entropies.show(breakdown, unit);
        softMaximum.setText(Messages.text("softmax.log-sum-exp.numbers", loss(breakdown.logSumExp()),
                loss(breakdown.max()), loss(breakdown.aboveMax())));
        scoreGap.setText(Messages.text("softmax.score-gap.numbers", loss(breakdown.scoreGap()),
                loss(breakdown.bestScoreGap())));
    }

    /// Shows the settings alone.
    public void showNoExample() {
        shown = Optional.empty();
        setExampleShown(false);
    }

    private void setExampleShown(boolean isShown) {
        bars.setVisible(isShown);
        bars.setManaged(isShown);
        details.setVisible(isShown);
        details.setManaged(isShown);
    }

    private static String loss(double value) {
        return Numbers.fixed(value, Numbers.lossDigits());
    }
}
