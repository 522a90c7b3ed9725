package losslab.ui.formula;

import java.util.List;
import java.util.stream.Collectors;

import losslab.core.derivation.Derivation;
import losslab.core.formula.Expression;
import losslab.core.formula.Expression.Absolute;
import losslab.core.formula.Expression.Emphasized;
import losslab.core.formula.Expression.Exponential;
import losslab.core.formula.Expression.Grid;
import losslab.core.formula.Expression.Iverson;
import losslab.core.formula.Expression.Logarithm;
import losslab.core.formula.Expression.Max;
import losslab.core.formula.Expression.Numeral;
import losslab.core.formula.Expression.Product;
import losslab.core.formula.Expression.Quotient;
import losslab.core.formula.Expression.Sigmoid;
import losslab.core.formula.Expression.Sign;
import losslab.core.formula.Expression.Square;
import losslab.core.formula.Expression.Sum;
import losslab.core.formula.Expression.Symbol;
import losslab.core.formula.Expression.Term;
import losslab.core.formula.Line;
import losslab.core.formula.Name;
import losslab.ui.Numbers;

/// Derivations in plain text, for screen readers and for copying.
///
/// A column is written (a, b, c), a row (a, b, c)ᵀ, a matrix [[a, b], [c, d]]; e to the power of u is e^(u).
public final class FormulaText {
    private static final String MINUS = "\u2212";
    private static final char SUBSCRIPT_ZERO = '\u2080';

    private final int digits;

    private FormulaText(int digits) {
        this.digits = digits;
    }

    /// A whole derivation: a line of text for each of its lines, and an empty one between its sections.
    ///
    /// @param digits after the point, from 2 to 6
    public static String of(Derivation derivation, int digits) {
        return derivation.sections().stream().map(section -> lines(section.lines(), digits))
                .collect(Collectors.joining("\n\n"));
    }

    /// One line, "left = right" or "= right".
    ///
    /// @param digits after the point, from 2 to 6
    public static String of(Line line, int digits) {
        FormulaText writer = new FormulaText(digits);
        return line.left().map(left -> writer.write(left, Binding.SUM) + " ").orElse("") + "= "
                + writer.write(line.right(), Binding.SUM);
    }

    /// Lines that go on are set below the "=" of the one that began.
    private static String lines(List<Line> lines, int digits) {
        StringBuilder text = new StringBuilder();
        int indent = 0;
        for (Line line : lines) {
            String written = of(line, digits);
            indent = line.left().isPresent() ? written.indexOf("= ") : indent;
            text.append(text.isEmpty() ? "" : "\n").append(line.left().isPresent() ? "" : " ".repeat(indent))
                    .append(written);
        }
        return text.toString();
    }

    private String write(Expression expression, Binding wanted) {
        String text = switch (expression) {
            case Numeral numeral -> FormulaNumbers.text(numeral, digits);
            case Symbol symbol -> symbol(symbol);
            case Sum sum -> sum(sum);
            case Product product -> product(product);
            case Quotient(Expression dividend, Expression divisor) ->
                write(dividend, Binding.PRODUCT) + "/" + write(divisor, Binding.FACTOR);
            case Square(Expression base) -> write(base, Binding.ATOM) + "²";
            case Max max -> "max(" + list(max.options()) + ")";
            case Exponential(Expression exponent) -> "e^(" + write(exponent, Binding.SUM) + ")";
            case Logarithm(Expression argument) -> "ln" + apart(write(argument, Binding.ATOM));
            case Absolute(Expression argument) -> "|" + write(argument, Binding.SUM) + "|";
            case Sign(Expression argument) -> "sign" + inParentheses(write(argument, Binding.SUM));
            case Sigmoid(Expression argument) -> "σ" + inParentheses(write(argument, Binding.SUM));
            case Iverson(Expression argument, boolean _) -> "[" + write(argument, Binding.SUM) + " > 0]";
            case Grid grid -> grid(grid);
            case Emphasized(Expression inner, Expression.Emphasis _) -> write(inner, wanted);
        };
        Binding found = expression instanceof Numeral && text.startsWith(MINUS) ? Binding.SUM : Binding.of(expression);
        return found.compareTo(wanted) < 0 ? "(" + text + ")" : text;
    }

    private String sum(Sum sum) {
        StringBuilder text = new StringBuilder();
        for (Term term : sum.terms()) {
            boolean first = text.isEmpty();
            String operator = term.negative() ? MINUS : "+";
            text.append(first ? (term.negative() ? operator : "") : " " + operator + " ");
            text.append(write(term.expression(), first && !term.negative() ? Binding.SUM : Binding.PRODUCT));
        }
        return text.toString();
    }

    private String product(Product product) {
        StringBuilder text = new StringBuilder();
        for (Expression factor : product.factors()) {
            boolean first = text.isEmpty();
            text.append(first ? "" : "·").append(write(factor, first ? Binding.PRODUCT : Binding.FACTOR));
        }
        return text.toString();
    }

    private String grid(Grid grid) {
        if (grid.rows().getFirst().size() == 1) {
            return "(" + list(grid.rows().stream().map(List::getFirst).toList()) + ")";
        }
        if (grid.rows().size() == 1) {
            return "(" + list(grid.rows().getFirst()) + ")ᵀ";
        }
        return '[' + Numbers.list(grid.rows().stream().map(row -> '[' + list(row) + ']')) + ']';
    }

    private String list(List<Expression> entries) {
        return Numbers.list(entries.stream().map(entry -> write(entry, Binding.SUM)));
    }

    private static String symbol(Symbol symbol) {
        return symbol.name().text()
                + (symbol.index().isPresent() ? (char) (SUBSCRIPT_ZERO + symbol.index().getAsInt()) : "");
    }

    private static String inParentheses(String argument) {
        return argument.equals(Name.WEIGHTS.text()) ? argument : "(" + argument + ")";
    }

    private static String apart(String argument) {
        return argument.startsWith("(") ? argument : " " + argument;
    }
}
