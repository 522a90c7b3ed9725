package losslab.core.derivation;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.formula.Arithmetic;
import losslab.core.formula.Expression;
import losslab.core.formula.Expression.Emphasis;
import losslab.core.formula.Expression.Emphasized;
import losslab.core.formula.Expression.Sum;
import losslab.core.formula.Line;
import losslab.core.formula.Name;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.loss.Loss;
import losslab.core.loss.OneVsAllHinge;
import losslab.core.loss.OneVsAllLogistic;
import losslab.core.loss.Regularizer;
import losslab.core.loss.SquaredHinge;
import losslab.core.loss.StructuredHinge;
import losslab.core.loss.WestonWatkins;
import losslab.core.model.Evaluation;
import losslab.core.model.Objective;
import losslab.core.model.Objective.Slip;
import losslab.core.model.Parameters;
import losslab.testing.SampleLosses;
import losslab.testing.SampleRegularizers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DerivationTest {
    private static final DataSet DATA = new DataSet(3, List.of(new Point(0.5, 0.4, 0), new Point(-0.4, 0.3, 1),
            new Point(0.7, -0.4, 2), new Point(0.1, 0.2, 2, true)));
    private static final Parameters PARAMETERS = Parameters.ofRows(new double[]{1, 2, 0}, new double[]{2, -4, 0.5},
            new double[]{3, -1, -0.5});

    static List<Loss> losses() {
        return SampleLosses.all();
    }

    static List<Regularizer> regularizers() {
        return SampleRegularizers.all();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void theTreeComesToTheResultItself(Loss loss) {
        SplittableRandom random = new SplittableRandom(1);
        for (int classCount = 2; classCount <= 10; classCount++) {
            double[] scores = random.doubles(classCount, -20, 20).toArray();
            List<Section> sections = Derivation.ofLoss(loss, scores, random.nextInt(classCount)).sections();
            assertThat(sections).allSatisfy(DerivationTest::assertAllLinesAgree);
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void theTreeComesToTheResultWhereScoresAreLarge(Loss loss) {
        assertThat(Derivation.ofLoss(loss, new double[]{1e4, -1e4, 9999}, 1).sections())
                .allSatisfy(DerivationTest::assertAllLinesAgree);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void theLossIsThatOfTheLoss(Loss loss) {
        double[] scores = {3.2, 5.1, -1.7};
        assertThat(result(Derivation.ofLoss(loss, scores, 2), Topic.LOSS)).containsExactly(loss.value(scores, 2));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void theScoreGradientIsThatOfTheLoss(Loss loss) {
        double[] scores = {3.2, 5.1, -1.7};
        assertThat(result(Derivation.ofLoss(loss, scores, 2), Topic.SCORE_GRADIENT))
                .containsExactly(loss.scoreGradient(scores, 2));
    }

    @ParameterizedTest
    @MethodSource("regularizers")
    void theGradientIsThatOfTheEvaluation(Regularizer regularizer) {
        Evaluation evaluation = new Objective(DATA, new WestonWatkins(1), regularizer).evaluate(PARAMETERS);
        assertThat(result(Derivation.of(evaluation, 1), Topic.GRADIENT))
                .containsExactly(evaluation.gradient().toArray());
    }

    @ParameterizedTest
    @MethodSource("regularizers")
    void theTreeComesToTheGradientItself(Regularizer regularizer) {
        Evaluation evaluation = new Objective(DATA, CrossEntropy.standard(), regularizer).evaluate(PARAMETERS);
        assertThat(Derivation.of(evaluation, 1).sections()).allSatisfy(DerivationTest::assertAllLinesAgree);
    }

    @Test
    void theMeanIsThatOfTheDataAlone() {
        Evaluation penalized = new Objective(DATA, CrossEntropy.standard(), new Regularizer.L2(1e20))
                .evaluate(PARAMETERS);
        Evaluation plain = new Objective(DATA, CrossEntropy.standard(), new Regularizer.None()).evaluate(PARAMETERS);
        assertThat(result(Derivation.of(penalized, 0), Topic.MEAN)).containsExactly(plain.gradient().toArray());
    }

    @Test
    void withASlipTheGradientIsTheRightOne() {
        Objective right = new Objective(DATA, new WestonWatkins(1), new Regularizer.L2(0.5));
        Evaluation slipped = right.withSlip(Slip.QUARTERED_DECAY).evaluate(PARAMETERS);
        assertThat(result(Derivation.of(slipped, 0), Topic.GRADIENT))
                .containsExactly(right.evaluate(PARAMETERS).gradient().toArray());
    }

    @Test
    void withoutPenaltyNoSectionIsAboutIt() {
        assertThat(topics(Derivation.of(evaluation(new Regularizer.None()), 0))).containsExactly(Topic.SCORES,
                Topic.LOSS, Topic.SCORE_GRADIENT, Topic.OUTER_PRODUCT, Topic.MEAN, Topic.GRADIENT);
    }

    @Test
    void aPenaltyHasASection() {
        assertThat(topics(Derivation.of(evaluation(new Regularizer.L1(0.1)), 0))).containsExactly(Topic.SCORES,
                Topic.LOSS, Topic.SCORE_GRADIENT, Topic.OUTER_PRODUCT, Topic.MEAN, Topic.REGULARIZATION,
                Topic.GRADIENT);
    }

    @Test
    void aPointHeldOutIsNotInTheMean() {
        assertThat(meanNames(3)).containsExactly(Name.COUNT, Name.TRAINING_GRADIENTS);
    }

    @Test
    void aPointToTrainOnIsInTheMeanWithTheOthers() {
        assertThat(meanNames(0)).containsExactly(Name.COUNT, Name.POINT_GRADIENT, Name.OTHER_GRADIENTS);
    }

    @Test
    void theMeanOfNoPointsIsZero() {
        DataSet heldOut = new DataSet(3, List.of(new Point(1, 2, 0, true)));
        Evaluation evaluation = new Objective(heldOut, new WestonWatkins(1), new Regularizer.L2(0.3))
                .evaluate(PARAMETERS);
        assertThat(result(Derivation.of(evaluation, 0), Topic.MEAN)).containsOnly(0);
    }

    /// 49·(2e6/49) is 2e6 + 2.3e−10 in floating point.
    @Test
    void ofPointsWithoutALossNoRoundingIsLeft() {
        List<Point> points = new ArrayList<>(Collections.nCopies(48, new Point(1, 0, 0)));
        points.addFirst(new Point(0, 0, 0));
        Evaluation evaluation = new Objective(new DataSet(2, points), new SquaredHinge(1e6), new Regularizer.None())
                .evaluate(Parameters.ofRows(new double[]{1e7, 0, 0}, new double[]{0, 0, 0}));
        List<double[]> meanings = new ArrayList<>();
        Derivation.of(evaluation, 0).sections().stream().filter(section -> section.topic() == Topic.MEAN)
                .forEach(
                        section -> collectMeanings(section.lines().getFirst().right(), Name.OTHER_GRADIENTS, meanings));
        assertThat(meanings).singleElement().satisfies(others -> assertThat(others).containsOnly(0));
    }

    @Test
    void twoClassesHaveABinaryForm() {
        assertThat(SampleLosses.comparingClasses()).allSatisfy(loss -> assertThat(
                topics(Derivation.ofLoss(loss, new double[]{1, 2}, 0))).contains(Topic.BINARY));
    }

    @Test
    void lossesOfEachClassAloneHaveNoBinaryForm() {
        assertThat(List.of(new OneVsAllHinge(1), new OneVsAllLogistic())).allSatisfy(loss -> assertThat(
                topics(Derivation.ofLoss(loss, new double[]{1, 2}, 0))).doesNotContain(Topic.BINARY));
    }

    @Test
    void threeClassesHaveNoBinaryForm() {
        assertThat(topics(Derivation.ofLoss(new WestonWatkins(1), new double[]{1, 2, 3}, 0)))
                .doesNotContain(Topic.BINARY);
    }

    @Test
    void hingesAboveZeroAreActive() {
        assertThat(emphases(new WestonWatkins(1), 3.2, 5.1, -1.7)).containsExactly(Emphasis.ACTIVE, Emphasis.INACTIVE);
    }

    @Test
    void theWorstWrongClassIsActiveAlone() {
        List<Emphasis> found = new ArrayList<>();
        collectEmphases(Derivation.ofLoss(new StructuredHinge(1), new double[]{3.2, 5.1, -1.7}, 0).sections()
                .getFirst().lines().getFirst().right(), found);
        assertThat(found).containsExactly(Emphasis.ACTIVE, Emphasis.INACTIVE);
    }

    @Test
    void aHingeAtItsKinkIsInactive() {
        assertThat(emphases(new WestonWatkins(1), 3, 2, 4)).containsExactly(Emphasis.INACTIVE, Emphasis.ACTIVE);
    }

    @Test
    void theWorstOfEqualWrongClassesIsTheLowest() {
        assertThat(result(Derivation.ofLoss(new StructuredHinge(1), new double[]{1, 5, 5}, 0), Topic.SCORE_GRADIENT))
                .containsExactly(-1, 1, 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void ofInfiniteScoresOnlyTheResultIsSaid(double score) {
        assertThat(losses()).allSatisfy(loss -> {
            List<Section> sections = Derivation.ofLoss(loss, new double[]{1, score}, 1).sections();
            assertThat(sections).extracting(section -> section.lines().size()).containsExactly(2, 1);
            assertThat(values(sections.getFirst().lines().getFirst().right())).containsExactly(1, score);
            assertThat(values(sections.getFirst().lines().getLast().right()))
                    .containsExactly(loss.value(new double[]{1, score}, 1));
            assertThat(values(sections.getLast().lines().getFirst().right()))
                    .containsExactly(loss.scoreGradient(new double[]{1, score}, 1));
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e308})
    void noWeightIsTooWild(double weight) {
        assertThat(losses()).allSatisfy(loss -> assertThatNoException().isThrownBy(() -> Derivation.of(
                new Objective(DATA, loss, new Regularizer.L2(1)).evaluate(PARAMETERS.with(0, 2, weight)), 0)));
    }

    /// 0·∞ would be NaN where the loss is 0.
    @Test
    void anInfiniteDifferenceHasNoBinaryForm() {
        assertThat(losses()).allSatisfy(loss -> assertThat(
                topics(Derivation.ofLoss(loss, new double[]{1e308, -1e308}, 0))).doesNotContain(Topic.BINARY));
        assertThat(topics(Derivation.ofLoss(new CrossEntropy(1e-308, 0, SmoothingOver.ALL), new double[]{10, 0}, 0)))
                .doesNotContain(Topic.BINARY);
    }

    @Test
    void ofAnInfiniteSumTheOtherPointsAreNotTold() {
        Evaluation evaluation = new Objective(DATA, new SquaredHinge(1), new Regularizer.None())
                .evaluate(PARAMETERS.with(0, 2, 1e308).with(1, 2, -1e308));
        assertThat(names(evaluation, 1)).containsExactly(Name.COUNT, Name.TRAINING_GRADIENTS);
    }

    /// Every line of a section that leads to a result comes to that result.
    private static void assertAllLinesAgree(Section section) {
        List<Line> group = new ArrayList<>();
        for (Line line : section.lines().reversed()) {
            group.add(line);
            double[] expected = values(group.getFirst().right());
            double size = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
            assertClose(expected, values(line.right()), 1e-9, 1e-12 * (1 + size));
            if (line.left().isPresent()) {
                group.clear();
            }
        }
    }

    private static double[] result(Derivation derivation, Topic topic) {
        return derivation.sections().stream().filter(section -> section.topic() == topic)
                .map(section -> values(section.lines().getLast().right())).findFirst().orElseThrow();
    }

    private static double[] values(Expression expression) {
        return Stream.of(Arithmetic.table(expression)).flatMapToDouble(Arrays::stream).toArray();
    }

    private static List<Topic> topics(Derivation derivation) {
        return derivation.sections().stream().map(Section::topic).toList();
    }

    private static Evaluation evaluation(Regularizer regularizer) {
        return new Objective(DATA, new WestonWatkins(1), regularizer).evaluate(PARAMETERS);
    }

    /// The names in the definition of the mean, in their order.
    private static List<Name> meanNames(int point) {
        return names(evaluation(new Regularizer.None()), point);
    }

    private static List<Name> names(Evaluation evaluation, int point) {
        List<Name> names = new ArrayList<>();
        Derivation.of(evaluation, point).sections().stream()
                .filter(section -> section.topic() == Topic.MEAN)
                .forEach(section -> collect(section.lines().getFirst().right(), names));
        return names;
    }

    private static Expression collectEmphases(Expression expression, List<Emphasis> found) {
        if (expression instanceof Emphasized emphasized) {
            found.add(emphasized.emphasis());
        }
        return expression.map(part -> collectEmphases(part, found));
    }

    private static Expression collectMeanings(Expression expression, Name name, List<double[]> meanings) {
        if (expression instanceof Expression.Symbol symbol && symbol.name() == name) {
            meanings.add(values(symbol.meaning()));
        }
        return expression.map(part -> collectMeanings(part, name, meanings));
    }

    private static Expression collect(Expression expression, List<Name> names) {
        if (expression instanceof Expression.Symbol symbol) {
            names.add(symbol.name());
        }
        return expression.map(part -> collect(part, names));
    }

    private static List<Emphasis> emphases(Loss loss, double... scores) {
        Sum sum = (Sum) Derivation.ofLoss(loss, scores, 0).sections().getFirst().lines().getFirst().right();
        return sum.terms().stream().map(term -> ((Emphasized) term.expression()).emphasis()).toList();
    }
}
