package losslab.core.model;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import losslab.core.math.Matrix;
import losslab.core.math.Vector;

/// The parameters of a linear classifier, or anything of their shape: a gradient, an update.
///
///     s = Wx + b
///
/// - **Shapes:** `weights` W is (K×2), `bias` b is (K). They may hold anything; whoever needs finite numbers asks
///   [#isFinite].
///
/// @throws IllegalArgumentException if W has not two columns, or b not as many entries as W rows
public record Parameters(Matrix weights, Vector bias) {
    /// Numbers a class has in the flat layout: w₀, w₁, b.
    public static final int PER_CLASS = 3;

    public Parameters {
        if (weights.columns() != PER_CLASS - 1) {
            throw new IllegalArgumentException("weights: expected 2 columns, found " + weights.columns());
        }
        if (bias.size() != weights.rows()) {
            throw new IllegalArgumentException(
                    "bias: expected %d entries, found %d".formatted(weights.rows(), bias.size()));
        }
    }

    /// The parameters with these rows (w₀, w₁, b), one a class.
    public static Parameters ofRows(double[]... rows) {
        double[] flat = new double[PER_CLASS * rows.length];
        for (int k = 0; k < rows.length; k++) {
            System.arraycopy(rows[k], 0, flat, PER_CLASS * k, PER_CLASS);
        }
        return fromArray(flat);
    }

    /// Parameters drawn uniformly from −0.5 to 0.5; the same seed draws the same.
    public static Parameters random(int classCount, long seed) {
        return random(classCount, 0.5, new SplittableRandom(seed));
    }

    /// Parameters drawn uniformly from −r to r, r = `reach` > 0.
    public static Parameters random(int classCount, double reach, RandomGenerator random) {
        return fromArray(random.doubles((long) PER_CLASS * classCount, -reach, reach).toArray());
    }

    /// The parameters from their flat layout, class by class w₀, w₁, b.
    public static Parameters fromArray(double[] flat) {
        int classCount = flat.length / PER_CLASS;
        double[][] rows = new double[classCount][];
        double[] bias = new double[classCount];
        for (int k = 0; k < classCount; k++) {
            rows[k] = new double[]{flat[PER_CLASS * k], flat[PER_CLASS * k + 1]};
            bias[k] = flat[PER_CLASS * k + 2];
        }
        return new Parameters(Matrix.of(rows), Vector.of(bias));
    }

    /// The flat layout, class by class w₀, w₁, b, in an array that the caller owns.
    public double[] toArray() {
        double[] flat = new double[count()];
        for (int k = 0; k < classCount(); k++) {
            flat[PER_CLASS * k] = w0(k);
            flat[PER_CLASS * k + 1] = w1(k);
            flat[PER_CLASS * k + 2] = b(k);
        }
        return flat;
    }

    /// The index in the flat layout of one of the three numbers of class k; columns as in [#get].
    public static int index(int k, int column) {
        return PER_CLASS * k + column;
    }

    /// Whether an index of the flat layout is that of a bias.
    public static boolean isBias(int index) {
        return index % PER_CLASS == PER_CLASS - 1;
    }

    /// How many numbers there are, 3K: the length of the flat layout.
    public int count() {
        return PER_CLASS * classCount();
    }

    /// K, the number of classes.
    public int classCount() {
        return bias.size();
    }

    public double w0(int k) {
        return weights.get(k, 0);
    }

    public double w1(int k) {
        return weights.get(k, 1);
    }

    public double b(int k) {
        return bias.get(k);
    }

    /// These parameters without the row of class k.
    public Parameters withoutClass(int k) {
        double[] flat = toArray();
        double[] fewer = Arrays.copyOf(flat, flat.length - PER_CLASS);
        System.arraycopy(flat, PER_CLASS * (k + 1), fewer, PER_CLASS * k, flat.length - PER_CLASS * (k + 1));
        return fromArray(fewer);
    }

    /// One of the three numbers of class k: column 0 is w₀, 1 is w₁, 2 is b.
    public double get(int k, int column) {
        return column < PER_CLASS - 1 ? weights.get(k, column) : bias.get(k);
    }

    /// These parameters with one number replaced; columns as in [#get].
    public Parameters with(int k, int column, double value) {
        return column < PER_CLASS - 1
                ? new Parameters(weights.with(k, column, value), bias)
                : new Parameters(weights, bias.with(k, value));
    }

    /// These parameters for so many classes: the first rows stay, rows of new classes are 0.
    public Parameters withClassCount(int classCount) {
        return fromArray(Arrays.copyOf(toArray(), PER_CLASS * classCount));
    }

    /// The scores s = Wx + b of one input, (K), in an array that the caller owns.
    public double[] scores(double x0, double x1) {
        double[] scores = new double[classCount()];
        for (int k = 0; k < scores.length; k++) {
            scores[k] = score(w0(k), w1(k), b(k), x0, x1);
        }
        return scores;
    }

    /// Whether no number is infinite or NaN.
    public boolean isFinite() {
        return weights.isFinite() && bias.isFinite();
    }

    /// One score. Everything that computes a score does it here, so that all panels show the same bits.
    static double score(double w0, double w1, double b, double x0, double x1) {
        return w0 * x0 + w1 * x1 + b;
    }
}
