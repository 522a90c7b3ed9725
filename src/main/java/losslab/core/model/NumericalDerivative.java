package losslab.core.model;

/// Finite differences, extrapolated.
///
/// Central differences of width h, h/2, h/4, … each have an error that is a series in h². A tableau cancels its terms
/// one by one; the entry that agrees best with its neighbours is the answer. Wide steps suffer from curvature, narrow
/// ones from rounding, and the tableau finds the best of both, if the widest is of the term's own scale.
///
/// - **Source:** Ridders 1982, *Advances in Engineering Software* 4(2), 75–76.
final class NumericalDerivative {
    /// Widths from 1/4 down to about 10⁻⁷ of the term's own scale: below that rounding has the word.
    private static final double WIDEST = 0.25;
    private static final double NARROWEST = 1e-7;
    /// Half the width of the one-sided differences at a kink.
    private static final double KINK_WIDTH = 1e-6;
    private static final int LEVELS = 6;

    private NumericalDerivative() {}

    /// The slope of a term at a place, or the interval between its one-sided slopes if a kink is too near.
    static Slopes of(GradientCheck.Term term, double at) {
        // Half of infinity is infinity: the search for a narrower width would never end.
        double scale = Math.min(term.scale(at), Double.MAX_VALUE);
        double width = WIDEST * scale;
        while (width >= NARROWEST * scale && !isSmoothWithin(term, at, width)) {
            width /= 2;
        }
        return width >= NARROWEST * scale ? smooth(term, at, width) : oneSided(term, at, KINK_WIDTH * scale);
    }

    private static boolean isSmoothWithin(GradientCheck.Term term, double at, double width) {
        int piece = term.piece(at);
        return term.piece(at - width) == piece && term.piece(at + width) == piece;
    }

    private static Slopes smooth(GradientCheck.Term term, double at, double widest) {
        double[] above = new double[LEVELS];
        double[] current = new double[LEVELS];
        double best = Double.NaN;
        double smallestError = Double.POSITIVE_INFINITY;
        double width = widest;
        for (int level = 0; level < LEVELS; level++, width /= 2) {
            current[0] = central(term, at, width);
            double factor = 1;
            for (int order = 1; order <= level; order++) {
                factor *= 4;
                current[order] = (current[order - 1] * factor - above[order - 1]) / (factor - 1);
                double error = Math.max(Math.abs(current[order] - current[order - 1]),
                        Math.abs(current[order] - above[order - 1]));
                if (error <= smallestError) {
                    smallestError = error;
                    best = current[order];
                }
            }
            double[] swap = above;
            above = current;
            current = swap;
        }
        return new Slopes(best, best);
    }

    private static double central(GradientCheck.Term term, double at, double width) {
        double high = at + width;
        double low = at - width;
        return (term.value(high) - term.value(low)) / (high - low);
    }

    private static Slopes oneSided(GradientCheck.Term term, double at, double width) {
        double high = at + width;
        double low = at - width;
        double here = term.value(at);
        return new Slopes((here - term.value(low)) / (at - low), (term.value(high) - here) / (high - at));
    }
}
