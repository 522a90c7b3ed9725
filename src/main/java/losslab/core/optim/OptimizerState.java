package losslab.core.optim;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import losslab.core.math.Vector;
import losslab.core.model.Parameters;

/// What an optimizer remembers between two updates, in the flat layout of [Parameters#toArray].
///
/// @param updateCount t, how many updates it has made
/// @param first       the velocity v of momentum, the m of Adam; empty for other optimizers and before the first update
/// @param second      the v of AdaGrad, RMSProp and Adam; empty likewise
public record OptimizerState(long updateCount, Vector first, Vector second) {
    /// The memory of an optimizer that has not made an update.
    public static final OptimizerState FRESH = new OptimizerState(0, Vector.of(), Vector.of());

    /// One remembered number for every parameter, under the letter that the optimizer's paper gives it.
    public record Quantity(String symbol, Parameters values) {}

    /// What is left of it when one optimizer takes the place of another: all of it if both are of one kind, else nothing.
    public OptimizerState carriedOver(Optimizer from, Optimizer to) {
        return from.getClass() == to.getClass() ? this : FRESH;
    }

    /// What there is to see of it, in the optimizer's own terms: v for momentum, AdaGrad and RMSProp; m, v, and the bias-corrected
    /// m̂ = m/(1−β₁ᵗ) and v̂ = v/(1−β₂ᵗ) for Adam and AdamW. Empty for plain gradient descent and before the first update.
    public List<Quantity> quantities(Optimizer optimizer) {
        if (updateCount == 0) {
            return List.of();
        }
        return switch (optimizer) {
            case Optimizer.Sgd _ -> List.of();
            case Optimizer.Momentum _ -> List.of(quantity("v", first, v -> v));
            case Optimizer.AdaGrad _,Optimizer.RmsProp _ -> List.of(quantity("v", second, v -> v));
            case Optimizer.Adam adam -> quantities(adam);
            case Optimizer.AdamW adamW -> quantities(adamW.adam());
        };
    }

    private List<Quantity> quantities(Optimizer.Adam adam) {
        double correction1 = Optimizer.Adam.correction(adam.beta1(), updateCount);
        double correction2 = Optimizer.Adam.correction(adam.beta2(), updateCount);
        return List.of(quantity("m", first, m -> m), quantity("v", second, v -> v),
                quantity("m̂", first, m -> m / correction1), quantity("v̂", second, v -> v / correction2));
    }

    private static Quantity quantity(String symbol, Vector moments, DoubleUnaryOperator correction) {
        double[] values = IntStream.range(0, moments.size()).mapToDouble(moments::get).map(correction).toArray();
        return new Quantity(symbol, Parameters.fromArray(values));
    }
}
