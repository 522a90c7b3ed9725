package losslab.workspace.plane;

/// Measures how many steps a second training takes, over windows of half a second.
final class StepClock {
    private static final long WINDOW_NANOS = 500_000_000;

    private long windowStart;
    private long windowStep;
    private double stepsPerSecond;

    /// Begins anew.
    void start(long step) {
        windowStart = System.nanoTime();
        windowStep = step;
        stepsPerSecond = 0;
    }

    /// The speed over the last whole window; over the present one as long as there is no other.
    double stepsPerSecondAt(long step) {
        long elapsed = System.nanoTime() - windowStart;
        double present = elapsed > 0 ? (step - windowStep) * 1e9 / elapsed : 0;
        if (elapsed >= WINDOW_NANOS) {
            stepsPerSecond = present;
            windowStart += elapsed;
            windowStep = step;
        }
        return stepsPerSecond > 0 ? stepsPerSecond : present;
    }
}
