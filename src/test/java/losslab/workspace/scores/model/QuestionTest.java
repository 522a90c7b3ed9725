package losslab.workspace.scores.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The worked numbers of the lectures, read from the answers as a class reads them.
class QuestionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SVM_OF_THREE         | Cat 2.90, car 0.00, frog 12.90; their mean is 5.27.",
        "SQUARED_OF_THREE     | Cat 8.41, car 0.00, frog 83.25.",
        "SQUARED_OF_THREE     | 9.9 times as much as the cat, and not 4.45 times",
        "SOFTMAX_OF_CAT       | p = (0.130, 0.869, 0.001), and the loss is −ln 0.130 = 2.0404 nats = 2.944 bits.",
        "SOFTMAX_OF_THREE     | Cat 2.0404, car 0.0791, frog 6.1565 nats; their mean is 2.7587.",
        "ALL_CLASSES          | = 1.00, so every loss grows by Δ: 3.90, 1.00, 13.90 in place of 2.90, 0.00, 12.90.",
        "MEAN_OF_CLASSES      | divided by the 2 wrong classes: 1.45, 0.00, 6.45 in place of 2.90, 0.00, 12.90.",
        "EXTREMES             | 0 and ∞ for both. With the true score 100 ahead: SVM 0, softmax 7.44e−44",
        "EXTREMES             | 100 behind: SVM 202, softmax 101,",
        "ZERO_SCORES          | SVM (C − 1)·Δ = 2.00, softmax ln C = 1.0986, with C = 3.",
        "ZERO_SCORES_OF_TEN   | SVM (C − 1)·Δ = 9.00, softmax ln C = 2.3026, with C = 10.",
        "DOUBLED_WEIGHTS      | SVM: 0.0000 with W, 0.0000 with 2W.",
        "DOUBLED_WEIGHTS      | from 0.0791 to 0.0038.",
        "EQUAL_SCORES         | The scores are the same: 1.00, 1.00.",
        "EQUAL_SCORES         | 1.00 against 0.25. L1 does not care: 1.00 against 1.00.",
        "JIGGLED              | SVM: 0.00, 0.00, 0.00, and",
        "JIGGLED              | Softmax: 0.0009, 0.5514, 0.0000. It is never content; even the last one is 3.4e−48, not 0.",
        "TWO_CLASSES          | z = s₁ − s₀ = 0.50, t = y and t′ = ±1: the SVM loss 0.50 is the binary one, max(0, Δ − t′z) = 0.50.",
        "TWO_CLASSES          | Softmax 0.4741 is the logistic loss: −t ln σ(z) − (1 − t) ln(1 − σ(z)) = 0.4741, and ln(1 + e^(−t′z)) = 0.4741.",
        "ARG_MAX              | k* = 1 and y = 0, so the loss is 1. Any score moved by ±0.01 leaves it there: the slopes are 0, 0, 0.",
        "TEMPERATURE          | T = 0.01: p = (0.000, 1.000, 0.000)",
        "TEMPERATURE          | T = 1: p = (0.130, 0.869, 0.001)",
        "TEMPERATURE          | T = 2: p = (0.272, 0.704, 0.024)",
        "TEMPERATURE          | T = 100: p = (0.337, 0.343, 0.320)",
        "SOFT_MAXIMUM         | 5.1000 at T = 0.01, and 5.2404 at T = 1: it comes down to max s = 5.1000.",
        "CONSTANT             | p = (0.130, 0.869, 0.001), and with 100 added p = (0.130, 0.869, 0.001).",
        "CONSTANT             | ln p + 5.2404 = (3.20, 5.10, −1.70).",
        "SMOOTHED             | Cat 2.1404, car 0.2958, frog 5.7931, in place of 2.0404, 0.0791, 6.1565.",
        "BEST_GAP             | 3.3322 when all classes share ε, 2.8904 when the others do. Without smoothing the best gap is ∞",
        "DIVERGENCE           | 1.0986 = 0.3939 + 0.7047.",
        "DIVERGENCE           | 3.0404 = 1.0986 + 1.9417. It is not symmetric.",
        "ONE_HOT              | H(p) = 0.0000. So KL(p‖q) = 2.0404, cross-entropy = 2.0404 and −ln q_y = 2.0404 are one number.",
        "PRODUCT              | With p = 0.130, the product of 100 likelihoods is 2.45e−89, and that of 366 is 0 in floating point.",
        "OVERFLOW             | e^(1003.2) is ∞, for the exponent is above 709.78; ∞/∞ is NaN, and the loss is NaN.",
        "OVERFLOW             | p = (0.130, 0.869, 0.001) and the loss is 2.0404, as before."})
    void anAnswerHasTheWorkedNumbers(Question question, String words) {
        assertThat(question.answer()).contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SVM_OF_THREE   | The lecture says 10.9 for the frog and 4.6 for the mean",
        "SVM_OF_THREE   | The frog’s loss is 12.90.",
        "SOFTMAX_OF_CAT | The lecture says 0.89: that is −log₁₀ 0.130, but the loss uses ln: 2.040.",
        "SOFTMAX_OF_CAT | rounds p = (0.130, 0.869, 0.001) to (0.12, 0.87, 0.01)",
        "SOFTMAX_OF_CAT | log₂ but the loss with ln: 2.944 bits are 2.040 nats.",
        "TEMPERATURE    | 0.321 for the third probability at T = 100."})
    void aSlipIsTold(Question question, String words) {
        assertThat(question.slip().orElseThrow()).contains(words);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerHasANumber(Question question) {
        assertThat(question.answer()).containsPattern("\\d").doesNotContain("{");
    }

    @Test
    void everyQuestionHasATitleOfItsOwn() {
        assertThat(Question.values()).extracting(Question::title).doesNotHaveDuplicates();
    }
}
