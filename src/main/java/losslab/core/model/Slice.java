package losslab.core.model;

import java.util.SplittableRandom;

import losslab.core.math.Norm;
import losslab.core.math.Vector;

/// A plane through parameter space, with coordinates a and b.
///
///     a = (θ − origin)·d₁      b = (θ − origin)·d₂
///     θ(a, b) = through + (a − a₀)·d₁ + (b − b₀)·d₂      (a₀, b₀) the coordinates of `through`
///
/// Whatever stands off the plane's directions stays as it is in `through`. All vectors are (3K), in the flat layout of
/// [Parameters#toArray].
///
/// - **Source:** two random or chosen directions, Goodfellow et al. 2015 (arXiv:1412.6544) and Li et al. 2018
///   (arXiv:1712.09913). *We differ:* our directions are not scaled by the size of the weights.
///
/// @param through  a place that the plane goes through
/// @param origin   the place whose coordinates are (0, 0), on the plane or beside it
/// @param first    d₁, of length 1
/// @param second   d₂, of length 1, orthogonal to d₁
/// @throws IllegalArgumentException if the vectors differ in size, or the directions are not orthonormal to 10⁻⁹
public record Slice(Vector through, Vector origin, Vector first, Vector second) {
    private static final double PRECISION = 1e-9;

    /// Where a place lies on a slice.
    public record Coordinates(double a, double b) {}

    public Slice {
        if (origin.size() != through.size() || first.size() != through.size() || second.size() != through.size()) {
            throw new IllegalArgumentException("slice: expected vectors of one size, found %d, %d, %d and %d"
                    .formatted(through.size(), origin.size(), first.size(), second.size()));
        }
        if (!(Math.abs(dot(first, first) - 1) <= PRECISION && Math.abs(dot(second, second) - 1) <= PRECISION
                && Math.abs(dot(first, second)) <= PRECISION)) {
            throw new IllegalArgumentException("slice: expected orthonormal directions, found " + first + " and "
                    + second);
        }
    }

    /// The slice on which two single parameters vary: a and b are their own values.
    ///
    /// @param a the number of the first parameter in the flat layout, 3k + column
    /// @param b that of the second, another one
    public static Slice ofParameters(Parameters through, int a, int b) {
        double[] zeros = new double[Parameters.PER_CLASS * through.classCount()];
        return new Slice(Vector.of(through.toArray()), Vector.of(zeros), Vector.of(zeros).with(a, 1),
                Vector.of(zeros).with(b, 1));
    }

    /// The slice along the gradient, uphill, and a random direction orthogonal to it; the evaluation's parameters are at
    /// (0, 0). The same seed draws the same. A gradient that is 0, too small for its direction to be told, or not finite is
    /// replaced by another random direction.
    public static Slice alongGradient(Evaluation evaluation, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] gradient = evaluation.gradient().toArray();
        double length = Norm.of(gradient);
        boolean hasDirection = length >= Double.MIN_NORMAL && length < Double.POSITIVE_INFINITY;
        Vector here = Vector.of(evaluation.parameters().toArray());
        double[] second = gaussian(random, gradient.length);
        double[] first = normalized(hasDirection ? gradient : gaussian(random, gradient.length));
        for (int pass = 0; pass < 2; pass++) { // what the first pass leaves by rounding, the second takes away
            second = normalized(withoutPartAlong(first, second));
        }
        return new Slice(here, here, Vector.of(first), Vector.of(second));
    }

    /// The same directions and coordinates, through another place: parameters off the plane follow it.
    public Slice withThrough(Parameters newThrough) {
        return new Slice(Vector.of(newThrough.toArray()), origin, first, second);
    }

    /// The coordinates of any parameters: of their projection onto the plane.
    public Coordinates coordinates(Parameters parameters) {
        return coordinates(Vector.of(parameters.toArray()));
    }

    /// The parameters at a place of the plane.
    public Parameters at(double a, double b) {
        double[] flat = new double[through.size()];
        new Walk(this).to(a, b, flat);
        return Parameters.fromArray(flat);
    }

    private Coordinates coordinates(Vector place) {
        double a = 0;
        double b = 0;
        for (int p = 0; p < place.size(); p++) {
            double offset = place.get(p) - origin.get(p);
            a += first.get(p) == 0 ? 0 : offset * first.get(p); // infinite offsets off the plane do not count
            b += second.get(p) == 0 ? 0 : offset * second.get(p);
        }
        return new Coordinates(a, b);
    }

    private static double[] gaussian(SplittableRandom random, int size) {
        double[] direction = new double[size];
        for (int p = 0; p < size; p++) {
            direction[p] = random.nextGaussian();
        }
        return direction;
    }

    private static double[] withoutPartAlong(double[] unit, double[] direction) {
        double share = dot(Vector.of(unit), Vector.of(direction));
        double[] rest = new double[direction.length];
        for (int p = 0; p < rest.length; p++) {
            rest[p] = direction[p] - share * unit[p];
        }
        return rest;
    }

    private static double[] normalized(double[] direction) {
        double length = Norm.of(direction);
        double[] unit = new double[direction.length];
        for (int p = 0; p < unit.length; p++) {
            unit[p] = direction[p] / length;
        }
        return unit;
    }

    private static double dot(Vector left, Vector right) {
        double sum = 0;
        for (int p = 0; p < left.size(); p++) {
            sum += left.get(p) * right.get(p);
        }
        return sum;
    }

    /// From place to place on a slice, without allocating. One walk belongs to one thread.
    static final class Walk {
        private final double[] foot;
        private final double[] first;
        private final double[] second;

        Walk(Slice slice) {
            first = slice.first.toArray();
            second = slice.second.toArray();
            foot = slice.through.toArray();
            Coordinates start = slice.coordinates(slice.through);
            for (int p = 0; p < foot.length; p++) {
                foot[p] -= product(start.a, first[p]) + product(start.b, second[p]);
            }
        }

        /// Writes θ(a, b) into `flat`, (3K). Where a parameter is the coordinate itself, it is so to the bit.
        void to(double a, double b, double[] flat) {
            for (int p = 0; p < flat.length; p++) {
                flat[p] = foot[p] + (product(a, first[p]) + product(b, second[p]));
            }
        }

        /// A coordinate that is not finite leaves alone what it has no part in.
        private static double product(double coordinate, double share) {
            return share == 0 ? 0 : coordinate * share;
        }
    }
}
