package losslab.core.loss;

import static losslab.testing.Close.assertClose;
import static losslab.testing.SampleLosses.scores;
import static losslab.testing.SampleLosses.shifted;
import static losslab.testing.SampleLosses.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.testing.SampleLosses;

/// What every loss promises, whatever it is.
class LossContractTest {
    private static final String ALL = "losslab.testing.SampleLosses#all";
    private static final String PIECEWISE = "losslab.testing.SampleLosses#piecewise";
    private static final String SMOOTH = "losslab.testing.SampleLosses#smooth";
    private static final int CASES_PER_SIZE = 10;
    private static final long SEED = 20_160_111;

    @Test
    void everyLossIsSampled() {
        Set<Class<?>> sampled = new HashSet<>(SampleLosses.all().stream().map(Object::getClass).toList());
        assertThat(sampled).containsExactlyInAnyOrder(Loss.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void everyLossIsARecord(Loss loss) {
        assertThat(loss.getClass().isRecord()).isTrue();
    }

    @Test
    void randomScoresDoVary() {
        assertThat(randomScores(new WestonWatkins(1), 10).distinct()).hasSize(CASES_PER_SIZE);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void gradientIsTheCentralDifference(Loss loss) {
        double unit = loss.temperature();
        double h = 1e-5 * unit;
        forRandomScores(loss, (scores, label) -> {
            double[] numerical = IntStream.range(0, scores.length)
                    .mapToDouble(k -> (loss.value(with(scores, k, scores[k] + h), label)
                            - loss.value(with(scores, k, scores[k] - h), label)) / (2 * h) * unit)
                    .toArray();
            double[] analytic = DoubleStream.of(loss.scoreGradient(scores, label)).map(g -> g * unit).toArray();
            assertClose(numerical, analytic, 1e-6, 1e-9);
        });
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void isNeverNegative(Loss loss) {
        forRandomScores(loss,
                (scores, label) -> assertThat(loss.value(scores, label)).isGreaterThanOrEqualTo(0).isFinite());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void isConvexAlongEverySegment(Loss loss) {
        SplittableRandom random = new SplittableRandom(SEED);
        forRandomScores(loss, (scores, label) -> {
            double[] other = scores(loss, scores.length, random);
            double[] middle = IntStream.range(0, scores.length)
                    .mapToDouble(k -> (scores[k] + other[k]) / 2)
                    .toArray();
            double mean = (loss.value(scores, label) + loss.value(other, label)) / 2;
            assertThat(loss.value(middle, label)).isLessThanOrEqualTo(mean + 1e-12 * (1 + mean));
        });
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void leavesTheScoresAsTheyAre(Loss loss) {
        forRandomScores(loss, (scores, label) -> {
            double[] given = scores.clone();
            loss.evaluate(given, label, new double[given.length]);
            loss.piece(given, label);
            assertThat(given).containsExactly(scores);
        });
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void overwritesWhateverTheGradientHeld(Loss loss) {
        forRandomScores(loss, (scores, label) -> {
            double[] gradient = new double[scores.length];
            Arrays.fill(gradient, Double.NaN);
            loss.evaluate(scores, label, gradient);
            assertThat(gradient).containsExactly(loss.scoreGradient(scores, label));
        });
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void valueIsWhatEvaluateReturns(Loss loss) {
        forRandomScores(loss, (scores, label) -> assertThat(loss.value(scores, label))
                .isEqualTo(loss.evaluate(scores, label, new double[scores.length])));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void scoreGradientIsTheCallersOwn(Loss loss) {
        forRandomScores(loss, (scores, label) -> assertThat(loss.scoreGradient(scores, label))
                .isNotSameAs(loss.scoreGradient(scores, label)));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void staysFiniteAtScoresOfTenThousand(Loss loss) {
        for (int classCount = 2; classCount <= 10; classCount++) {
            for (int signs = 0; signs < 1 << classCount; signs++) {
                assertFinite(loss, scoresOfTenThousand(classCount, signs), signs % classCount);
            }
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void nanAtAnyPositionGivesNan(Loss loss) {
        forRandomScores(loss, (scores, label) -> assertThat(IntStream.range(0, scores.length)
                .mapToDouble(k -> loss.value(with(scores, k, Double.NaN), label))
                .toArray()).containsOnly(Double.NaN));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void equalScoresCostEveryClassTheSame(Loss loss) {
        double[] equal = new double[7];
        assertThat(IntStream.range(0, 7).mapToDouble(label -> loss.value(equal, label)).distinct().toArray())
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource(SMOOTH)
    void aSmoothLossHasOnePiece(Loss loss) {
        forRandomScores(loss, (scores, label) -> assertThat(loss.piece(scores, label)).isZero());
    }

    @ParameterizedTest
    @MethodSource(PIECEWISE)
    void withinAPieceTheLossIsAtMostQuadratic(Loss loss) {
        SplittableRandom random = new SplittableRandom(SEED);
        forRandomScores(loss, (scores, label) -> {
            double[] end = neighbourInTheSamePiece(loss, scores, label, random);
            double[] values = IntStream.rangeClosed(0, 3)
                    .mapToDouble(third -> loss.value(between(scores, end, third / 3.0), label))
                    .toArray();
            // The third difference of a polynomial of second degree is 0; a kink between would show in it.
            double thirdDifference = values[3] - 3 * values[2] + 3 * values[1] - values[0];
            assertClose(0, thirdDifference, 0, 1e-12 * (1 + values[0] + values[3]));
        });
    }

    @ParameterizedTest
    @MethodSource(PIECEWISE)
    void differentPiecesMeetAtAKink(Loss loss) {
        double[] right = {100, 0, 0};
        double[] wrong = {-100, 0, 1};
        assertThat(loss.piece(right, 0)).isNotEqualTo(loss.piece(wrong, 0));
    }

    @ParameterizedTest
    @MethodSource(PIECEWISE)
    void aTinyStepAwayFromKinksStaysInThePiece(Loss loss) {
        forRandomScores(loss, (scores, label) -> assertThat(loss.piece(shifted(scores, 1e-9), label))
                .isEqualTo(loss.piece(scores, label)));
    }

    /// Typed numbers are multiples of 0.1 and stand on kinks all the time, half of them a rounding beside.
    @ParameterizedTest
    @MethodSource(PIECEWISE)
    void theSamePieceHasTheSameActiveHingesOnTypedNumbers(Loss loss) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 20_000; i++) {
            double[] scores = random.ints(3, -30, 31).mapToDouble(tenths -> tenths / 10.0).toArray();
            boolean slopes = DoubleStream.of(loss.scoreGradient(scores, 0)).anyMatch(slope -> slope != 0);
            assertThat(loss.piece(scores, 0) != 0).as("piece at %s", Arrays.toString(scores)).isEqualTo(slopes);
        }
    }

    @ParameterizedTest
    @MethodSource(SMOOTH)
    void aSmoothLossHasACurvature(Loss loss) {
        assertThat(loss.hasCurvature()).isTrue();
    }

    @ParameterizedTest
    @MethodSource(PIECEWISE)
    void aLossWithKinksHasNoCurvature(Loss loss) {
        assertThat(loss.hasCurvature()).isFalse();
    }

    @ParameterizedTest
    @MethodSource(PIECEWISE)
    void aLossWithKinksRefusesToGiveACurvature(Loss loss) {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> loss.curvature(new double[2], 0, new double[2], new double[2]));
    }

    @ParameterizedTest
    @MethodSource(SMOOTH)
    void curvatureIsTheCentralDifferenceOfTheGradient(Loss loss) {
        double unit = loss.temperature();
        double h = 1e-5 * unit;
        forRandomDirections(loss, (scores, label, direction) -> {
            double[] above = loss.scoreGradient(moved(scores, direction, h), label);
            double[] below = loss.scoreGradient(moved(scores, direction, -h), label);
            double[] numerical = IntStream.range(0, scores.length)
                    .mapToDouble(k -> (above[k] - below[k]) / (2 * h) * unit * unit)
                    .toArray();
            double[] analytic = DoubleStream.of(curvature(loss, scores, label, direction))
                    .map(entry -> entry * unit * unit)
                    .toArray();
            assertClose(numerical, analytic, 1e-6, 1e-9);
        });
    }

    @ParameterizedTest
    @MethodSource(SMOOTH)
    void curvatureIsNeverNegativeAlongItsDirection(Loss loss) {
        forRandomDirections(loss, (scores, label, direction) -> assertThat(
                dot(direction, curvature(loss, scores, label, direction))).isGreaterThanOrEqualTo(0));
    }

    @ParameterizedTest
    @MethodSource(SMOOTH)
    void curvatureIsSymmetric(Loss loss) {
        forRandomDirections(loss, (scores, label, direction) -> {
            double[] other = shifted(scores, 0.5);
            double there = dot(other, curvature(loss, scores, label, direction));
            double back = dot(direction, curvature(loss, scores, label, other));
            double size = DoubleStream.of(other).map(Math::abs).max().orElseThrow() / Math.pow(loss.temperature(), 2);
            assertClose(there, back, 0, 1e-14 * size);
        });
    }

    @ParameterizedTest
    @MethodSource("losslab.testing.SampleLosses#smoothComparingClasses")
    void curvatureSumsToZeroWhereOneConstantChangesNothing(Loss loss) {
        double unit = loss.temperature();
        forRandomDirections(loss, (scores, label, direction) -> assertClose(0,
                DoubleStream.of(curvature(loss, scores, label, direction)).sum() * unit * unit, 0, 1e-15));
    }

    @ParameterizedTest
    @MethodSource("losslab.testing.SampleLosses#smoothComparingClasses")
    void curvatureAlongOneConstantIsZero(Loss loss) {
        forRandomDirections(loss, (scores, label, direction) -> assertThat(
                curvature(loss, scores, label, shifted(new double[scores.length], 0.7))).containsOnly(0));
    }

    @ParameterizedTest
    @MethodSource(SMOOTH)
    void curvatureLeavesScoresAndDirectionAsTheyAre(Loss loss) {
        forRandomDirections(loss, (scores, label, direction) -> {
            double[] givenScores = scores.clone();
            double[] givenDirection = direction.clone();
            curvature(loss, givenScores, label, givenDirection);
            assertThat(givenScores).containsExactly(scores);
            assertThat(givenDirection).containsExactly(direction);
        });
    }

    @ParameterizedTest
    @MethodSource(SMOOTH)
    void curvatureOverwritesWhateverTheResultHeld(Loss loss) {
        forRandomDirections(loss, (scores, label, direction) -> {
            double[] result = new double[scores.length];
            Arrays.fill(result, Double.NaN);
            loss.curvature(scores, label, direction, result);
            assertThat(result).containsExactly(curvature(loss, scores, label, direction));
        });
    }

    @ParameterizedTest
    @MethodSource(SMOOTH)
    void curvatureStaysFiniteAtScoresOfTenThousand(Loss loss) {
        forRandomDirections(loss, (scores, label, direction) -> {
            double[] huge = DoubleStream.of(scores).map(score -> 1e4 * Math.signum(score)).toArray();
            assertThat(DoubleStream.of(curvature(loss, huge, label, direction)).allMatch(Double::isFinite)).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource(SMOOTH)
    void curvatureAtNanHasNan(Loss loss) {
        forRandomDirections(loss, (scores, label, direction) -> assertThat(IntStream.range(0, scores.length)
                .allMatch(k -> DoubleStream.of(curvature(loss, with(scores, k, Double.NaN), label, direction))
                        .anyMatch(Double::isNaN)))
                .isTrue());
    }

    private interface DirectionFact {
        void accept(double[] scores, int label, double[] direction);
    }

    private static void forRandomDirections(Loss loss, DirectionFact fact) {
        SplittableRandom random = new SplittableRandom(SEED);
        forRandomScores(loss, (scores, label) -> fact.accept(scores, label,
                random.doubles(scores.length, -1, 1).toArray()));
    }

    private static double[] curvature(Loss loss, double[] scores, int label, double[] direction) {
        double[] result = new double[scores.length];
        loss.curvature(scores, label, direction, result);
        return result;
    }

    private static double[] moved(double[] scores, double[] direction, double factor) {
        return IntStream.range(0, scores.length).mapToDouble(k -> scores[k] + factor * direction[k]).toArray();
    }

    private static double dot(double[] left, double[] right) {
        return IntStream.range(0, left.length).mapToDouble(k -> left[k] * right[k]).sum();
    }

    private static void forRandomScores(Loss loss, BiConsumer<double[], Integer> fact) {
        for (int classCount = 2; classCount <= 10; classCount++) {
            int[] next = {0};
            int size = classCount;
            randomScores(loss, classCount).forEach(scores -> fact.accept(scores, next[0]++ % size));
        }
    }

    /// Scores at least 10⁻⁴ away from a kink, for whatever the true class is.
    private static Stream<double[]> randomScores(Loss loss, int classCount) {
        SplittableRandom random = new SplittableRandom(SEED + classCount);
        return Stream.generate(() -> scores(loss, classCount, random))
                .filter(scores -> isAwayFromKinks(loss, scores))
                .limit(CASES_PER_SIZE);
    }

    private static boolean isAwayFromKinks(Loss loss, double[] scores) {
        return IntStream.range(0, scores.length).allMatch(label -> IntStream.range(0, scores.length)
                .allMatch(k -> DoubleStream.of(-1e-4, 1e-4)
                        .allMatch(step -> loss.piece(with(scores, k, scores[k] + step), label) == loss.piece(scores,
                                label))));
    }

    private static double[] neighbourInTheSamePiece(Loss loss, double[] scores, int label, SplittableRandom random) {
        return Stream.iterate(1.0, size -> size / 2)
                .map(size -> between(scores, scores(loss, scores.length, random), size))
                .filter(end -> loss.piece(end, label) == loss.piece(scores, label))
                .findFirst()
                .orElseThrow();
    }

    private static double[] between(double[] start, double[] end, double share) {
        return IntStream.range(0, start.length).mapToDouble(k -> start[k] + share * (end[k] - start[k])).toArray();
    }

    private static double[] scoresOfTenThousand(int classCount, int signs) {
        return IntStream.range(0, classCount).mapToDouble(k -> (signs >> k & 1) == 0 ? 1e4 : -1e4).toArray();
    }

    private static void assertFinite(Loss loss, double[] scores, int label) {
        assertThat(loss.value(scores, label)).isFinite().isGreaterThanOrEqualTo(0);
        assertThat(DoubleStream.of(loss.scoreGradient(scores, label)).allMatch(Double::isFinite)).isTrue();
    }
}
