package losslab.workspace.plane.settings;

import java.util.List;
import java.util.OptionalDouble;

import javafx.scene.layout.VBox;

import losslab.core.optim.Optimizer;
import losslab.core.optim.Schedule;
import losslab.ui.CardHeader;
import losslab.ui.Choice;
import losslab.ui.FormRow;
import losslab.ui.Messages;
import losslab.ui.NumberField;
import losslab.ui.Numbers;
import losslab.ui.Palette;
import losslab.ui.SettingsRow;
import losslab.ui.Stepping;
import losslab.workspace.plane.model.OptimizerForms;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.model.ScheduleForms;
import losslab.workspace.plane.panel.StatePanel;

/// How a gradient becomes a step: the optimizer with its constants, the batch, the schedule of the step size.
public final class OptimizerPanel extends VBox implements StatePanel {
    private final PlaneViewModel model;
    private final CardHeader header = new CardHeader(Messages.text("optimizer.title"));
    private final Choice<OptimizerForms.Form> optimizer;
    private final SettingsRow<Optimizer> optimizerSettings;
    private final NumberField batchSize;
    private final Choice<ScheduleForms.Form> schedule;
    private final SettingsRow<Schedule> scheduleSettings;

    public OptimizerPanel(PlaneViewModel model) {
        this.model = model;
        optimizer = new Choice<>("optimizer", Messages.text("training.optimizer"),
                List.of(OptimizerForms.Form.values()), form -> Messages.text("optimizer." + Messages.key(form)),
                form -> model
                        .setOptimizer(OptimizerForms.optimizer(form, optimizer().learningRate())));
        optimizerSettings = new SettingsRow<>("optimizer-", model::setOptimizer, model::report);
        batchSize = new NumberField("batch-size", batchSizeKind(), value -> model.setBatchSize((int) value),
                model::report);
        schedule = new Choice<>("schedule", Messages.text("schedule.name"), List.of(ScheduleForms.Form.values()),
                form -> Messages.text("schedule." + Messages.key(form)),
                form -> model.setSchedule(ScheduleForms.schedule(form)));
        scheduleSettings = new SettingsRow<>("schedule-", model::setSchedule, model::report);
        build();
    }

    private void build() {
        setId("optimizer-card");
        getStyleClass().add("card");
        getChildren().addAll(header, new FormRow(Messages.text("training.optimizer"), optimizer), optimizerSettings,
                new FormRow(Messages.text("training.batch"), batchSize),
                new FormRow(Messages.text("schedule.name"), schedule), scheduleSettings);
    }

    private Optimizer optimizer() {
        return model.state().experiment().optimizer();
    }

    @Override
    public void show(PlaneState state, Palette palette) {
        Optimizer used = state.experiment().optimizer();
        optimizer.show(OptimizerForms.formOf(used));
        optimizerSettings.show(OptimizerForms.settings(used));
        batchSize.show(state.experiment().batchSize());
        Schedule planned = state.experiment().schedule();
        schedule.show(ScheduleForms.formOf(planned));
        scheduleSettings.show(ScheduleForms.settings(planned));
        header.setNote(planned instanceof Schedule.Constant
                ? ""
                : Messages.text("optimizer.present-rate",
                        Numbers.significant(state.plan().learningRate(state.progress().step()))));
    }

    /// A batch size: a whole number, or "all", which the experiment keeps as 0.
    private static NumberField.Kind batchSizeKind() {
        String all = Messages.text("training.all");
        return new NumberField.Kind(Messages.text("training.batch"), Messages.text("expected.batch"),
                value -> value == Math.rint(value) && value >= 0 && value <= Integer.MAX_VALUE,
                value -> value == 0 ? all : Long.toString((long) value),
                text -> text.strip().equalsIgnoreCase(all) ? OptionalDouble.of(0) : Numbers.parseWhole(text),
                Stepping.by(1, 1));
    }
}
