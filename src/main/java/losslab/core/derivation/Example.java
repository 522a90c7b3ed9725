package losslab.core.derivation;

import static losslab.core.derivation.Notation.decimal;
import static losslab.core.derivation.Notation.symbol;
import static losslab.core.derivation.Notation.total;

import java.util.Arrays;
import java.util.stream.IntStream;

import losslab.core.derivation.Expression.Numeral;
import losslab.core.derivation.Expression.Precision;
import losslab.core.derivation.Expression.Symbol;
import losslab.core.loss.Loss;

/// One example with its results, which the loss itself has computed.
final class Example {
    private final double[] scores;
    private final int label;
    private final double[] scoreGradient;
    private final double lossValue;

    Example(Loss loss, double[] scores, int label) {
        this.scores = scores.clone();
        this.label = label;
        scoreGradient = new double[scores.length];
        lossValue = loss.evaluate(scores, label, scoreGradient);
    }

    int classCount() {
        return scores.length;
    }

    int label() {
        return label;
    }

    double score(int k) {
        return scores[k];
    }

    double[] scores() {
        return scores.clone();
    }

    /// ∂L/∂s, (K), the caller's.
    double[] scoreGradient() {
        return scoreGradient.clone();
    }

    /// sₖ.
    Symbol s(int k) {
        return symbol(Name.SCORE, k, total(scores[k]));
    }

    /// s_y.
    Symbol trueScore() {
        return s(label);
    }

    /// Whether no score is infinite or NaN.
    boolean isFinite() {
        return Arrays.stream(scores).allMatch(Double::isFinite);
    }

    IntStream classes() {
        return IntStream.range(0, scores.length);
    }

    IntStream wrongClasses() {
        return classes().filter(k -> k != label);
    }

    /// Whether the score of a class changes the loss.
    boolean isActive(int k) {
        return scoreGradient[k] != 0;
    }

    /// L, and what it comes to.
    Symbol loss() {
        return symbol(Name.LOSS, result());
    }

    /// The loss as a number.
    Numeral result() {
        return decimal(lossValue);
    }

    /// ∂L/∂s, and what it comes to.
    Symbol slope() {
        return symbol(Name.SCORE_GRADIENT, Notation.column(scoreGradient, Precision.DECIMAL));
    }
}
