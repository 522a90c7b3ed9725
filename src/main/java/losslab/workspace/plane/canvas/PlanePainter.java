package losslab.workspace.plane.canvas;

import java.util.Optional;

import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import losslab.core.model.Parameters;
import losslab.ui.Arrows;
import losslab.ui.Drawing;
import losslab.ui.Numbers;
import losslab.ui.Palette;
import losslab.ui.ParameterNames;
import losslab.ui.Print;
import losslab.workspace.plane.canvas.PlaneTarget.ArrowTip;
import losslab.workspace.plane.model.Layers.Layer;
import losslab.workspace.plane.model.PlaneState;

/// Draws the plane of one state onto a canvas, on top of its shading. It computes places, never losses.
final class PlanePainter {
    private static final double TICK_SIZE = 10;

    private final Drawing canvas;
    private final PlaneState state;
    private final Viewport view;
    private final Palette palette;
    private final PlaneTarget hovered;
    private final Optional<ScoreArrow> held;
    /// The size of text, 1 for the usual one beside lines of the usual thickness.
    private final double text;

    /// @param view  in units of so many pixels as lines are thick
    /// @param held  the arrow whose tip a hand drags, as it was when it was grabbed
    PlanePainter(Drawing canvas, PlaneState state, Viewport view, Palette palette, PlaneTarget hovered,
            Optional<ScoreArrow> held, Print print) {
        this.canvas = canvas;
        this.state = state;
        this.view = view;
        this.palette = palette;
        this.hovered = hovered;
        this.held = held;
        text = print.text() / print.lines();
    }

    /// Has something painted in units of so many pixels as lines are thick.
    static void onPaper(Drawing canvas, Print print, Runnable painting) {
        canvas.save();
        canvas.scale(print.lines(), print.lines());
        painting.run();
        canvas.restore();
    }

    void paint() {
        Parameters parameters = state.experiment().parameters();
        canvas.setLineCap(StrokeLineCap.ROUND);
        canvas.setLineJoin(StrokeLineJoin.ROUND);
        if (has(Layer.CLAIMS) && state.experiment().loss().asksEachClassAlone()) {
            new HatchPainter(canvas, view, palette).paint(parameters);
        }
        paintAxes();
        new LinePainter(canvas, state, view, palette, hovered).paint();
        if (has(Layer.ARROWS)) {
            paintArrows(parameters);
        }
        new PointPainter(canvas, state, view, palette, hovered).paint();
    }

    private boolean has(Layer layer) {
        return state.view().layers().has(layer);
    }

    /// The nearest place at which a line of one pixel is inside, even of a plane narrower than that: one that is being laid out.
    private static double within(double place, double length) {
        return Math.clamp(place, 0.5, Math.max(0.5, length - 0.5));
    }

    private void paintAxes() {
        canvas.setStroke(palette.faint().deriveColor(0, 1, 1, 0.6));
        canvas.setFill(palette.faint());
        canvas.setFont(Font.font(TICK_SIZE * text));
        canvas.setLineWidth(1);
        double axisX = within(crisp(view.toScreenX(0)), view.width());
        double axisY = within(crisp(view.toScreenY(0)), view.height());
        canvas.strokeLine(axisX, 0, axisX, view.height());
        canvas.strokeLine(0, axisY, view.width(), axisY);
        double step = tickStep();
        int digits = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        canvas.setTextAlign(TextAlignment.CENTER);
        boolean labelsBelow = axisY < view.height() - 18 * text;
        canvas.setTextBaseline(labelsBelow ? VPos.TOP : VPos.BOTTOM);
        for (double x = Math.ceil(view.box().minX() / step) * step; x < view.box().maxX(); x += step) {
            tick(view.toScreenX(x), axisY, true);
            label(x, step, digits, view.toScreenX(x), axisY + (labelsBelow ? 5 : -5));
        }
        boolean labelsLeft = axisX > 34 * text;
        canvas.setTextAlign(labelsLeft ? TextAlignment.RIGHT : TextAlignment.LEFT);
        canvas.setTextBaseline(VPos.CENTER);
        for (double y = Math.ceil(view.box().minY() / step) * step; y < view.box().maxY(); y += step) {
            tick(axisX, view.toScreenY(y), false);
            label(y, step, digits, axisX + (labelsLeft ? -6 : 6), view.toScreenY(y));
        }
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.setTextBaseline(VPos.TOP);
        canvas.fillText(ParameterNames.feature(1), Math.min(axisX + 5, view.width() - 16 * text), 4);
        canvas.setTextAlign(TextAlignment.RIGHT);
        canvas.setTextBaseline(VPos.BOTTOM);
        canvas.fillText(ParameterNames.feature(0), view.width() - 4, Math.max(axisY - 4, 14 * text));
    }

    private void tick(double x, double y, boolean onXAxis) {
        canvas.strokeLine(onXAxis ? crisp(x) : x - 3, onXAxis ? y - 3 : crisp(y), onXAxis ? crisp(x) : x + 3,
                onXAxis ? y + 3 : crisp(y));
    }

    private void label(double value, double step, int digits, double x, double y) {
        boolean isOrigin = Math.abs(value) < step / 2;
        if (!isOrigin && x > 16 * text && y > 8 * text && x < view.width() - 16 * text
                && y < view.height() - 8 * text) {
            canvas.fillText(Numbers.fixed(value, digits), x, y);
        }
    }

    /// 1, 2 or 5 times a power of ten, so that ticks stand about 60 pixels apart.
    private double tickStep() {
        return Numbers.niceStep(60 * Math.max(1, text) / view.scale());
    }

    private void paintArrows(Parameters parameters) {
        for (int k = 0; k < parameters.classCount(); k++) {
            int row = k;
            arrow(parameters, k).ifPresent(arrow -> {
                boolean isHovered = hovered instanceof ArrowTip tip && tip.k() == row;
                paintArrow(arrow.baseX(), arrow.baseY(), arrow.tipX(), arrow.tipY(), palette.lines().get(row),
                        isHovered ? 4 : 2.4);
                if (has(Layer.NEXT_STEP)) {
                    state.afterNextStep().ifPresent(next -> paintStep(arrow, parameters, next));
                }
            });
        }
    }

    private Optional<ScoreArrow> arrow(Parameters parameters, int k) {
        return held.filter(arrow -> arrow.k() == k)
                .map(arrow -> arrow.heldBy(parameters, view))
                .orElseGet(() -> ScoreArrow.of(parameters, k, view));
    }

    /// The red arrow from a score arrow's tip: where the next step moves that row of W.
    private void paintStep(ScoreArrow arrow, Parameters now, Parameters next) {
        double dx = next.w0(arrow.k()) - now.w0(arrow.k());
        double dy = next.w1(arrow.k()) - now.w1(arrow.k());
        if (dx != 0 || dy != 0) {
            double[] end = arrow.stepEnd(dx, dy);
            paintArrow(arrow.tipX(), arrow.tipY(), end[0], end[1], palette.gradient(), 1.8);
        }
    }

    /// An arrow, with a halo where the lines have one.
    private void paintArrow(double x0, double y0, double x1, double y1, Color color, double width) {
        if (state.view().layers().shading().kind().needsClass()) {
            Arrows.paint(canvas, x0, y0, x1, y1, palette.plane(), width + 2 * LinePainter.HALO);
        }
        Arrows.paint(canvas, x0, y0, x1, y1, color, width);
    }

    private static double crisp(double pixel) {
        return Math.floor(pixel) + 0.5;
    }
}
