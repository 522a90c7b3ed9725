package losslab.core.model;

import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.math.Softmax;

/// The arithmetic of an [Objective] on flat arrays, with its own scratch memory: it allocates nothing once it is made.
///
/// One kernel belongs to one thread. [Evaluation] and the training loop both run on it, so that what a panel shows and
/// what training does are the same bits. The flat layout is that of [Parameters#toArray].
public final class ObjectiveKernel {
    private final double[] features;
    private final int[] labels;
    private final Loss loss;
    private final Regularizer regularizer;
    private final double slopeFactor;
    private final int[] training;
    private final int[] heldOut;
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
        slopeFactor = objective.slopeFactor();
        training = objective.data().indices(false);
        heldOut = objective.data().indices(true);
        scores = new double[objective.data().classCount()];
        scoreGradient = new double[scores.length];
    }

    /// N, the number of examples to train on. They have positions from 0, in the order of the data.
    public int exampleCount() {
        return training.length;
    }

    /// How many examples are held out.
    public int heldOutCount() {
        return heldOut.length;
    }

    /// Loss and gradient over all examples to train on. Reads `parameters`, writes `gradient`; both (3K), the caller's.
    public void evaluate(double[] parameters, double[] gradient) {
        begin(gradient);
        for (int example : training) {
            add(example, parameters, gradient);
        }
        finish(training.length, parameters, gradient);
    }

    /// Loss and gradient over the examples at the positions `order[from]` to `order[to − 1]`, their mean plus the whole
    /// penalty.
    public void evaluate(double[] parameters, int[] order, int from, int to, double[] gradient) {
        begin(gradient);
        for (int position = from; position < to; position++) {
            add(training[order[position]], parameters, gradient);
        }
        finish(to - from, parameters, gradient);
    }

    /// The mean loss over the examples held out, without the penalty; 0 if there is none.
    public double validationLoss(double[] parameters) {
        double sum = 0;
        for (int example : heldOut) {
            sum += loss(example, parameters);
        }
        return sum / Math.max(1, heldOut.length);
    }

    /// The share of the examples to train on whose largest score is that of their class, 0..1; 0 if there is none.
    public double accuracy(double[] parameters) {
        int correct = 0;
        for (int example : training) {
            score(example, parameters);
            correct += Softmax.argMax(scores, 0, scores.length) == labels[example] ? 1 : 0;
        }
        return (double) correct / Math.max(1, training.length);
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

    /// One example's loss. Its scores are in [#scores] until the next.
    double loss(int example, double[] parameters) {
        score(example, parameters);
        return loss.evaluate(scores, labels[example], scoreGradient);
    }

    private void score(int example, double[] parameters) {
        double x0 = features[2 * example];
        double x1 = features[2 * example + 1];
        for (int k = 0, p = 0; k < scores.length; k++, p += Parameters.PER_CLASS) {
            scores[k] = Parameters.score(parameters[p], parameters[p + 1], parameters[p + 2], x0, x1);
        }
    }

    /// Adds one example's loss and gradient to the sums, and returns its loss. Its scores are in [#scores] until the next.
    double add(int example, double[] parameters, double[] gradient) {
        double exampleLoss = loss(example, parameters);
        double x0 = features[2 * example];
        double x1 = features[2 * example + 1];
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
        double slopeStrength = slopeFactor * strength;
        double penalty = 0;
        for (int k = 0, p = 0; k < scores.length; k++, p += Parameters.PER_CLASS) {
            double w0 = parameters[p];
            double w1 = parameters[p + 1];
            gradient[p] = gradient[p] / divisor + slopeStrength * regularizer.slope(w0);
            gradient[p + 1] = gradient[p + 1] / divisor + slopeStrength * regularizer.slope(w1);
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
