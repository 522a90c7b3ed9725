package losslab.core.optim;

/// The settings of an optimizer: how a gradient becomes an update. The update rules are PyTorch's.
public sealed interface Optimizer {

    /// η, the step size, > 0.
    double learningRate();

    /// This optimizer with another step size.
    Optimizer withLearningRate(double newLearningRate);

    /// Whether it remembers a mean of gradients: a velocity, or the m of Adam.
    default boolean hasFirstMoment() {
        return switch (this) {
            case Momentum _,Adam _,AdamW _ -> true;
            case Sgd _,AdaGrad _,RmsProp _ -> false;
        };
    }

    /// Whether it remembers a sum or mean of squared gradients.
    default boolean hasSecondMoment() {
        return switch (this) {
            case AdaGrad _,RmsProp _,Adam _,AdamW _ -> true;
            case Sgd _,Momentum _ -> false;
        };
    }

    /// Plain gradient descent: θ ← θ − ηg. On a batch it is stochastic gradient descent.
    record Sgd(double learningRate) implements Optimizer {
        public Sgd {
            requirePositive("learningRate", learningRate);
        }

        @Override
        public Sgd withLearningRate(double newLearningRate) {
            return new Sgd(newLearningRate);
        }
    }

    /// Momentum: v ← μv + g, θ ← θ − ηv; with `nesterov` θ ← θ − η(g + μv), v beginning at 0.
    ///
    /// - **Source:** Polyak 1964; Sutskever et al. 2013. *We differ* from the latter as PyTorch does: η stands outside v, so
    ///   that a change of η takes effect at once.
    record Momentum(double learningRate, double momentum, boolean nesterov) implements Optimizer {
        public Momentum {
            requirePositive("learningRate", learningRate);
            requireFraction("momentum", momentum);
        }

        /// μ = 0.9, without Nesterov's look ahead.
        public static Momentum standard(double learningRate) {
            return new Momentum(learningRate, 0.9, false);
        }

        @Override
        public Momentum withLearningRate(double newLearningRate) {
            return new Momentum(newLearningRate, momentum, nesterov);
        }
    }

    /// AdaGrad: v ← v + g², θ ← θ − ηg/(√v + ε).
    ///
    /// - **Source:** Duchi, Hazan and Singer 2011, *JMLR* 12.
    record AdaGrad(double learningRate, double epsilon) implements Optimizer {
        public AdaGrad {
            requirePositive("learningRate", learningRate);
            requireNotNegative("epsilon", epsilon);
        }

        /// PyTorch's ε = 1e−10.
        public static AdaGrad standard(double learningRate) {
            return new AdaGrad(learningRate, 1e-10);
        }

        @Override
        public AdaGrad withLearningRate(double newLearningRate) {
            return new AdaGrad(newLearningRate, epsilon);
        }
    }

    /// RMSProp: v ← ρv + (1−ρ)g², θ ← θ − ηg/(√v + ε), with ρ = `decay`.
    ///
    /// - **Source:** Tieleman and Hinton 2012, Coursera lecture 6.5. *We differ* as PyTorch does: ε outside the root.
    record RmsProp(double learningRate, double decay, double epsilon) implements Optimizer {
        public RmsProp {
            requirePositive("learningRate", learningRate);
            requireFraction("decay", decay);
            requireNotNegative("epsilon", epsilon);
        }

        /// PyTorch's ρ = 0.99, ε = 1e−8.
        public static RmsProp standard(double learningRate) {
            return new RmsProp(learningRate, 0.99, 1e-8);
        }

        @Override
        public RmsProp withLearningRate(double newLearningRate) {
            return new RmsProp(newLearningRate, decay, epsilon);
        }
    }

    /// Adam: m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², θ ← θ − η·m̂/(√v̂ + ε) with m̂ = m/(1−β₁ᵗ), v̂ = v/(1−β₂ᵗ).
    ///
    /// - **Source:** Kingma and Ba 2015 (arXiv:1412.6980) algorithm 1.
    record Adam(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
        public Adam {
            requirePositive("learningRate", learningRate);
            requireFraction("beta1", beta1);
            requireFraction("beta2", beta2);
            requireNotNegative("epsilon", epsilon);
        }

        /// The paper's β₁ = 0.9, β₂ = 0.999, ε = 1e−8.
        public static Adam standard(double learningRate) {
            return new Adam(learningRate, 0.9, 0.999, 1e-8);
        }

        @Override
        public Adam withLearningRate(double newLearningRate) {
            return new Adam(newLearningRate, beta1, beta2, epsilon);
        }

        /// 1 − βᵗ, which takes out the bias of a mean that began at 0.
        static double correction(double beta, long updateCount) {
            return 1 - Math.pow(beta, updateCount);
        }
    }

    /// AdamW: W ← W − η·weightDecay·W (never the bias), then Adam with the gradient of the objective alone.
    ///
    /// - **Source:** Loshchilov and Hutter 2019 (arXiv:1711.05101) algorithm 2. *We differ* as PyTorch does: the decay is
    ///   multiplied by η.
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

        /// The constants of [Adam#standard], and PyTorch's weight decay 0.01.
        public static AdamW standard(double learningRate) {
            Adam adam = Adam.standard(learningRate);
            return new AdamW(learningRate, adam.beta1(), adam.beta2(), adam.epsilon(), 0.01);
        }

        @Override
        public AdamW withLearningRate(double newLearningRate) {
            return new AdamW(newLearningRate, beta1, beta2, epsilon, weightDecay);
        }

        /// The Adam that is left without the decay.
        Adam adam() {
            return new Adam(learningRate, beta1, beta2, epsilon);
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
