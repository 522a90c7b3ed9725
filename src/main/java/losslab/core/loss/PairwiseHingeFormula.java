package losslab.core.loss;

import static losslab.core.formula.Notation.column;
import static losslab.core.formula.Notation.hinge;
import static losslab.core.formula.Notation.marked;
import static losslab.core.formula.Notation.minus;
import static losslab.core.formula.Notation.plus;
import static losslab.core.formula.Notation.product;
import static losslab.core.formula.Notation.setting;
import static losslab.core.formula.Notation.sum;

import java.util.ArrayList;
import java.util.List;

import losslab.core.formula.Expression;
import losslab.core.formula.Expression.Iverson;
import losslab.core.formula.Expression.Square;
import losslab.core.formula.Expression.Sum;
import losslab.core.formula.Line;
import losslab.core.formula.Name;
import losslab.core.formula.Notation;

/// The hinge of every wrong class, plain or squared.
///
///     L       = Σ_{j≠y} max(0, s_j − s_y + Δ)       or its squares
///     ∂L/∂s_j = [s_j − s_y + Δ > 0]                 or 2·max(0, s_j − s_y + Δ)      (j ≠ y)
///     ∂L/∂s_y = −Σ_{j≠y} ∂L/∂s_j
record PairwiseHingeFormula(Example example, double margin, boolean squared) implements LossFormula {

    @Override
    public List<Line> loss() {
        Sum hinges = new Sum(example.wrongClasses()
                .mapToObj(j -> plus(marked(hinge(violation(j)), example.isActive(j)))).toList());
        if (!squared) {
            return Line.steps(example.loss(), hinges, example.result());
        }
        Expression squares = hinges.map(term -> term.map(Square::new));
        List<Line> lines = new ArrayList<>(Line.steps(example.loss(), squares, example.result()));
        if (example.classCount() > 2) {
            Expression bases = hinges.numbers().map(Expression::evaluated).map(term -> term.map(Square::new));
            lines.add(2, Line.next(bases));
        }
        return lines;
    }

    @Override
    public List<Line> slope() {
        List<Expression> entries = example.classes()
                .mapToObj(k -> k == example.label()
                        ? new Sum(example.wrongClasses().mapToObj(j -> minus(pull(j))).toList())
                        : pull(k))
                .toList();
        return Line.steps(example.slope(), column(entries), example.slope().meaning());
    }

    @Override
    public List<Line> binary() {
        return BinaryFormula.hinge(example, margin, squared);
    }

    private Sum violation(int j) {
        return sum(plus(example.s(j)), minus(example.trueScore()), plus(setting(Name.MARGIN, margin)));
    }

    private Expression pull(int j) {
        boolean active = example.isActive(j);
        return marked(squared
                ? product(Notation.TWO, hinge(violation(j)))
                : new Iverson(violation(j), active), active);
    }
}
