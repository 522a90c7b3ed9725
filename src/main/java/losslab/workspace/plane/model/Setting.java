package losslab.workspace.plane.model;

import java.util.function.DoubleFunction;

/// One number of an optimizer or a schedule, as a panel offers it.
///
/// @param key   its name in the messages, under `setting.`
/// @param value what it is now
/// @param with  the optimizer or schedule with another value
public record Setting<T>(String key, Range range, double value, DoubleFunction<T> with) {
    /// Which values it may have.
    public enum Range {
        /// From 0 to below 1.
        FRACTION,
        /// Above 0, at most 1.
        FACTOR,
        /// From 0 to 1.
        SHARE,
        /// Any number from 0.
        FROM_ZERO,
        /// A whole number from 1.
        COUNT;

        public boolean contains(double value) {
            return switch (this) {
                case FRACTION -> value >= 0 && value < 1;
                case FACTOR -> value > 0 && value <= 1;
                case SHARE -> value >= 0 && value <= 1;
                case FROM_ZERO -> value >= 0;
                case COUNT -> value >= 1 && value == Math.rint(value) && value <= 1e15;
            };
        }
    }
}
