package losslab.core.loss;

import static losslab.testing.Close.assertClose;
import static losslab.testing.SampleLosses.scaled;
import static losslab.testing.SampleLosses.shifted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.DoubleRange;

import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.testing.SampleLosses;

/// What may be done to scores without changing a loss, or with a change that is known.
class LossInvarianceTest {
    private static final int TRIES = 300;

    /// A case: K scores and a permutation of the K classes. The true class is the first.
    record Case(double[] scores, List<Integer> order) {
        @Override
        public String toString() {
            return DoubleStream.of(scores).boxed().toList() + " in order " + order;
        }

        double[] reordered(double[] values) {
            return order.stream().mapToDouble(k -> values[k]).toArray();
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF, seed = "1")
    void aConstantAddedToAllScoresChangesNoComparison(@ForAll("comparing") Loss loss, @ForAll("cases") Case given,
            @ForAll @DoubleRange(min = -100, max = 100) double constant) {
        // Scores near 100 carry rounding of 1e−14, which T = 0.01 multiplies by 100 and a square by its hinge of 13.
        assertClose(loss.value(given.scores, 0), loss.value(shifted(given.scores, constant), 0), 1e-11,
                1e-12 / Math.min(1, loss.temperature()));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF, seed = "2")
    void aConstantAddedToAllScoresChangesEachClassOnItsOwn(@ForAll("alone") Loss loss,
            @ForAll @DoubleRange(min = 5, max = 100) double constant) {
        assertThat(loss.value(shifted(new double[3], constant), 0)).isGreaterThan(loss.value(new double[3], 0) + 1);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF, seed = "3")
    void scoreGradientSumsToZeroWhenClassesAreCompared(@ForAll("comparing") Loss loss, @ForAll("cases") Case given) {
        double[] gradient = loss.scoreGradient(given.scores, 0);
        double magnitude = DoubleStream.of(gradient).map(Math::abs).sum();
        assertClose(0, DoubleStream.of(gradient).sum(), 0, 1e-15 * magnitude);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF, seed = "4")
    void reorderedClassesCostTheSame(@ForAll("losses") Loss loss, @ForAll("cases") Case given) {
        assertClose(loss.value(given.scores, 0),
                loss.value(given.reordered(given.scores), given.order.indexOf(0)), 1e-13, 1e-300);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF, seed = "5")
    void reorderedClassesReorderTheGradient(@ForAll("losses") Loss loss, @ForAll("cases") Case given) {
        double[] expected = given.reordered(loss.scoreGradient(given.scores, 0));
        assertClose(expected, loss.scoreGradient(given.reordered(given.scores), given.order.indexOf(0)), 1e-12,
                1e-15 / Math.min(1, loss.temperature()));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF, seed = "6")
    void hingesScaleWithScoresAndMarginTogether(@ForAll("linearHinges") DoubleFunction<Loss> hinge,
            @ForAll("cases") Case given, @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
        double expected = factor * hinge.apply(1).value(given.scores, 0);
        assertClose(expected, hinge.apply(factor).value(scaled(given.scores, factor), 0), 1e-13, 1e-14 * factor);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF, seed = "7")
    void theSquaredHingeScalesQuadratically(@ForAll("cases") Case given,
            @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
        double expected = factor * factor * new SquaredHinge(1).value(given.scores, 0);
        assertClose(expected, new SquaredHinge(factor).value(scaled(given.scores, factor), 0), 1e-12,
                1e-14 * factor * factor);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF, seed = "8")
    void temperatureDividesTheLogits(@ForAll("cases") Case given, @ForAll SmoothingOver over,
            @ForAll @DoubleRange(min = 0, max = 0.9) double smoothing,
            @ForAll @DoubleRange(min = 0.01, max = 100) double temperature) {
        double expected = new CrossEntropy(1, smoothing, over).value(scaled(given.scores, 1 / temperature), 0);
        // The loss e^−u has the relative rounding of u, up to 1,000 at T = 0.01, times 1e−16.
        assertClose(expected, new CrossEntropy(temperature, smoothing, over).value(given.scores, 0), 1e-12, 1e-300);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF, seed = "9")
    void temperatureDividesTheSlopeToo(@ForAll("cases") Case given, @ForAll SmoothingOver over,
            @ForAll @DoubleRange(min = 0, max = 0.9) double smoothing,
            @ForAll @DoubleRange(min = 0.01, max = 100) double temperature) {
        double[] cold = new CrossEntropy(1, smoothing, over).scoreGradient(scaled(given.scores, 1 / temperature), 0);
        assertClose(scaled(cold, 1 / temperature),
                new CrossEntropy(temperature, smoothing, over).scoreGradient(given.scores, 0), 1e-11,
                1e-15 / temperature);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF, seed = "10")
    void withoutSmoothingItMattersNotWhoShares(@ForAll("cases") Case given) {
        assertThat(new CrossEntropy(1, 0, SmoothingOver.ALL).value(given.scores, 0))
                .isEqualTo(new CrossEntropy(1, 0, SmoothingOver.OTHERS).value(given.scores, 0));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF, seed = "11")
    void smoothingOverAllIsSmoothingOverOthersByLess(@ForAll("cases") Case given,
            @ForAll @DoubleRange(min = 0.01, max = 0.9) double smoothing) {
        int classCount = given.scores.length;
        double less = smoothing * (classCount - 1) / classCount;
        assertClose(new CrossEntropy(1, less, SmoothingOver.OTHERS).value(given.scores, 0),
                new CrossEntropy(1, smoothing, SmoothingOver.ALL).value(given.scores, 0), 1e-12, 0);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF, seed = "12")
    void structuredNeverExceedsWestonWatkins(@ForAll("cases") Case given,
            @ForAll @DoubleRange(min = 0.1, max = 10) double margin) {
        double sum = new WestonWatkins(margin).value(given.scores, 0);
        assertThat(new StructuredHinge(margin).value(given.scores, 0)).isLessThanOrEqualTo(sum + 1e-14 * (1 + sum));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF, seed = "13")
    void l2IsQuadraticInTheWeights(@ForAll @DoubleRange(min = -10, max = 10) double weight,
            @ForAll @DoubleRange(min = -10, max = 10) double factor) {
        Regularizer l2 = new Regularizer.L2(0.3);
        assertClose(factor * factor * l2.penalty(weight), l2.penalty(factor * weight), 1e-14, 0);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF, seed = "14")
    void l1IsLinearInTheWeights(@ForAll @DoubleRange(min = -10, max = 10) double weight,
            @ForAll @DoubleRange(min = -10, max = 10) double factor) {
        Regularizer l1 = new Regularizer.L1(0.3);
        assertClose(Math.abs(factor) * l1.penalty(weight), l1.penalty(factor * weight), 1e-14, 0);
    }

    @Provide
    Arbitrary<Loss> losses() {
        return Arbitraries.of(SampleLosses.all());
    }

    @Provide
    Arbitrary<Loss> comparing() {
        return Arbitraries.of(SampleLosses.comparingClasses());
    }

    @Provide
    Arbitrary<Loss> alone() {
        return Arbitraries.of(SampleLosses.judgingEachClassAlone());
    }

    @Provide
    Arbitrary<DoubleFunction<Loss>> linearHinges() {
        return Arbitraries.of(WestonWatkins::new, OneVsAllHinge::new, StructuredHinge::new);
    }

    /// Scores that all differ, so that no tie depends on the order of the classes.
    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.integers().between(2, 10).flatMap(classCount -> {
            Arbitrary<Double> score = Arbitraries.doubles().between(-5, 5).ofScale(6);
            List<Integer> classes = IntStream.range(0, classCount).boxed().collect(Collectors.toList());
            return score.list().ofSize(classCount).uniqueElements()
                    .flatMap(scores -> Arbitraries.shuffle(classes)
                            .map(order -> new Case(scores.stream().mapToDouble(Double::doubleValue).toArray(),
                                    List.copyOf(order))));
        });
    }
}
