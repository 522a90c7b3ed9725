package losslab.experiment;

import java.util.List;
import java.util.Optional;

import tools.jackson.core.JsonGenerator;

/// One parameter of a loss, regularizer or optimizer as the file knows it.
///
/// @param standard its value where the file leaves it out; empty if the file must tell
record Parameter(String name, Kind kind, Optional<Object> standard) {

    /// Which values a parameter takes.
    sealed interface Kind {
        /// A finite number; its range is the business of the record that gets it.
        record Number() implements Kind {}

        /// A whole number from 1.
        record Count() implements Kind {}

        /// true or false.
        record Flag() implements Kind {}

        /// One of a few texts.
        record Choice(List<String> options) implements Kind {}
    }

    static Parameter number(String name, double standard) {
        return new Parameter(name, new Kind.Number(), Optional.of(standard));
    }

    static Parameter requiredNumber(String name) {
        return new Parameter(name, new Kind.Number(), Optional.empty());
    }

    static Parameter requiredCount(String name) {
        return new Parameter(name, new Kind.Count(), Optional.empty());
    }

    static Parameter flag(String name, boolean standard) {
        return new Parameter(name, new Kind.Flag(), Optional.of(standard));
    }

    /// A choice whose first option is the standard.
    static Parameter choice(String name, List<String> options) {
        return new Parameter(name, new Kind.Choice(options), Optional.of(options.getFirst()));
    }

    Object read(JsonSource source) throws ExperimentFormatException {
        return switch (kind) {
            case Kind.Number() -> source.number();
            case Kind.Count() -> source.wholeNumber(1, Long.MAX_VALUE, expected());
            case Kind.Flag() -> source.flag();
            case Kind.Choice(List<String> options) -> source.choice(options);
        };
    }

    /// What a file must have here, in words.
    String expected() {
        return switch (kind) {
            case Kind.Number() -> "a number";
            case Kind.Count() -> "a whole number from 1 to " + Long.MAX_VALUE;
            case Kind.Flag() -> "true or false";
            case Kind.Choice(List<String> options) -> "one of " + JsonSource.quoted(options);
        };
    }

    void write(JsonGenerator generator, Object value) {
        switch (kind) {
            case Kind.Number() -> generator.writeNumberProperty(name, (double) value);
            case Kind.Count() -> generator.writeNumberProperty(name, (long) value);
            case Kind.Flag() -> generator.writeBooleanProperty(name, (boolean) value);
            case Kind.Choice(List<String> _) -> generator.writeStringProperty(name, (String) value);
        }
    }
}
