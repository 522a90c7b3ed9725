package losslab.app;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a number of steps from the command line.
final class StepCount implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new TypeConversionException("expected a whole number from 0, found \"%s\"".formatted(text));
        }
        return Long.valueOf(text);
    }
}
