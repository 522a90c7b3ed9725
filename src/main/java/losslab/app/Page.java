package losslab.app;

import java.util.Arrays;
import java.util.stream.Collectors;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import losslab.ui.Messages;

/// The workspaces of the window, of which one is seen.
enum Page {
    PLANE, SCORES;

    /// Its name in ids, message keys and on the command line.
    String key() {
        return Messages.key(this);
    }

    /// Reads a workspace from the command line.
    static final class Converter implements ITypeConverter<Page> {
        @Override
        public Page convert(String text) {
            return Arrays.stream(values()).filter(page -> page.key().equals(text)).findFirst()
                    .orElseThrow(() -> new TypeConversionException("expected %s, found \"%s\"".formatted(
                            Arrays.stream(values()).map(Page::key).collect(Collectors.joining(" or ")), text)));
        }
    }
}
