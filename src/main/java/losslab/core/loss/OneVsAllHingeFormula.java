package losslab.core.loss;

import static losslab.core.formula.Notation.column;
import static losslab.core.formula.Notation.hinge;
import static losslab.core.formula.Notation.marked;
import static losslab.core.formula.Notation.negative;
import static losslab.core.formula.Notation.plus;
import static losslab.core.formula.Notation.setting;
import static losslab.core.formula.Notation.sum;

import java.util.List;

import losslab.core.formula.Expression;
import losslab.core.formula.Expression.Iverson;
import losslab.core.formula.Expression.Sum;
import losslab.core.formula.Expression.Term;
import losslab.core.formula.Line;
import losslab.core.formula.Name;

/// A hinge for every class.
///
///     L       = max(0, Δ − s_y) + Σ_{j≠y} max(0, Δ + s_j)
///     ∂L/∂s_y = −[Δ − s_y > 0]      ∂L/∂s_j = [Δ + s_j > 0] (j ≠ y)
record OneVsAllHingeFormula(Example example, double margin) implements LossFormula {

    @Override
    public List<Line> loss() {
        Sum hinges = new Sum(example.classes()
                .mapToObj(k -> plus(marked(hinge(violation(k)), example.isActive(k)))).toList());
        return Line.steps(example.loss(), hinges, example.result());
    }

    @Override
    public List<Line> slope() {
        List<Expression> entries = example.classes()
                .<Expression>mapToObj(k -> k == example.label() ? negative(holds(k)) : holds(k)).toList();
        return Line.steps(example.slope(), column(entries), example.slope().meaning());
    }

    private Sum violation(int k) {
        return sum(plus(setting(Name.MARGIN, margin)), new Term(k == example.label(), example.s(k)));
    }

    private Expression holds(int k) {
        return marked(new Iverson(violation(k), example.isActive(k)), example.isActive(k));
    }
}
