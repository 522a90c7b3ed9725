package losslab.core.loss;

import static losslab.core.formula.Notation.ONE;
import static losslab.core.formula.Notation.decimal;
import static losslab.core.formula.Notation.minus;
import static losslab.core.formula.Notation.negative;
import static losslab.core.formula.Notation.perTemperature;
import static losslab.core.formula.Notation.plus;
import static losslab.core.formula.Notation.product;
import static losslab.core.formula.Notation.setting;
import static losslab.core.formula.Notation.sum;
import static losslab.core.formula.Notation.symbol;
import static losslab.core.formula.Notation.total;
import static losslab.core.formula.Notation.whole;

import java.util.ArrayList;
import java.util.List;

import losslab.core.formula.Expression;
import losslab.core.formula.Expression.Absolute;
import losslab.core.formula.Expression.Exponential;
import losslab.core.formula.Expression.Logarithm;
import losslab.core.formula.Expression.Quotient;
import losslab.core.formula.Expression.Sigmoid;
import losslab.core.formula.Expression.Square;
import losslab.core.formula.Expression.Sum;
import losslab.core.formula.Expression.Symbol;
import losslab.core.formula.Line;
import losslab.core.formula.Name;
import losslab.core.formula.Notation;

/// The loss of two classes by z = s₁ − s₀: binary SVM and logistic regression.
final class BinaryFormula {
    private BinaryFormula() {}

    /// The binary SVM, or its square.
    ///
    ///     L = max(0, Δ − t′z)      t′ = +1 for class 1, −1 for class 0
    static List<Line> hinge(Example example, double margin, boolean squared) {
        if (!Double.isFinite(z(example).value())) {
            return List.of();
        }
        Symbol side = side(example);
        List<Line> lines = new ArrayList<>(difference(example));
        lines.add(Line.of(side, side.meaning()));
        Expression hinge = Notation.hinge(sum(plus(setting(Name.MARGIN, margin)), minus(product(side, z(example)))));
        Expression loss = Notation.marked(squared ? new Square(hinge) : hinge, example.isActive(example.label()));
        lines.addAll(Line.steps(example.loss(), loss, example.result()));
        return lines;
    }

    /// Logistic regression, in its form for targets from 0 to 1, and without smoothing also in that for sides ±1.
    ///
    ///     L = −t ln σ(z/T) − (1−t) ln(1 − σ(z/T))      t = q₁
    ///       = ln(1 + e^{−t′z/T})                       t′ = +1 for class 1, −1 for class 0
    ///
    /// Where |z|/T is large, −ln σ(u) is max(0, −u) + ln(1 + e^{−|u|}).
    static List<Line> logistic(Example example, CrossEntropy loss) {
        boolean smoothed = loss.labelSmoothing() > 0;
        double share = loss.target(1, example.label(), 2);
        Symbol target = symbol(Name.TARGET_OF_ONE, smoothed ? decimal(share) : whole(share));
        Expression logit = perTemperature(z(example), loss.temperature());
        if (!Double.isFinite(logit.value())) {
            return List.of();
        }
        boolean far = SoftmaxFormula.isUnreadable(logit.value());
        List<Line> lines = new ArrayList<>(difference(example));
        lines.add(Line.of(target, symbol(Name.TARGET, 1, target.meaning())));
        lines.add(Line.next(target.meaning()));
        if (!far) {
            Sigmoid sigmoid = new Sigmoid(logit);
            Quotient definition = new Quotient(ONE, sum(plus(ONE), plus(new Exponential(negative(logit)))));
            lines.addAll(Line.steps(sigmoid, definition, decimal(sigmoid.value())));
        }
        lines.addAll(Line.steps(example.loss(), far ? farForTarget(target, logit) : forTarget(target, logit),
                example.result()));
        if (!smoothed) {
            Symbol side = side(example);
            lines.add(Line.of(side, side.meaning()));
            Expression wrongness = negative(perTemperature(product(side, z(example)), loss.temperature()));
            lines.addAll(Line.steps(example.loss(), far ? softPlusOfLarge(wrongness, logit) : softPlus(wrongness),
                    example.result()));
        }
        return lines;
    }

    /// −t ln σ(u) − (1−t) ln(1 − σ(u)).
    private static Sum forTarget(Symbol target, Expression logit) {
        Sigmoid yes = new Sigmoid(logit);
        return sum(minus(product(target, new Logarithm(yes))),
                minus(product(sum(plus(ONE), minus(target)), new Logarithm(sum(plus(ONE), minus(yes))))));
    }

    /// t·(max(0, −u) + ln(1 + e^{−|u|})) + (1−t)·(max(0, u) + ln(1 + e^{−|u|})).
    private static Sum farForTarget(Symbol target, Expression logit) {
        return sum(plus(product(target, softPlusOfLarge(negative(logit), logit))),
                plus(product(sum(plus(ONE), minus(target)), softPlusOfLarge(logit, logit))));
    }

    /// ln(1 + e^u).
    private static Logarithm softPlus(Expression exponent) {
        return new Logarithm(sum(plus(ONE), plus(new Exponential(exponent))));
    }

    /// The same as max(0, u) + ln(1 + e^{−|u|}), with another expression of the same size in place of u in |u|.
    private static Sum softPlusOfLarge(Expression exponent, Expression size) {
        return sum(plus(Notation.hinge(exponent)), plus(softPlus(negative(new Absolute(size)))));
    }

    private static List<Line> difference(Example example) {
        return Line.steps(z(example), sum(plus(example.s(1)), minus(example.s(0))), z(example).meaning());
    }

    private static Symbol z(Example example) {
        return symbol(Name.SCORE_DIFFERENCE, total(example.score(1) - example.score(0)));
    }

    private static Symbol side(Example example) {
        return symbol(Name.SIDE, whole(example.label() == 1 ? 1 : -1));
    }
}
