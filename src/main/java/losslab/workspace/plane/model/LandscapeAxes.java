package losslab.workspace.plane.model;

import losslab.core.model.Parameters;
import losslab.core.model.Slice;
import losslab.core.model.Slice.Coordinates;
import losslab.ui.Messages;
import losslab.ui.ParameterNames;

/// Along what the landscape of the loss is seen: its coordinates x and y, or x alone.
public sealed interface LandscapeAxes {
    /// Parameters whose rest differs by less than this share of the largest one lie on one landscape: rounding alone makes
    /// such a difference.
    double ROUNDING = 1e-12;

    /// Two single parameters, by their numbers in the flat layout.
    record TwoParameters(int x, int y) implements LandscapeAxes {}

    /// One parameter, by its number in the flat layout; y is always 0.
    record OneParameter(int x) implements LandscapeAxes {}

    /// The gradient as it was at a step, and a random direction.
    ///
    /// @param slice where it was, and both directions
    /// @param seed  that drew the random one
    record GradientAndRandom(Slice slice, long step, long seed) implements LandscapeAxes {}

    /// The two weights of the class of a parameter, or its bias and its first weight.
    static TwoParameters around(int parameter) {
        int first = parameter - parameter % Parameters.PER_CLASS;
        return new TwoParameters(first, Parameters.isBias(parameter) ? parameter : first + 1);
    }

    /// Where any parameters lie, or what they are projected to.
    default Coordinates coordinates(Parameters parameters) {
        return switch (this) {
            case TwoParameters(int x, int y) -> new Coordinates(value(parameters, x), value(parameters, y));
            case OneParameter(int x) -> new Coordinates(value(parameters, x), 0);
            case GradientAndRandom(Slice slice, _, _) -> slice.coordinates(parameters);
        };
    }

    /// The parameters moved to these coordinates: whatever else they are stays.
    default Parameters moved(Parameters parameters, double x, double y) {
        return switch (this) {
            case OneParameter(int number) -> parameters.with(row(number), column(number), x);
            case TwoParameters(int first, int second) -> parameters.with(row(first), column(first), x)
                    .with(row(second), column(second), y);
            case GradientAndRandom(Slice slice, _, _) -> slice.withThrough(parameters).at(x, y);
        };
    }

    /// Whether two parameters differ by a move along these axes alone, and so lie on one landscape.
    default boolean isOneLandscape(Parameters here, Parameters there) {
        Coordinates place = coordinates(there);
        double[] moved = moved(here, place.a(), place.b()).toArray();
        double[] wanted = there.toArray();
        double largest = 1;
        double error = 0;
        for (int p = 0; p < wanted.length; p++) {
            largest = Math.max(largest, Math.abs(wanted[p]));
            error = Math.max(error, Math.abs(moved[p] - wanted[p]));
        }
        return error <= ROUNDING * largest;
    }

    /// What stands below the lower axis.
    default String xName() {
        return switch (this) {
            case TwoParameters(int x, _) -> name(x);
            case OneParameter(int x) -> name(x);
            case GradientAndRandom(_, long step, _) -> Messages.text("landscape.gradient", step);
        };
    }

    /// What stands beside the left axis.
    default String yName() {
        return switch (this) {
            case TwoParameters(_, int y) -> name(y);
            case OneParameter _ -> Messages.text("landscape.loss");
            case GradientAndRandom(_, _, long seed) -> Messages.text("landscape.random", Long.toString(seed));
        };
    }

    /// w₀ of class 1, and so on.
    static String name(int parameter) {
        return Messages.text("weights.name", ParameterNames.column(column(parameter)), row(parameter));
    }

    private static double value(Parameters parameters, int number) {
        return parameters.get(row(number), column(number));
    }

    private static int row(int number) {
        return number / Parameters.PER_CLASS;
    }

    private static int column(int number) {
        return number % Parameters.PER_CLASS;
    }
}
