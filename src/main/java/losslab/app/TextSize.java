package losslab.app;

import java.util.List;

import losslab.ui.Settings;

/// The sizes of text that keys go through, in percent of the usual one.
final class TextSize {
    private static final List<Integer> STEPS = List.of(Settings.SMALLEST_TEXT, 110, 125, 150, 175,
            Settings.LARGEST_TEXT);

    private TextSize() {}

    /// The next larger size, or the largest one.
    static int larger(int percent) {
        return STEPS.stream().filter(step -> step > percent).findFirst().orElse(Settings.LARGEST_TEXT);
    }

    /// The next smaller size, or the smallest one.
    static int smaller(int percent) {
        return STEPS.reversed().stream().filter(step -> step < percent).findFirst().orElse(Settings.SMALLEST_TEXT);
    }
}
