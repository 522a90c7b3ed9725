package losslab.core.loss;

import static losslab.core.formula.Notation.ONE;
import static losslab.core.formula.Notation.column;
import static losslab.core.formula.Notation.negative;
import static losslab.core.formula.Notation.plus;
import static losslab.core.formula.Notation.sum;

import java.util.List;
import java.util.stream.Stream;

import losslab.core.formula.Expression;
import losslab.core.formula.Expression.Absolute;
import losslab.core.formula.Expression.Exponential;
import losslab.core.formula.Expression.Logarithm;
import losslab.core.formula.Expression.Quotient;
import losslab.core.formula.Expression.Sum;
import losslab.core.formula.Expression.Term;
import losslab.core.formula.Line;
import losslab.core.formula.Notation;

/// A logistic loss for every class, with u_y = −s_y and u_j = s_j for the others.
///
///     L       = Σ_k ln(1 + e^{u_k})                 = max(0, u_k) + ln(1 + e^{−|u_k|}) where |u_k| is large
///     ∂L/∂s_k = ∓1/(1 + e^{−u_k})                   = ∓e^{u_k}/(1 + e^{u_k}) where u_k is far below 0; − for y
record LogisticFormula(Example example) implements LossFormula {

    @Override
    public List<Line> loss() {
        Sum terms = new Sum(example.classes().boxed().flatMap(this::terms).toList());
        return Line.steps(example.loss(), terms, example.result());
    }

    @Override
    public List<Line> slope() {
        List<Expression> entries = example.classes()
                .<Expression>mapToObj(k -> k == example.label() ? negative(sigmoid(k)) : sigmoid(k)).toList();
        return Line.steps(example.slope(), column(entries), example.slope().meaning());
    }

    private Stream<Term> terms(int k) {
        return SoftmaxFormula.isUnreadable(example.score(k))
                ? Stream.of(plus(Notation.hinge(wrongness(k))), plus(softPlus(negative(new Absolute(example.s(k))))))
                : Stream.of(plus(softPlus(wrongness(k))));
    }

    /// ln(1 + e^u).
    private static Logarithm softPlus(Expression exponent) {
        return new Logarithm(sum(plus(ONE), plus(new Exponential(exponent))));
    }

    /// σ(u_k), in the form whose exponential is not large.
    private Quotient sigmoid(int k) {
        boolean farBelow = SoftmaxFormula.isUnreadable(example.score(k)) && wrongness(k).value() < 0;
        Exponential power = new Exponential(farBelow ? wrongness(k) : rightness(k));
        return new Quotient(farBelow ? power : ONE, sum(plus(ONE), plus(power)));
    }

    /// u_k.
    private Expression wrongness(int k) {
        return k == example.label() ? negative(example.s(k)) : example.s(k);
    }

    /// −u_k.
    private Expression rightness(int k) {
        return k == example.label() ? example.s(k) : negative(example.s(k));
    }
}
