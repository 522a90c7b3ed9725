package losslab.workspace.scores.model;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.kind.Kind;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.loss.Loss;
import losslab.core.loss.OneVsAllHinge;
import losslab.core.loss.SquaredHinge;
import losslab.core.loss.StructuredHinge;
import losslab.core.loss.WestonWatkins;
import losslab.core.math.InformationUnit;
import losslab.core.math.Vector;
import losslab.workspace.scores.model.LossChange.Verdict;

class ScoresViewModelTest {
    private final ScoresViewModel model = new ScoresViewModel();

    @Test
    void opensWithTheCat() {
        assertThat(model.state().example()).isEqualTo(Example.of("cat", 0, 3.2, 5.1, -1.7));
    }

    /// One-vs-all max(0, 1 − 3.2) + (1 + 5.1) + max(0, 1 − 1.7); its logistic ln(1 + e^−3.2) + ln(1 + e^5.1) + ln(1 + e^−1.7).
    @ParameterizedTest
    @CsvSource({"weston-watkins, 2.9", "squared-hinge, 8.41", "structured, 2.9", "one-vs-all, 6.1", "softmax, 2.0404",
        "one-vs-all-logistic, 5.3138"})
    void theCatsLosses(String name, double expected) {
        assertClose(expected, model.state().reading(kind(name)).value(), 0, 5e-5);
    }

    @Test
    void theMeanIsOverAllExamples() {
        assertClose(5.2667, model.state().meanLoss(WestonWatkins.KIND), 0, 5e-5);
        assertClose(2.7587, model.state().meanLoss(CrossEntropy.KIND), 0, 5e-5);
    }

    @ParameterizedTest
    @CsvSource({"weston-watkins, UNCHANGED", "squared-hinge, UNCHANGED", "structured, UNCHANGED", "one-vs-all, GREW",
        "softmax, UNCHANGED", "one-vs-all-logistic, GREW"})
    void aConstantMovesOneVsAllAlone(String name, Verdict verdict) {
        model.addToAll(1);
        assertThat(change(kind(name)).verdict()).isEqualTo(verdict);
    }

    /// 1 − 3.2 − 1 stays clipped, 1 + 6.1 grew by 1, and 1 − 0.7 = 0.3 comes up.
    @Test
    void oneVsAllGrowsByWhatTheWrongClassesGain() {
        model.addToAll(1);
        assertClose(1.3, change(OneVsAllHinge.KIND).size(), 1e-12, 0);
    }

    @ParameterizedTest
    @MethodSource("losslab.core.loss.Loss#kinds")
    void anExchangeOfClassesChangesNothing(Kind<Loss> kind) {
        model.rotateWrong();
        assertThat(change(kind).verdict()).isEqualTo(Verdict.UNCHANGED);
        model.rotateAll();
        assertThat(change(kind).verdict()).isEqualTo(Verdict.UNCHANGED);
    }

    /// The car is right by 2.9: twice its scores cost no hinge anything.
    @Test
    void doublingKeepsALossOfZero() {
        model.select(1);
        model.doubleAll();
        assertThat(Stream.of(WestonWatkins.KIND, SquaredHinge.KIND, StructuredHinge.KIND).map(this::change))
                .extracting(LossChange::verdict).containsOnly(Verdict.UNCHANGED);
        assertThat(change(CrossEntropy.KIND).verdict()).isEqualTo(Verdict.FELL);
    }

    /// 2·(5.1 − 3.2) + 1 = 4.8.
    @Test
    void doublingTheCatLetsItsHingeGrow() {
        model.doubleAll();
        assertThat(change(WestonWatkins.KIND).verdict()).isEqualTo(Verdict.GREW);
        assertClose(1.9, change(WestonWatkins.KIND).size(), 1e-12, 0);
    }

    @Test
    void aWholeFactorIsTold() {
        model.setScore(0, 0);
        model.setScore(1, 0);
        model.setScore(2, -100);
        model.jiggle(1, 1); // max(0, 1 − 0 + 1) after max(0, 0 − 0 + 1)
        assertThat(change(WestonWatkins.KIND).verdict()).isEqualTo(Verdict.TIMES);
        assertThat(change(WestonWatkins.KIND).factor()).isEqualTo(2);
    }

    /// As a slider that a hand still holds.
    @Test
    void aClassThatHasGoneTakesNoNumberAnyMore() {
        model.addClass();
        int last = model.state().classCount() - 1;
        model.removeClass();
        ScoresState before = model.state();
        model.setScore(last, 1);
        model.setLabel(last);
        model.jiggle(last, 1);
        model.select(model.state().examples().size());
        assertThat(model.state()).isSameAs(before);
    }

    @Test
    void theWayBackIsExact() {
        Example before = model.state().example();
        model.addToAll(0.1);
        model.undoAction();
        assertThat(model.state().example()).isEqualTo(before);
        assertThat(model.state().reference()).isEmpty();
    }

    @Test
    void typingTakesTheReferenceAway() {
        model.doubleAll();
        model.setScore(0, 1);
        assertThat(model.state().reference()).isEmpty();
    }

    @Test
    void theReferenceIsComparedUnderThePresentSettings() {
        model.jiggle(0, 1);
        model.setMargin(2);
        assertClose(3.9, change(WestonWatkins.KIND).before(), 1e-12, 0);
        assertClose(2.9, change(WestonWatkins.KIND).after(), 1e-12, 0);
    }

    @Test
    void anotherExampleHasNoReference() {
        model.doubleAll();
        model.select(2);
        assertThat(model.state().reference()).isEmpty();
    }

    /// The lecture's three cases: the hinge is content with the first and the last, softmax never is.
    @Test
    void softmaxNoticesAnyJiggleAndTheHingeNone() {
        model.choose(ExampleTable.JIGGLE);
        for (int i = 0; i < 3; i++) {
            model.select(i);
            assertThat(model.state().jiggle(CrossEntropy.KIND).change()).isNotZero();
        }
        assertThat(model.state().jiggle(WestonWatkins.KIND).change()).isZero();
    }

    /// (10, 9, 9) lies on the kink: one point less of the true score, and both hinges open by 1.
    @Test
    void theHingeOnTheKinkNoticesAJiggle() {
        model.choose(ExampleTable.JIGGLE);
        model.select(1);
        assertThat(model.state().jiggle(WestonWatkins.KIND)).isEqualTo(new Jiggle(0, -1, 2));
    }

    @Test
    void scoresThatGrowTooLargeAreRefused() {
        model.setScore(0, 9e8);
        model.doubleAll();
        assertThat(model.state().example().scores().get(0)).isEqualTo(9e8);
        assertThat(model.state().message()).contains("1e9");
    }

    @Test
    void theNextCommandTakesTheMessageAway() {
        model.report("something");
        model.setScore(0, 1);
        assertThat(model.state().message()).isEmpty();
    }

    @Test
    void classesComeAndGoInAllExamples() {
        model.addClass();
        assertThat(model.state().examples()).extracting(Example::classCount).containsOnly(4);
        for (int i = 0; i < 12; i++) {
            model.addClass();
        }
        assertThat(model.state().examples()).extracting(Example::classCount).containsOnly(10);
        for (int i = 0; i < 12; i++) {
            model.removeClass();
        }
        assertThat(model.state().examples()).extracting(Example::classCount).containsOnly(2);
        assertThat(model.state().examples()).extracting(Example::label).containsExactly(0, 1, 1);
    }

    @Test
    void aQuestionBringsItsScoresAndSettings() {
        model.setTemperature(7);
        model.setScore(0, 9);
        model.ask(Question.SMOOTHED);
        assertThat(model.state().example().scores()).isEqualTo(Vector.of(3.2, 5.1, -1.7));
        assertThat(model.state().settings().softmax()).isEqualTo(new CrossEntropy(1, 0.1, SmoothingOver.ALL));
        assertClose(2.1404, model.state().reading(CrossEntropy.KIND).value(), 0, 5e-5);
    }

    @Test
    void anAnswerWaitsUntilItIsAskedFor() {
        model.ask(Question.JIGGLED);
        assertThat(model.state().asked()).contains(new ScoresState.Asked(Question.JIGGLED, false));
        model.showAnswer(true);
        assertThat(model.state().asked()).contains(new ScoresState.Asked(Question.JIGGLED, true));
        model.ask(Question.ONE_HOT);
        assertThat(model.state().asked()).contains(new ScoresState.Asked(Question.ONE_HOT, false));
    }

    @Test
    void anotherTableClosesTheQuestion() {
        model.ask(Question.JIGGLED);
        model.choose(ExampleTable.LECTURE);
        assertThat(model.state().asked()).isEmpty();
    }

    @Test
    void columnsKeepTheirOrder() {
        model.showColumn(SquaredHinge.KIND, false);
        model.showColumn(StructuredHinge.KIND, true);
        assertThat(model.state().display().columns())
                .isEqualTo(List.of(WestonWatkins.KIND, StructuredHinge.KIND, CrossEntropy.KIND));
    }

    @Test
    void theLikelihoodIsThatOfTheTrueClass() {
        model.setLikelihoodCount(366);
        assertClose(0.12998, model.state().likelihood().likelihood(), 0, 5e-6);
        assertThat(model.state().likelihood().product()).isZero();
        assertClose(-746.77, model.state().likelihood().logSum(), 0, 0.005);
    }

    /// Hands on all buttons: a state that may not be is refused by its constructor.
    @Test
    void noHandBreaksTheState() {
        SplittableRandom random = new SplittableRandom(31);
        for (int i = 0; i < 2000; i++) {
            int k = random.nextInt(model.state().classCount());
            List<Runnable> hands = List.of(() -> model.addToAll(random.nextInt(-1000, 1000)), model::doubleAll,
                    model::rotateWrong, model::rotateAll, () -> model.jiggle(k, random.nextBoolean() ? 1 : -1),
                    () -> model.setScore(k, random.nextDouble(-1e9, 1e9)), () -> model.setLabel(k), model::addClass,
                    model::removeClass, () -> model.select(random.nextInt(model.state().examples().size())),
                    model::undoAction, () -> model.setTemperature(random.nextDouble(0.01, 100)),
                    () -> model.setUnit(InformationUnit.BITS));
            hands.get(random.nextInt(hands.size())).run();
            for (Kind<Loss> kind : Loss.kinds()) {
                assertThat(model.state().reading(kind).value()).as("action %d", i).isNotNegative().isFinite();
                assertThat(model.state().jiggle(kind).change()).isFinite();
            }
            assertThat(model.state().likelihood().likelihood()).isBetween(0.0, 1.0);
        }
    }

    private static Kind<Loss> kind(String name) {
        return Loss.kinds().stream().filter(kind -> kind.name().equals(name)).findFirst().orElseThrow();
    }

    private LossChange change(Kind<Loss> kind) {
        return model.state().change(kind).orElseThrow();
    }
}
