package losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import javafx.scene.paint.Color;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

import losslab.testing.Contrast;

/// Colours that somebody chose for classes, whatever they are.
class ClassColorTest {
    private static final List<String> HARD = List.of("#000000", "#ffffff", "#ffff00", "#00ff00", "#00ffff", "#0000ff",
            "#ff0000", "#808080", "#0d1117", "#7f7f00");

    /// Palettes of hard and of random colours.
    private static Stream<Palette> palettes(Theme theme) {
        SplittableRandom random = new SplittableRandom(11);
        Stream<List<String>> drawn = Stream.generate(() -> Stream
                .generate(() -> String.format("#%06x", random.nextInt(1 << 24))).limit(10).toList()).limit(50);
        return Stream.concat(Stream.of(HARD), drawn).map(colors -> Palette.of(theme).withClassColors(colors));
    }

    @ParameterizedTest
    @EnumSource
    void linesStandOutFromThePlaneAndFromEveryRegion(Theme theme) {
        assertThat(palettes(theme)).allSatisfy(palette -> assertThat(palette.lines()).allSatisfy(line -> {
            assertThat(Contrast.of(line, palette.plane())).isGreaterThanOrEqualTo(3);
            assertThat(palette.regions()).allMatch(region -> Contrast.of(line, region) >= 3);
        }));
    }

    @ParameterizedTest
    @EnumSource
    void textCanBeReadOnThePlaneAndOnEveryRegion(Theme theme) {
        assertThat(palettes(theme)).allSatisfy(palette -> assertThat(palette.texts()).allSatisfy(text -> {
            assertThat(Contrast.of(text, palette.plane())).isGreaterThanOrEqualTo(4.5);
            assertThat(palette.regions()).allMatch(region -> Contrast.of(text, region) >= 4.5);
        }));
    }

    @Test
    void aColourThatCanBeSeenStaysAsItIs() {
        Palette palette = Palette.of(Theme.LIGHT).withClassColors(List.of("#8b0000", ""));
        assertThat(palette.lines().getFirst()).isEqualTo(Color.web("#8b0000"));
    }

    @ParameterizedTest
    @EnumSource
    void withoutOwnColoursThePaletteIsTheSame(Theme theme) {
        assertThat(Palette.of(theme).withClassColors(List.of())).isSameAs(Palette.of(theme));
        assertThat(Palette.of(theme).withClassColors(Collections.nCopies(10, ""))).isSameAs(Palette.of(theme));
    }

    @Test
    void otherClassesKeepTheirColours() {
        Palette usual = Palette.of(Theme.DARK);
        Palette palette = usual.withClassColors(List.of("", "#123456", ""));
        assertThat(palette.lines()).hasSameSizeAs(usual.lines()).element(0).isEqualTo(usual.lines().getFirst());
        assertThat(palette.lines().get(1)).isNotEqualTo(usual.lines().get(1));
        assertThat(palette.texts().get(2)).isEqualTo(usual.texts().get(2));
    }
}
