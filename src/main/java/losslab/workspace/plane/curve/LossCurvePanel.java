package losslab.workspace.plane.curve;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

import losslab.core.model.Evaluation;
import losslab.training.Trace;
import losslab.training.TrainingPlan;
import losslab.ui.ChartPane;
import losslab.ui.ChartPane.Line;
import losslab.ui.ChartPane.Mark;
import losslab.ui.ChartPane.Scale;
import losslab.ui.ChartPane.Side;
import losslab.ui.ChartPane.Style;
import losslab.ui.Explanation;
import losslab.ui.Messages;
import losslab.ui.Palette;
import losslab.workspace.plane.model.PastRun;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneState.Progress;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.model.RunNames;
import losslab.workspace.plane.panel.StatePanel;

/// The losses over the steps of this run and of earlier ones, with the timeline below.
public final class LossCurvePanel extends VBox implements StatePanel {
    private final PlaneViewModel model;
    private final ChartPane chart = new ChartPane("loss-curve-chart", Messages.text("curve.step"),
            Messages.text("curve.loss"));
    private final ToggleButton logarithmic = new ToggleButton(Messages.text("curve.logarithmic"));
    private final MenuButton curves = new MenuButton(Messages.text("curve.curves"));
    private final ToggleButton runs = new ToggleButton(Messages.text("runs.title"));
    private final HBox tools = new HBox(logarithmic, curves, runs);
    private final RunsPane runsPane;
    private final TimelineBar timeline;
    private final Set<Curve> wanted = EnumSet.complementOf(EnumSet.of(Curve.ACCURACY, Curve.GRADIENT_NORM));
    private Palette palette;

    public LossCurvePanel(PlaneViewModel model, Palette palette) {
        this.model = model;
        this.palette = palette;
        runsPane = new RunsPane(model.timeMachine());
        timeline = new TimelineBar(model.timeMachine());
        build();
        chart.setOnClick(step -> model.timeMachine().goTo(Math.round(step)));
    }

    private void build() {
        setId("loss-curve");
        getStyleClass().add("tab-content");
        logarithmic.setId("curve-logarithmic");
        Explanation.give(logarithmic, Messages.text("curve.logarithmic.tooltip"));
        logarithmic.setOnAction(_ -> chart.setScales(Scale.STEPS,
                logarithmic.isSelected() ? Scale.LOGARITHMIC : Scale.LINEAR));
        curves.setId("curves");
        for (Curve curve : Curve.values()) {
            CheckMenuItem item = new CheckMenuItem(Messages.text("curve." + Messages.key(curve)));
            item.setId("curve-" + Messages.key(curve));
            item.setSelected(wanted.contains(curve));
            item.setOnAction(_ -> choose(curve, item.isSelected()));
            curves.getItems().add(item);
        }
        runs.setId("runs");
        Explanation.give(runs, Messages.text("runs.tooltip"));
        runs.setOnAction(_ -> runsPane.setShown(runs.isSelected()));
        runsPane.setShown(false);
        tools.getStyleClass().addAll("card-tools", "tab-tools");
        chart.setRightLabel(Messages.text("curve.accuracy"));
        HBox.setHgrow(chart, Priority.ALWAYS);
        HBox charts = new HBox(chart, runsPane);
        VBox.setVgrow(charts, Priority.ALWAYS);
        getChildren().addAll(tools, charts, timeline);
    }

    private void choose(Curve curve, boolean isWanted) {
        if (isWanted) {
            wanted.add(curve);
        } else {
            wanted.remove(curve);
        }
        show(model.state(), palette);
    }

    @Override
    public void show(PlaneState state, Palette newPalette) {
        palette = newPalette;
        List<Line> lines = new ArrayList<>();
        for (Curve curve : wanted) {
            if (hasCurve(curve, state)) {
                lines.add(line(curve, state));
            }
        }
        List<String> names = names(state);
        for (int i = 0; i < names.size(); i++) {
            PastRun past = state.timeline().pastRuns().get(i);
            if (past.visible()) {
                lines.add(line(past, names.get(i), runColor(past, palette)));
            }
        }
        chart.setLeftLabel(Messages.text(state.experiment().loss().askedGap().isEmpty()
                ? "curve.loss.nats"
                : "curve.loss"));
        chart.show(lines, marks(state), palette);
        runsPane.show(state, names, palette);
        timeline.show(state);
    }

    private static boolean hasCurve(Curve curve, PlaneState state) {
        int batchSize = state.experiment().batchSize();
        return switch (curve) {
            case VALIDATION -> state.evaluation().heldOutCount() > 0;
            case BATCH -> batchSize > 0 && batchSize < state.evaluation().trainingCount();
            case TOTAL, DATA, REGULARIZATION, GRADIENT_NORM, ACCURACY -> true;
        };
    }

    private Line line(Curve curve, PlaneState state) {
        Progress progress = state.progress();
        Trace trace = progress.trace();
        Evaluation now = state.evaluation();
        // The trace may hold the last step too, from before an edit: the present evaluation stands for it.
        int past = (int) IntStream.range(0, trace.size()).filter(i -> trace.step(i) < progress.reachedStep()).count();
        int size = progress.isPast() ? past : past + 1;
        double[] steps = new double[size];
        double[] values = new double[size];
        for (int i = 0; i < past; i++) {
            steps[i] = trace.step(i);
            values[i] = curve.past(trace, i);
        }
        if (!progress.isPast()) {
            steps[past] = progress.step();
            values[past] = curve.now(now);
        }
        return new Line(Messages.text("curve." + Messages.key(curve)), color(curve), curve.style(), curve.side(), steps,
                values);
    }

    private Color color(Curve curve) {
        return switch (curve) {
            case TOTAL -> palette.ink();
            case DATA -> palette.data();
            case REGULARIZATION -> palette.penalty();
            case VALIDATION -> palette.lines().getFirst();
            case BATCH -> palette.data();
            case GRADIENT_NORM -> palette.gradient();
            case ACCURACY -> palette.faint();
        };
    }

    private static Line line(PastRun run, String name, Color color) {
        Trace trace = run.trace();
        double[] steps = IntStream.range(0, trace.size()).mapToDouble(trace::step).toArray();
        double[] totals = IntStream.range(0, trace.size()).mapToDouble(trace::totalLoss).toArray();
        return new Line(name, color, Style.PALE, Side.LEFT, steps, totals);
    }

    /// The colour of a past run, in the chart and in the list.
    static Color runColor(PastRun run, Palette palette) {
        return palette.lines().get((run.number() - 1) % palette.lines().size());
    }

    private List<Mark> marks(PlaneState state) {
        List<Mark> marks = new ArrayList<>();
        if (state.progress().isPast()) {
            marks.add(new Mark(true, state.progress().step(), "", palette.ink()));
        }
        state.timeline().bookmarks().forEach((name, bookmark) -> {
            if (bookmark.run() == state.timeline().run()) {
                marks.add(new Mark(true, bookmark.step(), name.name(), palette.faint()));
            }
        });
        return marks;
    }

    /// The names of the past runs, by what tells them from each other and from the present one.
    private static List<String> names(PlaneState state) {
        List<PastRun> past = state.timeline().pastRuns();
        List<Integer> numbers = new ArrayList<>(past.stream().map(PastRun::number).toList());
        numbers.add(state.timeline().run());
        List<TrainingPlan> plans = new ArrayList<>(past.stream().map(PastRun::plan).toList());
        plans.add(state.plan());
        return RunNames.of(numbers, plans).subList(0, past.size());
    }
}
