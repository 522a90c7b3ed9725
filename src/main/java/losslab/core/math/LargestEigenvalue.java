package losslab.core.math;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The largest eigenvalue of a symmetric matrix A of which only products with vectors are known.
///
/// The Lanczos process: power iteration, q, Aq, A²q, …, that forgets nothing. An orthonormal basis Q of all these
/// vectors turns A into a tridiagonal QᵀAQ; its largest eigenvalue, by bisection, is that of A as soon as the basis
/// holds every eigenvector that q has a part of. That takes n products at most, where power iteration takes thousands
/// if the two largest eigenvalues are close, as they are at the start of training.
///
///     QᵀAQ = tridiagonal, diagonal αᵢ = qᵢ·Aqᵢ, beside it βᵢ = ‖Aqᵢ − Σⱼ(qⱼ·Aqᵢ)qⱼ‖
///
/// - **Special cases:** the start q is random with a fixed seed, so that no symmetry of the data makes it orthogonal to
///   an eigenvector; NaN if a product has a NaN. Costs n products and about 4n³ operations more.
/// - **Source:** Golub and Van Loan, Matrix Computations, 4th ed., §10.1 (Lanczos) and §8.4 (bisection).
public final class LargestEigenvalue {
    private static final long SEED = 1950;
    /// A basis vector shorter than this, relative to A, is rounding: the vectors before it are all there is.
    private static final double NOTHING_NEW = 1e-14;
    private static final double PRECISION = 1e-15;

    /// A symmetric matrix as what it does to a vector.
    @FunctionalInterface
    public interface Product {
        /// Writes A·vector into `result`; both are (n), and `vector` is left as it is.
        void apply(double[] vector, double[] result);
    }

    private LargestEigenvalue() {}

    /// The largest eigenvalue of an (n×n) matrix, n = `size` ≥ 1.
    public static double of(int size, Product product) {
        double[] diagonal = new double[size];
        double[] beside = new double[size]; // beside[i] stands between diagonal[i] and diagonal[i + 1]
        double[][] basis = new double[size][];
        double[] next = new SplittableRandom(SEED).doubles(size, -1, 1).toArray();
        double length = Norm.of(next);
        double scale = 0;
        for (int i = 0; i < size; i++) {
            basis[i] = dividedBy(length, next);
            product.apply(basis[i], next);
            diagonal[i] = dot(basis[i], next);
            scale = Math.max(scale, Norm.of(next));
            for (int pass = 0; pass < 2; pass++) { // what the first pass leaves by rounding, the second takes away
                subtractProjections(basis, i, next);
            }
            length = Norm.of(next);
            if (!(length > NOTHING_NEW * scale)) {
                return ofTridiagonal(diagonal, beside, i + 1);
            }
            beside[i] = length;
        }
        return ofTridiagonal(diagonal, beside, size);
    }

    private static void subtractProjections(double[][] basis, int last, double[] vector) {
        for (int j = 0; j <= last; j++) {
            double share = dot(basis[j], vector);
            for (int p = 0; p < vector.length; p++) {
                vector[p] -= share * basis[j][p];
            }
        }
    }

    /// Bisection between the largest entry of the diagonal and Gershgorin's bound.
    private static double ofTridiagonal(double[] diagonal, double[] beside, int size) {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            double radius = (i > 0 ? beside[i - 1] : 0) + (i < size - 1 ? beside[i] : 0);
            low = Math.max(low, diagonal[i]);
            high = Math.max(high, diagonal[i] + radius);
        }
        double middle = low + (high - low) / 2;
        // The smallest doubles are too far apart for that precision: there it ends where no double lies between.
        while (low < middle && middle < high && high - low > PRECISION * Math.abs(high)) {
            if (isAboveAll(middle, diagonal, beside, size)) {
                high = middle;
            } else {
                low = middle;
            }
            middle = low + (high - low) / 2;
        }
        return high;
    }

    /// Whether a number is above all eigenvalues: then elimination on tridiagonal − number·1 has negative pivots alone.
    private static boolean isAboveAll(double number, double[] diagonal, double[] beside, int size) {
        double pivot = diagonal[0] - number;
        for (int i = 1; i < size && pivot < 0; i++) {
            pivot = diagonal[i] - number - beside[i - 1] / pivot * beside[i - 1];
        }
        return pivot < 0;
    }

    private static double[] dividedBy(double divisor, double[] vector) {
        return Arrays.stream(vector).map(entry -> entry / divisor).toArray();
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int p = 0; p < left.length; p++) {
            sum += left[p] * right[p];
        }
        return sum;
    }
}
