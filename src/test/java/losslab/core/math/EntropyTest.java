package losslab.core.math;

import static losslab.core.math.Entropy.crossEntropy;
import static losslab.core.math.Entropy.entropy;
import static losslab.core.math.Entropy.klDivergence;
import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class EntropyTest {
    private static final double LN_2 = 0.6931471805599453;

    @Test
    void entropyOfAFairCoinIsLnTwo() {
        assertClose(LN_2, entropy(new double[]{0.5, 0.5}), 1e-15, 0);
    }

    @Test
    void entropyOfTheUniformDistributionIsLnK() {
        double[] uniform = DoubleStream.generate(() -> 0.1).limit(10).toArray();
        assertClose(2.302585092994046, entropy(uniform), 1e-14, 0);
    }

    @Test
    void entropyOfHalvesQuartersAndEighths() {
        // 1/2·1 + 1/4·2 + 2·1/8·3 bits
        assertClose(1.75 * LN_2, entropy(new double[]{0.5, 0.25, 0.125, 0.125}), 1e-15, 0);
    }

    @Test
    void entropyOfACertainClassIsZero() {
        assertThat(entropy(new double[]{0, 1, 0})).isZero();
    }

    @Test
    void crossEntropyOfACertainClassIsItsNegativeLogarithm() {
        assertClose(2 * LN_2, crossEntropy(new double[]{0, 1, 0}, new double[]{0.5, 0.25, 0.25}), 1e-15, 0);
    }

    @Test
    void divergenceFromACertainClassIsTheCrossEntropy() {
        double[] oneHot = {0, 1, 0};
        double[] q = {0.5, 0.2, 0.3};
        assertClose(crossEntropy(oneHot, q), klDivergence(oneHot, q), 1e-15, 0);
    }

    @Test
    void divergenceOfAFairCoinFromABiasedOne() {
        // ½ ln(½ / ¼) + ½ ln(½ / ¾) = ½ ln(4/3)
        assertClose(0.14384103622589045, klDivergence(new double[]{0.5, 0.5}, new double[]{0.25, 0.75}), 1e-14, 0);
    }

    @Test
    void divergenceIsNotSymmetric() {
        // ¼ ln(¼ / ½) + ¾ ln(¾ / ½) = ¾ ln 3 − ln 2
        assertClose(0.13081203594113697, klDivergence(new double[]{0.25, 0.75}, new double[]{0.5, 0.5}), 1e-14, 0);
    }

    @Test
    void divergenceFromItselfIsZero() {
        assertThat(klDivergence(new double[]{0.2, 0.3, 0.5}, new double[]{0.2, 0.3, 0.5})).isZero();
    }

    @Test
    void crossEntropyIsInfiniteWhereAPossibleClassIsExcluded() {
        assertThat(crossEntropy(new double[]{0.5, 0.5}, new double[]{1, 0})).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void divergenceIsInfiniteWhereAPossibleClassIsExcluded() {
        assertThat(klDivergence(new double[]{0.5, 0.5}, new double[]{1, 0})).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void anImpossibleClassMayBeExcluded() {
        assertThat(crossEntropy(new double[]{1, 0}, new double[]{1, 0})).isZero();
    }

    @Test
    void aSumOfLogarithmsOutlivesTheProductOfLikelihoods() {
        double product = DoubleStream.generate(() -> 0.01).limit(200).reduce(1, (a, b) -> a * b);
        double sum = IntStream.range(0, 200)
                .mapToDouble(i -> crossEntropy(new double[]{1, 0}, new double[]{0.01, 0.99}))
                .sum();
        assertThat(product).isZero();
        assertClose(200 * 4.605170185988092, sum, 1e-13, 0);
    }

    @Test
    void ofNanIsNan() {
        assertThat(entropy(new double[]{Double.NaN, 0.5})).isNaN();
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF, seed = "31")
    void crossEntropyIsEntropyPlusDivergence(@ForAll("distributions") double[] p, @ForAll("distributions") double[] q) {
        assertClose(entropy(p) + klDivergence(p, q), crossEntropy(p, q), 1e-13, 0);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF, seed = "32")
    void divergenceIsNeverNegative(@ForAll("distributions") double[] p, @ForAll("distributions") double[] q) {
        // Rounding may leave a few times 1e−17 below 0 where p and q nearly agree.
        assertThat(klDivergence(p, q)).isGreaterThanOrEqualTo(-1e-15);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF, seed = "33")
    void entropyIsFromZeroToLnK(@ForAll("distributions") double[] p) {
        assertThat(entropy(p)).isBetween(0.0, Math.log(4) + 1e-15);
    }

    @Provide
    Arbitrary<double[]> distributions() {
        return Arbitraries.doubles().between(1e-6, 1).ofScale(8).array(double[].class).ofSize(4)
                .map(shares -> DoubleStream.of(shares).map(share -> share / DoubleStream.of(shares).sum()).toArray());
    }
}
