package losslab.workspace.plane.settings;

import java.util.OptionalDouble;
import java.util.function.Function;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import losslab.core.model.Evaluation;
import losslab.training.Stopping;
import losslab.ui.CardHeader;
import losslab.ui.Messages;
import losslab.ui.NumberField;
import losslab.ui.Numbers;
import losslab.ui.Palette;
import losslab.ui.Stepping;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.panel.StatePanel;

/// Which points are held out for validation, and when a run ends by itself.
public final class StoppingPanel extends VBox implements StatePanel {
    private static final double LARGEST_PERCENTAGE = 90;
    /// The smallest threshold above 0 that steps reach; typing goes further.
    private static final double SMALLEST_THRESHOLD = 1e-9;

    private final CardHeader header = new CardHeader(Messages.text("stopping.title"));
    private final NumberField heldOut;
    private final Label validation = new Label();
    private final NumberField patience;
    private final NumberField gradientNorm;

    public StoppingPanel(PlaneViewModel model) {
        String shareName = Messages.text("stopping.held-out");
        heldOut = new NumberField("held-out", new NumberField.Kind(shareName,
                Messages.text("expected.between", "0", Numbers.significant(LARGEST_PERCENTAGE) + " %"),
                value -> value >= 0 && value <= LARGEST_PERCENTAGE,
                value -> Messages.text("stopping.percent", Numbers.whole(Math.round(value))),
                text -> Numbers.parse(text.replace("%", "")), Stepping.by(10, 1)),
                value -> model.holdOut(value / 100), model::report);
        patience = new NumberField("patience", new NumberField.Kind(Messages.text("stopping.patience"),
                Messages.text("expected.patience"), value -> value >= 0 && value == Math.rint(value) && value <= 1e9,
                value -> value == 0 ? off() : Numbers.whole((long) value), text -> parse(text, Numbers::parseWhole),
                Stepping.by(10, 1)),
                value -> model.setStopping(new Stopping(stopping(model).gradientNorm(), (int) value)),
                model::report);
        gradientNorm = new NumberField("gradient-norm", new NumberField.Kind(
                Messages.text("stopping.gradient-norm"), Messages.text("expected.threshold"), value -> value >= 0,
                value -> value == 0 ? off() : Numbers.significant(value), text -> parse(text, Numbers::parse),
                Stepping.byShareFromZero(SMALLEST_THRESHOLD)),
                value -> model.setStopping(new Stopping(value, stopping(model).patience())), model::report);
        setId("stopping");
        getStyleClass().add("card");
        validation.setId("validation");
        validation.getStyleClass().add("card-note");
        getChildren().addAll(header, row("stopping.held-out", heldOut), validation, row("stopping.patience", patience),
                row("stopping.gradient-norm", gradientNorm));
    }

    @Override
    public void show(PlaneState state, Palette palette) {
        Evaluation evaluation = state.evaluation();
        int count = evaluation.heldOutCount();
        heldOut.show(100.0 * count / Math.max(1, evaluation.exampleCount()));
        patience.show(state.experiment().stopping().patience());
        gradientNorm.show(state.experiment().stopping().gradientNorm());
        patience.setDisable(count == 0);
        header.setNote(Messages.text("stopping.note",
                Numbers.significant(evaluation.gradientNorm())));
        validation.setText(count == 0
                ? Messages.text("stopping.none")
                : Messages.text("stopping.validation", Numbers.fixed(evaluation.validationLoss(), Numbers.lossDigits()),
                        evaluation.validationCorrectCount(), count));
    }

    private static HBox row(String key, NumberField field) {
        Label label = new Label(Messages.text(key));
        label.setLabelFor(field);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(label, gap, field);
        row.getStyleClass().add("form-row");
        return row;
    }

    private static Stopping stopping(PlaneViewModel model) {
        return model.state().experiment().stopping();
    }

    private static OptionalDouble parse(String text, Function<String, OptionalDouble> number) {
        return text.strip().equalsIgnoreCase(off()) ? OptionalDouble.of(0) : number.apply(text);
    }

    private static String off() {
        return Messages.text("stopping.off");
    }
}
