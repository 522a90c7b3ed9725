package losslab.ui;

import java.util.stream.DoubleStream;

import javafx.scene.paint.Color;

/// What becomes of a colour that somebody chose for a class.
///
/// The colour is mixed with black on a light plane and with white on a dark one, as little as it takes: a line stands out 3:1, text
/// 4.5:1, from the plane and from the region of any class, whatever its colour. Contrasts are those of WCAG 2.2, (L₁ + 0.05) /
/// (L₂ + 0.05) with the relative luminances L of sRGB.
///
/// @param line   of lines, markers and bars
/// @param text   of text
/// @param region where the class wins
record ClassColor(Color line, Color text, Color region) {
    private static final double LINE_CONTRAST = 3;
    private static final double TEXT_CONTRAST = 4.5;
    /// How much of the plane's colour is in a region.
    private static final double PALE_ON_LIGHT = 0.84;
    private static final double PALE_ON_DARK = 0.74;
    private static final int STEPS = 200;

    /// @param plane the colour behind everything: light or dark
    static ClassColor of(Color wish, Color plane) {
        boolean isLight = luminance(plane) > 0.5;
        double pale = isLight ? PALE_ON_LIGHT : PALE_ON_DARK;
        Color towards = isLight ? Color.BLACK : Color.WHITE;
        // The region that is farthest from the plane comes nearest to lines and text.
        Color hardest = shown(towards.interpolate(plane, pale));
        Color line = until(LINE_CONTRAST, wish, towards, hardest);
        return new ClassColor(line, until(TEXT_CONTRAST, line, towards, hardest), line.interpolate(plane, pale));
    }

    private static Color until(double contrast, Color from, Color towards, Color against) {
        for (int i = 0; i < STEPS; i++) {
            Color mixed = shown(from.interpolate(towards, (double) i / STEPS));
            if (contrast(mixed, against) >= contrast) {
                return mixed;
            }
        }
        return towards;
    }

    /// As eight bits show it: what was rounded must still stand out.
    private static Color shown(Color color) {
        return Color.web(Palette.web(color));
    }

    private static double contrast(Color one, Color other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color color) {
        double[] linear = DoubleStream.of(color.getRed(), color.getGreen(), color.getBlue())
                .map(share -> share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4)).toArray();
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }
}
