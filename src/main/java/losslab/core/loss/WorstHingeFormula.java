package losslab.core.loss;

import static losslab.core.formula.Notation.column;
import static losslab.core.formula.Notation.hinge;
import static losslab.core.formula.Notation.marked;
import static losslab.core.formula.Notation.minus;
import static losslab.core.formula.Notation.negative;
import static losslab.core.formula.Notation.plus;
import static losslab.core.formula.Notation.setting;
import static losslab.core.formula.Notation.sum;

import java.util.ArrayList;
import java.util.List;

import losslab.core.formula.Expression;
import losslab.core.formula.Expression.Iverson;
import losslab.core.formula.Expression.Max;
import losslab.core.formula.Line;
import losslab.core.formula.Name;
import losslab.core.formula.Notation;

/// The hinge of the worst wrong class alone.
///
///     L       = max(0, max_{j≠y} s_j − s_y + Δ)
///     ∂L/∂s_w = [max_{j≠y} s_j − s_y + Δ > 0] = −∂L/∂s_y      w the wrong class of the largest score, else 0
record WorstHingeFormula(Example example, double margin) implements LossFormula {

    @Override
    public List<Line> loss() {
        List<Line> lines = new ArrayList<>(
                Line.steps(example.loss(), hinge(violation(worstScore())), example.result()));
        if (example.classCount() > 2) {
            lines.add(2, Line.next(hinge(violation(example.s(worst()).meaning())).numbers()));
        }
        return lines;
    }

    @Override
    public List<Line> slope() {
        int worst = worst();
        boolean active = example.isActive(worst);
        Expression holds = marked(new Iverson(violation(worstScore()), active), active);
        List<Expression> entries = example.classes().<Expression>mapToObj(k -> {
            if (k == example.label()) {
                return negative(holds);
            }
            return k == worst ? holds : marked(Notation.ZERO, false);
        }).toList();
        return Line.steps(example.slope(), column(entries), example.slope().meaning());
    }

    @Override
    public List<Line> binary() {
        return BinaryFormula.hinge(example, margin, false);
    }

    private Expression violation(Expression worstScore) {
        return sum(plus(worstScore), minus(example.trueScore()), plus(setting(Name.MARGIN, margin)));
    }

    /// max_{j≠y} s_j, the one that counts marked; with two classes there is only one.
    private Expression worstScore() {
        List<Expression> options = example.wrongClasses()
                .<Expression>mapToObj(j -> marked(example.s(j), example.isActive(j))).toList();
        return options.size() == 1 ? options.getFirst() : new Max(options);
    }

    /// The wrong class that the loss takes, or where it takes none, the first of the largest score.
    private int worst() {
        return example.wrongClasses().filter(example::isActive).findFirst()
                .orElseGet(() -> example.wrongClasses().reduce((a, b) -> example.score(b) > example.score(a) ? b : a)
                        .orElseThrow());
    }
}
