package losslab.training;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import losslab.core.model.Objective;
import losslab.core.model.ObjectiveKernel;
import losslab.core.model.Parameters;

/// The strategy without a slope: try random parameters and keep the best.
///
/// - **Source:** CS231n notes, "optimization", strategy #1.
public final class RandomSearch {
    private static final long REPORT_NANOS = 50_000_000;

    /// How far a search has come.
    ///
    /// @param tried how many parameters have been tried
    /// @param best  those of the lowest total loss, of equal ones the first
    public record Progress(long tried, Parameters best, double bestLoss) {}

    private RandomSearch() {}

    /// Tries so many parameters, drawn uniformly from −r to r, r = `reach`; the same seed draws the same.
    ///
    /// @param count    from 1
    /// @param progress hears from time to time, and at the end unless the search is cancelled
    public static void run(Objective objective, long count, double reach, long seed, BooleanSupplier isCancelled,
            Consumer<Progress> progress) {
        SplittableRandom random = new SplittableRandom(seed);
        int classCount = objective.data().classCount();
        ObjectiveKernel kernel = new ObjectiveKernel(objective);
        Parameters best = Parameters.random(classCount, reach, random);
        double[] gradient = new double[best.count()];
        kernel.evaluate(best.toArray(), gradient);
        double bestLoss = kernel.totalLoss();
        long reported = System.nanoTime();
        for (long tried = 1; tried < count && !isCancelled.getAsBoolean(); tried++) {
            Parameters candidate = Parameters.random(classCount, reach, random);
            kernel.evaluate(candidate.toArray(), gradient);
            if (kernel.totalLoss() < bestLoss) {
                best = candidate;
                bestLoss = kernel.totalLoss();
            }
            if (System.nanoTime() - reported > REPORT_NANOS) {
                progress.accept(new Progress(tried + 1, best, bestLoss));
                reported = System.nanoTime();
            }
        }
        if (!isCancelled.getAsBoolean()) {
            progress.accept(new Progress(count, best, bestLoss));
        }
    }
}
