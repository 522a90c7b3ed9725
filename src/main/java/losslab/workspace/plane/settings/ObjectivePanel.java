package losslab.workspace.plane.settings;

import java.util.Map;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import losslab.core.kind.Kind;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.ui.CardHeader;
import losslab.ui.Choice;
import losslab.ui.FormRow;
import losslab.ui.LogSlider;
import losslab.ui.LossSettings;
import losslab.ui.Messages;
import losslab.ui.NumberField;
import losslab.ui.Numbers;
import losslab.ui.Palette;
import losslab.ui.SettingsRow;
import losslab.ui.Stepping;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.panel.StatePanel;

/// The objective: loss, margin, regularizer and its strength, and what they add up to.
public final class ObjectivePanel extends VBox implements StatePanel {
    /// The smallest λ above 0 that slider and steps reach; typing goes further.
    private static final double SMALLEST_STRENGTH = 0.001;

    private final PlaneViewModel model;
    private final CardHeader header = new CardHeader(Messages.text("objective.title"));
    private final Choice<Kind<Loss>> loss;
    private final LogSlider marginSlider;
    private final NumberField margin;
    private final FormRow marginRow;
    private final SettingsRow<Loss> lossSettings;
    private final Choice<Kind<Regularizer>> regularizer;
    private final LogSlider strengthSlider;
    private final NumberField strength;
    private final FormRow strengthRow;
    private final NumberField l1Ratio;
    private final HBox l1RatioControls;
    private final LossBars bars = new LossBars();
    // What a regularizer without such a number leaves on the screen for the next one that has it.
    private double lastStrength = 0.1;

    public ObjectivePanel(PlaneViewModel model) {
        this.model = model;
        loss = new Choice<>("loss", Messages.text("objective.loss"), Loss.kinds(),
                kind -> Messages.text("loss." + kind.name()),
                kind -> model.setLoss(model.lossSettings().loss(kind)));
        String marginName = Messages.text("objective.margin");
        marginSlider = new LogSlider("margin-slider", marginName, 0.1, 10, false, 1, this::setMargin);
        margin = new NumberField("margin", NumberField.Kind.aboveZero(marginName), this::setMargin, model::report);
        marginRow = new FormRow(marginName, marginSlider, margin);
        lossSettings = new SettingsRow<>("loss-", model::setLoss, model::report);
        regularizer = new Choice<>("regularizer", Messages.text("objective.regularizer"), Regularizer.kinds(),
                kind -> Messages.text("regularizer." + kind.name()),
                kind -> model.setRegularizer(kind.make(Map.of("strength", lastStrength))));
        String strengthName = Messages.text("objective.strength");
        strengthSlider = new LogSlider("strength-slider", strengthName, SMALLEST_STRENGTH, 100, true, 0.1,
                this::setStrength);
        strength = new NumberField("strength", new NumberField.Kind(strengthName, Messages.text("expected.from-zero"),
                value -> value >= 0, Numbers::significant, Numbers::parse,
                Stepping.byShareFromZero(SMALLEST_STRENGTH)), this::setStrength, model::report);
        strengthRow = new FormRow(Messages.text("objective.lambda"), strengthSlider, strength);
        String ratioName = Messages.text("objective.l1-ratio");
        l1Ratio = new NumberField("l1-ratio", NumberField.Kind.between(ratioName, 0, 1), this::setL1Ratio,
                model::report);
        l1RatioControls = new HBox(new Label(Messages.text("objective.alpha")), l1Ratio);
        build();
    }

    private void build() {
        setId("objective");
        getStyleClass().add("card");
        l1RatioControls.getStyleClass().add("form-middle");
        getChildren().addAll(header, new FormRow(Messages.text("objective.loss"), loss), lossSettings, marginRow,
                new FormRow(Messages.text("objective.regularizer"), regularizer, l1RatioControls),
                strengthRow, bars);
    }

    private void setMargin(double value) {
        Loss present = model.state().experiment().loss();
        model.setLoss(present.kind().with(present, Loss.MARGIN, value));
    }

    private void setStrength(double value) {
        model.setRegularizer(model.state().experiment().regularizer().withStrength(value));
    }

    private void setL1Ratio(double value) {
        model.setRegularizer(
                new Regularizer.ElasticNet(model.state().experiment().regularizer().strength(), value));
    }

    @Override
    public void show(PlaneState state, Palette palette) {
        loss.show(state.experiment().loss().kind());
        lossSettings.show(LossSettings.others(state.experiment().loss()));
        Regularizer shownRegularizer = state.experiment().regularizer();
        regularizer.show(shownRegularizer.kind());
        margin.show(model.lossSettings().margin());
        marginSlider.show(model.lossSettings().margin());
        marginRow.setDisable(state.experiment().loss().askedGap().isEmpty());

        boolean penalizes = !(shownRegularizer instanceof Regularizer.None);
        if (penalizes) {
            lastStrength = shownRegularizer.strength();
        }
        strength.show(lastStrength);
        strengthSlider.show(lastStrength);
        strengthRow.setDisable(!penalizes);
        boolean mixes = shownRegularizer instanceof Regularizer.ElasticNet;
        l1RatioControls.setVisible(mixes);
        l1RatioControls.setManaged(mixes);
        if (shownRegularizer instanceof Regularizer.ElasticNet elastic) {
            l1Ratio.show(elastic.l1Ratio());
        }
        bars.show(state.evaluation());
        header.setNote(Messages.text("accuracy", state.evaluation().correctCount(),
                state.evaluation().trainingCount()));
    }
}
