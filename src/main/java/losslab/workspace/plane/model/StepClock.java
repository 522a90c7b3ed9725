package losslab.workspace.plane.model;

import java.util.function.LongSupplier;

/// Measures how many steps a second training takes, over windows of half a second.
final class StepClock {
    private static final long WINDOW_NANOS = 500_000_000;

    private final LongSupplier nanoTime;
    private long windowStart;
    private long windowStep;
    private double stepsPerSecond;

    /// @param nanoTime as [System#nanoTime]
    StepClock(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /// Begins anew.
    void start(long step) {
        windowStart = nanoTime.getAsLong();
        windowStep = step;
        stepsPerSecond = 0;
    }

    /// The speed over the last whole window; over the present one as long as there is no other.
    double stepsPerSecondAt(long step) {
        long elapsed = nanoTime.getAsLong() - windowStart;
        double present = elapsed > 0 ? (step - windowStep) * 1e9 / elapsed : 0;
        if (elapsed >= WINDOW_NANOS) {
            stepsPerSecond = present;
            windowStart += elapsed;
            windowStep = step;
        }
        return stepsPerSecond > 0 ? stepsPerSecond : present;
    }
}
