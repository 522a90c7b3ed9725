package losslab.core.formula;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/// A formula as a tree. Its numbers are in its leaves, so that formula and number cannot disagree.
///
/// A line of a derivation is such a tree; the next line is the same tree with [numbers][#numbers] in place of symbols, or
/// with its [next step][#step] worked out. Immutable.
public sealed interface Expression {

    /// The number that it comes to.
    ///
    /// @throws UnsupportedOperationException if it is a vector or a matrix
    double value();

    /// This with every part of it changed; a leaf stays as it is.
    Expression map(UnaryOperator<Expression> change);

    /// This with the values of symbols in place of their names.
    default Expression numbers() {
        return map(Expression::numbers);
    }

    /// The number, or the vector or matrix of numbers, that it comes to.
    default Expression evaluated() {
        return Arithmetic.evaluated(this);
    }

    /// The next step on the way to the result: the terms of a sum as numbers, else the arguments of functions.
    default Expression step() {
        return switch (this) {
            case Sum sum when sum.terms().size() > 1 -> map(Expression::evaluated);
            case Sum _,Emphasized _ -> map(Expression::step);
            case Grid _,Product _,Quotient _ -> map(Expression::innerStep);
            case Numeral _,Symbol _,Square _,Max _,Exponential _,Logarithm _,Absolute _,Sign _,Sigmoid _,Iverson _ ->
                map(Expression::evaluated);
        };
    }

    /// The step of what stands inside a product, a quotient or a vector: functions as numbers, what is around them stays.
    private Expression innerStep() {
        return switch (this) {
            case Sum _,Product _,Quotient _,Grid _,Emphasized _ -> map(Expression::innerStep);
            case Iverson _ -> map(Expression::evaluated);
            case Numeral _,Symbol _,Square _,Max _,Exponential _,Logarithm _,Absolute _,Sign _,Sigmoid _ -> evaluated();
        };
    }

    /// Whether there is nothing left to work out.
    default boolean isLiteral() {
        return switch (this) {
            case Numeral _ -> true;
            case Emphasized emphasized -> emphasized.inner().isLiteral();
            case Grid grid -> grid.rows().stream().flatMap(List::stream).allMatch(Expression::isLiteral);
            case Sum sum -> sum.terms().size() == 1 && sum.terms().getFirst().expression().isLiteral();
            case Symbol _,Product _,Quotient _,Square _,Max _,Exponential _,Logarithm _,Absolute _,Sign _,Sigmoid _,
                    Iverson _ ->
                false;
        };
    }

    /// Whether it is of a type, or a part of it is.
    default boolean contains(Class<? extends Expression> type) {
        boolean[] found = {type.isInstance(this)};
        map(part -> {
            found[0] |= part.contains(type);
            return part;
        });
        return found[0];
    }

    /// How exactly a number is written.
    enum Precision {
        /// A whole number that belongs to the formula: no digits after the point.
        WHOLE,
        /// What someone has set, in full if it is short.
        SETTING,
        /// What has been computed, rounded.
        DECIMAL,
        /// The same for a sum over features or points: where next to nothing is left of it, that is what rounding left of 0.
        SUM
    }

    /// Whether a term counts.
    enum Emphasis {
        /// It adds to the loss.
        ACTIVE,
        /// It does not.
        INACTIVE
    }

    /// A number.
    record Numeral(double value, Precision precision) implements Expression {
        @Override
        public Numeral map(UnaryOperator<Expression> change) {
            return this;
        }
    }

    /// A name for a number, a vector or a matrix.
    ///
    /// @param index of a class or a feature, from 0; none for a name that stands alone
    record Symbol(Name name, OptionalInt index, Expression meaning) implements Expression {
        @Override
        public double value() {
            return meaning.value();
        }

        @Override
        public Symbol map(UnaryOperator<Expression> change) {
            return this;
        }

        @Override
        public Expression numbers() {
            return meaning;
        }
    }

    /// A term of a sum with its sign.
    record Term(boolean negative, Expression expression) {}

    /// ±a ± b … of numbers, or of matrices of one shape.
    record Sum(List<Term> terms) implements Expression {
        public Sum {
            terms = List.copyOf(terms);
        }

        @Override
        public double value() {
            double sum = 0;
            for (Term term : terms) {
                sum += term.negative() ? -term.expression().value() : term.expression().value();
            }
            return sum;
        }

        @Override
        public Sum map(UnaryOperator<Expression> change) {
            return new Sum(terms.stream().map(term -> new Term(term.negative(), change.apply(term.expression())))
                    .toList());
        }
    }

    /// a·b·… of numbers; a matrix may be among them, or a column times a row.
    record Product(List<Expression> factors) implements Expression {
        public Product {
            factors = List.copyOf(factors);
        }

        @Override
        public double value() {
            return factors.stream().mapToDouble(Expression::value).reduce(1, (a, b) -> a * b);
        }

        @Override
        public Product map(UnaryOperator<Expression> change) {
            return new Product(factors.stream().map(change).toList());
        }
    }

    /// a/b of numbers.
    record Quotient(Expression dividend, Expression divisor) implements Expression {
        @Override
        public double value() {
            return dividend.value() / divisor.value();
        }

        @Override
        public Quotient map(UnaryOperator<Expression> change) {
            return new Quotient(change.apply(dividend), change.apply(divisor));
        }
    }

    /// u².
    record Square(Expression base) implements Expression {
        @Override
        public double value() {
            double value = base.value();
            return value * value;
        }

        @Override
        public Square map(UnaryOperator<Expression> change) {
            return new Square(change.apply(base));
        }
    }

    /// The largest of some numbers.
    record Max(List<Expression> options) implements Expression {
        public Max {
            options = List.copyOf(options);
        }

        @Override
        public double value() {
            return options.stream().mapToDouble(Expression::value).reduce(Double.NEGATIVE_INFINITY, Math::max);
        }

        @Override
        public Max map(UnaryOperator<Expression> change) {
            return new Max(options.stream().map(change).toList());
        }
    }

    /// e to the power of a number.
    record Exponential(Expression exponent) implements Expression {
        @Override
        public double value() {
            return Math.exp(exponent.value());
        }

        @Override
        public Exponential map(UnaryOperator<Expression> change) {
            return new Exponential(change.apply(exponent));
        }
    }

    /// The natural logarithm. That of a sum 1 + u keeps the digits of a small u.
    record Logarithm(Expression argument) implements Expression {
        @Override
        public double value() {
            return argument instanceof Sum sum ? Math.log1p(Arithmetic.excessOverOne(sum)) : Math.log(argument.value());
        }

        @Override
        public Logarithm map(UnaryOperator<Expression> change) {
            return new Logarithm(change.apply(argument));
        }
    }

    /// |u|.
    record Absolute(Expression argument) implements Expression {
        @Override
        public double value() {
            return Math.abs(argument.value());
        }

        @Override
        public Absolute map(UnaryOperator<Expression> change) {
            return new Absolute(change.apply(argument));
        }
    }

    /// The sign of every entry of a matrix: −1, 0 or 1.
    record Sign(Expression argument) implements Expression {
        @Override
        public double value() {
            return Math.signum(argument.value());
        }

        @Override
        public Sign map(UnaryOperator<Expression> change) {
            return new Sign(change.apply(argument));
        }
    }

    /// σ(u) = 1/(1 + e^{−u}).
    record Sigmoid(Expression argument) implements Expression {
        @Override
        public double value() {
            return 1 / (1 + Math.exp(-argument.value()));
        }

        @Override
        public Sigmoid map(UnaryOperator<Expression> change) {
            return new Sigmoid(change.apply(argument));
        }
    }

    /// [u > 0]: 1 if it holds, else 0.
    ///
    /// @param holds what the loss itself found; rounding could tell otherwise at a kink
    record Iverson(Expression argument, boolean holds) implements Expression {
        @Override
        public double value() {
            return holds ? 1 : 0;
        }

        @Override
        public Iverson map(UnaryOperator<Expression> change) {
            return new Iverson(change.apply(argument), holds);
        }
    }

    /// A matrix; with one column or one row, a vector.
    record Grid(List<List<Expression>> rows) implements Expression {
        public Grid {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public double value() {
            throw new UnsupportedOperationException("a matrix is no single number");
        }

        @Override
        public Grid map(UnaryOperator<Expression> change) {
            return new Grid(rows.stream().map(row -> row.stream().map(change).toList()).toList());
        }
    }

    /// A part that is written so that it is seen whether it counts.
    record Emphasized(Expression inner, Emphasis emphasis) implements Expression {
        @Override
        public double value() {
            return inner.value();
        }

        @Override
        public Emphasized map(UnaryOperator<Expression> change) {
            return new Emphasized(change.apply(inner), emphasis);
        }
    }
}
