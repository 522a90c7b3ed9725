package losslab.workspace.plane.curve;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import losslab.core.model.Evaluation;
import losslab.training.Trace;
import losslab.ui.CardHeader;
import losslab.ui.ChartPane;
import losslab.ui.Messages;
import losslab.ui.Palette;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.panel.StatePanel;

/// Total, data and regularization loss over the steps, up to the present evaluation.
public final class LossCurvePanel extends VBox implements StatePanel {
    private final CardHeader header = new CardHeader(Messages.text("curve.title"));
    private final ChartPane chart = new ChartPane("loss-curve-chart", Messages.text("curve.step"),
            Messages.text("curve.loss"));

    public LossCurvePanel() {
        setId("loss-curve");
        getStyleClass().add("card");
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(header, chart);
    }

    @Override
    public void show(PlaneState state, Palette palette) {
        Trace trace = state.progress().trace();
        Evaluation now = state.evaluation();
        // The trace may hold the present step too, from before an edit: the present evaluation stands for it.
        int past = (int) IntStream.range(0, trace.size()).filter(i -> trace.step(i) < state.progress().step()).count();
        double[] steps = curve(past, i -> trace.step(i), state.progress().step());
        chart.show(List.of(
                new ChartPane.Line(Messages.text("curve.total"), palette.ink(), steps,
                        curve(past, trace::totalLoss, now.totalLoss())),
                new ChartPane.Line(Messages.text("curve.data"), palette.data(), steps,
                        curve(past, i -> trace.get(Trace.Quantity.DATA_LOSS, i), now.dataLoss())),
                new ChartPane.Line(Messages.text("curve.regularization"), palette.penalty(), steps,
                        curve(past, i -> trace.get(Trace.Quantity.REGULARIZATION_LOSS, i), now.regularizationLoss()))),
                palette);
    }

    private static double[] curve(int past, IntToDoubleFunction value, double present) {
        double[] values = new double[past + 1];
        for (int i = 0; i < past; i++) {
            values[i] = value.applyAsDouble(i);
        }
        values[past] = Double.isFinite(present) ? present : Double.NaN; // no axis reaches to infinity
        return values;
    }
}
