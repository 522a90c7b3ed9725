package losslab.workspace.plane.model;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import losslab.core.model.LossSurface;
import losslab.ui.Numbers;

/// At which losses a surface gets its contour lines: heights above the smallest loss that grow by one factor from line to
/// line. The lowest line goes around a hundredth of what is seen, so that a bowl, a cone and a valley with a flat floor
/// have all their lines apart.
final class ContourLevels {
    private static final int LINES = 12;
    private static final double LOWEST_SHARE = 0.01;
    private static final double HIGHEST_SHARE = 0.97;
    /// What is lower than this share of the highest is flat.
    private static final double FLAT = 1e-9;

    private ContourLevels() {}

    /// The levels in ascending order, rounded for their labels; none for a surface that is flat or has no finite loss.
    static double[] of(LossSurface surface) {
        double floor = surface.smallest().orElse(0);
        double largest = surface.largest().orElse(0) - floor;
        double[] heights = IntStream.range(0, surface.rows()).boxed()
                .flatMapToDouble(row -> DoubleStream.of(surface.values().row(row)))
                .map(loss -> loss - floor)
                .filter(height -> Double.isFinite(height) && height > FLAT * largest)
                .toArray();
        if (heights.length == 0) {
            return new double[0];
        }
        Arrays.sort(heights);
        double lowest = heights[(int) (LOWEST_SHARE * (heights.length - 1))];
        double highest = heights[(int) (HIGHEST_SHARE * (heights.length - 1))];
        return IntStream.range(0, LINES)
                .mapToDouble(i -> lowest * Math.pow(highest / lowest, i / (LINES - 1.0)))
                .map(height -> Numbers.snapped(floor + height, Numbers.niceStep(height / 50)))
                .filter(level -> level > floor)
                .distinct().toArray();
    }
}
