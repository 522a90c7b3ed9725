package losslab.workspace.scores.model;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import losslab.core.math.Vector;
import losslab.ui.Numbers;

/// One example: the scores s of its K classes, and its true class y.
///
/// @param name   on the screen
/// @param scores (K), K from 2 to 10, each of a size up to [#LARGEST]
/// @param label  y, in 0..K−1
///
/// @throws IllegalArgumentException if the number of scores, a score or the label is out of its range
public record Example(String name, Vector scores, int label) {
    public static final int FEWEST_CLASSES = 2;
    public static final int MOST_CLASSES = 10;
    /// The largest size of a score: every loss and every square of it stays finite.
    public static final double LARGEST = 1e9;

    public Example {
        if (scores.size() < FEWEST_CLASSES || scores.size() > MOST_CLASSES) {
            throw new IllegalArgumentException("scores: expected from 2 to 10 of them, found " + scores.size());
        }
        if (!isAllowed(scores)) {
            throw new IllegalArgumentException("scores: expected sizes up to 1e9, found " + scores);
        }
        if (label < 0 || label >= scores.size()) {
            throw new IllegalArgumentException(
                    "label: expected from 0 to " + (scores.size() - 1) + ", found " + label);
        }
    }

    /// Whether these are scores that an example may have.
    static boolean isAllowed(Vector scores) {
        return Arrays.stream(scores.toArray()).allMatch(score -> Math.abs(score) <= LARGEST);
    }

    static Example of(String name, int label, double... scores) {
        return new Example(name, Vector.of(scores), label);
    }

    public int classCount() {
        return scores.size();
    }

    /// The largest size of a score.
    double largestSize() {
        return Arrays.stream(scores.toArray()).map(Math::abs).max().orElse(0);
    }

    Example withName(String newName) {
        return new Example(newName, scores, label);
    }

    Example withScore(int k, double score) {
        return new Example(name, scores.with(k, score), label);
    }

    Example withLabel(int newLabel) {
        return new Example(name, scores, newLabel);
    }

    /// One constant added to all scores, as on paper: 3.2 + 1 is 4.2.
    Vector shifted(double constant) {
        return mapped(score -> Numbers.decimalSum(score, constant));
    }

    /// All scores doubled, as twice the weights would do.
    Vector doubled() {
        return mapped(score -> 2 * score);
    }

    /// Every wrong class hands its score on to the next wrong one, the last to the first; the true class keeps its own.
    Example withWrongRotated() {
        int count = classCount();
        return rearranged(k -> {
            int before = (k + count - 1) % count;
            return k == label ? k : before == label ? (before + count - 1) % count : before;
        }, label);
    }

    /// Every class hands its score on to the next, the last to the first, and the true class moves along.
    Example withAllRotated() {
        int count = classCount();
        return rearranged(k -> (k + count - 1) % count, (label + 1) % count);
    }

    /// One class more, with score 0.
    Example withClass() {
        return new Example(name, Vector.of(Arrays.copyOf(scores.toArray(), classCount() + 1)), label);
    }

    /// Without the last class; the class before it becomes the true one if it was.
    Example withoutClass() {
        return new Example(name, Vector.of(Arrays.copyOf(scores.toArray(), classCount() - 1)),
                Math.min(label, classCount() - 2));
    }

    Example withScores(Vector newScores) {
        return new Example(name, newScores, label);
    }

    private Vector mapped(DoubleUnaryOperator change) {
        return Vector.of(Arrays.stream(scores.toArray()).map(change).toArray());
    }

    /// @param source which class's score each class gets
    private Example rearranged(IntUnaryOperator source, int newLabel) {
        double[] rearranged = IntStream.range(0, classCount()).map(source).mapToDouble(scores::get).toArray();
        return new Example(name, Vector.of(rearranged), newLabel);
    }
}
