package losslab.core.model;

import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;

/// The arithmetic of an [Objective] on flat arrays, with its own scratch memory: it allocates nothing once it is made.
///
/// One kernel belongs to one thread. [Evaluation] and the training loop both run on it, so that what a panel shows and
/// what training does are the same bits. The flat layout is that of [Parameters#toArray].
public final class ObjectiveKernel {
    private final double[] features;
    private final int[] labels;
    private final Loss loss;
    private final Regularizer regularizer;
    private final double[] scores;
    private final double[] scoreGradient;
    private double lossSum;
    private double dataLoss;
    private double regularizationLoss;

    public ObjectiveKernel(Objective objective) {
        features = objective.data().features();
        labels = objective.data().labels();
        loss = objective.loss();
        regularizer = objective.regularizer();
        scores = new double[objective.data().classCount()];
        scoreGradient = new double[scores.length];
    }

    /// N, the number of examples.
    public int exampleCount() {
        return labels.length;
    }

    /// Loss and gradient over all examples. Reads `parameters`, writes `gradient`; both (3K), the caller's.
    public void evaluate(double[] parameters, double[] gradient) {
        begin(gradient);
        for (int i = 0; i < labels.length; i++) {
            add(i, parameters, gradient);
        }
        finish(labels.length, parameters, gradient);
    }

    /// Loss and gradient over the examples `order[from]` to `order[to − 1]`, their mean plus the whole penalty.
    public void evaluate(double[] parameters, int[] order, int from, int to, double[] gradient) {
        begin(gradient);
        for (int position = from; position < to; position++) {
            add(order[position], parameters, gradient);
        }
        finish(to - from, parameters, gradient);
    }

    /// The mean loss of the examples of the last call.
    public double dataLoss() {
        return dataLoss;
    }

    /// λR(W) of the last call.
    public double regularizationLoss() {
        return regularizationLoss;
    }

    /// The sum of both.
    public double totalLoss() {
        return dataLoss + regularizationLoss;
    }

    void begin(double[] gradient) {
        lossSum = 0;
        for (int p = 0; p < gradient.length; p++) {
            gradient[p] = 0;
        }
    }

    /// Adds one example's loss and gradient to the sums, and returns its loss. Its scores are in [#scores] until the next.
    double add(int example, double[] parameters, double[] gradient) {
        double x0 = features[2 * example];
        double x1 = features[2 * example + 1];
        for (int k = 0, p = 0; k < scores.length; k++, p += Parameters.PER_CLASS) {
            scores[k] = Parameters.score(parameters[p], parameters[p + 1], parameters[p + 2], x0, x1);
        }
        double exampleLoss = loss.evaluate(scores, labels[example], scoreGradient);
        lossSum += exampleLoss;
        for (int k = 0, p = 0; k < scores.length; k++, p += Parameters.PER_CLASS) {
            double slope = scoreGradient[k];
            gradient[p] += slope * x0;
            gradient[p + 1] += slope * x1;
            gradient[p + 2] += slope;
        }
        return exampleLoss;
    }

    /// Turns sums into means and adds the penalty on the weights.
    void finish(int exampleCount, double[] parameters, double[] gradient) {
        int divisor = Math.max(1, exampleCount);
        double strength = regularizer.strength();
        double penalty = 0;
        for (int k = 0, p = 0; k < scores.length; k++, p += Parameters.PER_CLASS) {
            double w0 = parameters[p];
            double w1 = parameters[p + 1];
            gradient[p] = gradient[p] / divisor + strength * regularizer.slope(w0);
            gradient[p + 1] = gradient[p + 1] / divisor + strength * regularizer.slope(w1);
            gradient[p + 2] /= divisor;
            penalty += strength * (regularizer.penalty(w0) + regularizer.penalty(w1));
        }
        dataLoss = lossSum / divisor;
        regularizationLoss = penalty;
    }

    /// The scores of the example added last; this kernel's own array.
    double[] scores() {
        return scores;
    }
}
