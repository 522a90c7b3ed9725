package losslab.core.model;

/// Places in the plane at equal steps, in rows from top to bottom: the middles of a picture's pixels.
///
/// @param left    the left edge of the picture, in the plane
/// @param top     its upper edge
/// @param step    from one pixel to the next, above 0, the same in both directions
/// @param columns pixels a row
/// @param rows    from top to bottom
public record PixelGrid(double left, double top, double step, int columns, int rows) {
    public PixelGrid {
        if (!(step > 0) || columns < 1 || rows < 1) {
            throw new IllegalArgumentException("grid: expected a step above 0 and at least one pixel, found step "
                    + step + ", " + columns + " columns, " + rows + " rows");
        }
    }

    /// x₀ of the pixels of a column from 0.
    public double x(int column) {
        return left + (column + 0.5) * step;
    }

    /// x₁ of the pixels of a row from 0.
    public double y(int row) {
        return top - (row + 0.5) * step;
    }
}
