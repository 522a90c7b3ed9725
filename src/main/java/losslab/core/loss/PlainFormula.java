package losslab.core.loss;

import static losslab.core.formula.Notation.column;
import static losslab.core.formula.Notation.symbol;

import java.util.List;

import losslab.core.formula.Expression.Precision;
import losslab.core.formula.Expression.Symbol;
import losslab.core.formula.Line;
import losslab.core.formula.Name;

/// Any loss: what it found, without steps.
record PlainFormula(Example example) implements LossFormula {

    @Override
    public List<Line> loss() {
        Symbol scores = symbol(Name.SCORE, column(example.scores(), Precision.SUM));
        return List.of(Line.of(scores, scores.meaning()), Line.of(example.loss(), example.result()));
    }
}
