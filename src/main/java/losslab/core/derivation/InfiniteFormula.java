package losslab.core.derivation;

import static losslab.core.derivation.Notation.column;
import static losslab.core.derivation.Notation.symbol;

import java.util.List;

import losslab.core.derivation.Expression.Precision;
import losslab.core.derivation.Expression.Symbol;

/// Any loss of scores that are not all finite: what it found, without steps. In them ∞ − ∞ would contradict it.
record InfiniteFormula(Example example) implements LossFormula {

    @Override
    public List<Line> loss() {
        Symbol scores = symbol(Name.SCORE, column(example.scores(), Precision.SUM));
        return List.of(Line.of(scores, scores.meaning()), Line.of(example.loss(), example.result()));
    }

    @Override
    public List<Line> slope() {
        return List.of(Line.of(example.slope(), example.slope().meaning()));
    }

    @Override
    public List<Line> binary() {
        return List.of();
    }
}
