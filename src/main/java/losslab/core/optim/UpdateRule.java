package losslab.core.optim;

import java.util.Optional;

import losslab.core.optim.Optimizer.AdaGrad;
import losslab.core.optim.Optimizer.Adam;
import losslab.core.optim.Optimizer.AdamW;
import losslab.core.optim.Optimizer.Momentum;
import losslab.core.optim.Optimizer.RmsProp;
import losslab.core.optim.Optimizer.Sgd;

/// What an optimizer does to the parameters at one step, on the flat arrays of the training loop.
@FunctionalInterface
public interface UpdateRule {
    /// Writes the updated parameters over the old ones. Both arrays have the same length; the gradient is only read.
    void apply(double[] parameters, double[] gradient);

    /// The rule of an optimizer, or none for one that this version keeps and shows but cannot train with.
    static Optional<UpdateRule> of(Optimizer optimizer) {
        return switch (optimizer) {
            case Sgd sgd -> Optional.of((parameters, gradient) -> {
                for (int p = 0; p < parameters.length; p++) {
                    parameters[p] -= sgd.learningRate() * gradient[p];
                }
            });
            case Momentum _,AdaGrad _,RmsProp _,Adam _,AdamW _ -> Optional.empty();
        };
    }
}
