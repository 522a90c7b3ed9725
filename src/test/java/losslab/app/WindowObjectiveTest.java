package losslab.app;

import static losslab.app.Agreement.assertThatAllAgrees;
import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.loss.WestonWatkins;
import losslab.core.model.Parameters;

/// The objective and the softmax under it: every choice reaches all panels.
class WindowObjectiveTest {
    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"SVM — one-vs-all|4.0222|7.5222", "SVM — structured|2.3667|5.8667",
        "Softmax cross-entropy|1.8366|5.3366", "SVM — squared hinge|8.4789|11.9789",
        "One-vs-all logistic|3.0956|6.5956"})
    void everyLossReachesAllPanels(String name, String data, String total) {
        window.choose("loss", name);
        assertThatAllAgrees(window);
        assertThat(List.of(window.text("data-loss"), window.text("total-loss"))).containsExactly(data, total);
    }

    @Test
    void aLossWithoutAMarginMarksThePointsThatAreClassifiedWrong() {
        window.choose("loss", "Softmax cross-entropy");
        // The demo opens with points 1 and 3 right, 7 wrong.
        assertThat(IntStream.range(0, 9).mapToObj(row -> window.cellText(row, "loss").substring(0, 1)))
                .containsExactly("✓", "✗", "✓", "✗", "✗", "✗", "✗", "✗", "✗");
    }

    @Test
    void theFirstLossCanBeChosenAgain() {
        window.choose("loss", "SVM — structured");
        window.choose("loss", "SVM — Weston-Watkins");
        assertThat(loss()).isEqualTo(new WestonWatkins(1));
        assertThatAllAgrees(window);
    }

    @ParameterizedTest
    @CsvSource({"none, 0.0000", "L1, 1.3000", "elastic, 2.4000"})
    void everyRegularizerReachesAllPanels(String name, String penalty) {
        window.choose("regularizer", name);
        assertThatAllAgrees(window);
        assertThat(window.text("regularization-loss")).isEqualTo(penalty);
    }

    @Test
    void noRegularizerKeepsTheStrengthForTheNextOne() {
        window.enter("strength", "0.25");
        window.choose("regularizer", "none");
        window.choose("regularizer", "L1");
        assertThat(regularizer()).isEqualTo(new Regularizer.L1(0.25));
    }

    @Test
    void theLeftEndOfTheStrengthIsExactlyZero() {
        window.slide("strength-slider", -0.2);
        assertThat(regularizer()).isEqualTo(new Regularizer.L2(0));
        assertThat(window.text("strength")).isEqualTo("0");
        assertThatAllAgrees(window);
    }

    @Test
    void theStrengthComesBackFromZero() {
        window.slide("strength-slider", -0.2);
        window.slide("strength-slider", 1.2);
        assertThat(regularizer()).isEqualTo(new Regularizer.L2(100));
    }

    @Test
    void theStrengthSteppedUpFromZeroLeavesZero() {
        window.enter("strength", "0");
        window.keys(KeyCode.UP);
        assertThat(regularizer().strength()).isPositive();
    }

    @Test
    void theL1ShareIsOnTheScreenForElasticAlone() {
        assertThat(window.isOnScreen("l1-ratio")).isFalse();
        window.choose("regularizer", "elastic");
        assertThat(window.isOnScreen("l1-ratio")).isTrue();
    }

    @Test
    void theL1ShareChangesThePenalty() {
        window.choose("regularizer", "elastic");
        window.enter("l1-ratio", "1");
        assertThat(window.text("regularization-loss")).isEqualTo("1.3000");
        assertThatAllAgrees(window);
    }

    @Test
    void theMarginIsDisabledForSoftmax() {
        window.choose("loss", "Softmax cross-entropy");
        assertThat(window.call(() -> window.find("margin").isDisabled())).isTrue();
    }

    @Test
    void theMarginChangesTheLoss() {
        window.enter("margin", "2");
        assertThat(loss()).isEqualTo(new WestonWatkins(2));
        assertThatAllAgrees(window);
    }

    @Test
    void theMarginStaysFromLossToLoss() {
        window.enter("margin", "2");
        window.choose("loss", "Softmax cross-entropy");
        window.choose("loss", "SVM — Weston-Watkins");
        assertThat(loss()).isEqualTo(new WestonWatkins(2));
    }

    // Softmax

    @Test
    void forAnSvmTheTemperatureIsALens() {
        window.enter("temperature", "2");
        assertThat(window.text("total-loss")).isEqualTo("6.2667");
        assertThat(window.isOnScreen("softmax-lens")).isTrue();
        assertThatAllAgrees(window);
    }

    @Test
    void withTheSoftmaxLossTheTemperatureIsItsOwn() {
        window.choose("loss", "Softmax cross-entropy");
        Parameters before = window.state().evaluation().gradient();
        window.enter("temperature", "2");
        assertThat(loss()).isEqualTo(new CrossEntropy(2, 0, SmoothingOver.ALL));
        assertThat(window.state().evaluation().gradient()).isNotEqualTo(before);
        assertThat(window.isOnScreen("softmax-lens")).isFalse();
        assertThatAllAgrees(window);
    }

    @Test
    void theSoftmaxLossBeginsAtTheTemperatureOnTheScreen() {
        window.enter("temperature", "2");
        window.choose("loss", "Softmax cross-entropy");
        assertThat(loss()).isEqualTo(new CrossEntropy(2, 0, SmoothingOver.ALL));
        assertThatAllAgrees(window);
    }

    @Test
    void theTemperatureSnapsToOne() {
        window.enter("temperature", "2");
        window.slide("temperature-slider", 0.507);
        assertThat(window.state().shownTemperature()).isEqualTo(1);
    }

    @Test
    void theTemperatureSliderReachesItsEnds() {
        window.slide("temperature-slider", -0.2);
        assertThat(window.state().shownTemperature()).isEqualTo(0.01);
        assertThatAllAgrees(window);
        window.slide("temperature-slider", 1.2);
        assertThat(window.state().shownTemperature()).isEqualTo(100);
        assertThatAllAgrees(window);
    }

    @Test
    void theTemperatureTurnsTheLecturesScoresIntoItsProbabilities() {
        window.run(() -> window.model().setRow(0, 0, 0, 3.2));
        window.run(() -> window.model().setRow(1, 0, 0, 5.1));
        window.run(() -> window.model().setRow(2, 0, 0, -1.7));
        window.enter("temperature", "2");
        assertThat(List.of(window.text("probability-0"), window.text("probability-1"), window.text("probability-2")))
                .containsExactly("0.272", "0.704", "0.024");
    }

    @Test
    void labelSmoothingSharesOverAll() {
        window.choose("loss", "Softmax cross-entropy");
        window.enter("label-smoothing", "0.3");
        assertThat(List.of(window.text("target-0"), window.text("target-1"), window.text("target-2")))
                .containsExactly("0.800", "0.100", "0.100");
        assertThatAllAgrees(window);
    }

    @Test
    void labelSmoothingSharesOverTheOthers() {
        window.choose("loss", "Softmax cross-entropy");
        window.enter("label-smoothing", "0.3");
        window.choose("smoothing-over", "the others");
        assertThat(List.of(window.text("target-0"), window.text("target-1"), window.text("target-2")))
                .containsExactly("0.700", "0.150", "0.150");
        assertThatAllAgrees(window);
    }

    @Test
    void labelSmoothingSurvivesAVisitToAnotherLoss() {
        window.choose("loss", "Softmax cross-entropy");
        window.enter("label-smoothing", "0.3");
        window.choose("loss", "SVM — structured");
        window.choose("loss", "Softmax cross-entropy");
        assertThat(loss()).isEqualTo(new CrossEntropy(1, 0.3, SmoothingOver.ALL));
    }

    @Test
    void theTemperatureGoesOnWithTheNextLoss() {
        window.choose("loss", "Softmax cross-entropy");
        window.enter("temperature", "2");
        window.choose("loss", "SVM — structured");
        assertThat(window.text("temperature")).isEqualTo("2");
        assertThatAllAgrees(window);
    }

    @Test
    void withNothingSelectedThePanelSaysSo() {
        window.clickInPlane(window.plane().point(3));
        window.keys(KeyCode.ESCAPE);
        assertThat(window.isOnScreen("probability-bars")).isFalse();
        assertThat(window.call(() -> window.find("softmax").lookupAll(".card-note").stream()
                .map(WindowHarness::textOf).toList())).contains("select a point");
    }

    @Test
    void theProbabilitiesAddUpToOne() {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            sum += Double.parseDouble(window.text("probability-" + k));
        }
        assertClose(1, sum, 0, 0.0016); // three digits each
    }

    private Loss loss() {
        return window.state().experiment().loss();
    }

    private Regularizer regularizer() {
        return window.state().experiment().regularizer();
    }
}
