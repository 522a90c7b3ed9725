package losslab.ui.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import losslab.core.derivation.Derivation;
import losslab.core.loss.WestonWatkins;
import losslab.testing.Contrast;
import losslab.ui.Palette;
import losslab.ui.PartHarness;
import losslab.ui.Theme;
import losslab.ui.formula.DerivationView.Part;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A whole derivation on the screen, and what it comes to without the typesetter.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class DerivationViewTest {
    private static final Derivation CAT = Derivation.ofLoss(new WestonWatkins(1), new double[]{3.2, 5.1, -1.7}, 0);

    @BeforeAll
    static void waitForTheTypesetter() {
        Typesetter.await();
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyChunkCanBeTypeset(long seed) {
        RandomState state = RandomState.of(seed);
        assertThatNoException().isThrownBy(() -> Derivation.of(state.evaluation(), state.point()).sections().stream()
                .flatMap(section -> section.lines().stream())
                .map(line -> FormulaTex.of(line, state.digits(), "#c1121f", "#59636e"))
                .forEach(line -> line.chunks().forEach(chunk -> Piece.of(chunk, 16))));
    }

    @Nested
    class Typeset {
        @RegisterExtension
        final PartHarness<DerivationView> screen = new PartHarness<>(
                () -> new DerivationView("derivation", EnumSet.allOf(Part.class)), 480, 300);

        @Test
        void noTextStandsBesideTheFormulas() {
            show(screen, CAT, 2, Theme.LIGHT);
            assertThat(plainTexts(screen)).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(Theme.class)
        void theInkFollowsTheTheme(Theme theme) {
            show(screen, CAT, 2, theme == Theme.LIGHT ? Theme.DARK : Theme.LIGHT);
            show(screen, CAT, 2, theme);
            Palette palette = Palette.of(theme);
            assertThat(count(palette.ink())).isGreaterThan(30);
            assertThat(count(Palette.of(theme == Theme.LIGHT ? Theme.DARK : Theme.LIGHT).ink())).isZero();
            assertThat(count(palette.gradient())).isGreaterThan(30);
        }

        @ParameterizedTest
        @EnumSource(Theme.class)
        void thePictureIsReadable(Theme theme) {
            show(screen, CAT, 2, theme);
            WritableImage picture = screen.call(() -> screen.part().picture().orElseThrow());
            Palette palette = Palette.of(theme);
            assertThat(picture.getPixelReader().getColor(0, 0)).isEqualTo(palette.plane());
            assertThat(count(picture, palette.ink())).isGreaterThan(200);
            assertThat(Contrast.of(palette.ink(), picture.getPixelReader().getColor(0, 0))).isGreaterThan(4.5);
        }

        private long count(Color color) {
            return count(screen.picture(), color);
        }

        private static long count(WritableImage picture, Color color) {
            return IntStream.range(0, (int) picture.getHeight()).boxed()
                    .flatMap(y -> IntStream.range(0, (int) picture.getWidth())
                            .mapToObj(x -> picture.getPixelReader().getColor(x, y)))
                    .filter(color::equals).count();
        }
    }

    @Nested
    class WithoutATypesetter {
        private final CompletableFuture<Boolean> end = new CompletableFuture<>();

        @RegisterExtension
        final PartHarness<DerivationView> screen = new PartHarness<>(
                () -> new DerivationView("derivation", EnumSet.allOf(Part.class), end), 480, 300);

        @Test
        void theFormulasArePlainText() {
            end.complete(false);
            show(screen, CAT, 2, Theme.LIGHT);
            assertThat(plainTexts(screen).getFirst()).startsWith("Lᵢ = max(0, s₁ − s₀ + Δ)").endsWith("= 2.90");
        }

        @Test
        void theyBecomePlainTextWhenItFails() {
            show(screen, CAT, 2, Theme.LIGHT);
            end.complete(false);
            screen.pulse();
            assertThat(plainTexts(screen)).hasSize(2);
        }

        @Test
        void thePlainTextFollowsTheDigits() {
            end.complete(false);
            show(screen, CAT, 2, Theme.LIGHT);
            show(screen, CAT, 4, Theme.LIGHT);
            assertThat(plainTexts(screen).getFirst()).endsWith("= 2.9000");
        }

        @Test
        void thePlainTextHasRoom() {
            end.complete(false);
            show(screen, CAT, 2, Theme.LIGHT);
            assertThat(screen.call(() -> screen.part().lookup(".derivation-plain").getLayoutBounds().getHeight()))
                    .isGreaterThan(50);
        }
    }

    private static void show(PartHarness<DerivationView> screen, Derivation derivation, int digits, Theme theme) {
        screen.run(() -> screen.setTheme(theme));
        screen.show(() -> screen.part().show(derivation, digits, Palette.of(theme)));
    }

    /// What is seen of the plain texts.
    private static List<String> plainTexts(PartHarness<DerivationView> screen) {
        return screen.call(() -> screen.part().lookupAll(".derivation-plain").stream().map(Label.class::cast)
                .filter(Label::isVisible).map(Label::getText).toList());
    }
}
