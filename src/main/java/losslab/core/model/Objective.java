package losslab.core.model;

import losslab.core.data.DataSet;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;

/// What training minimizes: the mean loss over the examples to train on plus the penalty on the weights.
///
///     L(W, b) = 1/N Σᵢ loss(W·xᵢ + b, yᵢ) + λR(W)
///
/// - **Special cases:** with no examples the data loss is 0. The bias is never penalized. Points held out are in the data,
///   not in the sum.
///
/// @param slip whether its gradient is to be wrong on purpose, for a class to find out
public record Objective(DataSet data, Loss loss, Regularizer regularizer, Slip slip) {

    /// How the gradient of the penalty may be wrong.
    public enum Slip {
        /// It is right.
        NONE,
        /// That of CS231n's demo: ½λW for λΣW², a quarter of the true slope; on other penalties none.
        QUARTERED_DECAY
    }

    /// An objective with the right gradient.
    public Objective(DataSet data, Loss loss, Regularizer regularizer) {
        this(data, loss, regularizer, Slip.NONE);
    }

    /// Everything there is to say about these parameters under this objective, all from one pass.
    ///
    /// @throws IllegalArgumentException if the parameters have another number of classes than the data
    public Evaluation evaluate(Parameters parameters) {
        return Evaluation.of(this, parameters);
    }

    /// This objective over other examples.
    public Objective withData(DataSet newData) {
        return new Objective(newData, loss, regularizer, slip);
    }

    /// This objective with another slip in its gradient, or none.
    public Objective withSlip(Slip newSlip) {
        return new Objective(data, loss, regularizer, newSlip);
    }

    /// Whether a slip would make this gradient wrong: only L2 of a strength above 0 has a slope to get wrong.
    public boolean canSlip() {
        return regularizer instanceof Regularizer.L2 && regularizer.strength() > 0;
    }

    /// What the slope of the penalty is multiplied by: 1 where it is right.
    double slopeFactor() {
        return switch (slip) {
            case NONE -> 1;
            case QUARTERED_DECAY -> regularizer instanceof Regularizer.L2 ? 0.25 : 1;
        };
    }
}
