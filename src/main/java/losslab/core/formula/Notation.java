package losslab.core.formula;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;

import losslab.core.formula.Expression.Emphasis;
import losslab.core.formula.Expression.Emphasized;
import losslab.core.formula.Expression.Grid;
import losslab.core.formula.Expression.Max;
import losslab.core.formula.Expression.Numeral;
import losslab.core.formula.Expression.Precision;
import losslab.core.formula.Expression.Product;
import losslab.core.formula.Expression.Quotient;
import losslab.core.formula.Expression.Sum;
import losslab.core.formula.Expression.Symbol;
import losslab.core.formula.Expression.Term;

/// Short ways to write down an [Expression].
public final class Notation {
    public static final Numeral ZERO = whole(0);
    public static final Numeral ONE = whole(1);
    public static final Numeral TWO = whole(2);

    private Notation() {}

    public static Numeral whole(double value) {
        return new Numeral(value, Precision.WHOLE);
    }

    public static Numeral decimal(double value) {
        return new Numeral(value, Precision.DECIMAL);
    }

    /// A sum over features or points.
    public static Numeral total(double value) {
        return new Numeral(value, Precision.SUM);
    }

    public static Symbol symbol(Name name, Expression meaning) {
        return new Symbol(name, OptionalInt.empty(), meaning);
    }

    public static Symbol symbol(Name name, int index, Expression meaning) {
        return new Symbol(name, OptionalInt.of(index), meaning);
    }

    /// The symbol of a number that someone has set.
    public static Symbol setting(Name name, double value) {
        return symbol(name, new Numeral(value, Precision.SETTING));
    }

    public static Term plus(Expression expression) {
        return new Term(false, expression);
    }

    public static Term minus(Expression expression) {
        return new Term(true, expression);
    }

    public static Sum sum(Term... terms) {
        return new Sum(List.of(terms));
    }

    public static Sum negative(Expression expression) {
        return sum(minus(expression));
    }

    public static Product product(Expression... factors) {
        return new Product(List.of(factors));
    }

    /// u/T; u alone where T is 1, so that a loss without temperature is written without it.
    public static Expression perTemperature(Expression expression, double temperature) {
        return temperature == 1 ? expression : new Quotient(expression, setting(Name.TEMPERATURE, temperature));
    }

    /// max(0, u).
    public static Max hinge(Expression expression) {
        return new Max(List.of(ZERO, expression));
    }

    public static Emphasized marked(Expression expression, boolean active) {
        return new Emphasized(expression, active ? Emphasis.ACTIVE : Emphasis.INACTIVE);
    }

    public static Grid column(List<? extends Expression> entries) {
        return new Grid(entries.stream().map(entry -> List.<Expression>of(entry)).toList());
    }

    public static Grid column(double[] entries, Precision precision) {
        return column(DoubleStream.of(entries).mapToObj(entry -> new Numeral(entry, precision)).toList());
    }

    public static Grid grid(double[][] entries, Precision precision) {
        return new Grid(Arrays.stream(entries)
                .map(row -> DoubleStream.of(row).<Expression>mapToObj(entry -> new Numeral(entry, precision)).toList())
                .toList());
    }
}
