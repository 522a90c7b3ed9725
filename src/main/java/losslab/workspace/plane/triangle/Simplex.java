package losslab.workspace.plane.triangle;

/// The probabilities of three classes as places in an equilateral triangle on the screen, or of two on a line.
///
///     place = Σᵢ pᵢ·cornerᵢ        pᵢ ≥ 0, Σᵢ pᵢ = 1
///
/// Corner 0 lies at the left, 1 at the right, 2 on top. The p of a place are its barycentric coordinates: on a line those
/// of its foot.
///
/// @param width  of the area that the triangle is centred in, in pixels
/// @param height of that area
/// @param count  of corners, 2 or 3
record Simplex(double width, double height, int count) {
    /// Beside the lower corners, for their names.
    private static final double SIDE_MARGIN = 72;
    private static final double MARGIN = 12;
    /// A triangle's height over its side, √3/2.
    private static final double RISE = Math.sqrt(3) / 2;

    Simplex {
        if (count < 2 || count > 3) {
            throw new IllegalArgumentException("count: expected 2 or 3 corners, found " + count);
        }
    }

    double side() {
        double widest = Math.max(1, width - 2 * SIDE_MARGIN);
        return count == 2 ? widest : Math.min(widest, Math.max(1, height - 2 * MARGIN) / RISE);
    }

    double cornerX(int i) {
        return width / 2 + (i == 2 ? 0 : (i - 0.5) * side());
    }

    double cornerY(int i) {
        double half = count == 2 ? 0 : RISE * side() / 2;
        return height / 2 + (i == 2 ? -half : half);
    }

    /// Where probabilities, one a corner, lie.
    double x(double... probabilities) {
        double x = 0;
        for (int i = 0; i < count; i++) {
            x += probabilities[i] * cornerX(i);
        }
        return x;
    }

    /// Where probabilities, one a corner, lie, downwards.
    double y(double... probabilities) {
        double y = 0;
        for (int i = 0; i < count; i++) {
            y += probabilities[i] * cornerY(i);
        }
        return y;
    }

    /// The probabilities at a place, one a corner: one of them is below 0 outside the triangle.
    double[] probabilities(double x, double y) {
        double along = (x - cornerX(0)) / side();
        if (count == 2) {
            return new double[]{1 - along, along};
        }
        double top = (cornerY(0) - y) / (RISE * side());
        return new double[]{1 - along - top / 2, along - top / 2, top};
    }

    /// Whether a place lies in the triangle, or within a few pixels of the line.
    boolean contains(double x, double y, double reach) {
        for (double p : probabilities(x, y)) {
            if (p < 0) {
                return false;
            }
        }
        return count == 3 || Math.abs(y - cornerY(0)) <= reach;
    }
}
