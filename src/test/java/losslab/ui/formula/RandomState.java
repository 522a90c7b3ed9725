package losslab.ui.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.model.Evaluation;
import losslab.core.model.Objective;
import losslab.core.model.Parameters;
import losslab.testing.SampleLosses;
import losslab.ui.LossSettings;
import losslab.ui.Messages;

/// A point of an evaluation, and how many digits its derivation is written with; the same for the same seed.
record RandomState(Evaluation evaluation, int point, int digits) {
    private static final List<Double> SIZES = List.of(0.01, 1.0, 1.0, 5.0, 1000.0);

    static RandomState of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean coarse = random.nextInt(3) == 0; // ties and kinks
        int classCount = random.nextInt(2, 11);
        double size = coarse ? 2 : SIZES.get(random.nextInt(SIZES.size()));
        List<Point> points = new ArrayList<>();
        for (int i = random.nextInt(30); i >= 0; i--) {
            points.add(new Point(number(random, 1, coarse), number(random, 1, coarse), random.nextInt(classCount),
                    random.nextInt(4) == 0));
        }
        double[][] rows = new double[classCount][3];
        for (double[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                row[column] = number(random, size, coarse);
            }
        }
        Objective objective = new Objective(new DataSet(classCount, points), loss(random, coarse), regularizer(random));
        return new RandomState(objective.evaluate(Parameters.ofRows(rows)), random.nextInt(points.size()),
                random.nextInt(2, 7));
    }

    Loss loss() {
        return evaluation.objective().loss();
    }

    Regularizer regularizer() {
        return evaluation.objective().regularizer();
    }

    int label() {
        return data().get(point).label();
    }

    boolean isHeldOut() {
        return data().get(point).heldOut();
    }

    /// How large the numbers are that are worked with; rounding is a share of it.
    double scale() {
        return 1 + DoubleStream.of(evaluation.scores(point)).map(Math::abs).max().orElseThrow() / loss().temperature()
                + DoubleStream.of(evaluation.parameters().toArray()).map(Math::abs).max().orElseThrow()
                        * (1 + 2 * regularizer().strength());
    }

    /// Every symbol of a derivation with its value, worked out from the definitions.
    Map<String, Table> symbols() {
        Map<String, Table> symbols = new HashMap<>();
        double[] scores = evaluation.scores(point);
        putScores(symbols, scores);
        putSettings(symbols);
        double[] slope = loss().scoreGradient(scores, label());
        double[][] own = gradient(point);
        double[][] sum = new double[scores.length][3];
        for (int i = 0; i < data().size(); i++) {
            add(sum, gradient(i), data().get(i).heldOut() ? 0 : 1);
        }
        double[][] others = new double[scores.length][3];
        add(others, sum, 1);
        add(others, own, -1);
        int count = evaluation.trainingCount();
        double[][] mean = new double[scores.length][3];
        add(mean, sum, 1.0 / Math.max(1, count));
        double[][] total = new double[scores.length][3];
        add(total, mean, 1);
        add(total, penaltySlope(), 1);
        symbols.put("Lᵢ", Table.number(evaluation.loss(point)));
        symbols.put("∂Lᵢ/∂s", Table.column(slope));
        symbols.put("∂Lᵢ/∂(W b)", Table.of(own));
        symbols.put("Gᵢ", Table.of(own));
        symbols.put("Σ_{j≠i} Gⱼ", Table.of(others));
        symbols.put("Σⱼ Gⱼ", Table.of(sum));
        symbols.put("Ḡ", Table.of(mean));
        symbols.put("N", Table.number(count));
        symbols.put("(W 0)", Table.of(weights()));
        symbols.put("∂(λR)/∂(W b)", Table.of(penaltySlope()));
        symbols.put("∂L/∂(W b)", Table.of(total));
        return symbols;
    }

    private void putScores(Map<String, Table> symbols, double[] scores) {
        double temperature = loss().temperature();
        double largest = DoubleStream.of(scores).max().orElseThrow();
        double sum = DoubleStream.of(scores).map(s -> Math.exp((s - largest) / temperature)).sum();
        double[] probabilities = DoubleStream.of(scores).map(s -> Math.exp((s - largest) / temperature) / sum)
                .toArray();
        double[] targets = new double[scores.length];
        for (int k = 0; k < scores.length; k++) {
            targets[k] = loss() instanceof CrossEntropy softmax ? target(softmax, k, scores.length) : 0;
            symbols.put("s" + (char) ('₀' + k), Table.number(scores[k]));
            symbols.put("p" + (char) ('₀' + k), Table.number(probabilities[k]));
            symbols.put("q" + (char) ('₀' + k), Table.number(targets[k]));
        }
        symbols.put("s", Table.column(scores));
        symbols.put("W·x + b", Table.column(byWeights()));
        symbols.put("p", Table.column(probabilities));
        symbols.put("q", Table.column(targets));
        symbols.put("m", Table.number(largest));
        symbols.put("z", Table.number(scores[1] - scores[0]));
        symbols.put("t", Table.number(targets[1]));
        symbols.put("t′", Table.number(label() == 1 ? 1 : -1));
    }

    private void putSettings(Map<String, Table> symbols) {
        symbols.put("T", Table.number(loss().temperature()));
        symbols.put("Δ", Table.number(loss().askedGap().orElse(Double.NaN)));
        LossSettings.others(loss()).forEach(setting -> symbols.put(Messages.text("setting.label." + setting.key()),
                Table.number(setting.value())));
        symbols.put("ε", Table.number(loss() instanceof CrossEntropy softmax ? softmax.labelSmoothing() : 0));
        symbols.put("λ", Table.number(regularizer().strength()));
        symbols.put("α", Table.number(regularizer() instanceof Regularizer.ElasticNet net ? net.l1Ratio() : 0));
        symbols.put("x₀", Table.number(data().get(point).x0()));
        symbols.put("x₁", Table.number(data().get(point).x1()));
    }

    private double[] byWeights() {
        Point example = data().get(point);
        double[] scores = new double[data().classCount()];
        for (int k = 0; k < scores.length; k++) {
            scores[k] = evaluation.parameters().w0(k) * example.x0() + evaluation.parameters().w1(k) * example.x1()
                    + evaluation.parameters().b(k);
        }
        return scores;
    }

    private double target(CrossEntropy softmax, int k, int classCount) {
        double smoothing = softmax.labelSmoothing();
        boolean all = softmax.smoothingOver() == SmoothingOver.ALL;
        double share = all ? smoothing / classCount : smoothing / (classCount - 1);
        return k == label() ? 1 - smoothing + (all ? share : 0) : share;
    }

    private double[][] gradient(int index) {
        Point example = data().get(index);
        double[] slope = loss().scoreGradient(evaluation.scores(index), example.label());
        double[][] result = new double[slope.length][];
        for (int k = 0; k < slope.length; k++) {
            result[k] = new double[]{slope[k] * example.x0(), slope[k] * example.x1(), slope[k]};
        }
        return result;
    }

    private double[][] weights() {
        double[][] result = new double[data().classCount()][];
        for (int k = 0; k < result.length; k++) {
            result[k] = new double[]{evaluation.parameters().w0(k), evaluation.parameters().w1(k), 0};
        }
        return result;
    }

    private double[][] penaltySlope() {
        double[][] result = weights();
        for (double[] row : result) {
            for (int column = 0; column < row.length; column++) {
                row[column] = switch (regularizer()) {
                    case Regularizer.None _ -> 0;
                    case Regularizer.L2(double strength) -> 2 * strength * row[column];
                    case Regularizer.L1(double strength) -> strength * Math.signum(row[column]);
                    case Regularizer.ElasticNet(double strength, double ratio) ->
                        strength * (ratio * Math.signum(row[column]) + 2 * (1 - ratio) * row[column]);
                };
            }
        }
        return result;
    }

    private DataSet data() {
        return evaluation.objective().data();
    }

    private static void add(double[][] sum, double[][] part, double factor) {
        for (int k = 0; k < sum.length; k++) {
            for (int column = 0; column < 3; column++) {
                sum[k][column] += factor * part[k][column];
            }
        }
    }

    private static double number(SplittableRandom random, double size, boolean coarse) {
        double number = random.nextDouble(-size, size);
        return coarse ? Math.rint(2 * number) / 2 : number;
    }

    private static Loss loss(SplittableRandom random, boolean coarse) {
        double margin = coarse ? 1 : random.nextDouble(0.1, 3);
        double temperature = coarse ? 1 : Math.exp(random.nextDouble(Math.log(0.05), Math.log(20)));
        double smoothing = random.nextBoolean() ? 0 : random.nextDouble(0.9);
        return SampleLosses.random(random, parameter -> switch (parameter.name()) {
            case Loss.MARGIN -> margin;
            case Loss.TEMPERATURE -> temperature;
            case "labelSmoothing" -> smoothing;
            default -> SampleLosses.random(random, parameter);
        });
    }

    private static Regularizer regularizer(SplittableRandom random) {
        double strength = Math.exp(random.nextDouble(Math.log(1e-4), Math.log(100)));
        return switch (random.nextInt(4)) {
            case 0 -> new Regularizer.None();
            case 1 -> new Regularizer.L2(strength);
            case 2 -> new Regularizer.L1(strength);
            default -> new Regularizer.ElasticNet(strength, random.nextDouble());
        };
    }
}
