package losslab.core.math;

import java.util.OptionalLong;

/// The likelihood of n examples of which each has the likelihood p, as a product and as a sum of logarithms.
///
///     Πᵢ p = pⁿ      Σᵢ ln p = n·ln p
///
/// - **Ranges:** p from 0 to 1, n from 1.
/// - **Special cases:** the product vanishes in floating point below 2⁻¹⁰⁷⁵; the sum goes on. It is rounded once, as a
///   power: a loop of multiplications would get stuck at the smallest double where p is above ½.
///
/// @throws IllegalArgumentException if p or n is out of its range
public record LikelihoodProduct(double likelihood, long count) {
    /// ln of half the smallest double: below it a number is rounded to 0.
    private static final double VANISHING = -1075 * Math.log(2);

    public LikelihoodProduct {
        if (!(likelihood >= 0 && likelihood <= 1)) {
            throw new IllegalArgumentException("likelihood: expected from 0 to 1, found " + likelihood);
        }
        if (count < 1) {
            throw new IllegalArgumentException("count: expected from 1, found " + count);
        }
    }

    /// pⁿ.
    public double product() {
        return Math.pow(likelihood, count);
    }

    /// n·ln p, −∞ for p = 0.
    public double logSum() {
        return count * Math.log(likelihood);
    }

    /// The smallest n for which the product is 0; none for p = 1.
    public OptionalLong firstZero() {
        if (likelihood == 1) {
            return OptionalLong.empty();
        }
        if (likelihood == 0) {
            return OptionalLong.of(1);
        }
        long count = Math.max(1, (long) (VANISHING / Math.log(likelihood)) - 1);
        while (Math.pow(likelihood, count) != 0) {
            count++;
        }
        return OptionalLong.of(count);
    }
}
