package losslab.core.model;

import java.util.Arrays;

import losslab.core.loss.Loss;
import losslab.core.math.Norm;
import losslab.core.math.Softmax;

/// An objective evaluated at some parameters: every number that a panel, a file or a picture shows comes from here.
///
/// Immutable; arrays that it returns are fresh and the caller's. Indices of points and classes start at 0.
public final class Evaluation {
    private final Objective objective;
    private final Parameters parameters;
    private final double[] scores;
    private final double[] losses;
    private final int trainingCount;
    private final int correctCount;
    private final int validationCorrectCount;
    private final double dataLoss;
    private final double regularizationLoss;
    private final double validationLoss;
    private final Parameters dataGradient;
    private final Parameters gradient;

    private Evaluation(Objective objective, Parameters parameters) {
        this.objective = objective;
        this.parameters = parameters;
        int classCount = objective.data().classCount();
        int exampleCount = objective.data().size();
        scores = new double[exampleCount * classCount];
        losses = new double[exampleCount];

        ObjectiveKernel kernel = new ObjectiveKernel(objective);
        double[] flat = parameters.toArray();
        double[] slope = new double[flat.length];
        trainingCount = kernel.exampleCount();
        kernel.begin(slope);
        double heldOutSum = 0;
        for (int i = 0; i < exampleCount; i++) {
            boolean heldOut = objective.data().get(i).heldOut();
            losses[i] = heldOut ? kernel.loss(i, flat) : kernel.add(i, flat, slope);
            heldOutSum += heldOut ? losses[i] : 0;
            System.arraycopy(kernel.scores(), 0, scores, i * classCount, classCount);
        }
        dataGradient = mean(slope, trainingCount);
        kernel.finish(trainingCount, flat, slope);

        dataLoss = kernel.dataLoss();
        regularizationLoss = kernel.regularizationLoss();
        validationLoss = heldOutSum / Math.max(1, heldOutCount());
        gradient = Parameters.fromArray(slope);
        correctCount = countCorrect(false);
        validationCorrectCount = countCorrect(true);
    }

    private static Parameters mean(double[] sum, int count) {
        return Parameters.fromArray(Arrays.stream(sum).map(entry -> entry / Math.max(1, count)).toArray());
    }

    private int countCorrect(boolean heldOut) {
        int correct = 0;
        for (int i = 0; i < losses.length; i++) {
            correct += objective.data().get(i).heldOut() == heldOut && isCorrect(i) ? 1 : 0;
        }
        return correct;
    }

    static Evaluation of(Objective objective, Parameters parameters) {
        if (parameters.classCount() != objective.data().classCount()) {
            throw new IllegalArgumentException("weights: expected %d rows, found %d"
                    .formatted(objective.data().classCount(), parameters.classCount()));
        }
        return new Evaluation(objective, parameters);
    }

    public Objective objective() {
        return objective;
    }

    public Parameters parameters() {
        return parameters;
    }

    /// How many points there are, those held out among them.
    public int exampleCount() {
        return losses.length;
    }

    /// N, how many points there are to train on.
    public int trainingCount() {
        return trainingCount;
    }

    /// How many points are held out for validation.
    public int heldOutCount() {
        return losses.length - trainingCount;
    }

    public int classCount() {
        return parameters.classCount();
    }

    /// The mean loss over the points to train on, 0 if there is none.
    public double dataLoss() {
        return dataLoss;
    }

    /// λR(W).
    public double regularizationLoss() {
        return regularizationLoss;
    }

    /// Data plus regularization.
    public double totalLoss() {
        return dataLoss + regularizationLoss;
    }

    /// The mean loss over the points held out, without the penalty; 0 if there is none.
    public double validationLoss() {
        return validationLoss;
    }

    /// The gradient of the data loss, without that of the penalty; 0 if there is no point to train on.
    public Parameters dataGradient() {
        return dataGradient;
    }

    /// The gradient of the total loss, of the parameters' shape. With a [Objective.Slip] it is wrong on purpose.
    public Parameters gradient() {
        return gradient;
    }

    /// ‖∂L/∂θ‖, the Euclidean length of the gradient, all weights and biases in one vector.
    public double gradientNorm() {
        return Norm.of(gradient.toArray());
    }

    /// How many of the points to train on are predicted as their true class.
    public int correctCount() {
        return correctCount;
    }

    /// The share of the points to train on that are predicted right, 0..1; 0 if there is none.
    public double accuracy() {
        return (double) correctCount / Math.max(1, trainingCount);
    }

    /// How many of the points held out are predicted as their true class.
    public int validationCorrectCount() {
        return validationCorrectCount;
    }

    /// The share of the points held out that are predicted right, 0..1; 0 if there is none.
    public double validationAccuracy() {
        return (double) validationCorrectCount / Math.max(1, heldOutCount());
    }

    /// The score of one point for one class.
    public double score(int point, int k) {
        return scores[point * classCount() + k];
    }

    /// All scores of one point, (K).
    public double[] scores(int point) {
        return Arrays.copyOfRange(scores, point * classCount(), (point + 1) * classCount());
    }

    /// The loss of one point.
    public double loss(int point) {
        return losses[point];
    }

    /// softmax(s/T) of one point, (K), with the loss's own T, or 1 for a loss without temperature.
    public double[] probabilities(int point) {
        return Softmax.probabilities(scores(point), objective.loss().temperature());
    }

    /// The class with the largest score; of equal ones the lowest.
    public int predicted(int point) {
        return Softmax.argMax(scores, point * classCount(), classCount());
    }

    /// Whether a point is predicted as its true class.
    public boolean isCorrect(int point) {
        return predicted(point) == objective.data().get(point).label();
    }

    /// ∂L/∂s of one point's own loss, (K).
    public double[] scoreGradient(int point) {
        Loss loss = objective.loss();
        return loss.scoreGradient(scores(point), objective.data().get(point).label());
    }

    /// ∂L/∂x = Wᵀ·∂L/∂s of one point's own loss, (2): moving the point against it lowers its loss.
    public double[] featureGradient(int point) {
        double[] slope = scoreGradient(point);
        double[] result = new double[2];
        for (int k = 0; k < slope.length; k++) {
            result[0] += slope[k] * parameters.w0(k);
            result[1] += slope[k] * parameters.w1(k);
        }
        return result;
    }

    /// Whether every score and loss, those of points held out among them, and the gradient are finite.
    public boolean isFinite() {
        return Double.isFinite(totalLoss()) && Double.isFinite(validationLoss) && gradient.isFinite()
                && Arrays.stream(scores).allMatch(Double::isFinite);
    }
}
