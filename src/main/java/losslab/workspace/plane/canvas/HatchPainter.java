package losslab.workspace.plane.canvas;

import java.util.function.IntPredicate;

import javafx.scene.paint.Color;

import losslab.core.model.Claims;
import losslab.core.model.Parameters;
import losslab.core.model.ZeroLine.Segment;
import losslab.ui.Drawing;
import losslab.ui.Palette;

/// Hatches the places that no class claims, rising, and those that several claim, falling. Each line of the hatching is cut
/// where the number of claims changes: nothing is hatched twice.
final class HatchPainter {
    /// From one line to the next along an axis, in pixels.
    static final double GAP = 10;
    private static final double WIDTH = 1;
    private static final double OPACITY = 0.55;

    private final Drawing canvas;
    private final Viewport view;
    private final Palette palette;

    HatchPainter(Drawing canvas, Viewport view, Palette palette) {
        this.canvas = canvas;
        this.view = view;
        this.palette = palette;
    }

    void paint(Parameters parameters) {
        canvas.setStroke(color(palette));
        canvas.setLineWidth(WIDTH);
        hatch(parameters, true, count -> count == 0);
        hatch(parameters, false, count -> count >= 2);
    }

    /// The colour of all hatching.
    static Color color(Palette palette) {
        return palette.faint().deriveColor(0, 1, 1, OPACITY);
    }

    /// The lines go through the origin, so that they move with the plane.
    private void hatch(Parameters parameters, boolean rising, IntPredicate wanted) {
        double direction = rising ? 1 : -1;
        double through = view.toScreenX(0) + direction * view.toScreenY(0);
        double first = rising ? 0 : -view.height();
        double last = first + view.width() + view.height();
        canvas.beginPath();
        for (double c = first + (through - first - Math.floor((through - first) / GAP) * GAP); c < last; c += GAP) {
            // x + direction·y = c, from the area's upper edge to its lower one
            Segment line = new Segment(view.toPlaneX(c), view.toPlaneY(0),
                    view.toPlaneX(c - direction * view.height()), view.toPlaneY(view.height()));
            for (Segment part : Claims.parts(parameters, line, wanted)) {
                canvas.moveTo(view.toScreenX(part.x0()), view.toScreenY(part.y0()));
                canvas.lineTo(view.toScreenX(part.x1()), view.toScreenY(part.y1()));
            }
        }
        canvas.stroke();
    }
}
