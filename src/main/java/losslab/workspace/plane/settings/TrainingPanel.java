package losslab.workspace.plane.settings;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

import losslab.training.TrainingRun;
import losslab.ui.CardHeader;
import losslab.ui.Explanation;
import losslab.ui.Following;
import losslab.ui.FormRow;
import losslab.ui.LogSlider;
import losslab.ui.Messages;
import losslab.ui.NumberField;
import losslab.ui.Numbers;
import losslab.ui.Palette;
import losslab.ui.Stepping;
import losslab.ui.ZoneBar;
import losslab.ui.ZoneBar.Limit;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.model.StepSizeViewModel.Zones;
import losslab.workspace.plane.panel.StatePanel;

/// Training: the step size with its limit, the speed, and the buttons that start and stop it, which never move.
public final class TrainingPanel extends VBox implements StatePanel {
    private static final double SMALLEST_RATE = 0.0005;
    private static final double LARGEST_RATE = 50;
    private static final double SLOWEST = 1;
    /// From here on the right end of the slider means: as fast as it goes.
    private static final double FASTEST = 10_000;

    private static final String RUN_ICON = "M0 0 L8 5 L0 10 Z";
    private static final String PAUSE_ICON = "M0 0 H3 V10 H0 Z M5 0 H8 V10 H5 Z";

    private final PlaneViewModel model;
    private final CardHeader header;
    private final LogSlider learningRateSlider;
    private final NumberField learningRate;
    private final ZoneBar zones;
    private final Label limit = new Label();
    private final LogSlider speedSlider;
    private final NumberField speed;
    private final SeedField seed;
    private final Button step = button("step");
    private final Button run = button("run");
    private final SVGPath runIcon = new SVGPath();
    private final Button randomize = button("randomize");
    private final Button reset = button("reset");

    public TrainingPanel(PlaneViewModel model) {
        this.model = model;
        String rateName = Messages.text("training.learning-rate");
        learningRateSlider = new LogSlider("learning-rate-slider", rateName, SMALLEST_RATE, LARGEST_RATE, false, 0.1,
                this::setLearningRate);
        learningRate = new NumberField("learning-rate", NumberField.Kind.aboveZero(rateName), this::setLearningRate,
                model::report);
        zones = new ZoneBar("step-size-zones", learningRateSlider);
        String speedName = Messages.text("training.speed");
        speedSlider = new LogSlider("speed-slider", speedName, SLOWEST, FASTEST, false, 0, this::setSpeed);
        speed = new NumberField("speed", new NumberField.Kind(speedName, Messages.text("expected.speed"),
                value -> value >= SLOWEST, TrainingPanel::speedText, TrainingPanel::parseSpeed, Stepping.byShare()),
                this::setSpeed, model::report);
        seed = new SeedField(model);
        Label seedLabel = new Label(Messages.text("training.seed"));
        seedLabel.setLabelFor(seed);
        header = new CardHeader(Messages.text("training.title"), seedLabel, seed);
        build();
        bind();
    }

    private void build() {
        setId("training");
        getStyleClass().add("card");
        run.getStyleClass().add("accent");
        runIcon.getStyleClass().add("button-icon");
        run.setGraphic(runIcon);
        FlowPane buttons = new FlowPane(step, run, randomize, reset);
        buttons.getStyleClass().add("button-row");
        limit.setId("step-size-limit");
        limit.getStyleClass().add("zone-limit");
        limit.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(zones, Priority.ALWAYS);
        HBox zoneRow = new HBox(zones, limit);
        getChildren().addAll(header,
                new FormRow(Messages.text("training.learning-rate"), learningRateSlider, learningRate), zoneRow,
                new FormRow(Messages.text("training.speed"), speedSlider, speed), buttons);
    }

    private void bind() {
        step.setOnAction(_ -> model.step());
        run.setOnAction(_ -> model.toggleRun());
        randomize.setOnAction(_ -> model.randomize());
        reset.setOnAction(_ -> model.reset());
        Following.follow(this, model.stepSize().zonesProperty(), this::showZones);
    }

    private void setLearningRate(double value) {
        model.setOptimizer(model.state().experiment().optimizer().withLearningRate(value));
    }

    private void showZones(Optional<Zones> found) {
        limit.setText(found
                .map(zone -> Messages.text("training.limit.text", Numbers.significant(zone.limit())))
                .orElse(""));
        // Three digits: while training runs the zones do not change with every bit of the curvature.
        found.ifPresentOrElse(
                zone -> zones.show(List.of(new Limit(Numbers.rounded(zone.crawl(), 3), ""),
                        new Limit(Numbers.rounded(zone.limit(), 3), Messages.text("training.limit")),
                        new Limit(Numbers.rounded(zone.diverge(), 3), ""))),
                () -> zones.showNote(Messages.text("training.no-limit")));
    }

    private void setSpeed(double value) {
        model.setSpeed(value >= FASTEST ? TrainingRun.AS_FAST_AS_IT_GOES : value);
    }

    @Override
    public void show(PlaneState state, Palette palette) {
        seed.show(state.experiment().seed());
        learningRate.show(state.experiment().optimizer().learningRate());
        learningRateSlider.show(state.experiment().optimizer().learningRate());
        double stepsPerSecond = state.view().stepsPerSecond();
        speed.show(stepsPerSecond);
        speedSlider.show(stepsPerSecond);
        boolean running = state.progress().running();
        run.setText(Messages.text(running ? "training.pause" : "training.run"));
        runIcon.setContent(running ? PAUSE_ICON : RUN_ICON);
        step.setDisable(running);
        header.setNote(Messages.text("training.step-note", Numbers.whole(state.progress().step())));
    }

    private static String speedText(double value) {
        return Double.isInfinite(value)
                ? Messages.text("training.fastest")
                : Messages.text("training.per-second", Numbers.significant(value));
    }

    private static OptionalDouble parseSpeed(String text) {
        String plain = text.strip();
        return plain.equalsIgnoreCase(Messages.text("training.fastest"))
                ? OptionalDouble.of(TrainingRun.AS_FAST_AS_IT_GOES)
                : Numbers.parse(plain.replace("/s", ""));
    }

    private static Button button(String id) {
        Button button = new Button(Messages.text("training." + id));
        button.setId(id);
        Explanation.give(button, Messages.text("training." + id + ".tooltip"));
        return button;
    }
}
