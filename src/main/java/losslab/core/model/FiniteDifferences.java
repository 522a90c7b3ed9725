package losslab.core.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// The gradient check of a lecture: each parameter is moved by h, and the change of the total loss L held against an
/// analytic gradient.
///
///     one-sided   n = (L(θ + h) − L(θ))/h            off by about ½L″h
///     central     n = (L(θ + h) − L(θ − h))/2h       off by about ⅙L‴h²
///     relative error = |a − n| / max(|a|, |n|, 10⁻³)
///
/// Both are also off by the rounding of L, about 10⁻¹⁶·L/h, so that there is a best h, and both are wrong where a kink lies
/// within the difference. [GradientCheck] avoids all of that; this class shows it. The floor 10⁻³ is the one used there.
///
/// - **Source:** CS231n notes, neural-networks-3, "gradient checks". *We differ:* the notes know no floor and treat the
///   case of two zeros by itself.
///
/// @param h      the step, the same for every parameter, > 0, finite
/// @param slopes one a parameter, in the flat layout of [Parameters#toArray]
public record FiniteDifferences(double h, Side side, List<Slope> slopes) {

    /// Where the loss is taken: at θ and θ + h, or at θ − h and θ + h.
    public enum Side {
        ONE_SIDED, CENTRAL
    }

    /// What a relative error says of a gradient. CS231n's notes are content up to 10⁻⁷, feel uneasy from 10⁻⁴ and call a
    /// gradient probably wrong from 10⁻². In between, where they allow for kinks, we doubt: [Slope#kinkWithin] tells.
    public enum Verdict {
        /// Up to [GradientCheck#TOLERANCE], 10⁻⁶.
        RIGHT,
        /// Up to 10⁻².
        DOUBTFUL,
        /// Above, or not a number.
        WRONG;

        private static final double PROBABLY_WRONG = 1e-2;

        /// The verdict on a relative error.
        public static Verdict of(double relativeError) {
            if (relativeError <= GradientCheck.TOLERANCE) {
                return RIGHT;
            }
            return relativeError <= PROBABLY_WRONG ? DOUBTFUL : WRONG;
        }
    }

    /// One parameter's slopes.
    ///
    /// @param kinkWithin whether a kink of some point's loss or of the penalty lies between the places where L was taken
    public record Slope(double analytic, double numerical, boolean kinkWithin) {
        /// |a − n| / max(|a|, |n|, 10⁻³); NaN if a slope is not finite.
        public double relativeError() {
            double scale = Math.max(GradientCheck.DENOMINATOR_FLOOR,
                    Math.max(Math.abs(analytic), Math.abs(numerical)));
            return Math.abs(analytic - numerical) / scale;
        }

        public Verdict verdict() {
            return Verdict.of(relativeError());
        }
    }

    /// The largest relative error over all parameters at one h.
    public record ErrorAt(double h, double largestRelativeError) {}

    public FiniteDifferences {
        requireStep(h);
        slopes = List.copyOf(slopes);
    }

    /// Checks a gradient, `evaluation.gradient()` or one that somebody claims, at one h. Costs one or two losses of the
    /// whole data a parameter, and as many looks for kinks.
    ///
    /// @throws IllegalArgumentException if h is out of its range or the gradient has another number of classes
    public static FiniteDifferences of(Evaluation evaluation, Parameters analyticGradient, double h, Side side) {
        return of(evaluation, analyticGradient, h, side, () -> false).orElseThrow();
    }

    /// The same, or nothing if it is cancelled, which is asked before each parameter.
    public static Optional<FiniteDifferences> of(Evaluation evaluation, Parameters analyticGradient, double h,
            Side side, BooleanSupplier isCancelled) {
        requireStep(h);
        requireShape(evaluation, analyticGradient);
        DifferenceQuotients quotients = new DifferenceQuotients(evaluation, side);
        double[] analytic = analyticGradient.toArray();
        List<Slope> slopes = new ArrayList<>();
        for (int p = 0; p < analytic.length; p++) {
            if (isCancelled.getAsBoolean()) {
                return Optional.empty();
            }
            slopes.add(new Slope(analytic[p], quotients.quotient(p, h), quotients.hasKinkWithin(p, h)));
        }
        return Optional.of(new FiniteDifferences(h, side, slopes));
    }

    /// The largest relative error at each of some steps: a V, rounding on its left and truncation on its right. Nothing if
    /// it is cancelled, which is asked before each parameter of each step.
    ///
    /// @throws IllegalArgumentException as in [#of]
    public static Optional<List<ErrorAt>> curve(Evaluation evaluation, Parameters analyticGradient, Side side,
            List<Double> steps, BooleanSupplier isCancelled) {
        steps.forEach(FiniteDifferences::requireStep);
        requireShape(evaluation, analyticGradient);
        DifferenceQuotients quotients = new DifferenceQuotients(evaluation, side);
        double[] analytic = analyticGradient.toArray();
        List<ErrorAt> curve = new ArrayList<>();
        for (double h : steps) {
            double largest = 0;
            for (int p = 0; p < analytic.length; p++) {
                if (isCancelled.getAsBoolean()) {
                    return Optional.empty();
                }
                largest = Math.max(largest, new Slope(analytic[p], quotients.quotient(p, h), false).relativeError());
            }
            curve.add(new ErrorAt(h, largest));
        }
        return Optional.of(Collections.unmodifiableList(curve));
    }

    /// Steps from 10^`from` to 10^`to`, equally far apart on a logarithmic axis, `perDecade` to a factor of 10.
    public static List<Double> steps(int from, int to, int perDecade) {
        return IntStream.rangeClosed(0, (to - from) * perDecade)
                .mapToObj(i -> Math.pow(10, from + (double) i / perDecade))
                .toList();
    }

    /// The slopes of one parameter: class k, and columns as in [Parameters#get].
    public Slope slope(int k, int column) {
        return slopes.get(Parameters.PER_CLASS * k + column);
    }

    /// The largest relative error over all parameters; NaN if a number was not finite.
    public double largestRelativeError() {
        double largest = 0;
        for (Slope slope : slopes) {
            largest = Math.max(largest, slope.relativeError());
        }
        return largest;
    }

    /// The verdict on the largest relative error.
    public Verdict verdict() {
        return Verdict.of(largestRelativeError());
    }

    private static void requireStep(double h) {
        if (!(h > 0 && h < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("h: expected a finite number above 0, found " + h);
        }
    }

    private static void requireShape(Evaluation evaluation, Parameters gradient) {
        if (gradient.classCount() != evaluation.classCount()) {
            throw new IllegalArgumentException(
                    "gradient: expected %d rows, found %d".formatted(evaluation.classCount(), gradient.classCount()));
        }
    }
}
