package losslab.core.derivation;

import static losslab.core.formula.Notation.column;
import static losslab.core.formula.Notation.decimal;
import static losslab.core.formula.Notation.plus;
import static losslab.core.formula.Notation.product;
import static losslab.core.formula.Notation.sum;
import static losslab.core.formula.Notation.symbol;

import java.util.List;
import java.util.stream.IntStream;

import losslab.core.data.Point;
import losslab.core.formula.Expression.Precision;
import losslab.core.formula.Expression.Symbol;
import losslab.core.formula.Line;
import losslab.core.formula.Name;
import losslab.core.model.Parameters;

/// The scores of a point.
///
///     s = W x + b
///
/// - **Shapes:** W is (K×2), x is (2), b and s are (K).
record ScoreFormula(Parameters parameters, Point point, double[] scores) {
    List<Line> lines() {
        Symbol result = symbol(Name.SCORE, column(scores, Precision.SUM));
        return Line.steps(result, symbol(Name.LINEAR_MAP, column(IntStream.range(0, scores.length)
                .mapToObj(k -> sum(plus(product(decimal(parameters.w0(k)), decimal(point.x0()))),
                        plus(product(decimal(parameters.w1(k)), decimal(point.x1()))), plus(decimal(parameters.b(k)))))
                .toList())), result.meaning());
    }
}
