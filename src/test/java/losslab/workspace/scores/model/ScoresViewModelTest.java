package losslab.workspace.scores.model;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.math.InformationUnit;
import losslab.core.math.Vector;
import losslab.ui.LossForms.Form;
import losslab.workspace.scores.model.LossChange.Verdict;

class ScoresViewModelTest {
    private final ScoresViewModel model = new ScoresViewModel();

    @Test
    void opensWithTheCat() {
        assertThat(model.state().example()).isEqualTo(Example.of("cat", 0, 3.2, 5.1, -1.7));
    }

    /// One-vs-all max(0, 1 − 3.2) + (1 + 5.1) + max(0, 1 − 1.7); its logistic ln(1 + e^−3.2) + ln(1 + e^5.1) + ln(1 + e^−1.7).
    @ParameterizedTest
    @CsvSource({"WESTON_WATKINS, 2.9", "SQUARED_HINGE, 8.41", "STRUCTURED, 2.9", "ONE_VS_ALL, 6.1", "SOFTMAX, 2.0404",
        "ONE_VS_ALL_LOGISTIC, 5.3138"})
    void theCatsLosses(Form form, double expected) {
        assertClose(expected, model.state().reading(form).value(), 0, 5e-5);
    }

    @Test
    void theMeanIsOverAllExamples() {
        assertClose(5.2667, model.state().meanLoss(Form.WESTON_WATKINS), 0, 5e-5);
        assertClose(2.7587, model.state().meanLoss(Form.SOFTMAX), 0, 5e-5);
    }

    @ParameterizedTest
    @CsvSource({"WESTON_WATKINS, UNCHANGED", "SQUARED_HINGE, UNCHANGED", "STRUCTURED, UNCHANGED", "ONE_VS_ALL, GREW",
        "SOFTMAX, UNCHANGED", "ONE_VS_ALL_LOGISTIC, GREW"})
    void aConstantMovesOneVsAllAlone(Form form, Verdict verdict) {
        model.addToAll(1);
        assertThat(change(form).verdict()).isEqualTo(verdict);
    }

    /// 1 − 3.2 − 1 stays clipped, 1 + 6.1 grew by 1, and 1 − 0.7 = 0.3 comes up.
    @Test
    void oneVsAllGrowsByWhatTheWrongClassesGain() {
        model.addToAll(1);
        assertClose(1.3, change(Form.ONE_VS_ALL).size(), 1e-12, 0);
    }

    @ParameterizedTest
    @EnumSource
    void anExchangeOfClassesChangesNothing(Form form) {
        model.rotateWrong();
        assertThat(change(form).verdict()).isEqualTo(Verdict.UNCHANGED);
        model.rotateAll();
        assertThat(change(form).verdict()).isEqualTo(Verdict.UNCHANGED);
    }

    /// The car is right by 2.9: twice its scores cost no hinge anything.
    @Test
    void doublingKeepsALossOfZero() {
        model.select(1);
        model.doubleAll();
        assertThat(Stream.of(Form.WESTON_WATKINS, Form.SQUARED_HINGE, Form.STRUCTURED).map(this::change))
                .extracting(LossChange::verdict).containsOnly(Verdict.UNCHANGED);
        assertThat(change(Form.SOFTMAX).verdict()).isEqualTo(Verdict.FELL);
    }

    /// 2·(5.1 − 3.2) + 1 = 4.8.
    @Test
    void doublingTheCatLetsItsHingeGrow() {
        model.doubleAll();
        assertThat(change(Form.WESTON_WATKINS).verdict()).isEqualTo(Verdict.GREW);
        assertClose(1.9, change(Form.WESTON_WATKINS).size(), 1e-12, 0);
    }

    @Test
    void aWholeFactorIsTold() {
        model.setScore(0, 0);
        model.setScore(1, 0);
        model.setScore(2, -100);
        model.jiggle(1, 1); // max(0, 1 − 0 + 1) after max(0, 0 − 0 + 1)
        assertThat(change(Form.WESTON_WATKINS).verdict()).isEqualTo(Verdict.TIMES);
        assertThat(change(Form.WESTON_WATKINS).factor()).isEqualTo(2);
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
        assertClose(3.9, change(Form.WESTON_WATKINS).before(), 1e-12, 0);
        assertClose(2.9, change(Form.WESTON_WATKINS).after(), 1e-12, 0);
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
            assertThat(model.state().jiggle(Form.SOFTMAX).change()).isNotZero();
        }
        assertThat(model.state().jiggle(Form.WESTON_WATKINS).change()).isZero();
    }

    /// (10, 9, 9) lies on the kink: one point less of the true score, and both hinges open by 1.
    @Test
    void theHingeOnTheKinkNoticesAJiggle() {
        model.choose(ExampleTable.JIGGLE);
        model.select(1);
        assertThat(model.state().jiggle(Form.WESTON_WATKINS)).isEqualTo(new Jiggle(0, -1, 2));
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
        assertClose(2.1404, model.state().reading(Form.SOFTMAX).value(), 0, 5e-5);
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
        model.showColumn(Form.SQUARED_HINGE, false);
        model.showColumn(Form.STRUCTURED, true);
        assertThat(model.state().display().columns())
                .isEqualTo(List.of(Form.WESTON_WATKINS, Form.STRUCTURED, Form.SOFTMAX));
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
            for (Form form : Form.values()) {
                assertThat(model.state().reading(form).value()).as("action %d", i).isNotNegative().isFinite();
                assertThat(model.state().jiggle(form).change()).isFinite();
            }
            assertThat(model.state().likelihood().likelihood()).isBetween(0.0, 1.0);
        }
    }

    private LossChange change(Form form) {
        return model.state().change(form).orElseThrow();
    }
}
