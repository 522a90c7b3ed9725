package losslab.core.kind;

import java.util.List;
import java.util.Optional;

/// One parameter of a [Kind].
///
/// @param name     in files; members of one family that have a parameter of the same name mean the same by it
/// @param standard its value where nobody tells one; empty if somebody must
public record Parameter(String name, Values values, Optional<Object> standard) {

    /// Which values a parameter takes.
    public sealed interface Values {
        /// A finite number. The record that gets it refuses one out of the range.
        record Number(Range range) implements Values {}

        /// A whole number from 1.
        record Count() implements Values {}

        /// true or false.
        record Flag() implements Values {}

        /// One of a few texts.
        record Choice(List<String> options) implements Values {
            public Choice {
                options = List.copyOf(options);
            }
        }
    }

    public static Parameter number(String name, Range range, double standard) {
        return new Parameter(name, new Values.Number(range), Optional.of(standard));
    }

    public static Parameter requiredNumber(String name, Range range) {
        return new Parameter(name, new Values.Number(range), Optional.empty());
    }

    public static Parameter requiredCount(String name) {
        return new Parameter(name, new Values.Count(), Optional.empty());
    }

    public static Parameter flag(String name, boolean standard) {
        return new Parameter(name, new Values.Flag(), Optional.of(standard));
    }

    /// A choice whose first option is the standard.
    public static Parameter choice(String name, List<String> options) {
        return new Parameter(name, new Values.Choice(options), Optional.of(options.getFirst()));
    }
}
