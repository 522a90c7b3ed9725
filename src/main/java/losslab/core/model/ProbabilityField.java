package losslab.core.model;

import java.util.Arrays;

import losslab.core.math.Softmax;

/// Probabilities of the classes on a grid of places, row by row.
///
///     pₖ = exp(zₖ) / Σⱼ exp(zⱼ)      z = (Wx + b)/T
///
/// Along a row z is linear, so that exp(z) is a geometric series: the exponentials at the start of a span, each times a
/// power of its class that is the same for all spans. That takes one multiplication a class and pixel in place of one
/// exponential, and agrees with [Softmax#probabilities] to about 1e−13.
///
/// - **Special cases:** where one class leads by more than 40 throughout a span its probability is 1 to the last bit and
///   nothing is computed. Logits too steep for a series, more than 300 apart from one end of a span to the other, are
///   computed one by one.
///
/// It owns memory that it writes into: for one thread only.
public final class ProbabilityField {
    /// Pixels that share one series.
    private static final int SPAN = 32;
    /// e⁻⁴⁰ is lost beside 1.
    private static final double SETTLED = 40;
    private static final double STEEPEST = 300;

    private final PixelGrid grid;
    private final double[] slopes;
    private final double[] rises;
    private final double[] offsets;
    private final boolean isSteep;
    /// powers[j][i] = exp(i·(slope of j − the middle slope)·step)
    private final double[][] powers;
    private final double[][] exponentials;
    private final double[] sums = new double[SPAN];
    private final double[] first;
    private final double[] last;

    /// @param temperature T > 0
    public ProbabilityField(Parameters parameters, double temperature, PixelGrid grid) {
        this.grid = grid;
        int classCount = parameters.classCount();
        slopes = new double[classCount];
        rises = new double[classCount];
        offsets = new double[classCount];
        for (int k = 0; k < classCount; k++) {
            slopes[k] = parameters.w0(k) / temperature;
            rises[k] = parameters.w1(k) / temperature;
            offsets[k] = parameters.b(k) / temperature;
        }
        double smallest = Arrays.stream(slopes).min().orElseThrow();
        double largest = Arrays.stream(slopes).max().orElseThrow();
        isSteep = !((largest - smallest) * grid.step() * SPAN < STEEPEST);
        double middle = smallest / 2 + largest / 2;
        powers = new double[classCount][SPAN];
        for (int k = 0; k < classCount; k++) {
            for (int i = 0; i < SPAN; i++) {
                powers[k][i] = Math.exp(i * (slopes[k] - middle) * grid.step());
            }
        }
        exponentials = new double[classCount][SPAN];
        first = new double[classCount];
        last = new double[classCount];
    }

    /// Writes the winner of every pixel of a row into `winners`, and how probable it is into `probabilities`; of classes
    /// that are equally probable the lower one wins.
    public void winners(int row, int[] winners, double[] probabilities) {
        for (int from = 0; from < grid.columns(); from += SPAN) {
            int to = Math.min(from + SPAN, grid.columns());
            int settled = settledWinner(row, from, to);
            if (settled >= 0) {
                Arrays.fill(winners, from, to, settled);
                Arrays.fill(probabilities, from, to, 1);
            } else {
                exponentiate(row, from, to);
                pickWinners(from, to, winners, probabilities);
            }
        }
    }

    /// Writes how probable class k is at every pixel of a row.
    public void probabilities(int row, int k, double[] probabilities) {
        for (int from = 0; from < grid.columns(); from += SPAN) {
            int to = Math.min(from + SPAN, grid.columns());
            int settled = settledWinner(row, from, to);
            if (settled >= 0) {
                Arrays.fill(probabilities, from, to, settled == k ? 1 : 0);
            } else {
                exponentiate(row, from, to);
                for (int i = 0; i < to - from; i++) {
                    probabilities[from + i] = exponentials[k][i] / sums[i];
                }
            }
        }
    }

    /// The class that leads by so much at both ends of a span, and so between them, that the others do not count; else −1.
    private int settledWinner(int row, int from, int to) {
        logits(row, from, first);
        logits(row, to - 1, last);
        int best = Softmax.argMax(first, 0, first.length);
        for (int k = 0; k < first.length; k++) {
            if (k != best && !(first[best] - first[k] > SETTLED && last[best] - last[k] > SETTLED)) {
                return -1;
            }
        }
        return best;
    }

    private void logits(int row, int column, double[] logits) {
        for (int k = 0; k < logits.length; k++) {
            logits[k] = Parameters.score(slopes[k], rises[k], offsets[k], grid.x(column), grid.y(row));
        }
    }

    /// Writes exp(z − c) and its sum for the pixels of a span, c any number for each pixel. The logits at the start of the
    /// span are in `first`.
    private void exponentiate(int row, int from, int to) {
        Arrays.fill(sums, 0);
        if (isSteep) {
            for (int i = 0; i < to - from; i++) {
                logits(row, from + i, first);
                exponentiateOne(i);
            }
            return;
        }
        double largest = first[Softmax.argMax(first, 0, first.length)];
        for (int k = 0; k < first.length; k++) {
            double start = Math.exp(first[k] - largest);
            double[] power = powers[k];
            double[] exponential = exponentials[k];
            for (int i = 0; i < SPAN; i++) {
                exponential[i] = start * power[i];
                sums[i] += exponential[i];
            }
        }
    }

    private void exponentiateOne(int i) {
        double largest = first[Softmax.argMax(first, 0, first.length)];
        for (int k = 0; k < first.length; k++) {
            exponentials[k][i] = Math.exp(first[k] - largest);
            sums[i] += exponentials[k][i];
        }
    }

    private void pickWinners(int from, int to, int[] winners, double[] probabilities) {
        for (int i = 0; i < to - from; i++) {
            int best = 0;
            double largest = exponentials[0][i];
            for (int k = 1; k < exponentials.length; k++) {
                if (exponentials[k][i] > largest) {
                    largest = exponentials[k][i];
                    best = k;
                }
            }
            winners[from + i] = best;
            probabilities[from + i] = largest / sums[i];
        }
    }
}
