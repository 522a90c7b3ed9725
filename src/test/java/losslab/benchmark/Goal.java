package losslab.benchmark;

import java.util.Locale;

/// What a figure should be.
public sealed interface Goal {
    /// Nothing is asked of the figure.
    Goal NONE = new None();

    static Goal atLeast(double bound) {
        return new AtLeast(bound);
    }

    static Goal atMost(double bound) {
        return new AtMost(bound);
    }

    record None() implements Goal {}

    record AtLeast(double bound) implements Goal {}

    record AtMost(double bound) implements Goal {}

    /// The goal in words, empty if there is none.
    default String text() {
        return switch (this) {
            case None _ -> "";
            case AtLeast(double bound) -> "≥ " + number(bound);
            case AtMost(double bound) -> "≤ " + number(bound);
        };
    }

    /// Whether a figure is as it should be, in words; empty if nothing is asked. A figure that is not a number never is.
    default String verdict(double figure) {
        return switch (this) {
            case None _ -> "";
            case AtLeast(double bound) -> figure >= bound ? "yes" : "**no**";
            case AtMost(double bound) -> figure <= bound ? "yes" : "**no**";
        };
    }

    /// A number with the digits that can be told apart on one machine: three, or all of those before the point.
    static String number(double value) {
        double size = Math.abs(value);
        String format = size >= 100 || size == Math.rint(size) ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
