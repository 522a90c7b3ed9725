package losslab.testing;

import java.util.stream.DoubleStream;

import javafx.scene.paint.Color;

/// How far two colours stand out from each other, by WCAG 2.2, as a screen shows them in steps of 1/255.
public final class Contrast {
    private Contrast() {}

    /// From 1, for equal colours, to 21.
    public static double of(Color one, Color other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color color) {
        double[] linear = DoubleStream.of(color.getRed(), color.getGreen(), color.getBlue())
                .map(share -> Math.rint(share * 255) / 255)
                .map(share -> share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }
}
