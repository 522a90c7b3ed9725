package losslab.core.optim;

import java.util.OptionalDouble;

import losslab.core.model.Curvature;
import losslab.core.optim.Optimizer.AdaGrad;
import losslab.core.optim.Optimizer.Adam;
import losslab.core.optim.Optimizer.AdamW;
import losslab.core.optim.Optimizer.Momentum;
import losslab.core.optim.Optimizer.RmsProp;
import losslab.core.optim.Optimizer.Sgd;

/// The step size from which on an optimizer runs away from a minimum instead of into it.
///
///     gradient descent   η < 2/λ_max
///     momentum           η < 2(1 + μ)/λ_max
///     Nesterov           η < 2(1 + μ)/((1 + 2μ)·λ_max)
///
/// Near a minimum the loss is a parabola along each eigenvector of its Hessian, ½λθ², so that g = λθ; write a = ηλ. One
/// step is a linear map of (θ, v), and θ shrinks if both roots of r² − t·r + d, with the map's trace t and determinant d,
/// lie within the unit circle: |d| < 1 and |t| < 1 + d (Jury's criterion).
///
/// - Gradient descent: θ ← (1 − a)θ, so |1 − a| < 1.
/// - Momentum, v ← μv + g, θ ← θ − ηv: t = 1 + μ − a and d = μ, so 0 < a < 2(1 + μ).
/// - Nesterov in PyTorch's form, θ ← θ − η(g + μv) with the new v: t = (1 + μ)(1 − a) and d = μ(1 − a). −t < 1 + d says
///   (a − 1)(1 + 2μ) < 1, that is a < 2(1 + μ)/(1 + 2μ).
///
/// The direction that bends most, λ_max, runs away first. The limit is one of the whole gradient and of the place: farther
/// away the loss may bend otherwise, and mini-batches add noise.
///
/// - **Source:** momentum, Polyak 1964, *USSR Comput. Math. Math. Phys.* 4(5), 1–17; Goh 2017, "Why Momentum Really
///   Works", *Distill*. Nesterov by the derivation above.
public final class StepSizeLimit {
    private StepSizeLimit() {}

    /// The limit of η, +∞ where nothing bends; none for an optimizer that scales every parameter's step on its own.
    public static OptionalDouble of(Optimizer optimizer, Curvature curvature) {
        return switch (optimizer) {
            case Sgd _ -> OptionalDouble.of(2 / curvature.largest());
            case Momentum momentum -> OptionalDouble.of(product(momentum) / curvature.largest());
            case AdaGrad _,RmsProp _,Adam _,AdamW _ -> OptionalDouble.empty();
        };
    }

    /// The largest stable η·λ_max.
    private static double product(Momentum settings) {
        double mu = settings.momentum();
        return settings.nesterov() ? 2 * (1 + mu) / (1 + 2 * mu) : 2 * (1 + mu);
    }
}
