package losslab.core.model;

import java.util.Optional;

import losslab.core.math.Box;

/// The line on which the score of one class is zero, w₀x + w₁y + b = 0, in normal form: the unit vector towards rising
/// score and the signed distance from the origin. Works for vertical lines and for weights as small as doubles go.
///
/// @param normalX  first component of w/‖w‖
/// @param normalY  second component of w/‖w‖
/// @param distance −b/‖w‖: the line is {p : normal·p = distance}
public record ZeroLine(double normalX, double normalY, double distance) {

    /// A straight piece from (x0, y0) to (x1, y1).
    public record Segment(double x0, double y0, double x1, double y1) {
        /// The part between two shares of the way from its start to its end.
        Segment part(double from, double to) {
            return new Segment(x0 + from * (x1 - x0), y0 + from * (y1 - y0), x0 + to * (x1 - x0),
                    y0 + to * (y1 - y0));
        }
    }

    /// The zero line of class k, or none if both weights are 0 (then the score is b everywhere) or the line is so far
    /// away that doubles cannot tell where.
    public static Optional<ZeroLine> of(Parameters parameters, int k) {
        return of(parameters.w0(k), parameters.w1(k), parameters.b(k));
    }

    /// The line on which class i leads class j by a gap, s_i − s_j = gap, the unit vector towards a larger lead; none where
    /// [#of] has none.
    public static Optional<ZeroLine> between(Parameters parameters, int i, int j, double gap) {
        return of(parameters.w0(i) - parameters.w0(j), parameters.w1(i) - parameters.w1(j),
                parameters.b(i) - parameters.b(j) - gap);
    }

    private static Optional<ZeroLine> of(double w0, double w1, double b) {
        double largest = Math.max(Math.abs(w0), Math.abs(w1));
        // Dividing by the larger weight first keeps the norm of the tiniest weights from vanishing.
        double norm = Math.hypot(w0 / largest, w1 / largest);
        ZeroLine line = new ZeroLine(w0 / largest / norm, w1 / largest / norm, -b / largest / norm);
        return largest > 0 && Double.isFinite(line.distance + line.normalX + line.normalY)
                ? Optional.of(line)
                : Optional.empty();
    }

    /// The piece of the line within a box, or none if it misses the box.
    public Optional<Segment> within(Box box) {
        // p(t) = foot + t·direction, measured from the foot of the box's centre for the best accuracy
        double footX = footX(box.centerX(), box.centerY());
        double footY = footY(box.centerX(), box.centerY());
        double[] range = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        boolean hits = narrow(range, footX, -normalY, box.minX(), box.maxX())
                && narrow(range, footY, normalX, box.minY(), box.maxY());
        return hits
                ? Optional.of(new Segment(footX - normalY * range[0], footY + normalX * range[0],
                        footX - normalY * range[1], footY + normalX * range[1]))
                : Optional.empty();
    }

    /// How far a place lies from the line, positive on the side of rising score.
    public double signedDistance(double x, double y) {
        return normalX * x + normalY * y - distance;
    }

    /// x of the point of the line nearest to a place.
    public double footX(double x, double y) {
        return x - signedDistance(x, y) * normalX;
    }

    /// y of the point of the line nearest to a place.
    public double footY(double x, double y) {
        return y - signedDistance(x, y) * normalY;
    }

    /// Narrows the range of t to low ≤ start + t·slope ≤ high; false if nothing is left.
    private static boolean narrow(double[] range, double start, double slope, double low, double high) {
        if (slope == 0) {
            return start >= low && start <= high;
        }
        double first = (low - start) / slope;
        double second = (high - start) / slope;
        range[0] = Math.max(range[0], Math.min(first, second));
        range[1] = Math.min(range[1], Math.max(first, second));
        return range[0] < range[1];
    }
}
