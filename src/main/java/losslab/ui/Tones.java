package losslab.ui;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import javafx.scene.paint.Color;

/// How lines, texts and pale regions are made from one colour, on a light or a dark background.
///
/// Contrast is that of WCAG 2.2: (L₁ + 0.05) / (L₂ + 0.05) of the two relative luminances, the larger one above.
///
/// @param background what regions fade into
/// @param ink        what lines and texts become stronger with
/// @param line       the share of ink in a line at least
/// @param text       the share of ink in a text at least
/// @param region     the share of background in a region at least
record Tones(Color background, Color ink, double line, double text, double region) {
    static final Tones LIGHT = new Tones(Color.WHITE, Color.BLACK, 0, 0.22, 0.84);
    static final Tones DARK = new Tones(Color.web("#0d1117"), Color.WHITE, 0.38, 0.55, 0.74);

    private static final double READABLE = 4.5;
    private static final double VISIBLE = 3;
    /// Rounding to 256 steps of a channel must not take away what was reached.
    private static final double RESERVE = 0.05;
    private static final double STEP = 0.02;

    Color line(Color color) {
        return color.interpolate(ink, line);
    }

    Color text(Color color) {
        return color.interpolate(ink, text);
    }

    Color region(Color color) {
        return color.interpolate(background, region);
    }

    Palette.Zones zones(List<Color> colors) {
        return new Palette.Zones(colors.stream().map(this::line).toList(), colors.stream().map(this::text).toList(),
                colors.stream().map(this::region).toList());
    }

    /// A region on which everything that a palette draws can be seen and read.
    Color region(Color color, Palette palette) {
        return mixed(color, background, region,
                pale -> Stream.of(palette.ink(), palette.faint(), palette.gradient())
                        .allMatch(text -> stands(text, pale, READABLE))
                        && palette.lines().stream().allMatch(drawn -> stands(drawn, pale, VISIBLE)));
    }

    /// A line that stands out from the plane and all regions.
    Color line(Color color, Color plane, List<Color> regions) {
        return mixed(color, ink, line, strong -> Stream.concat(Stream.of(plane), regions.stream())
                .allMatch(behind -> stands(strong, behind, VISIBLE)));
    }

    /// A text that can be read on the plane and on its class's region.
    Color text(Color color, Color plane, Color itsRegion) {
        return mixed(color, ink, text,
                strong -> stands(strong, plane, READABLE) && stands(strong, itsRegion, READABLE));
    }

    /// A colour with as little as possible of another one, but at least a share, so that it is good enough.
    private static Color mixed(Color color, Color with, double least, Predicate<Color> isGood) {
        return DoubleStream.iterate(least, share -> share < 1, share -> share + STEP)
                .mapToObj(share -> color.interpolate(with, share)).filter(isGood).findFirst().orElse(with);
    }

    private static boolean stands(Color color, Color behind, double wanted) {
        double one = luminance(color) + 0.05;
        double other = luminance(behind) + 0.05;
        return Math.max(one, other) / Math.min(one, other) >= wanted + RESERVE;
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
