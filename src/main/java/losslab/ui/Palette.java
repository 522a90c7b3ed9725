package losslab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import javafx.scene.paint.Color;

import losslab.ui.Settings.ClassColors;

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

    private static final List<Color> CLASSES = colors("#0072b2", "#008a64", "#d05a00", "#aa4499", "#8a6d00",
            "#117a8b", "#882255", "#5b5bd6", "#666666", "#8b4513");
    /// Blue, green, red, darkened until lines stand out from every region; the lecture has three classes.
    private static final List<Color> LECTURE_CLASSES = Stream
            .concat(colors("#1f4fd8", "#12802b", "#c8102e").stream(), CLASSES.stream().skip(3)).toList();
    private static final List<Color> ZONES = colors("#0072b2", "#008a64", "#8a6d00", "#c1121f");
    private static final Palette LIGHT = new Palette(List.of(), List.of(), List.of(), Color.WHITE,
            Color.web("#1f2328"), Color.web("#59636e"), Color.web("#c1121f"), Color.web("#8250df"),
            Color.web("#9a6700"), colors("#fffbe6", "#c9e4ca", "#85bdc8", "#3a7fb3"), Tones.LIGHT.zones(ZONES));
    private static final Palette DARK = new Palette(List.of(), List.of(), List.of(), Color.web("#0d1117"),
            Color.web("#f0f6fc"), Color.web("#9198a1"), Color.web("#ff8b83"), Color.web("#b392f0"),
            Color.web("#e3b341"), colors("#12142a", "#1f3a5f", "#2f6a7c", "#4f9187"), Tones.DARK.zones(ZONES));
    private static final Map<Theme, Map<ClassColors, Palette>> ALL = Map.of(
            Theme.LIGHT, Map.of(ClassColors.ACCESSIBLE, LIGHT.of(CLASSES, Tones.LIGHT),
                    ClassColors.LECTURE, LIGHT.of(LECTURE_CLASSES, Tones.LIGHT)),
            Theme.DARK, Map.of(ClassColors.ACCESSIBLE, DARK.of(CLASSES, Tones.DARK),
                    ClassColors.LECTURE, DARK.of(LECTURE_CLASSES, Tones.DARK)));

    /// The palette of a theme, with colours that colour-blind readers can tell apart.
    public static Palette of(Theme theme) {
        return of(theme, ClassColors.ACCESSIBLE);
    }

    /// The palette of a theme with these colours of classes.
    public static Palette of(Theme theme, ClassColors classColors) {
        return Objects.requireNonNull(Objects.requireNonNull(ALL.get(theme)).get(classColors));
    }

    /// This palette with colours that somebody has chosen for some classes. They are darkened or lightened as far as it
    /// takes to read them.
    ///
    /// @param own one a class, like `#c1121f`; an empty one, or none, leaves the class its usual colour
    public Palette withClasses(List<String> own) {
        if (own.stream().allMatch(String::isEmpty)) {
            return this;
        }
        List<Color> newLines = new ArrayList<>(lines);
        List<Color> newTexts = new ArrayList<>(texts);
        List<Color> newRegions = new ArrayList<>(regions);
        Tones tones = plane.equals(LIGHT.plane) ? Tones.LIGHT : Tones.DARK;
        for (int k = 0; k < Math.min(own.size(), lines.size()); k++) {
            if (!own.get(k).isEmpty()) {
                newRegions.set(k, tones.region(Color.web(own.get(k)), this));
            }
        }
        for (int k = 0; k < Math.min(own.size(), lines.size()); k++) {
            if (!own.get(k).isEmpty()) {
                newLines.set(k, tones.line(Color.web(own.get(k)), plane, newRegions));
                newTexts.set(k, tones.text(Color.web(own.get(k)), plane, newRegions.get(k)));
            }
        }
        return new Palette(newLines, newTexts, newRegions, plane, ink, faint, gradient, data, penalty, field, zones);
    }

    private Palette of(List<Color> classes, Tones tones) {
        return new Palette(classes.stream().map(tones::line).toList(), classes.stream().map(tones::text).toList(),
                classes.stream().map(tones::region).toList(), plane, ink, faint, gradient, data, penalty, field, zones);
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

    /// The looked-up colours as the address of a stylesheet.
    public String stylesheet() {
        return Theme.address(toCss());
    }

    private static List<Color> colors(String... names) {
        return Stream.of(names).map(Color::web).toList();
    }

    /// A colour as stylesheets and LaTeX write it: `#c1121f`.
    public static String web(Color color) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255), Math.round(color.getBlue() * 255));
    }
}
