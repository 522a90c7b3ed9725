package losslab.workspace.plane.check;

import java.util.List;
import java.util.Optional;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import losslab.core.model.FiniteDifferences;
import losslab.core.model.FiniteDifferences.Side;
import losslab.core.model.FiniteDifferences.Slope;
import losslab.core.model.FiniteDifferences.Verdict;
import losslab.ui.Choice;
import losslab.ui.Following;
import losslab.ui.LogSlider;
import losslab.ui.Messages;
import losslab.ui.NumberField;
import losslab.ui.Numbers;
import losslab.ui.Palette;
import losslab.ui.Stepping;
import losslab.workspace.plane.model.GradientCheckViewModel;
import losslab.workspace.plane.model.GradientCheckViewModel.Result;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.panel.StatePanel;

/// The gradient check as a lecture does it: a table of all slopes, and how the error depends on the step h.
public final class GradientCheckPanel extends VBox implements StatePanel {
    private final GradientCheckViewModel check;
    private final BugSwitch bug;
    private final Label verdict = new Label();
    private final SlopeTable table = new SlopeTable();
    private final ErrorChart chart;
    private final LogSlider slider;
    private final NumberField field;
    private final Choice<Side> side;

    public GradientCheckPanel(PlaneViewModel model) {
        check = model.gradientCheck();
        bug = new BugSwitch(model);
        chart = new ErrorChart(check::setStep);
        String name = Messages.text("check.step.name");
        slider = new LogSlider("check-step-slider", name, GradientCheckViewModel.LOWEST_STEP,
                GradientCheckViewModel.HIGHEST_STEP, false, 0, check::setStep);
        field = new NumberField("check-step", kind(name), check::setStep, model::report);
        side = new Choice<>("check-side", Messages.text("check.side"), List.of(Side.values()),
                value -> Messages.text("check.side." + Messages.key(value)),
                check::setSide);
        build();
        Following.follow(this, check.stepProperty(), h -> showStep(h.doubleValue()));
        Following.follow(this, check.sideProperty(), value -> side.show(value));
    }

    /// A step moves h by a power of ten, with Shift by a tenth of one.
    private static NumberField.Kind kind(String name) {
        Stepping byDecades = (h, direction, fine) -> Numbers
                .rounded(h * Math.pow(10, fine ? direction / 10.0 : direction), 3);
        return new NumberField.Kind(name,
                Messages.text("expected.between", Numbers.significant(GradientCheckViewModel.LOWEST_STEP),
                        Numbers.significant(GradientCheckViewModel.HIGHEST_STEP)),
                h -> h >= GradientCheckViewModel.LOWEST_STEP && h <= GradientCheckViewModel.HIGHEST_STEP,
                Numbers::significant, Numbers::parse, byDecades);
    }

    private void build() {
        setId("gradient-check");
        getStyleClass().add("tab-content");
        verdict.setId("check-verdict");
        verdict.getStyleClass().add("check-verdict");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox left = new VBox(verdict, table);
        HBox.setHgrow(chart, Priority.ALWAYS);
        chart.setMinSize(0, 0);
        HBox both = new HBox(left, chart);
        both.getStyleClass().add("check-parts");
        both.setMinHeight(0);
        VBox.setVgrow(both, Priority.ALWAYS);
        Label stepLabel = new Label(Messages.text("check.step.name"));
        stepLabel.setLabelFor(field);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.setMaxWidth(Double.MAX_VALUE);
        bug.setMinWidth(USE_PREF_SIZE);
        stepLabel.setMinWidth(USE_PREF_SIZE);
        HBox settings = new HBox(stepLabel, slider, field, side, bug);
        settings.getStyleClass().addAll("form-row", "check-settings");
        getChildren().addAll(both, settings);
    }

    private void showStep(double h) {
        slider.show(h);
        field.show(h);
    }

    @Override
    public void show(PlaneState state, Palette palette) {
        bug.show(state);
        Optional<Result> result = check.resultProperty().get();
        Optional<FiniteDifferences> found = result.map(Result::differences);
        verdict.setText(found.map(GradientCheckPanel::text).orElse(""));
        found.ifPresent(differences -> SlopeRow.wear(verdict, differences.verdict()));
        table.show(found);
        chart.show(result, check.stepProperty().get(), palette);
    }

    private static String text(FiniteDifferences check) {
        Verdict worst = check.verdict();
        long count = check.slopes().stream().map(Slope::verdict).filter(worst::equals).count();
        return Messages.text("check.all." + SlopeRow.key(worst), count, check.slopes().size(),
                Numbers.significant(check.largestRelativeError()));
    }
}
