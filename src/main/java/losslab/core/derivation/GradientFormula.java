package losslab.core.derivation;

import static losslab.core.formula.Notation.minus;
import static losslab.core.formula.Notation.plus;
import static losslab.core.formula.Notation.product;
import static losslab.core.formula.Notation.setting;
import static losslab.core.formula.Notation.sum;
import static losslab.core.formula.Notation.symbol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import losslab.core.data.Point;
import losslab.core.formula.Expression;
import losslab.core.formula.Expression.Grid;
import losslab.core.formula.Expression.Precision;
import losslab.core.formula.Expression.Quotient;
import losslab.core.formula.Expression.Sign;
import losslab.core.formula.Expression.Symbol;
import losslab.core.formula.Line;
import losslab.core.formula.Name;
import losslab.core.formula.Notation;
import losslab.core.loss.Regularizer;
import losslab.core.model.Evaluation;
import losslab.core.model.Parameters;

/// From the slope of one point's loss by its scores to the gradient of the total loss by weights and biases.
///
///     Gᵢ        = ∂Lᵢ/∂s·(x₀, x₁, 1)
///     Ḡ         = 1/N·(Gᵢ + Σ_{j≠i} Gⱼ)
///     ∂L/∂(W b) = Ḡ + ∂(λR)/∂(W b)
///
/// - **Shapes:** all are (K×3), the third column is that of the biases.
/// - **Special cases:** a point held out is not in the mean; nor is any point where there is none to train on.
final class GradientFormula {
    private static final int COLUMNS = Parameters.PER_CLASS;
    /// Four roundings: below this share of what was subtracted, a difference has no digit left that is right.
    private static final double ROUNDING = 4 * 0x1p-53;
    private final Regularizer regularizer;
    private final Parameters parameters;
    private final Point point;
    private final int trainingCount;
    private final double[] scoreGradient;
    private final double[][] outer;
    private final double[][] penalty;
    private final double[][] total;
    private final double[][] mean;

    GradientFormula(Evaluation evaluation, int index, double[] scoreGradient) {
        regularizer = evaluation.objective().regularizer();
        parameters = evaluation.parameters();
        point = evaluation.objective().data().get(index);
        trainingCount = evaluation.trainingCount();
        this.scoreGradient = scoreGradient.clone();
        double[] inputs = {point.x0(), point.x1(), 1};
        outer = fill((k, column) -> scoreGradient[k] * inputs[column]);
        penalty = fill((k, column) -> column == COLUMNS - 1
                ? 0
                : regularizer.strength() * regularizer.slope(parameters.get(k, column)));
        mean = fill((k, column) -> evaluation.dataGradient().get(k, column));
        total = fill((k, column) -> mean[k][column] + penalty[k][column]);
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(Topic.OUTER_PRODUCT, outerProduct()));
        sections.add(new Section(Topic.MEAN, mean()));
        Symbol penaltySymbol = symbol(Name.PENALTY_GRADIENT, decimals(penalty));
        Optional<Expression> slope = penaltySlope();
        slope.ifPresent(definition -> sections.add(new Section(Topic.REGULARIZATION,
                Line.steps(penaltySymbol, definition, penaltySymbol.meaning()))));
        Symbol gradient = symbol(Name.GRADIENT, totals(total));
        sections.add(new Section(Topic.GRADIENT, Line.steps(gradient, slope.isPresent()
                ? sum(plus(meanGradient()), plus(penaltySymbol))
                : meanGradient(), gradient.meaning())));
        return sections;
    }

    private List<Line> outerProduct() {
        Symbol gradient = symbol(Name.POINT_GRADIENT, decimals(outer));
        Grid inputs = new Grid(List.of(List.of(symbol(Name.FEATURE, 0, Notation.decimal(point.x0())),
                symbol(Name.FEATURE, 1, Notation.decimal(point.x1())), Notation.ONE)));
        Symbol slope = symbol(Name.SCORE_GRADIENT, Notation.column(scoreGradient, Precision.DECIMAL));
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(gradient, symbol(Name.POINT_SLOPE, gradient.meaning())));
        lines.add(Line.next(product(slope, inputs)));
        lines.add(Line.next(product(slope, inputs).numbers()));
        lines.add(Line.next(gradient.meaning()));
        return lines;
    }

    private List<Line> mean() {
        Symbol result = meanGradient();
        if (trainingCount == 0) {
            return List.of(Line.of(result, result.meaning()));
        }
        Expression share = new Quotient(Notation.ONE, symbol(Name.COUNT, Notation.whole(trainingCount)));
        return Line.steps(result, product(share, trainingSum()), result.meaning());
    }

    /// The sum over the points to train on, with this point apart from the others if it is one of them. Where the sum is
    /// infinite or NaN, nothing is known of the others.
    private Expression trainingSum() {
        double[][] sum = fill((k, column) -> trainingCount * mean[k][column]);
        Symbol all = symbol(Name.TRAINING_GRADIENTS, totals(sum));
        if (point.heldOut() || !isFinite(sum)) {
            return all;
        }
        Symbol own = symbol(Name.POINT_GRADIENT, decimals(outer));
        double[][] others = fill((k, column) -> difference(sum[k][column], outer[k][column]));
        return trainingCount == 1 ? own : sum(plus(own), plus(symbol(Name.OTHER_GRADIENTS, totals(others))));
    }

    /// The slope of the penalty; none where nothing is penalized.
    private Optional<Expression> penaltySlope() {
        Symbol strength = setting(Name.STRENGTH, regularizer.strength());
        Symbol weights = symbol(Name.WEIGHTS,
                decimals(fill((k, column) -> column == COLUMNS - 1 ? 0 : parameters.get(k, column))));
        return switch (regularizer) {
            case Regularizer.None _ -> Optional.empty();
            case Regularizer.L2 _ -> Optional.of(product(Notation.TWO, strength, weights));
            case Regularizer.L1 _ -> Optional.of(product(strength, new Sign(weights)));
            case Regularizer.ElasticNet elastic -> {
                Symbol ratio = setting(Name.L1_RATIO, elastic.l1Ratio());
                yield Optional.of(product(strength, sum(plus(product(ratio, new Sign(weights))),
                        plus(product(Notation.TWO, sum(plus(Notation.ONE), minus(ratio)), weights)))));
            }
        };
    }

    private Symbol meanGradient() {
        return symbol(Name.MEAN_GRADIENT, totals(mean));
    }

    /// a − b, 0 where only rounding is left of it.
    private static double difference(double a, double b) {
        double difference = a - b;
        return Math.abs(difference) <= ROUNDING * (Math.abs(a) + Math.abs(b)) ? 0 : difference;
    }

    private static boolean isFinite(double[][] entries) {
        return Arrays.stream(entries).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    }

    private double[][] fill(Entry entry) {
        double[][] result = new double[parameters.classCount()][COLUMNS];
        for (int k = 0; k < result.length; k++) {
            for (int column = 0; column < COLUMNS; column++) {
                result[k][column] = entry.at(k, column);
            }
        }
        return result;
    }

    private static Grid totals(double[][] entries) {
        return Notation.grid(entries, Precision.SUM);
    }

    private static Grid decimals(double[][] entries) {
        return Notation.grid(entries, Precision.DECIMAL);
    }

    /// An entry of a matrix, by class and column.
    private interface Entry {
        double at(int k, int column);
    }
}
