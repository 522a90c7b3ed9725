package losslab.core.optim;

/// The settings of an optimizer: how a gradient becomes an update. The update rules are PyTorch's.
public sealed interface Optimizer {

    /// η, the step size, > 0.
    double learningRate();

    /// This optimizer with another step size.
    Optimizer withLearningRate(double newLearningRate);

    /// Plain gradient descent: θ ← θ − ηg.
    record Sgd(double learningRate) implements Optimizer {
        public Sgd {
            requirePositive("learningRate", learningRate);
        }

        @Override
        public Sgd withLearningRate(double newLearningRate) {
            return new Sgd(newLearningRate);
        }
    }

    /// Momentum: v ← μv + g, θ ← θ − ηv; with `nesterov` θ ← θ − η(g + μv).
    record Momentum(double learningRate, double momentum, boolean nesterov) implements Optimizer {
        public Momentum {
            requirePositive("learningRate", learningRate);
            requireFraction("momentum", momentum);
        }

        @Override
        public Momentum withLearningRate(double newLearningRate) {
            return new Momentum(newLearningRate, momentum, nesterov);
        }
    }

    /// AdaGrad: v ← v + g², θ ← θ − ηg/(√v + ε).
    record AdaGrad(double learningRate, double epsilon) implements Optimizer {
        public AdaGrad {
            requirePositive("learningRate", learningRate);
            requireNotNegative("epsilon", epsilon);
        }

        @Override
        public AdaGrad withLearningRate(double newLearningRate) {
            return new AdaGrad(newLearningRate, epsilon);
        }
    }

    /// RMSProp: v ← ρv + (1−ρ)g², θ ← θ − ηg/(√v + ε), with ρ = `decay`.
    record RmsProp(double learningRate, double decay, double epsilon) implements Optimizer {
        public RmsProp {
            requirePositive("learningRate", learningRate);
            requireFraction("decay", decay);
            requireNotNegative("epsilon", epsilon);
        }

        @Override
        public RmsProp withLearningRate(double newLearningRate) {
            return new RmsProp(newLearningRate, decay, epsilon);
        }
    }

    /// Adam: m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², θ ← θ − η·m̂/(√v̂ + ε) with m̂ = m/(1−β₁ᵗ), v̂ = v/(1−β₂ᵗ).
    record Adam(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
        public Adam {
            requirePositive("learningRate", learningRate);
            requireFraction("beta1", beta1);
            requireFraction("beta2", beta2);
            requireNotNegative("epsilon", epsilon);
        }

        @Override
        public Adam withLearningRate(double newLearningRate) {
            return new Adam(newLearningRate, beta1, beta2, epsilon);
        }
    }

    /// AdamW: W ← W − η·weightDecay·W (never the bias), then Adam.
    record AdamW(double learningRate, double beta1, double beta2, double epsilon, double weightDecay)
            implements
                Optimizer {
        public AdamW {
            requirePositive("learningRate", learningRate);
            requireFraction("beta1", beta1);
            requireFraction("beta2", beta2);
            requireNotNegative("epsilon", epsilon);
            requireNotNegative("weightDecay", weightDecay);
        }

        @Override
        public AdamW withLearningRate(double newLearningRate) {
            return new AdamW(newLearningRate, beta1, beta2, epsilon, weightDecay);
        }
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + ": expected a finite number above 0, found " + value);
        }
    }

    private static void requireNotNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + ": expected a finite number from 0, found " + value);
        }
    }

    private static void requireFraction(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(name + ": expected from 0 to below 1, found " + value);
        }
    }
}
