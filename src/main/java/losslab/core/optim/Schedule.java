package losslab.core.optim;

/// How the step size changes in the course of a run: the optimizer's learning rate is multiplied by a factor of the step.
///
/// Steps are updates, not epochs, counted from 0. The same step always has the same factor.
public sealed interface Schedule {

    /// The factor of a step, from 0 to 1.
    double factor(long step);

    /// The same step size throughout.
    record Constant() implements Schedule {
        @Override
        public double factor(long step) {
            return 1;
        }
    }

    /// A staircase: γ^⌊t/n⌋, the step size times γ = `factor` every n = `every` steps.
    ///
    /// - **Source:** PyTorch's StepLR, in steps.
    ///
    /// @throws IllegalArgumentException if γ is not above 0 and at most 1, or n below 1
    record Step(double factor, long every) implements Schedule {
        public Step {
            requireFactor(factor);
            requirePositive("every", every);
        }

        @Override
        public double factor(long step) {
            return Math.pow(factor, (double) (step / every));
        }
    }

    /// Exponential decay: γ^(t/n), smoothly by γ = `factor` in every n = `every` steps.
    ///
    /// - **Source:** PyTorch's ExponentialLR is the case n = 1.
    ///
    /// @throws IllegalArgumentException if γ is not above 0 and at most 1, or n below 1
    record Exponential(double factor, long every) implements Schedule {
        public Exponential {
            requireFactor(factor);
            requirePositive("every", every);
        }

        @Override
        public double factor(long step) {
            return Math.pow(factor, (double) step / every);
        }
    }

    /// Half a cosine from 1 down to f = `lowest` at step T = `steps`: f + (1−f)(1 + cos(πt/T))/2, and f from there on.
    ///
    /// - **Source:** Loshchilov and Hutter 2017 (arXiv:1608.03983) eq. 5, one period without restarts. *We differ* from
    ///   PyTorch's CosineAnnealingLR after T: that one rises again.
    ///
    /// @throws IllegalArgumentException if T is below 1 or f is not from 0 to 1
    record Cosine(long steps, double lowest) implements Schedule {
        public Cosine {
            requirePositive("steps", steps);
            if (!(lowest >= 0 && lowest <= 1)) {
                throw new IllegalArgumentException("lowest: expected from 0 to 1, found " + lowest);
            }
        }

        @Override
        public double factor(long step) {
            return step >= steps ? lowest : lowest + (1 - lowest) * (1 + Math.cos(Math.PI * step / steps)) / 2;
        }
    }

    private static void requireFactor(double factor) {
        if (!(factor > 0 && factor <= 1)) {
            throw new IllegalArgumentException("factor: expected above 0 and at most 1, found " + factor);
        }
    }

    private static void requirePositive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + ": expected a whole number from 1, found " + value);
        }
    }
}
