package losslab.training;

/// When a run is to end by itself.
///
/// @param gradientNorm the run has converged when the length of the gradient over all examples stays below this; 0 for never
/// @param patience     the run stops early when the validation loss has not become lower for so many epochs; 0 for never
/// @throws IllegalArgumentException if a number is out of its range
public record Stopping(double gradientNorm, int patience) {
    /// A run goes on until it is stopped.
    public static final Stopping NEVER = new Stopping(0, 0);

    public Stopping {
        if (!(gradientNorm >= 0 && gradientNorm < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("gradientNorm: expected a finite number from 0, found " + gradientNorm);
        }
        if (patience < 0) {
            throw new IllegalArgumentException("patience: expected a whole number from 0, found " + patience);
        }
    }
}
