package losslab.app;

import losslab.ui.Settings;

/// The sizes of text that keys go through, in percent of the usual one.
final class TextSize {
    private TextSize() {}

    /// The next larger size, or the largest one.
    static int larger(int percent) {
        return Settings.TEXT_SIZES.stream().filter(step -> step > percent).findFirst().orElse(Settings.LARGEST_TEXT);
    }

    /// The next smaller size, or the smallest one.
    static int smaller(int percent) {
        return Settings.TEXT_SIZES.reversed().stream().filter(step -> step < percent).findFirst()
                .orElse(Settings.SMALLEST_TEXT);
    }
}
