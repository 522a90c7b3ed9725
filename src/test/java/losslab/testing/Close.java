package losslab.testing;

import static org.assertj.core.api.Assertions.assertThat;

/// How tests compare numbers that rounding may touch.
public final class Close {
    private Close() {}

    /// Asserts |actual − expected| ≤ abs + rel·|expected|.
    public static void assertClose(double expected, double actual, double rel, double abs) {
        assertThat(Math.abs(actual - expected))
                .as("distance of %s from the expected %s", actual, expected)
                .isLessThanOrEqualTo(abs + rel * Math.abs(expected));
    }

    /// Asserts the same of every entry.
    public static void assertClose(double[] expected, double[] actual, double rel, double abs) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(Math.abs(actual[i] - expected[i]))
                    .as("distance of entry %d, %s, from the expected %s", i, actual[i], expected[i])
                    .isLessThanOrEqualTo(abs + rel * Math.abs(expected[i]));
        }
    }
}
