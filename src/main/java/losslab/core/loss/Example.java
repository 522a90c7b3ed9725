package losslab.core.loss;

import static losslab.core.formula.Notation.decimal;
import static losslab.core.formula.Notation.symbol;
import static losslab.core.formula.Notation.total;

import java.util.Arrays;
import java.util.stream.IntStream;

import losslab.core.formula.Expression.Numeral;
import losslab.core.formula.Expression.Precision;
import losslab.core.formula.Expression.Symbol;
import losslab.core.formula.Name;
import losslab.core.formula.Notation;

/// One example with its results, which the loss itself has computed.
public final class Example {
    private final double[] scores;
    private final int label;
    private final double[] scoreGradient;
    private final double lossValue;

    public Example(Loss loss, double[] scores, int label) {
        this.scores = scores.clone();
        this.label = label;
        scoreGradient = new double[scores.length];
        lossValue = loss.evaluate(scores, label, scoreGradient);
    }

    public int classCount() {
        return scores.length;
    }

    public int label() {
        return label;
    }

    public double score(int k) {
        return scores[k];
    }

    public double[] scores() {
        return scores.clone();
    }

    /// ∂L/∂s, (K), the caller's.
    public double[] scoreGradient() {
        return scoreGradient.clone();
    }

    /// sₖ.
    public Symbol s(int k) {
        return symbol(Name.SCORE, k, total(scores[k]));
    }

    /// s_y.
    public Symbol trueScore() {
        return s(label);
    }

    /// Whether no score is infinite or NaN.
    public boolean isFinite() {
        return Arrays.stream(scores).allMatch(Double::isFinite);
    }

    public IntStream classes() {
        return IntStream.range(0, scores.length);
    }

    public IntStream wrongClasses() {
        return classes().filter(k -> k != label);
    }

    /// Whether the score of a class changes the loss.
    public boolean isActive(int k) {
        return scoreGradient[k] != 0;
    }

    /// L, and what it comes to.
    public Symbol loss() {
        return symbol(Name.LOSS, result());
    }

    /// The loss as a number.
    public Numeral result() {
        return decimal(lossValue);
    }

    /// ∂L/∂s, and what it comes to.
    public Symbol slope() {
        return symbol(Name.SCORE_GRADIENT, Notation.column(scoreGradient, Precision.DECIMAL));
    }
}
