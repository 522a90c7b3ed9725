package losslab.core.math;

/// The Euclidean length of a vector.
public final class Norm {
    private Norm() {}

    /// ‖v‖ = √Σvᵢ².
    ///
    /// - **Special cases:** entries are divided by the largest one first, so that squares neither overflow nor vanish;
    ///   NaN if an entry is NaN or infinite; 0 for no entries.
    public static double of(double[] vector) {
        double largest = 0;
        for (double entry : vector) {
            largest = Math.max(largest, Math.abs(entry));
        }
        if (largest == 0) {
            return 0;
        }
        double sum = 0;
        for (double entry : vector) {
            double share = entry / largest;
            sum += share * share;
        }
        return largest * Math.sqrt(sum);
    }
}
