package losslab.core.math;

import java.util.Arrays;

/// The line on which a function that is known on a grid has one level: marching squares.
///
/// Each cell of four neighbouring values is crossed where an edge has one end at or above the level and one below, at the
/// place that linear interpolation gives. Both cells at an edge find the same place to the bit, so that segments join.
///
/// - **Special cases:** in a saddle, where all four edges are crossed, the mean of the four values tells whether the high
///   corners are joined across the middle. A cell with a value that is NaN or infinite is skipped.
/// - **Source:** the plane case of Lorensen and Cline 1987, "Marching Cubes", *SIGGRAPH* 21(4); saddles, Nielson and
///   Hamann 1991. *We differ:* they ask the bilinear saddle point, we the centre.
public final class Contours {
    private final Matrix values;
    private final double level;
    private double[] segments = new double[64];
    private int length;
    private final double[] crossings = new double[8];

    private Contours(Matrix values, double level) {
        this.values = values;
        this.level = level;
    }

    /// The segments of one level, in no order: x, y, x, y of each after the other, in an array that the caller owns. x
    /// counts columns and y rows, from 0, with fractions between.
    public static double[] of(Matrix values, double level) {
        Contours contours = new Contours(values, level);
        for (int row = 0; row < values.rows() - 1; row++) {
            for (int column = 0; column < values.columns() - 1; column++) {
                contours.addCell(column, row);
            }
        }
        return Arrays.copyOf(contours.segments, contours.length);
    }

    private void addCell(int column, int row) {
        double here = values.get(row, column);
        double right = values.get(row, column + 1);
        double across = values.get(row + 1, column + 1);
        double up = values.get(row + 1, column);
        if (!(Double.isFinite(here) && Double.isFinite(right) && Double.isFinite(across) && Double.isFinite(up))) {
            return;
        }
        int count = 0; // around the cell: below, right, above, left
        count += cross(count, here, right, column, row, true);
        count += cross(count, right, across, column + 1, row, false);
        count += cross(count, up, across, column, row + 1, true);
        count += cross(count, here, up, column, row, false);
        if (count == 2) {
            addSegment(0, 1);
        } else if (count == 4) {
            double centre = here / 4 + right / 4 + across / 4 + up / 4;
            boolean joinsHereAndAcross = (centre >= level) == (here >= level);
            addSegment(0, joinsHereAndAcross ? 1 : 3);
            addSegment(2, joinsHereAndAcross ? 3 : 1);
        }
    }

    /// Notes as number `index` where the level crosses an edge that starts at (x, y), if it does; 1 if so, else 0.
    private int cross(int index, double start, double end, double x, double y, boolean isHorizontal) {
        if ((start >= level) == (end >= level)) {
            return 0;
        }
        boolean overflows = Double.isInfinite(end - start);
        double share = overflows ? (level / 2 - start / 2) / (end / 2 - start / 2) : (level - start) / (end - start);
        crossings[2 * index] = x + (isHorizontal ? share : 0);
        crossings[2 * index + 1] = y + (isHorizontal ? 0 : share);
        return 1;
    }

    /// Joins two crossings, unless they are one place: a corner that just reaches the level.
    private void addSegment(int from, int to) {
        if (crossings[2 * from] == crossings[2 * to] && crossings[2 * from + 1] == crossings[2 * to + 1]) {
            return;
        }
        if (length == segments.length) {
            segments = Arrays.copyOf(segments, 2 * length);
        }
        segments[length++] = crossings[2 * from];
        segments[length++] = crossings[2 * from + 1];
        segments[length++] = crossings[2 * to];
        segments[length++] = crossings[2 * to + 1];
    }
}
