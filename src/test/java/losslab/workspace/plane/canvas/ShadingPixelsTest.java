package losslab.workspace.plane.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import losslab.core.loss.Loss;
import losslab.core.loss.WestonWatkins;
import losslab.core.math.Softmax;
import losslab.core.model.Parameters;
import losslab.core.model.PixelGrid;
import losslab.testing.Contrast;
import losslab.testing.SampleLosses;
import losslab.ui.Palette;
import losslab.ui.Theme;
import losslab.workspace.plane.model.Shading;
import losslab.workspace.plane.model.Shading.Kind;

/// The colours of pixels against the numbers of the core, within 2 of 255 a channel.
class ShadingPixelsTest {
    private static final PixelGrid GRID = new PixelGrid(-1.15, 1, 1 / 230.0, 530, 450);
    private static final Palette PALETTE = Palette.of(Theme.LIGHT);
    private static final int PIXELS = 200;

    static List<Loss> losses() {
        return SampleLosses.all();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 1, 10, 100})
    void theWinnerHasItsRegionsColourByItsProbability(double temperature) {
        Parameters parameters = Parameters.random(3, 4, new SplittableRandom(1));
        check(pixels(parameters, new WestonWatkins(1), temperature, Shading.of(Kind.WINNER), new LossScale(1)),
                (x, y) -> {
                    double[] p = Softmax.probabilities(parameters.scores(x, y), temperature);
                    int winner = Softmax.argMax(p, 0, 3);
                    return PALETTE.plane().interpolate(PALETTE.regions().get(winner), (p[winner] - 1 / 3.0) * 1.5);
                });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 1, 10, 100})
    void aClassHasATintOfItsColourByItsProbability(double temperature) {
        Parameters parameters = Parameters.random(10, 4, new SplittableRandom(2));
        Color sure = PALETTE.plane().interpolate(PALETTE.lines().get(7), ShadingColors.TINT);
        check(pixels(parameters, new WestonWatkins(1), temperature, new Shading(Kind.PROBABILITY, 7),
                new LossScale(1)),
                (x, y) -> PALETTE.plane().interpolate(sure,
                        Softmax.probabilities(parameters.scores(x, y), temperature)[7]));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void aLossHasTheColoursOfALandscape(Loss loss) {
        for (int classCount : new int[]{2, 3, 10}) {
            Parameters parameters = Parameters.random(classCount, 4, new SplittableRandom(3));
            Shading shading = new Shading(Kind.LOSS, 1);
            double largest = ShadingPixels.largestLoss(parameters, loss, shading, GRID);
            LossScale scale = LossScale.of(largest);
            check(pixels(parameters, loss, 1, shading, scale), (x, y) -> {
                double place = 3 * loss.value(parameters.scores(x, y), 1) / scale.top();
                int below = Math.min(2, (int) place);
                return PALETTE.field().get(below).interpolate(PALETTE.field().get(below + 1), place - below);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void inkAndPointsStandOutFromASureProbability(Theme theme) {
        Palette palette = Palette.of(theme);
        assertThat(palette.lines()).allSatisfy(line -> assertThat(
                Contrast.of(palette.ink(), palette.plane().interpolate(line, ShadingColors.TINT))).isGreaterThan(4.5));
    }

    @Test
    void theRandomPixelsVary() {
        int[] pixels = pixels(Parameters.random(3, 4, new SplittableRandom(1)), new WestonWatkins(1), 1,
                Shading.of(Kind.WINNER), new LossScale(1));
        SplittableRandom random = new SplittableRandom(PIXELS);
        assertThat(Stream.generate(() -> pixels[random.nextInt(pixels.length)]).limit(PIXELS).distinct().count())
                .isGreaterThan(20);
    }

    /// The colour that is expected at a place.
    @FunctionalInterface
    private interface Expected {
        Color at(double x, double y);
    }

    private static int[] pixels(Parameters parameters, Loss loss, double temperature, Shading shading,
            LossScale scale) {
        int[] pixels = new int[GRID.columns() * GRID.rows()];
        new ShadingPixels(parameters, loss, temperature, shading, scale).write(GRID,
                ShadingColors.of(shading, parameters.classCount(), PALETTE), pixels);
        return pixels;
    }

    private static void check(int[] pixels, Expected expected) {
        SplittableRandom random = new SplittableRandom(PIXELS);
        for (int i = 0; i < PIXELS; i++) {
            int column = random.nextInt(GRID.columns());
            int row = random.nextInt(GRID.rows());
            int pixel = pixels[row * GRID.columns() + column];
            Color color = expected.at(GRID.x(column), GRID.y(row));
            assertThat(
                    List.of((pixel >>> 16 & 255) - 255 * color.getRed(), (pixel >>> 8 & 255) - 255 * color.getGreen(),
                            (pixel & 255) - 255 * color.getBlue()))
                    .as("column %d, row %d", column, row)
                    .allMatch(difference -> Math.abs(difference) <= 2);
        }
    }
}
