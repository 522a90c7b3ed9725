package losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.scene.paint.Color;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.data.DataSet;
import losslab.testing.Contrast;
import losslab.ui.Settings.ClassColors;

/// Contrast by WCAG 2.2: 4.5:1 for text (1.4.3), 3:1 for lines and shapes (1.4.11), of colours as a screen shows them.
class PaletteTest {
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;
    /// What the toolkit's themes have behind a card.
    private static final Map<Theme, Color> CARDS = Map.of(Theme.LIGHT, Color.web("#ffffff"), Theme.DARK,
            Color.web("#0d1117"));

    @ParameterizedTest
    @EnumSource(Theme.class)
    void hasColoursForEveryClass(Theme theme) {
        Palette palette = Palette.of(theme);
        assertThat(Stream.of(palette.lines(), palette.texts(), palette.regions()).map(List::size))
                .containsOnly(DataSet.MAX_CLASSES);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void allLineColoursDiffer(Theme theme) {
        assertThat(Palette.of(theme).lines()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("classes")
    void aClassesTextIsReadableOnThePlane(Palette palette, int k) {
        assertThat(Contrast.of(palette.texts().get(k), palette.plane())).isGreaterThan(TEXT);
    }

    /// Formulas, their terms that count, and those that do not.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void formulasAreReadableOnACard(Theme theme) {
        Palette palette = Palette.of(theme);
        assertThat(Stream.of(palette.ink(), palette.gradient(), palette.faint())
                .map(color -> Contrast.of(color, CARDS.get(theme)))).allMatch(contrast -> contrast >= TEXT);
    }

    @ParameterizedTest
    @MethodSource("classes")
    void aClassesTextIsReadableOnItsRegion(Palette palette, int k) {
        assertThat(Contrast.of(palette.texts().get(k), palette.regions().get(k))).isGreaterThan(TEXT);
    }

    @ParameterizedTest
    @MethodSource("classes")
    void aClassesLineStandsOutFromThePlane(Palette palette, int k) {
        assertThat(Contrast.of(palette.lines().get(k), palette.plane())).isGreaterThan(SHAPE);
    }

    @ParameterizedTest
    @MethodSource("classes")
    void aClassesLineStandsOutFromEveryRegion(Palette palette, int k) {
        assertThat(palette.regions()).allSatisfy(
                region -> assertThat(Contrast.of(palette.lines().get(k), region)).isGreaterThan(SHAPE));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void theGradientIsReadableOnEveryWeight(Palette palette, int k) {
        assertThat(Contrast.of(palette.gradient(), palette.regions().get(k))).isGreaterThan(TEXT);
    }

    @ParameterizedTest
    @MethodSource("classes")
    void inkIsReadableOnEveryRegion(Palette palette, int k) {
        assertThat(Contrast.of(palette.ink(), palette.regions().get(k))).isGreaterThan(TEXT);
    }

    @ParameterizedTest
    @MethodSource("classes")
    void axisNumbersAreReadableOnEveryRegion(Palette palette, int k) {
        assertThat(Contrast.of(palette.faint(), palette.regions().get(k))).isGreaterThan(TEXT);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textColoursAreReadableOnACard(Theme theme) {
        Palette palette = Palette.of(theme);
        assertThat(Stream.of(palette.ink(), palette.faint(), palette.gradient())).allSatisfy(
                color -> assertThat(Contrast.of(color, CARDS.get(theme))).isGreaterThan(TEXT));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void lossBarsStandOutFromACard(Theme theme) {
        Palette palette = Palette.of(theme);
        assertThat(Stream.of(palette.data(), palette.penalty())).allSatisfy(
                color -> assertThat(Contrast.of(color, CARDS.get(theme))).isGreaterThan(SHAPE));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void inkStandsOutFromEveryColourOfALandscape(Theme theme) {
        Palette palette = Palette.of(theme);
        assertThat(palette.field()).allSatisfy(
                color -> assertThat(Contrast.of(palette.ink(), color)).isGreaterThan(SHAPE));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theColoursOfALandscapeGoAwayFromThePlane(Theme theme) {
        Palette palette = Palette.of(theme);
        assertThat(palette.field().stream().map(color -> Contrast.of(color, palette.plane()))).isSorted()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(ZoneBar.Zone.class)
    void aZonesNameIsReadableOnIt(ZoneBar.Zone zone) {
        assertThat(Theme.values()).allSatisfy(theme -> {
            Palette.Zones zones = Palette.of(theme).zones();
            assertThat(Contrast.of(zones.texts().get(zone.ordinal()), zones.regions().get(zone.ordinal())))
                    .isGreaterThan(TEXT);
        });
    }

    @ParameterizedTest
    @EnumSource(ZoneBar.Zone.class)
    void aZonesLineStandsOutFromEveryZoneAndACard(ZoneBar.Zone zone) {
        assertThat(Theme.values()).allSatisfy(theme -> {
            Palette.Zones zones = Palette.of(theme).zones();
            assertThat(Stream.concat(zones.regions().stream(), Stream.of(CARDS.get(theme)))).allSatisfy(
                    behind -> assertThat(Contrast.of(zones.lines().get(zone.ordinal()), behind)).isGreaterThan(SHAPE));
        });
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void inkMarksStandOutFromEveryZone(Theme theme) {
        Palette palette = Palette.of(theme);
        assertThat(palette.zones().regions()).allSatisfy(
                region -> assertThat(Contrast.of(palette.ink(), region)).isGreaterThan(SHAPE));
    }

    @Test
    void theStylesheetHasEveryZone() {
        assertThat(Palette.of(Theme.DARK).toCss().lines().filter(line -> line.startsWith(".zone-")))
                .hasSize(ZoneBar.Zone.values().length);
    }

    @Test
    void theStylesheetNamesTheGradient() {
        assertThat(Palette.of(Theme.LIGHT).toCss()).contains("-gradient: #c1121f;");
    }

    @Test
    void theStylesheetHasEveryClass() {
        assertThat(Palette.of(Theme.LIGHT).toCss().lines().filter(line -> line.startsWith(".class-")))
                .hasSize(DataSet.MAX_CLASSES)
                .allMatch(line -> line.matches(
                        "\\.class-\\d \\{-class-line: #[0-9a-f]{6}; -class-text: #[0-9a-f]{6}; "
                                + "-class-region: #[0-9a-f]{6};}"));
    }

    @Test
    void blackOnWhiteHasTheLargestContrast() {
        assertThat(Contrast.of(Color.BLACK, Color.WHITE)).isEqualTo(21);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theLecturesColoursAreBlueGreenAndRed(Theme theme) {
        List<Double> hues = Palette.of(theme, ClassColors.LECTURE).lines().stream().limit(3).map(Color::getHue)
                .toList();
        assertThat(hues.get(0)).isBetween(210.0, 250.0);
        assertThat(hues.get(1)).isBetween(110.0, 150.0);
        assertThat((hues.get(2) + 180) % 360).isBetween(160.0, 190.0);
    }

    @Test
    void aClassWithoutAColourOfItsOwnKeepsTheUsualOne() {
        Palette usual = Palette.of(Theme.LIGHT);
        assertThat(usual.withClasses(List.of("", "#ff0000")).lines().getFirst()).isEqualTo(usual.lines().getFirst());
    }

    @Test
    void aChosenColourThatCanBeSeenStaysWhatItIs() {
        assertThat(Palette.of(Theme.LIGHT).withClasses(List.of("#7a1fa2")).lines().getFirst())
                .isEqualTo(Color.web("#7a1fa2"));
    }

    @Test
    void withoutChosenColoursAPaletteIsTheSame() {
        assertThat(Palette.of(Theme.DARK).withClasses(List.of())).isSameAs(Palette.of(Theme.DARK));
    }

    /// All palettes, and for each theme one of colours that nobody could see without help.
    static Stream<Arguments> classes() {
        Stream<Named<Palette>> usual = Stream.of(Theme.values()).flatMap(theme -> Stream.of(ClassColors.values())
                .map(colors -> Named.of(theme + " " + colors, Palette.of(theme, colors))));
        Stream<Named<Palette>> own = Stream.of(Theme.values())
                .map(theme -> Named.of(theme + " own", Palette.of(theme).withClasses(List.of("#ffff00", "#000000",
                        "#ffffff", "#00ff00", "#ff00ff", "#7f7f7f", "#0000ff", "#c1121f", "#00ffff", "#102030"))));
        return Stream.concat(usual, own).flatMap(
                palette -> IntStream.range(0, DataSet.MAX_CLASSES).mapToObj(k -> Arguments.of(palette, k)));
    }
}
