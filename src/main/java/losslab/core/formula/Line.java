package losslab.core.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// "left = right", or "= right" where a line goes on from the one before it.
public record Line(Optional<Expression> left, Expression right) {

    /// A line that begins anew.
    public static Line of(Expression left, Expression right) {
        return new Line(Optional.of(left), right);
    }

    /// A line that goes on.
    public static Line next(Expression right) {
        return new Line(Optional.empty(), right);
    }

    /// The lines from a definition to its result: the definition, its numbers, its terms, the result. A line that would
    /// say no more than its neighbour is left out.
    public static List<Line> steps(Expression left, Expression definition, Expression result) {
        List<Line> lines = new ArrayList<>(List.of(of(left, definition)));
        Expression numbers = definition.numbers();
        Expression terms = numbers.step();
        if (!numbers.equals(definition) && !numbers.isLiteral()) {
            lines.add(next(numbers));
        }
        if (!terms.equals(numbers) && !terms.isLiteral()) {
            lines.add(next(terms));
        }
        lines.add(next(result));
        return lines;
    }
}
