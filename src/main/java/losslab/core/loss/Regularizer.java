package losslab.core.loss;

import java.util.List;

import losslab.core.kind.Kind;
import losslab.core.kind.Parameter;
import losslab.core.kind.Range;

/// A penalty on the weights, never on the bias: λR(W). Every R is a sum over the weights, R(W) = Σ r(w), so that it is told
/// by the r of a single weight w; whoever sums multiplies by λ.
public sealed interface Regularizer {

    /// Every kind of regularizer, in the order in which the screen offers them.
    static List<Kind<Regularizer>> kinds() {
        return List.of(None.KIND, L2.KIND, L1.KIND, ElasticNet.KIND);
    }

    /// What tells this regularizer from those of other kinds; one of [#kinds].
    Kind<Regularizer> kind();

    /// r(w) ≥ 0, the penalty on one weight, without λ.
    double penalty(double weight);

    /// r′(w), the slope of [#penalty], without λ; where |w| has its kink, at w = 0, that of |w| is 0.
    double slope(double weight);

    /// r″(w) ≥ 0, the slope of [#slope], without λ; where |w| has its kink, at w = 0, that of |w| is 0.
    double curvature(double weight);

    /// Whether the penalty has a kink at w = 0.
    boolean hasKinkAtZero();

    /// λ, the regularization strength, ≥ 0.
    double strength();

    /// This regularizer with another λ. One that penalizes nothing stays as it is.
    Regularizer withStrength(double newStrength);

    /// No regularization: 0 for every weight.
    record None() implements Regularizer {
        public static final Kind<Regularizer> KIND = Kind.of("none", None.class, List.of(), _ -> List.of(),
                _ -> new None());

        @Override
        public Kind<Regularizer> kind() {
            return KIND;
        }

        @Override
        public double penalty(double weight) {
            return 0;
        }

        @Override
        public double slope(double weight) {
            return 0;
        }

        @Override
        public double curvature(double weight) {
            return 0;
        }

        @Override
        public boolean hasKinkAtZero() {
            return false;
        }

        @Override
        public double strength() {
            return 0;
        }

        @Override
        public None withStrength(double newStrength) {
            return this;
        }
    }

    /// Squared weights, weight decay: λΣW², gradient 2λW. There is no ½, as in CS231n's lecture.
    ///
    /// @throws IllegalArgumentException if λ is negative or not finite
    record L2(double strength) implements Regularizer {
        public static final Kind<Regularizer> KIND = Kind.of("l2", L2.class, List.of(strengthParameter()),
                r -> List.of(r.strength), given -> new L2(given.number("strength")));

        public L2 {
            requireStrength(strength);
        }

        @Override
        public Kind<Regularizer> kind() {
            return KIND;
        }

        @Override
        public double penalty(double weight) {
            return weight * weight;
        }

        @Override
        public double slope(double weight) {
            return 2 * weight;
        }

        @Override
        public double curvature(double weight) {
            return 2;
        }

        @Override
        public boolean hasKinkAtZero() {
            return false;
        }

        @Override
        public L2 withStrength(double newStrength) {
            return new L2(newStrength);
        }
    }

    /// Absolute weights (lasso): λΣ|W|, subgradient λ·sign(W), 0 at 0.
    ///
    /// @throws IllegalArgumentException if λ is negative or not finite
    record L1(double strength) implements Regularizer {
        public static final Kind<Regularizer> KIND = Kind.of("l1", L1.class, List.of(strengthParameter()),
                r -> List.of(r.strength), given -> new L1(given.number("strength")));

        public L1 {
            requireStrength(strength);
        }

        @Override
        public Kind<Regularizer> kind() {
            return KIND;
        }

        @Override
        public double penalty(double weight) {
            return Math.abs(weight);
        }

        @Override
        public double slope(double weight) {
            return Math.signum(weight);
        }

        @Override
        public double curvature(double weight) {
            return 0;
        }

        @Override
        public boolean hasKinkAtZero() {
            return true;
        }

        @Override
        public L1 withStrength(double newStrength) {
            return new L1(newStrength);
        }
    }

    /// A mixture of both: λ(αΣ|W| + (1−α)ΣW²), α = `l1Ratio` from 0 (all L2) to 1 (all L1).
    ///
    /// - **Source:** Zou and Hastie 2005. *We differ* from libraries that halve the square: there is no ½ here either.
    ///
    /// @throws IllegalArgumentException if λ or α is out of its range
    record ElasticNet(double strength, double l1Ratio) implements Regularizer {
        public static final Kind<Regularizer> KIND = Kind.of("elastic", ElasticNet.class,
                List.of(strengthParameter(), Parameter.number("l1Ratio", Range.SHARE, 0.5)),
                r -> List.of(r.strength, r.l1Ratio),
                given -> new ElasticNet(given.number("strength"), given.number("l1Ratio")));

        public ElasticNet {
            requireStrength(strength);
            if (!(l1Ratio >= 0 && l1Ratio <= 1)) {
                throw new IllegalArgumentException("l1Ratio: expected from 0 to 1, found " + l1Ratio);
            }
        }

        @Override
        public Kind<Regularizer> kind() {
            return KIND;
        }

        @Override
        public double penalty(double weight) {
            return l1Ratio * Math.abs(weight) + (1 - l1Ratio) * weight * weight;
        }

        @Override
        public double slope(double weight) {
            return l1Ratio * Math.signum(weight) + 2 * (1 - l1Ratio) * weight;
        }

        @Override
        public double curvature(double weight) {
            return 2 * (1 - l1Ratio);
        }

        @Override
        public boolean hasKinkAtZero() {
            return l1Ratio > 0;
        }

        @Override
        public ElasticNet withStrength(double newStrength) {
            return new ElasticNet(newStrength, l1Ratio);
        }
    }

    private static Parameter strengthParameter() {
        return Parameter.requiredNumber("strength", Range.FROM_ZERO);
    }

    private static void requireStrength(double strength) {
        if (!(strength >= 0 && strength < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("strength: expected a finite number from 0, found " + strength);
        }
    }
}
