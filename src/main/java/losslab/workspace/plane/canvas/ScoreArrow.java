package losslab.workspace.plane.canvas;

import java.util.Optional;

import losslab.core.model.Parameters;
import losslab.core.model.ZeroLine;

/// The arrow of one class: from its zero line towards rising score, in screen pixels.
///
/// Its length tells ‖w‖ on a scale that never vanishes and grows slowly: it is linear for weights up to about 4 and
/// logarithmic beyond, length = 20 + 60·asinh(‖w‖/4) pixels, up to 600, where ‖w‖ is about 30,000. The scale can be read
/// backwards, so that dragging the tip sets the weights.
record ScoreArrow(int k, double baseX, double baseY, double tipX, double tipY) {
    private static final double SHORTEST = 20;
    private static final double GROWTH = 60;
    private static final double LINEAR_NORM = 4;
    private static final double LONGEST = 600;
    private static final double STEP_SHORTEST = 12;
    private static final double STEP_GROWTH = 9;
    /// How strongly a step's length is magnified before its logarithmic scale: steps are small.
    private static final double STEP_MAGNIFICATION = 100;

    /// The arrow of class k in a view, or none if its zero line is not seen.
    ///
    /// It stands where the line comes nearest to the middle of the view.
    static Optional<ScoreArrow> of(Parameters parameters, int k, Viewport view) {
        return nearestTo(view.centerX(), view.centerY(), parameters, k, view);
    }

    /// This arrow after its class's parameters have changed under the hand that holds it: it keeps its base as far as the
    /// line lets it.
    Optional<ScoreArrow> heldBy(Parameters parameters, Viewport view) {
        return nearestTo(view.toPlaneX(baseX), view.toPlaneY(baseY), parameters, k, view);
    }

    private static Optional<ScoreArrow> nearestTo(double placeX, double placeY, Parameters parameters, int k,
            Viewport view) {
        return ZeroLine.of(parameters, k).flatMap(line -> line.within(view.box()).map(seen -> {
            double along = position(seen, placeX, placeY);
            double x = view.toScreenX(seen.x0() + along * (seen.x1() - seen.x0()));
            double y = view.toScreenY(seen.y0() + along * (seen.y1() - seen.y0()));
            double norm = Math.hypot(parameters.w0(k), parameters.w1(k));
            double length = Math.min(LONGEST, SHORTEST + GROWTH * asinh(norm / LINEAR_NORM));
            return new ScoreArrow(k, x, y, x + length * line.normalX(), y - length * line.normalY());
        }));
    }

    /// Where on a segment, from 0 to 1, the foot of a place lies; kept off the ends, which lie on the rim of the view.
    private static double position(ZeroLine.Segment segment, double x, double y) {
        double dx = segment.x1() - segment.x0();
        double dy = segment.y1() - segment.y0();
        double along = ((x - segment.x0()) * dx + (y - segment.y0()) * dy) / (dx * dx + dy * dy);
        return Math.clamp(along, 0.1, 0.9);
    }

    /// The weights that put the tip of an arrow with this base at a place: w₀ and w₁.
    double[] weightsWithTipAt(double screenX, double screenY) {
        double dx = screenX - baseX;
        double dy = baseY - screenY;
        double length = Math.hypot(dx, dy);
        double norm = LINEAR_NORM * Math.sinh(Math.max(0, length - SHORTEST) / GROWTH);
        return length == 0 ? new double[]{0, 0} : new double[]{norm * dx / length, norm * dy / length};
    }

    /// Where the arrow of a step (−η∂L/∂w₀, −η∂L/∂w₁) from this arrow's tip ends: x and y. Its direction is exact, its
    /// length readable at any size.
    double[] stepEnd(double stepX, double stepY) {
        double size = Math.hypot(stepX, stepY);
        double length = Math.min(LONGEST, STEP_SHORTEST + STEP_GROWTH * asinh(STEP_MAGNIFICATION * size));
        return new double[]{tipX + length * stepX / size, tipY - length * stepY / size};
    }

    private static double asinh(double x) {
        return Math.log(x + Math.sqrt(x * x + 1));
    }
}
