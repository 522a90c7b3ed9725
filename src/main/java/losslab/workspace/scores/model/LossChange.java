package losslab.workspace.scores.model;

/// What an action did to a loss.
///
/// @param before   the loss before it
/// @param after    the loss after it
/// @param rounding how much rounded scores may have changed it
public record LossChange(double before, double after, double rounding) {
    /// A factor is called whole up to this error.
    private static final double WHOLE = 1e-12;

    /// The kinds of change, in words.
    public enum Verdict {
        UNCHANGED, GREW, FELL, TIMES
    }

    static LossChange of(LossReading before, LossReading after, double largestScore) {
        // An error of one rounding in each score reaches the loss through its slopes; the sums inside it round as well.
        double steepness = Math.max(before.steepness(), after.steepness());
        double rounding = 4 * Math.ulp(largestScore) * steepness + WHOLE * Math.max(before.value(), after.value());
        return new LossChange(before.value(), after.value(), rounding);
    }

    /// Which kind of change it was: a whole factor is told as one, any other change as a difference.
    public Verdict verdict() {
        if (Math.abs(after - before) <= rounding) {
            return Verdict.UNCHANGED;
        }
        double factor = factor();
        if (before > 0 && factor > 1.5 && factor < 1e6 && Math.abs(factor - Math.rint(factor)) <= WHOLE * factor) {
            return Verdict.TIMES;
        }
        return after > before ? Verdict.GREW : Verdict.FELL;
    }

    /// After divided by before.
    public double factor() {
        return after / before;
    }

    /// How far the loss moved, ≥ 0.
    public double size() {
        return Math.abs(after - before);
    }
}
