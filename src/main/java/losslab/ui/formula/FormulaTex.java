package losslab.ui.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import losslab.core.derivation.Derivation;
import losslab.core.derivation.Section;
import losslab.core.formula.Expression;
import losslab.core.formula.Expression.Absolute;
import losslab.core.formula.Expression.Emphasis;
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
import losslab.ui.Messages;

/// Derivations in LaTeX, for the screen and for copying. On the screen numbers have the point of its language; a copy always has
/// a point, for packages such as siunitx to make of it what a document wants.
public final class FormulaTex {
    private final int digits;
    private final Marks marks;
    private final String activeColor;
    private final String inactiveColor;

    /// What stands before the fraction of a number, and what between the numbers of a list. LaTeX would set a bare comma as the
    /// end of something, with a gap behind it.
    private record Marks(String point, String list) {
        static final Marks OF_COPIES = new Marks(".", ", ");

        static Marks ofScreen() {
            return new Marks(Messages.text("number.point").replace(",", "{,}"), Messages.text("number.list"));
        }
    }

    private FormulaTex(int digits, Marks marks, String activeColor, String inactiveColor) {
        this.digits = digits;
        this.marks = marks;
        this.activeColor = activeColor;
        this.inactiveColor = inactiveColor;
    }

    /// One line. A chunk that begins with an operator has an empty group before it: LaTeX would take a sign at the very
    /// beginning for that of a number, and set it closer.
    ///
    /// @param digits        after the point, from 2 to 6
    /// @param activeColor   the name of the color of terms that count
    /// @param inactiveColor the name of the color of those that do not
    public static TexLine of(Line line, int digits, String activeColor, String inactiveColor) {
        FormulaTex writer = new FormulaTex(digits, Marks.ofScreen(), activeColor, inactiveColor);
        List<String> parts = writer.parts(line.right());
        List<String> chunks = IntStream.range(0, parts.size())
                .mapToObj(i -> i == 0 ? parts.get(i) : "{}" + parts.get(i))
                .toList();
        return new TexLine(line.left().map(left -> writer.write(left, Binding.SUM)).orElse(""), chunks);
    }

    /// A whole derivation as one `align*` block, which needs the packages amsmath and xcolor.
    ///
    /// @param digits after the point, from 2 to 6
    public static String document(Derivation derivation, int digits) {
        return derivation.sections().stream().map(section -> section(section, digits))
                .collect(Collectors.joining(" \\\\[2ex]\n", "\\begin{align*}\n", "\n\\end{align*}\n"));
    }

    private static String section(Section section, int digits) {
        FormulaTex writer = new FormulaTex(digits, Marks.OF_COPIES, "red", "gray");
        return section.lines().stream()
                .map(line -> "  " + line.left().map(left -> writer.write(left, Binding.SUM) + " ").orElse("") + "&= "
                        + writer.write(line.right(), Binding.SUM))
                .collect(Collectors.joining(" \\\\\n"));
    }

    /// The pieces of a right side: the terms of a sum, or the factors of a product, each with its operator.
    private List<String> parts(Expression right) {
        return switch (right) {
            case Sum sum -> terms(sum);
            case Product product -> factors(product);
            default -> List.of(write(right, Binding.SUM));
        };
    }

    private String write(Expression expression, Binding wanted) {
        String text = switch (expression) {
            case Numeral numeral -> number(numeral);
            case Symbol symbol -> symbol(symbol);
            case Sum sum -> String.join(" ", terms(sum));
            case Product product -> String.join(" ", factors(product));
            case Quotient(Expression dividend, Expression divisor) ->
                "\\frac{" + write(dividend, Binding.SUM) + "}{" + write(divisor, Binding.SUM) + "}";
            case Square(Expression base) -> write(base, Binding.ATOM) + "^{2}";
            case Max max -> "\\max\\left(" + list(max.options(), marks.list()) + "\\right)";
            case Exponential(Expression exponent) -> "e^{" + inLine(exponent) + "}";
            case Logarithm(Expression argument) -> "\\ln " + write(argument, Binding.ATOM);
            case Absolute(Expression argument) -> "\\left|" + write(argument, Binding.SUM) + "\\right|";
            case Sign(Expression argument) -> "\\operatorname{sign}" + argument(argument);
            case Sigmoid(Expression argument) -> "\\sigma" + argument(argument);
            case Iverson(Expression argument, boolean _) -> "\\left[" + write(argument, Binding.SUM) + " > 0\\right]";
            case Grid grid -> grid(grid);
            case Emphasized(Expression inner, Emphasis emphasis) ->
                "\\textcolor{" + (emphasis == Emphasis.ACTIVE ? activeColor : inactiveColor) + "}{"
                        + write(inner, wanted) + "}";
        };
        return !(expression instanceof Emphasized) && binding(expression, text).compareTo(wanted) < 0
                ? "\\left(" + text + "\\right)"
                : text;
    }

    private static Binding binding(Expression expression, String text) {
        return switch (expression) {
            case Numeral _ when text.startsWith("-") -> Binding.SUM;
            case Numeral _ when text.contains("\\cdot") -> Binding.PRODUCT;
            case Quotient _ -> Binding.FACTOR;
            default -> Binding.of(expression);
        };
    }

    private List<String> terms(Sum sum) {
        List<String> terms = new ArrayList<>();
        for (Term term : sum.terms()) {
            boolean first = terms.isEmpty();
            String operator = term.negative() ? (first ? "-" : "- ") : (first ? "" : "+ ");
            terms.add(operator + write(term.expression(),
                    first && !term.negative() ? Binding.SUM : Binding.PRODUCT));
        }
        return terms;
    }

    private List<String> factors(Product product) {
        List<String> factors = new ArrayList<>();
        for (Expression factor : product.factors()) {
            boolean first = factors.isEmpty();
            factors.add((first ? "" : "\\cdot ") + write(factor, first ? Binding.PRODUCT : Binding.FACTOR));
        }
        return factors;
    }

    /// An exponent: a fraction in it stays on the line, to be large enough to read.
    private String inLine(Expression exponent) {
        return switch (exponent) {
            case Quotient(Expression dividend, Expression divisor) ->
                write(dividend, Binding.PRODUCT) + "/" + write(divisor, Binding.FACTOR);
            case Sum sum when sum.terms().size() == 1 && sum.terms().getFirst().negative()
                    && sum.terms().getFirst().expression() instanceof Quotient quotient ->
                "-" + inLine(quotient);
            default -> write(exponent, Binding.SUM);
        };
    }

    private String argument(Expression argument) {
        String text = write(argument, Binding.SUM);
        return argument instanceof Grid || argument instanceof Symbol symbol && symbol.name().equals(Name.WEIGHTS)
                ? text
                : "\\left(" + text + "\\right)";
    }

    private String grid(Grid grid) {
        return grid.rows().stream().map(row -> list(row, " & "))
                .collect(Collectors.joining(" \\\\ ", "\\begin{pmatrix}", "\\end{pmatrix}"));
    }

    private String list(List<Expression> entries, String separator) {
        return entries.stream().map(entry -> write(entry, Binding.SUM)).collect(Collectors.joining(separator));
    }

    /// Plain text's number, with LaTeX's minus, power of ten and signs.
    private String number(Numeral numeral) {
        String text = FormulaNumbers.text(numeral, digits).replace(Messages.text("number.point"), marks.point())
                .replace('\u2212', '-').replace("\u221E", "\\infty").replace("NaN", "\\mathrm{NaN}");
        return text.replaceFirst("e(-?\\d+)$", "\\\\cdot10^{$1}");
    }

    private static String symbol(Symbol symbol) {
        String name = symbol.name().tex();
        return symbol.index().isPresent() ? name + "_{" + symbol.index().getAsInt() + "}" : name;
    }
}
