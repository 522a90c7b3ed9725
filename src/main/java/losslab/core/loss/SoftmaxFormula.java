package losslab.core.loss;

import static losslab.core.formula.Notation.column;
import static losslab.core.formula.Notation.decimal;
import static losslab.core.formula.Notation.minus;
import static losslab.core.formula.Notation.perTemperature;
import static losslab.core.formula.Notation.plus;
import static losslab.core.formula.Notation.product;
import static losslab.core.formula.Notation.setting;
import static losslab.core.formula.Notation.sum;
import static losslab.core.formula.Notation.symbol;

import java.util.ArrayList;
import java.util.List;

import losslab.core.formula.Expression;
import losslab.core.formula.Expression.Exponential;
import losslab.core.formula.Expression.Logarithm;
import losslab.core.formula.Expression.Max;
import losslab.core.formula.Expression.Numeral;
import losslab.core.formula.Expression.Precision;
import losslab.core.formula.Expression.Product;
import losslab.core.formula.Expression.Quotient;
import losslab.core.formula.Expression.Sum;
import losslab.core.formula.Expression.Symbol;
import losslab.core.formula.Expression.Term;
import losslab.core.formula.Line;
import losslab.core.formula.Name;
import losslab.core.formula.Notation;
import losslab.core.math.Softmax;
import losslab.core.math.Vector;

/// Softmax cross-entropy.
///
///     L     = −Σₖ qₖ ln pₖ                                    p = softmax(s/T)
///           = ln Σₖ e^{(sₖ − m)/T} + Σₖ qₖ·(m − sₖ)/T         m = max s, where an exponential is unreadable
///     ∂L/∂s = (p − q)/T
///
/// Without smoothing q is 1 for the true class and 0 for the others, and one term is left: −ln p_y.
///
/// @param isShifted whether the largest score is subtracted first
record SoftmaxFormula(Example example, CrossEntropy crossEntropy, Vector probabilities, boolean isShifted)
        implements
            LossFormula {
    /// e^11 is 59,874, the largest that is written with all its digits before the point.
    private static final double LARGEST_EXPONENT = 11;

    SoftmaxFormula(Example example, CrossEntropy crossEntropy) {
        this(example, crossEntropy,
                Vector.of(Softmax.probabilities(example.scores(), crossEntropy.temperature())),
                example.classes().anyMatch(k -> isUnreadable(example.score(k) / crossEntropy.temperature())));
    }

    /// Whether e to that power is too long to be read, or so small that nothing is left of it.
    static boolean isUnreadable(double exponent) {
        return Math.abs(exponent) > LARGEST_EXPONENT;
    }

    @Override
    public List<Line> loss() {
        List<Line> lines = new ArrayList<>(isSmoothed() ? targets() : List.of());
        if (isShifted) {
            lines.addAll(largestScore());
            lines.addAll(Line.steps(example.loss(), shiftedLoss(), example.result()));
        } else if (isSmoothed()) {
            lines.addAll(softmax());
            Sum terms = new Sum(example.classes()
                    .mapToObj(k -> minus(product(q(k), new Logarithm(p(k))))).toList());
            lines.addAll(Line.steps(example.loss(), terms, example.result()));
        } else {
            int y = example.label();
            lines.addAll(Line.steps(p(y), new Quotient(power(y), powers()), p(y).meaning()));
            lines.addAll(
                    Line.steps(example.loss(), Notation.negative(new Logarithm(p(y))), example.result()));
        }
        return lines;
    }

    @Override
    public List<Line> slope() {
        List<Line> lines = new ArrayList<>();
        if (!isSmoothed()) {
            lines.add(Line.of(target(), target().meaning()));
        }
        if (!isSmoothed() || isShifted) {
            lines.addAll(softmax());
        }
        Sum difference = sum(plus(probability()), minus(target()));
        Expression slope = crossEntropy.temperature() == 1
                ? difference
                : product(perTemperature(Notation.ONE, crossEntropy.temperature()), difference);
        lines.addAll(Line.steps(example.slope(), slope, example.slope().meaning()));
        return lines;
    }

    @Override
    public List<Line> binary() {
        return BinaryFormula.logistic(example, crossEntropy);
    }

    private boolean isSmoothed() {
        return crossEntropy.labelSmoothing() > 0;
    }

    private List<Line> targets() {
        Symbol smoothing = setting(Name.SMOOTHING, crossEntropy.labelSmoothing());
        int y = example.label();
        int classCount = example.classCount();
        List<Expression> entries = switch (crossEntropy.smoothingOver()) {
            case ALL -> {
                Quotient share = new Quotient(smoothing, Notation.whole(classCount));
                yield example.classes().<Expression>mapToObj(k -> k == y
                        ? sum(plus(Notation.ONE), minus(smoothing), plus(share))
                        : share).toList();
            }
            case OTHERS -> {
                Quotient share = new Quotient(smoothing, Notation.whole(classCount - 1.0));
                yield example.classes().<Expression>mapToObj(k -> k == y
                        ? sum(plus(Notation.ONE), minus(smoothing))
                        : share).toList();
            }
        };
        return Line.steps(target(), column(entries), target().meaning());
    }

    private List<Line> largestScore() {
        return Line.steps(m(), new Max(example.classes().<Expression>mapToObj(example::s).toList()), m().meaning());
    }

    private List<Line> softmax() {
        Product shares = product(new Quotient(Notation.ONE, powers()),
                column(example.classes().mapToObj(this::power).toList()));
        return Line.steps(probability(), shares, probability().meaning());
    }

    private Sum shiftedLoss() {
        List<Term> terms = new ArrayList<>(List.of(plus(new Logarithm(powers()))));
        example.classes().filter(k -> isSmoothed() || k == example.label()).forEach(k -> {
            Expression gap = perTemperature(sum(plus(m()), minus(example.s(k))), crossEntropy.temperature());
            terms.add(plus(isSmoothed() ? product(q(k), gap) : gap));
        });
        return new Sum(terms);
    }

    private Sum powers() {
        return new Sum(example.classes().mapToObj(k -> plus(power(k))).toList());
    }

    /// e^{sₖ/T}, or e^{(sₖ − m)/T}.
    private Exponential power(int k) {
        Expression score = isShifted ? sum(plus(example.s(k)), minus(m())) : example.s(k);
        return new Exponential(perTemperature(score, crossEntropy.temperature()));
    }

    private Symbol m() {
        return symbol(Name.LARGEST_SCORE, Notation.total(
                example.classes().mapToDouble(example::score).reduce(Double.NEGATIVE_INFINITY, Math::max)));
    }

    private Symbol p(int k) {
        return symbol(Name.PROBABILITY, k, decimal(probabilities.get(k)));
    }

    private Symbol probability() {
        return symbol(Name.PROBABILITY, column(probabilities.toArray(), Precision.DECIMAL));
    }

    private Symbol q(int k) {
        return symbol(Name.TARGET, k, share(k));
    }

    private Symbol target() {
        return symbol(Name.TARGET, column(example.classes().mapToObj(this::share).toList()));
    }

    /// qₖ as a number: a whole one without smoothing.
    private Numeral share(int k) {
        return new Numeral(crossEntropy.target(k, example.label(), example.classCount()),
                isSmoothed() ? Precision.DECIMAL : Precision.WHOLE);
    }
}
