package losslab.app;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The size of a picture in pixels.
record PictureSize(int width, int height) {
    static final PictureSize STANDARD = new PictureSize(1440, 900);

    private static final int SMALLEST = 320;
    private static final int LARGEST = 8192;

    /// Reads a size from the command line, as 1440x900.
    static final class Converter implements ITypeConverter<PictureSize> {
        private static final Pattern SIZE = Pattern.compile("([0-9]{1,5})[xX×]([0-9]{1,5})");

        @Override
        public PictureSize convert(String text) {
            Matcher matcher = SIZE.matcher(text);
            if (matcher.matches()) {
                PictureSize size = new PictureSize(Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)));
                if (size.isAllowed()) {
                    return size;
                }
            }
            throw new TypeConversionException(
                    "expected width x height from %d to %d pixels, like 1440x900, found \"%s\"".formatted(SMALLEST,
                            LARGEST, text));
        }
    }

    private boolean isAllowed() {
        return Math.min(width, height) >= SMALLEST && Math.max(width, height) <= LARGEST;
    }
}
