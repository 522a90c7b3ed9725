package losslab.core.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Draws labelled points that lie in a known pattern. The same settings give the same points, to the bit, everywhere.
///
/// Class k gets N/K points, the first N mod K classes one more. Every pattern lies about within [−1, 1]². To each
/// coordinate of a point σ·ε is added, ε drawn from a normal distribution of mean 0 and standard deviation 1.
///
/// @param classCount K; moons and XOR have two classes, the other patterns from 2 to 10
/// @param count      N, how many points, from 1 to 10,000
/// @param noise      σ, from 0 to 1
/// @param margin     m, how far classes keep apart in [Kind#SEPARABLE], from 0 to [#largestMargin]; the others ignore it
/// @param seed       from which places and noise are drawn
/// @throws IllegalArgumentException if a number is out of its range
public record Generator(Kind kind, int classCount, int count, double noise, double margin, long seed) {
    public static final int MAX_COUNT = 10_000;
    public static final double MAX_NOISE = 1;

    /// How far from the origin a pattern reaches without noise.
    private static final double REACH = 0.9;

    /// A pattern. In the formulas u and v are drawn uniformly from [0, 1], and t runs evenly from 0 to 1 over the points of
    /// a class: the j-th of n has t = (j + ½)/n.
    public enum Kind {
        /// Class k lies about (0.6 cos α, 0.6 sin α), α = π/2 + 2πk/K, and only its noise keeps its points apart.
        BLOBS,
        /// Two half circles that reach into each other: class 0 on c·(cos πt − ½, sin πt − ¼), class 1 on
        /// c·(½ − cos πt, ¼ − sin πt), c = 0.6. scikit-learn's `make_moons`, moved to the middle and made smaller.
        MOONS,
        /// Rings about the origin: class k on r·(cos 2πt, sin 2πt), r = 0.9 (k + 1)/K.
        CIRCLES,
        /// Class 0 where x0·x1 > 0, class 1 where x0·x1 < 0, with |x0| and |x1| drawn uniformly from 0.1 to 0.9.
        XOR,
        /// K arms: class k on r·(cos β, sin β), r = 0.9 t, β = 2πk/K + 4t radians. As in the notes of CS231n on neural
        /// networks (case study), whose noise is on the angle.
        SPIRAL,
        /// K sectors of a disc that a linear classifier tells apart: every point of class k has
        ///
        ///     (a_k − a_j)·x / ‖a_k − a_j‖ ≥ m/2   for all j ≠ k,   a_k = (cos α_k, sin α_k),   α_k = φ + 2πk/K
        ///
        /// as long as there is no noise, so that between any two classes there is a strip of that width. φ is drawn from the seed.
        SEPARABLE;

        /// Whether the pattern has as many classes as one likes.
        public boolean hasAnyClassCount() {
            return this != MOONS && this != XOR;
        }
    }

    public Generator {
        if (classCount < DataSet.MIN_CLASSES || classCount > DataSet.MAX_CLASSES
                || !kind.hasAnyClassCount() && classCount != 2) {
            throw new IllegalArgumentException("classes: expected %s, found %d".formatted(
                    kind.hasAnyClassCount() ? "from 2 to 10" : "2", classCount));
        }
        if (count < 1 || count > MAX_COUNT) {
            throw new IllegalArgumentException("count: expected from 1 to %,d, found %,d".formatted(MAX_COUNT, count));
        }
        requireRange("noise", noise, MAX_NOISE);
        requireRange("margin", margin, largestMargin(classCount));
    }

    /// The largest margin that leaves each of K classes room: sin(π/K), where a sector's corner is half a unit from the
    /// origin.
    public static double largestMargin(int classCount) {
        return StrictMath.sin(Math.PI / classCount);
    }

    private static void requireRange(String name, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(name + ": expected from 0 to " + most + ", found " + value);
        }
    }

    /// The points, class after class.
    public DataSet generate() {
        Random random = new Random(seed);
        double turn = 2 * Math.PI * random.nextDouble();
        List<Point> points = new ArrayList<>(count);
        for (int k = 0; k < classCount; k++) {
            int size = count / classCount + (k < count % classCount ? 1 : 0);
            for (int j = 0; j < size; j++) {
                double[] place = place(k, (j + 0.5) / size, turn, random);
                points.add(new Point(place[0] + noise * random.nextGaussian(),
                        place[1] + noise * random.nextGaussian(), k));
            }
        }
        return new DataSet(classCount, points);
    }

    private double[] place(int k, double t, double turn, Random random) {
        double angle = 2 * Math.PI * k / classCount;
        return switch (kind) {
            case BLOBS -> polar(0.6, Math.PI / 2 + angle);
            case MOONS -> moon(k, t);
            case CIRCLES -> polar(REACH * (k + 1) / classCount, 2 * Math.PI * t);
            case XOR -> quadrant(k, random);
            case SPIRAL -> polar(REACH * t, angle + 4 * t);
            case SEPARABLE -> sector(turn + angle, random);
        };
    }

    private static double[] moon(int k, double t) {
        double[] arc = polar(1, Math.PI * t);
        double side = k == 0 ? 1 : -1;
        return new double[]{0.6 * side * (arc[0] - 0.5), 0.6 * side * (arc[1] - 0.25)};
    }

    /// x0 is as often to the left as to the right.
    private static double[] quadrant(int k, Random random) {
        double side = random.nextBoolean() ? 1 : -1;
        double x0 = 0.1 + 0.8 * random.nextDouble();
        double x1 = 0.1 + 0.8 * random.nextDouble();
        return new double[]{side * x0, side * (k == 0 ? x1 : -x1)};
    }

    /// A sector of half angle π/K whose corner has moved outwards along its middle until both sides are m/2 further in.
    private double[] sector(double middle, Random random) {
        double half = Math.PI / classCount;
        double[] corner = polar(margin / 2 / StrictMath.sin(half), middle);
        double[] place;
        do {
            double[] step = polar(StrictMath.sqrt(random.nextDouble()) * REACH,
                    middle + half * (2 * random.nextDouble() - 1));
            place = new double[]{corner[0] + step[0], corner[1] + step[1]};
        } while (StrictMath.hypot(place[0], place[1]) > REACH);
        return place;
    }

    /// Not `Math`, whose last bit may differ from one machine to another.
    private static double[] polar(double radius, double angle) {
        return new double[]{radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
    }
}
