package losslab.workspace.plane.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.shape.StrokeLineCap;

import losslab.core.loss.Loss;
import losslab.core.model.PairBoundary;
import losslab.core.model.Parameters;
import losslab.core.model.ZeroLine;
import losslab.core.model.ZeroLine.Segment;
import losslab.ui.Drawing;
import losslab.ui.Palette;
import losslab.workspace.plane.canvas.PlaneTarget.Line;
import losslab.workspace.plane.model.Layers.Layer;
import losslab.workspace.plane.model.PlaneState;

/// Paints the lines of the plane: boundaries of pairs, margins, the lines after the next step, zero lines. Lines that look
/// alike are one path: 45 pairs take hardly longer than three.
final class LinePainter {
    private static final double PAIR_WIDTH = 1.1;
    private static final double DECISION_WIDTH = 3;
    /// The dashes of a pair's two colours fill each other's gaps.
    private static final double PAIR_DASH = 7;
    /// Of the plane's colour on both sides of a line where the shading may be as dark as the line is.
    static final double HALO = 1.5;

    private final Drawing canvas;
    private final PlaneState state;
    private final Parameters parameters;
    private final Viewport view;
    private final Palette palette;
    private final PlaneTarget hovered;

    LinePainter(Drawing canvas, PlaneState state, Viewport view, Palette palette, PlaneTarget hovered) {
        this.canvas = canvas;
        this.state = state;
        this.view = view;
        this.palette = palette;
        this.hovered = hovered;
        parameters = state.experiment().parameters();
    }

    void paint() {
        if (has(Layer.PAIRS)) {
            paintPairs();
        }
        if (has(Layer.MARGINS)) {
            Loss loss = state.experiment().loss();
            loss.askedGap().ifPresent(margin -> paintMargins(margin, loss.asksEachClassAlone()));
        }
        if (has(Layer.GHOST_LINES)) {
            state.afterNextStep().ifPresent(this::paintGhosts);
        }
        if (has(Layer.ZERO_LINES)) {
            paintZeroLines();
        }
    }

    private boolean has(Layer layer) {
        return state.view().layers().has(layer);
    }

    private void paintZeroLines() {
        for (int k = 0; k < parameters.classCount(); k++) {
            boolean isHovered = hovered instanceof Line line && line.k() == k;
            canvas.setLineWidth(isHovered ? 3.5 : 2);
            stroke(k, piece(ZeroLine.of(parameters, k)).stream().toList());
        }
    }

    private void paintGhosts(Parameters next) {
        canvas.setLineWidth(1.2);
        canvas.setLineDashes(6, 5);
        for (int k = 0; k < next.classCount(); k++) {
            stroke(k, piece(ZeroLine.of(next, k)).stream().toList());
        }
        canvas.setLineDashes();
    }

    /// The lines on which class i has its margin: before every other class, s_i − s_j = Δ, or for a loss that asks each
    /// class alone on both sides of its zero line, s_i = ±Δ.
    private void paintMargins(double margin, boolean alone) {
        canvas.setLineWidth(1);
        canvas.setLineDashes(2, 4);
        for (int i = 0; i < parameters.classCount(); i++) {
            List<Segment> lines = new ArrayList<>();
            if (alone) {
                piece(ZeroLine.of(parameters.with(i, 2, parameters.b(i) - margin), i)).ifPresent(lines::add);
                piece(ZeroLine.of(parameters.with(i, 2, parameters.b(i) + margin), i)).ifPresent(lines::add);
            }
            for (int j = 0; j < parameters.classCount() && !alone; j++) {
                piece(ZeroLine.between(parameters, i, j, margin)).ifPresent(lines::add);
            }
            stroke(i, lines);
        }
        canvas.setLineDashes();
    }

    /// s_i = s_j for every pair, in dashes of both colours, thick where the two are the best.
    private void paintPairs() {
        List<PairBoundary> boundaries = PairBoundary.within(view.box(), parameters);
        canvas.setLineCap(StrokeLineCap.BUTT);
        canvas.setLineDashes(PAIR_DASH, PAIR_DASH);
        for (int k = 0; k < parameters.classCount(); k++) {
            int own = k;
            List<PairBoundary> asFirst = boundaries.stream().filter(pair -> pair.i() == own).toList();
            List<PairBoundary> asSecond = boundaries.stream().filter(pair -> pair.j() == own).toList();
            paintPairs(k, asFirst, 0);
            paintPairs(k, asSecond, PAIR_DASH);
        }
        canvas.setLineDashOffset(0);
        canvas.setLineDashes();
        canvas.setLineCap(StrokeLineCap.ROUND);
    }

    private void paintPairs(int k, List<PairBoundary> boundaries, double offset) {
        canvas.setLineDashOffset(offset);
        canvas.setLineWidth(PAIR_WIDTH);
        stroke(k, boundaries.stream().map(PairBoundary::whole).toList());
        canvas.setLineWidth(DECISION_WIDTH);
        stroke(k, boundaries.stream().flatMap(pair -> pair.decision().stream()).toList());
    }

    private Optional<Segment> piece(Optional<ZeroLine> line) {
        return line.flatMap(found -> found.within(view.box()));
    }

    /// Strokes pieces in class k's colour.
    private void stroke(int k, List<Segment> pieces) {
        if (pieces.isEmpty()) {
            return;
        }
        canvas.beginPath();
        for (Segment piece : pieces) {
            canvas.moveTo(view.toScreenX(piece.x0()), view.toScreenY(piece.y0()));
            canvas.lineTo(view.toScreenX(piece.x1()), view.toScreenY(piece.y1()));
        }
        if (state.view().layers().shading().kind().needsClass()) {
            double width = canvas.getLineWidth();
            canvas.setStroke(palette.plane());
            canvas.setLineWidth(width + 2 * HALO);
            canvas.stroke();
            canvas.setLineWidth(width);
        }
        canvas.setStroke(palette.lines().get(k));
        canvas.stroke();
    }
}
