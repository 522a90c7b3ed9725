package losslab.ui.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.derivation.Derivation;
import losslab.core.derivation.Section;
import losslab.core.derivation.Topic;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.loss.Loss;
import losslab.core.loss.OneVsAllLogistic;
import losslab.core.loss.Regularizer;
import losslab.core.loss.SquaredHinge;
import losslab.core.loss.StructuredHinge;
import losslab.core.loss.WestonWatkins;
import losslab.core.model.Objective;
import losslab.core.model.Parameters;
import losslab.ui.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Worked by hand: the scores of cat, car and frog of CS231n's lecture.
class FormulaTextTest {
    private static final double[] CAT = {3.2, 5.1, -1.7};
    private static final double[] FROG = {2.2, 2.5, -3.1};
    private static final CrossEntropy SMOOTHED = new CrossEntropy(1, 0.1, SmoothingOver.ALL);

    @Test
    void writesTheHingesOfTheCat() {
        assertThat(text(new WestonWatkins(1), CAT, 0, Topic.LOSS, 2)).isEqualTo("""
                Lᵢ = max(0, s₁ − s₀ + Δ) + max(0, s₂ − s₀ + Δ)
                   = max(0, 5.10 − 3.20 + 1) + max(0, −1.70 − 3.20 + 1)
                   = 2.90 + 0.00
                   = 2.90""");
    }

    @Test
    void writesTheSlopeOfTheHinges() {
        assertThat(text(new WestonWatkins(1), CAT, 0, Topic.SCORE_GRADIENT, 2)).isEqualTo(
                """
                        ∂Lᵢ/∂s = (−[s₁ − s₀ + Δ > 0] − [s₂ − s₀ + Δ > 0], [s₁ − s₀ + Δ > 0], [s₂ − s₀ + Δ > 0])
                               = (−[5.10 − 3.20 + 1 > 0] − [−1.70 − 3.20 + 1 > 0], [5.10 − 3.20 + 1 > 0], [−1.70 − 3.20 + 1 > 0])
                               = (−[2.90 > 0] − [−3.90 > 0], [2.90 > 0], [−3.90 > 0])
                               = (−1.00, 1.00, 0.00)""");
    }

    @Test
    void writesTheSquaresOfTheFrog() {
        assertThat(text(new SquaredHinge(1), FROG, 2, Topic.LOSS, 2)).isEqualTo("""
                Lᵢ = max(0, s₀ − s₂ + Δ)² + max(0, s₁ − s₂ + Δ)²
                   = max(0, 2.20 − (−3.10) + 1)² + max(0, 2.50 − (−3.10) + 1)²
                   = 6.30² + 6.60²
                   = 39.69 + 43.56
                   = 83.25""");
    }

    @Test
    void writesTheWorstClassOfTheFrog() {
        assertThat(text(new StructuredHinge(0.5), FROG, 2, Topic.LOSS, 2)).isEqualTo("""
                Lᵢ = max(0, max(s₀, s₁) − s₂ + Δ)
                   = max(0, max(2.20, 2.50) − (−3.10) + 0.5)
                   = max(0, 2.50 − (−3.10) + 0.5)
                   = max(0, 6.10)
                   = 6.10""");
    }

    @Test
    void writesTheSoftmaxOfTheCat() {
        assertThat(text(CrossEntropy.standard(), CAT, 0, Topic.LOSS, 4)).isEqualTo("""
                p₀ = e^(s₀)/(e^(s₀) + e^(s₁) + e^(s₂))
                   = e^(3.2000)/(e^(3.2000) + e^(5.1000) + e^(−1.7000))
                   = 24.5325/(24.5325 + 164.0219 + 0.1827)
                   = 0.1300
                Lᵢ = −ln p₀
                   = −ln 0.1300
                   = 2.0404""");
    }

    @Test
    void writesATemperatureThatIsNotOne() {
        assertThat(text(new CrossEntropy(2, 0, SmoothingOver.ALL), CAT, 0, Topic.LOSS, 2)).startsWith("""
                p₀ = e^(s₀/T)/(e^(s₀/T) + e^(s₁/T) + e^(s₂/T))
                   = e^(3.20/2)/(e^(3.20/2) + e^(5.10/2) + e^((−1.70)/2))
                """);
    }

    @Test
    void subtractsTheLargestScoreWhereExponentialsAreLarge() {
        assertThat(text(CrossEntropy.standard(), new double[]{1000, 1002}, 0, Topic.LOSS, 3)).isEqualTo("""
                m = max(s₀, s₁)
                  = max(1000.00, 1002.00)
                  = 1002.00
                Lᵢ = ln(e^(s₀ − m) + e^(s₁ − m)) + (m − s₀)
                   = ln(e^(1000.00 − 1002.00) + e^(1002.00 − 1002.00)) + (1002.00 − 1000.00)
                   = 0.127 + 2.000
                   = 2.127""");
    }

    @Test
    void writesALargeLogisticTermInTwoParts() {
        assertThat(text(new OneVsAllLogistic(), new double[]{-20, 0}, 0, Topic.LOSS, 2)).isEqualTo("""
                Lᵢ = max(0, −s₀) + ln(1 + e^(−|s₀|)) + ln(1 + e^(s₁))
                   = max(0, −(−20.00)) + ln(1 + e^(−|−20.00|)) + ln(1 + e^(0.00))
                   = 20.00 + 2.1e−9 + 0.69
                   = 20.69""");
    }

    @Test
    void writesTheBinarySvm() {
        assertThat(text(new WestonWatkins(1), new double[]{1.5, 1}, 1, Topic.BINARY, 2)).isEqualTo("""
                z = s₁ − s₀
                  = 1.00 − 1.50
                  = −0.50
                t′ = 1
                Lᵢ = max(0, Δ − t′·z)
                   = max(0, 1 − 1·(−0.50))
                   = max(0, 1.50)
                   = 1.50""");
    }

    @Test
    void writesBothFormsOfLogisticRegression() {
        assertThat(text(CrossEntropy.standard(), new double[]{1.5, 1}, 0, Topic.BINARY, 3)).isEqualTo("""
                z = s₁ − s₀
                  = 1.000 − 1.500
                  = −0.500
                t = q₁
                  = 0
                σ(z) = 1/(1 + e^(−z))
                     = 1/(1 + e^(−(−0.500)))
                     = 1/(1 + 1.649)
                     = 0.378
                Lᵢ = −t·ln σ(z) − (1 − t)·ln(1 − σ(z))
                   = −0·ln σ(−0.500) − (1 − 0)·ln(1 − σ(−0.500))
                   = −0.000 − (−0.474)
                   = 0.474
                t′ = −1
                Lᵢ = ln(1 + e^(−t′·z))
                   = ln(1 + e^(−(−1)·(−0.500)))
                   = ln 1.607
                   = 0.474""");
    }

    @Test
    void writesTheWayToTheGradient() {
        Objective objective = new Objective(new DataSet(2, List.of(new Point(0.5, 0.4, 0), new Point(-1, 2, 1))),
                new WestonWatkins(1), new Regularizer.L2(0.25));
        assertThat(afterTheScores(Derivation.of(objective.evaluate(Parameters.ofRows(new double[]{1, 0, 0},
                new double[]{0, 2, 0})), 0))).isEqualTo(
                        """
                                Gᵢ = ∂Lᵢ/∂(W b)
                                   = ∂Lᵢ/∂s·(x₀, x₁, 1)ᵀ
                                   = (−1.00, 1.00)·(0.50, 0.40, 1)ᵀ
                                   = [[−0.50, −0.40, −1.00], [0.50, 0.40, 1.00]]

                                Ḡ = 1/N·(Gᵢ + Σ_{j≠i} Gⱼ)
                                  = 1/2·([[−0.50, −0.40, −1.00], [0.50, 0.40, 1.00]] + [[0.00, 0.00, 0.00], [0.00, 0.00, 0.00]])
                                  = [[−0.25, −0.20, −0.50], [0.25, 0.20, 0.50]]

                                ∂(λR)/∂(W b) = 2·λ·(W 0)
                                             = 2·0.25·[[1.00, 0.00, 0.00], [0.00, 2.00, 0.00]]
                                             = [[0.50, 0.00, 0.00], [0.00, 1.00, 0.00]]

                                ∂L/∂(W b) = Ḡ + ∂(λR)/∂(W b)
                                          = [[−0.25, −0.20, −0.50], [0.25, 0.20, 0.50]] + [[0.50, 0.00, 0.00], [0.00, 1.00, 0.00]]
                                          = [[0.25, −0.20, −0.50], [0.25, 1.20, 0.50]]""");
    }

    @ParameterizedTest
    @CsvSource({"3.2, 5.1, -1.7, 0, 2.9000, 8.4100, 2.0404, 2.1404", "1.3, 4.9, 2.0, 1, 0.0000, 0.0000, 0.0791, 0.2958",
        "2.2, 2.5, -3.1, 2, 12.9000, 83.2500, 6.1565, 5.7931"})
    void comesToTheNumbersOfTheLecture(double cat, double car, double frog, int label, String hinge, String squared,
            String softmax, String smoothed) {
        double[] scores = {cat, car, frog};
        assertThat(List.of(result(new WestonWatkins(1), scores, label), result(new SquaredHinge(1), scores, label),
                result(CrossEntropy.standard(), scores, label), result(SMOOTHED, scores, label)))
                .containsExactly(hinge, squared, softmax, smoothed);
    }

    @Test
    void aSmallNumberIsNotWrittenAsZero() {
        assertThat(text(CrossEntropy.standard(), new double[]{10, 0.5}, 0, Topic.LOSS, 2)).endsWith("= 7.5e−5");
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 40, 300})
    void aLossThatIsNextToNothingIsNotWrittenAsZero(double gap) {
        assertThat(text(CrossEntropy.standard(), new double[]{gap, 0}, 0, Topic.LOSS, 2))
                .endsWith("= " + Numbers.scientific(Math.exp(-gap), 2));
    }

    @Test
    void aSettingIsWrittenInFull() {
        assertThat(text(new WestonWatkins(0.123456), new double[]{1, 0}, 1, Topic.LOSS, 2))
                .contains("1.00 − 0.00 + 0.123456", "= 1.12");
    }

    @Test
    void aSettingIsNeverWrittenAsZero() {
        assertThat(text(new CrossEntropy(1e-300, 1e-15, SmoothingOver.OTHERS), new double[]{1, 0}, 0, Topic.LOSS, 2))
                .contains("/1.0e−300", "1 − 1.0e−15", "= (1.00, 1.0e−15)");
    }

    /// 0.4 − 1.4 is −1 + 2⁻⁵³ in floating point.
    @Test
    void aHingeThatRoundingHoldsOpenIsNotWrittenAsZero() {
        assertThat(text(new WestonWatkins(1), new double[]{0.4, 1.4}, 1, Topic.LOSS, 2))
                .endsWith("= max(0, 1.1e−16)\n   = 1.1e−16".translateEscapes());
    }

    @Test
    void aScoreThatIsLeftOfZeroIsWrittenAsZero() {
        assertThat(text(new StructuredHinge(1), new double[]{0, 0.1 + 0.2 - 0.3, -1}, 0, Topic.LOSS, 2))
                .contains("max(0, max(0.00, −1.00) − 0.00 + 1)", "= max(0, 0.00 − 0.00 + 1)");
    }

    @Test
    void anInfiniteScoreHasNoSteps() {
        assertThat(text(CrossEntropy.standard(), new double[]{Double.POSITIVE_INFINITY, 1}, 1, Topic.LOSS, 2))
                .isEqualTo("s = (∞, 1.00)\nLᵢ = ∞".translateEscapes());
    }

    private static String result(Loss loss, double[] scores, int label) {
        String text = text(loss, scores, label, Topic.LOSS, 4);
        return text.substring(text.lastIndexOf("= ") + 2);
    }

    private static String text(Loss loss, double[] scores, int label, Topic topic, int digits) {
        return FormulaText.of(new Derivation(Derivation.ofLoss(loss, scores, label).sections().stream()
                .filter(section -> section.topic() == topic).toList()), digits);
    }

    private static String afterTheScores(Derivation derivation) {
        List<Section> sections = derivation.sections();
        return FormulaText.of(new Derivation(sections.stream()
                .filter(section -> section.topic().compareTo(Topic.OUTER_PRODUCT) >= 0).collect(Collectors.toList())),
                2);
    }
}
