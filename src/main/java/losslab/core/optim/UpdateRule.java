package losslab.core.optim;

import losslab.core.math.Vector;
import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer.AdaGrad;
import losslab.core.optim.Optimizer.Adam;
import losslab.core.optim.Optimizer.AdamW;
import losslab.core.optim.Optimizer.Momentum;
import losslab.core.optim.Optimizer.RmsProp;
import losslab.core.optim.Optimizer.Sgd;

/// What an optimizer does to the parameters at one step, with what it remembers between steps.
///
/// Mutable and allocation-free: belongs to one training loop. The flat layout is that of [Parameters#toArray]; the
/// formulas stand with the members of [Optimizer].
///
/// - **Special cases:** with ε = 0, a gradient that has always been 0 gives 0/0, which is NaN and stays so.
public final class UpdateRule {
    private final Optimizer optimizer;
    private final double[] first;
    private final double[] second;
    private long updateCount;

    /// The rule of an optimizer, which goes on from a state.
    ///
    /// @throws IllegalArgumentException if the state does not fit the optimizer or the number of parameters
    public UpdateRule(Optimizer optimizer, OptimizerState state, int parameterCount) {
        this.optimizer = optimizer;
        first = room(state.first(), optimizer.hasFirstMoment(), parameterCount);
        second = room(state.second(), optimizer.hasSecondMoment(), parameterCount);
        updateCount = state.updateCount();
    }

    /// Writes the updated parameters over the old ones. The gradient is only read.
    ///
    /// @param learningRate η at this step, by which the schedule has already gone
    public void apply(double[] parameters, double[] gradient, double learningRate) {
        updateCount++;
        switch (optimizer) {
            case Sgd _ -> descend(parameters, gradient, learningRate);
            case Momentum momentum -> apply(momentum, parameters, gradient, learningRate);
            case AdaGrad adaGrad -> {
                for (int p = 0; p < parameters.length; p++) {
                    second[p] += gradient[p] * gradient[p];
                    parameters[p] -= learningRate * gradient[p] / (Math.sqrt(second[p]) + adaGrad.epsilon());
                }
            }
            case RmsProp rmsProp -> {
                for (int p = 0; p < parameters.length; p++) {
                    second[p] = mixed(rmsProp.decay(), second[p], gradient[p] * gradient[p]);
                    parameters[p] -= learningRate * gradient[p] / (Math.sqrt(second[p]) + rmsProp.epsilon());
                }
            }
            case Adam(double _, double beta1, double beta2, double epsilon) ->
                adapt(beta1, beta2, epsilon, parameters, gradient, learningRate);
            case AdamW(double _, double beta1, double beta2, double epsilon, double weightDecay) -> {
                decay(parameters, learningRate * weightDecay);
                adapt(beta1, beta2, epsilon, parameters, gradient, learningRate);
            }
        }
    }

    /// What the rule remembers now.
    public OptimizerState state() {
        return updateCount == 0
                ? OptimizerState.FRESH
                : new OptimizerState(updateCount, Vector.of(first), Vector.of(second));
    }

    /// How many updates it has made.
    public long updateCount() {
        return updateCount;
    }

    /// How many numbers [#copyMoments] writes.
    public int momentCount() {
        return first.length + second.length;
    }

    /// Whether it remembers nothing but finite numbers: the square of a gradient may be out of their range.
    public boolean isFinite() {
        double sum = 0;
        for (double moment : first) {
            sum += moment - moment; // 0 for a finite number, NaN for any other
        }
        for (double moment : second) {
            sum += moment - moment;
        }
        return sum == 0;
    }

    /// Writes the first moments and then the second ones into an array, from an index on.
    public void copyMoments(double[] target, int from) {
        System.arraycopy(first, 0, target, from, first.length);
        System.arraycopy(second, 0, target, from + first.length, second.length);
    }

    private static void descend(double[] parameters, double[] gradient, double learningRate) {
        for (int p = 0; p < parameters.length; p++) {
            parameters[p] -= learningRate * gradient[p];
        }
    }

    private void apply(Momentum momentum, double[] parameters, double[] gradient, double learningRate) {
        double mu = momentum.momentum();
        for (int p = 0; p < parameters.length; p++) {
            first[p] = mu * first[p] + gradient[p];
            double direction = momentum.nesterov() ? gradient[p] + mu * first[p] : first[p];
            parameters[p] -= learningRate * direction;
        }
    }

    private void adapt(double beta1, double beta2, double epsilon, double[] parameters, double[] gradient,
            double learningRate) {
        double stepSize = learningRate / Adam.correction(beta1, updateCount);
        double root = Math.sqrt(Adam.correction(beta2, updateCount));
        for (int p = 0; p < parameters.length; p++) {
            first[p] = mixed(beta1, first[p], gradient[p]);
            second[p] = mixed(beta2, second[p], gradient[p] * gradient[p]);
            parameters[p] -= stepSize * first[p] / (Math.sqrt(second[p]) / root + epsilon);
        }
    }

    /// Shrinks the weights and leaves the bias alone.
    private static void decay(double[] parameters, double share) {
        for (int p = 0; p < parameters.length; p++) {
            if (!Parameters.isBias(p)) {
                parameters[p] -= share * parameters[p];
            }
        }
    }

    private static double mixed(double share, double old, double fresh) {
        return share * old + (1 - share) * fresh;
    }

    private static double[] room(Vector remembered, boolean isNeeded, int parameterCount) {
        int size = isNeeded ? parameterCount : 0;
        if (remembered.size() != 0 && remembered.size() != size) {
            throw new IllegalArgumentException(
                    "moments: expected %d numbers, found %d".formatted(size, remembered.size()));
        }
        return remembered.size() == 0 ? new double[size] : remembered.toArray();
    }
}
