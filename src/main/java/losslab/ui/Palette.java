package losslab.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javafx.scene.paint.Color;

/// Every colour that means something. Class colours go with a [Marker] always.
///
/// Built on Okabe and Ito's set for colour-blind readers, darkened until lines stand out 3:1 from every region and
/// text 4.5:1 from its background.
///
/// @param lines    one colour a class: lines, markers, bars
/// @param texts    one colour a class: text on the background or on the class's own region
/// @param regions  one pale colour a class: where it wins
/// @param plane    behind the regions
/// @param ink      text, the total loss
/// @param faint    axes and ticks
/// @param gradient gradients, losses above 0
/// @param data     the data loss
/// @param penalty  the regularization loss
/// @param field    of a landscape, from its lowest values to its highest: they go away from the colour of the plane
/// @param zones    of what a slider's values lead to
public record Palette(List<Color> lines, List<Color> texts, List<Color> regions, Color plane, Color ink, Color faint,
        Color gradient, Color data, Color penalty, List<Color> field, Zones zones) {
    /// The colours of the zones of a [ZoneBar], in their order.
    ///
    /// @param lines   below a zone
    /// @param texts   on a zone
    /// @param regions the zones themselves
    public record Zones(List<Color> lines, List<Color> texts, List<Color> regions) {}

    private static final List<Color> CLASSES = List.of(Color.web("#0072b2"), Color.web("#008a64"),
            Color.web("#d05a00"), Color.web("#aa4499"), Color.web("#8a6d00"), Color.web("#117a8b"),
            Color.web("#882255"), Color.web("#5b5bd6"), Color.web("#666666"), Color.web("#8b4513"));
    private static final List<Color> ZONES = colors("#0072b2", "#008a64", "#8a6d00", "#c1121f");
    private static final Palette LIGHT = new Palette(CLASSES, mixed(CLASSES, Color.BLACK, 0.22),
            mixed(CLASSES, Color.WHITE, 0.84), Color.WHITE, Color.web("#1f2328"), Color.web("#59636e"),
            Color.web("#c1121f"), Color.web("#8250df"), Color.web("#9a6700"),
            colors("#fffbe6", "#c9e4ca", "#85bdc8", "#3a7fb3"),
            new Zones(ZONES, mixed(ZONES, Color.BLACK, 0.22), mixed(ZONES, Color.WHITE, 0.84)));
    private static final Palette DARK = new Palette(mixed(CLASSES, Color.WHITE, 0.38),
            mixed(CLASSES, Color.WHITE, 0.55),
            mixed(CLASSES, Color.web("#0d1117"), 0.74), Color.web("#0d1117"), Color.web("#f0f6fc"),
            Color.web("#9198a1"), Color.web("#ff8b83"), Color.web("#b392f0"), Color.web("#e3b341"),
            colors("#12142a", "#1f3a5f", "#2f6a7c", "#4f9187"),
            new Zones(mixed(ZONES, Color.WHITE, 0.38), mixed(ZONES, Color.WHITE, 0.55),
                    mixed(ZONES, Color.web("#0d1117"), 0.74)));

    /// The palette of a theme.
    public static Palette of(Theme theme) {
        return switch (theme) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
        };
    }

    /// The colours as looked-up ones for the stylesheet: `-gradient` and so on for every node, and `-class-line`,
    /// `-class-text`, `-class-region` for nodes with the style class `class-0`, `class-1`, …; `-zone-line` and so on for
    /// `zone-crawl`, ….
    String toCss() {
        StringBuilder css = new StringBuilder(
                ".root {-plane: %s; -ink: %s; -faint: %s; -gradient: %s; -data: %s; -penalty: %s;}\n".formatted(
                        web(plane), web(ink), web(faint), web(gradient), web(data), web(penalty)));
        for (int k = 0; k < lines.size(); k++) {
            css.append(".class-%d {-class-line: %s; -class-text: %s; -class-region: %s;}\n".formatted(k,
                    web(lines.get(k)), web(texts.get(k)), web(regions.get(k))));
        }
        for (ZoneBar.Zone zone : ZoneBar.Zone.values()) {
            int i = zone.ordinal();
            css.append(".zone-%s {-zone-line: %s; -zone-text: %s; -zone-region: %s;}\n".formatted(
                    Messages.key(zone), web(zones.lines().get(i)), web(zones.texts().get(i)),
                    web(zones.regions().get(i))));
        }
        return css.toString();
    }

    private static List<Color> colors(String... names) {
        return Stream.of(names).map(Color::web).toList();
    }

    private static List<Color> mixed(List<Color> colors, Color with, double share) {
        return colors.stream().map(color -> color.interpolate(with, share)).toList();
    }

    /// A colour as stylesheets and LaTeX write it: `#c1121f`.
    public static String web(Color color) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255), Math.round(color.getBlue() * 255));
    }
}
