package losslab.core.model;

import losslab.core.data.DataSet;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;

/// What training minimizes: the mean loss over the data plus the penalty on the weights.
///
///     L(W, b) = 1/N Σᵢ loss(W·xᵢ + b, yᵢ) + λR(W)
///
/// - **Special cases:** with no examples the data loss is 0. The bias is never penalized.
public record Objective(DataSet data, Loss loss, Regularizer regularizer) {

    /// Everything there is to say about these parameters under this objective, all from one pass.
    ///
    /// @throws IllegalArgumentException if the parameters have another number of classes than the data
    public Evaluation evaluate(Parameters parameters) {
        return Evaluation.of(this, parameters);
    }

    /// This objective over other examples.
    public Objective withData(DataSet newData) {
        return new Objective(newData, loss, regularizer);
    }
}
