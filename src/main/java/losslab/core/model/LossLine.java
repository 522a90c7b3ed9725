package losslab.core.model;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.stream.DoubleStream;

import losslab.core.math.Vector;

/// The total loss as a function of one parameter, the others staying as they are.
///
/// @param places values of the parameter, equally far apart
/// @param losses the total loss at each, whatever it is
/// @throws IllegalArgumentException if there are not as many losses as places
public record LossLine(Vector places, Vector losses) {
    public LossLine {
        if (places.size() != losses.size()) {
            throw new IllegalArgumentException(
                    "losses: expected %d, found %d".formatted(places.size(), losses.size()));
        }
    }

    /// The losses at `count` values of a parameter, both ends included, or nothing if it is cancelled, which is asked
    /// before each. A loss has the bits of an evaluation there.
    ///
    /// @param parameter its number in the flat layout of [Parameters#toArray], 3k + column
    /// @throws IllegalArgumentException if `count` is below 2
    public static Optional<LossLine> of(Evaluation evaluation, int parameter, double from, double to, int count,
            BooleanSupplier isCancelled) {
        if (count < 2) {
            throw new IllegalArgumentException("count: expected at least 2, found " + count);
        }
        ObjectiveKernel kernel = new ObjectiveKernel(evaluation.objective());
        double[] flat = evaluation.parameters().toArray();
        double[] unusedGradient = new double[flat.length];
        double[] places = new double[count];
        double[] losses = new double[count];
        for (int i = 0; i < count; i++) {
            if (isCancelled.getAsBoolean()) {
                return Optional.empty();
            }
            places[i] = LossSurface.between(from, to, i, count - 1);
            flat[parameter] = places[i];
            kernel.evaluate(flat, unusedGradient);
            losses[i] = kernel.totalLoss();
        }
        return Optional.of(new LossLine(Vector.of(places), Vector.of(losses)));
    }

    /// The smallest finite loss, or none if no loss is finite.
    public OptionalDouble smallest() {
        return DoubleStream.of(losses.toArray()).filter(Double::isFinite).min();
    }

    /// The largest finite loss, or none if no loss is finite.
    public OptionalDouble largest() {
        return DoubleStream.of(losses.toArray()).filter(Double::isFinite).max();
    }

    public int size() {
        return places.size();
    }
}
