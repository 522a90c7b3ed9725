package losslab.core.formula;

import java.util.Arrays;

import losslab.core.formula.Expression.Emphasized;
import losslab.core.formula.Expression.Grid;
import losslab.core.formula.Expression.Iverson;
import losslab.core.formula.Expression.Numeral;
import losslab.core.formula.Expression.Precision;
import losslab.core.formula.Expression.Product;
import losslab.core.formula.Expression.Sign;
import losslab.core.formula.Expression.Sum;
import losslab.core.formula.Expression.Symbol;
import losslab.core.formula.Expression.Term;

/// What expressions come to, those of vectors and matrices among them. A number is a matrix of one entry.
public final class Arithmetic {
    private Arithmetic() {}

    /// The number, vector or matrix that an expression comes to. Numbers that are there already keep their precision.
    static Expression evaluated(Expression expression) {
        return switch (expression) {
            case Numeral _ -> expression;
            case Grid _,Emphasized _ -> expression.map(Arithmetic::evaluated);
            case Symbol symbol -> evaluated(symbol.meaning());
            case Iverson _,Sign _ -> literal(table(expression), Precision.WHOLE);
            default -> literal(table(expression), Precision.DECIMAL);
        };
    }

    /// A sum less 1, without losing the digits of the other terms where one term is 1.
    static double excessOverOne(Sum sum) {
        double[] values = sum.terms().stream()
                .mapToDouble(term -> term.negative() ? -term.expression().value() : term.expression().value())
                .toArray();
        int largest = 0;
        for (int i = 1; i < values.length; i++) {
            largest = values[i] > values[largest] ? i : largest;
        }
        double excess = values[largest] - 1;
        for (int i = 0; i < values.length; i++) {
            excess += i == largest ? 0 : values[i];
        }
        return excess;
    }

    /// The entries of what an expression comes to, row by row.
    public static double[][] table(Expression expression) {
        return switch (expression) {
            case Grid grid -> grid.rows().stream()
                    .map(row -> row.stream().mapToDouble(Expression::value).toArray()).toArray(double[][]::new);
            case Symbol symbol -> table(symbol.meaning());
            case Emphasized emphasized -> table(emphasized.inner());
            case Sum sum -> sum(sum);
            case Product product -> product.factors().stream().map(Arithmetic::table).reduce(Arithmetic::product)
                    .orElseThrow();
            case Sign sign -> signs(table(sign.argument()));
            default -> new double[][]{{expression.value()}};
        };
    }

    private static double[][] sum(Sum sum) {
        double[][] result = table(sum.terms().getFirst().expression());
        double[][] total = new double[result.length][result[0].length];
        for (Term term : sum.terms()) {
            double[][] part = table(term.expression());
            for (int row = 0; row < total.length; row++) {
                for (int column = 0; column < total[row].length; column++) {
                    total[row][column] += term.negative() ? -part[row][column] : part[row][column];
                }
            }
        }
        return total;
    }

    /// A number times a matrix, or a matrix product.
    private static double[][] product(double[][] left, double[][] right) {
        if (left.length == 1 && left[0].length == 1) {
            double factor = left[0][0];
            return Arrays.stream(right).map(row -> Arrays.stream(row).map(entry -> factor * entry).toArray())
                    .toArray(double[][]::new);
        }
        double[][] result = new double[left.length][right[0].length];
        for (int row = 0; row < result.length; row++) {
            for (int column = 0; column < result[row].length; column++) {
                for (int k = 0; k < right.length; k++) {
                    result[row][column] += left[row][k] * right[k][column];
                }
            }
        }
        return result;
    }

    private static double[][] signs(double[][] entries) {
        return Arrays.stream(entries).map(row -> Arrays.stream(row).map(Math::signum).toArray())
                .toArray(double[][]::new);
    }

    private static Expression literal(double[][] entries, Precision precision) {
        return entries.length == 1 && entries[0].length == 1
                ? new Numeral(entries[0][0], precision)
                : Notation.grid(entries, precision);
    }
}
