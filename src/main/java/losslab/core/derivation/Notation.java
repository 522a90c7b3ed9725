package losslab.core.derivation;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;

import losslab.core.derivation.Expression.Emphasis;
import losslab.core.derivation.Expression.Emphasized;
import losslab.core.derivation.Expression.Grid;
import losslab.core.derivation.Expression.Max;
import losslab.core.derivation.Expression.Numeral;
import losslab.core.derivation.Expression.Precision;
import losslab.core.derivation.Expression.Product;
import losslab.core.derivation.Expression.Quotient;
import losslab.core.derivation.Expression.Sum;
import losslab.core.derivation.Expression.Symbol;
import losslab.core.derivation.Expression.Term;

/// Short ways to write down an [Expression].
final class Notation {
    static final Numeral ZERO = whole(0);
    static final Numeral ONE = whole(1);
    static final Numeral TWO = whole(2);

    private Notation() {}

    static Numeral whole(double value) {
        return new Numeral(value, Precision.WHOLE);
    }

    static Numeral decimal(double value) {
        return new Numeral(value, Precision.DECIMAL);
    }

    /// A sum over features or points.
    static Numeral total(double value) {
        return new Numeral(value, Precision.SUM);
    }

    static Symbol symbol(Name name, Expression meaning) {
        return new Symbol(name, OptionalInt.empty(), meaning);
    }

    static Symbol symbol(Name name, int index, Expression meaning) {
        return new Symbol(name, OptionalInt.of(index), meaning);
    }

    /// The symbol of a number that someone has set.
    static Symbol setting(Name name, double value) {
        return symbol(name, new Numeral(value, Precision.SETTING));
    }

    static Term plus(Expression expression) {
        return new Term(false, expression);
    }

    static Term minus(Expression expression) {
        return new Term(true, expression);
    }

    static Sum sum(Term... terms) {
        return new Sum(List.of(terms));
    }

    static Sum negative(Expression expression) {
        return sum(minus(expression));
    }

    static Product product(Expression... factors) {
        return new Product(List.of(factors));
    }

    /// u/T; u alone where T is 1, so that a loss without temperature is written without it.
    static Expression perTemperature(Expression expression, double temperature) {
        return temperature == 1 ? expression : new Quotient(expression, setting(Name.TEMPERATURE, temperature));
    }

    /// max(0, u).
    static Max hinge(Expression expression) {
        return new Max(List.of(ZERO, expression));
    }

    static Emphasized marked(Expression expression, boolean active) {
        return new Emphasized(expression, active ? Emphasis.ACTIVE : Emphasis.INACTIVE);
    }

    static Grid column(List<? extends Expression> entries) {
        return new Grid(entries.stream().map(entry -> List.<Expression>of(entry)).toList());
    }

    static Grid column(double[] entries, Precision precision) {
        return column(DoubleStream.of(entries).mapToObj(entry -> new Numeral(entry, precision)).toList());
    }

    static Grid grid(double[][] entries, Precision precision) {
        return new Grid(Arrays.stream(entries)
                .map(row -> DoubleStream.of(row).<Expression>mapToObj(entry -> new Numeral(entry, precision)).toList())
                .toList());
    }
}
