package losslab.ui;

import java.util.Arrays;
import java.util.stream.IntStream;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import losslab.core.math.Box;

/// The values of a grid as colours. A value's colour says how many cells lie below it, so that a steep wall does not wash
/// out the valley: the k-th of n colours takes the k-th n-th of the cells. Values that are not finite are hatched.
final class ValueField {
    private static final int KNOTS = 129;
    private static final int COLORS = 256;
    private static final int LARGEST_SIDE = 2000;
    /// Width of the stripes where there is no finite value, in pixels.
    private static final int STRIPE = 4;

    private final int columns;
    private final int rows;
    private final Box box;
    private final double[] values;
    /// Values in ascending order with equally many cells between them; none if no value is finite.
    private final double[] knots;

    ValueField(ContourPane.Grid grid) {
        columns = grid.columns();
        rows = grid.rows();
        box = grid.box();
        values = IntStream.range(0, columns * rows)
                .mapToDouble(cell -> grid.value(cell % columns, cell / columns)).toArray();
        double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        knots = IntStream.range(0, sorted.length == 0 ? 0 : KNOTS)
                .mapToDouble(k -> quantile(sorted, (double) k / (KNOTS - 1))).toArray();
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        double part = place - below;
        return part == 0 ? sorted[below] : (1 - part) * sorted[below] + part * sorted[below + 1];
    }

    Box box() {
        return box;
    }

    /// The value at a place, bilinear between the four cells around it; NaN outside the grid or beside a value that is not
    /// finite.
    double at(double x, double y) {
        return between((x - box.minX()) / box.width() * (columns - 1), (y - box.minY()) / box.height() * (rows - 1));
    }

    private double between(double column, double row) {
        if (!(column >= 0 && column <= columns - 1 && row >= 0 && row <= rows - 1)) {
            return Double.NaN;
        }
        int i = Math.min((int) column, Math.max(0, columns - 2));
        int j = Math.min((int) row, Math.max(0, rows - 2));
        int right = Math.min(i + 1, columns - 1);
        int above = Math.min(j + 1, rows - 1);
        double u = column - i;
        double v = row - j;
        double value = (1 - v) * ((1 - u) * values[j * columns + i] + u * values[j * columns + right])
                + v * ((1 - u) * values[above * columns + i] + u * values[above * columns + right]);
        return Double.isFinite(value) ? value : Double.NaN;
    }

    /// How many of the cells lie below a value, as a share.
    double share(double value) {
        int found = Arrays.binarySearch(knots, value);
        if (found >= 0) {
            // Of equal knots the first: a floor of many equal values has the first colour.
            while (found > 0 && knots[found - 1] == value) {
                found--;
            }
            return (double) found / (KNOTS - 1);
        }
        int above = -found - 1;
        if (above == 0 || above == knots.length) {
            return above == 0 ? 0 : 1;
        }
        // Halves, for the difference of two doubles may not be a finite one.
        double part = (value / 2 - knots[above - 1] / 2) / (knots[above] / 2 - knots[above - 1] / 2);
        return (above - 1 + part) / (KNOTS - 1);
    }

    /// A picture of the grid from its first to its last column and row.
    ///
    /// @param width in pixels, like `height`
    WritableImage image(double width, double height, Palette palette) {
        int across = Math.clamp(Math.round(width), 2, LARGEST_SIDE);
        int down = Math.clamp(Math.round(height), 2, LARGEST_SIDE);
        ColorRamp colors = ColorRamp.of(palette.field(), COLORS);
        int[] hatch = {ColorRamp.argb(palette.plane()),
            ColorRamp.argb(palette.plane().interpolate(palette.faint(), 0.5))};
        int[] pixels = new int[across * down];
        for (int py = 0; py < down; py++) {
            double row = (1 - (py + 0.5) / down) * (rows - 1);
            for (int px = 0; px < across; px++) {
                double value = between((px + 0.5) / across * (columns - 1), row);
                pixels[py * across + px] = Double.isNaN(value) ? hatch[(px + py) / STRIPE % 2]
                        : colors.at(share(value));
            }
        }
        WritableImage image = new WritableImage(across, down);
        image.getPixelWriter().setPixels(0, 0, across, down, PixelFormat.getIntArgbInstance(), pixels, 0, across);
        return image;
    }
}
