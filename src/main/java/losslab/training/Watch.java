package losslab.training;

/// Watches, once an epoch, whether a run should end by itself.
final class Watch {
    /// The gradient must have been short so many times in a row: a path may cross a flat place.
    static final int CALM_COUNT = 10;

    private final Stopping stopping;
    private final boolean hasValidation;
    private int calmCount;
    private int waited;
    private double lowest = Double.POSITIVE_INFINITY;
    private long bestStep = -1;

    Watch(Stopping stopping, boolean hasValidation) {
        this.stopping = stopping;
        this.hasValidation = hasValidation;
    }

    boolean watchesGradient() {
        return stopping.gradientNorm() > 0;
    }

    boolean watchesValidation() {
        return stopping.patience() > 0 && hasValidation;
    }

    /// Whether the gradient has now stayed short.
    boolean isCalm(double gradientNorm) {
        calmCount = gradientNorm < stopping.gradientNorm() ? calmCount + 1 : 0;
        return calmCount >= CALM_COUNT;
    }

    /// Whether patience with the validation loss has now come to its end.
    boolean isOutOfPatience(long step, double validationLoss) {
        if (bestStep < 0) {
            bestStep = step; // better than none, should there be no finite loss
        }
        if (validationLoss < lowest) {
            lowest = validationLoss;
            bestStep = step;
            waited = 0;
        } else {
            waited++;
        }
        return waited >= stopping.patience();
    }

    /// The step of the lowest validation loss so far.
    long bestStep() {
        return bestStep;
    }
}
