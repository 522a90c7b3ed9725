package losslab.ui;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import losslab.core.math.Box;

class ValueFieldTest {
    private static final Box BOX = new Box(0, 0, 2, 2);

    /// Rows of values from the lowest row up.
    record Values(Box box, double[]... values) implements ContourPane.Grid {
        @Override
        public int columns() {
            return values[0].length;
        }

        @Override
        public int rows() {
            return values.length;
        }

        @Override
        public double value(int column, int row) {
            return values[row][column];
        }
    }

    @Test
    void crossingsHaveTheirOwnValues() {
        ValueField field = new ValueField(new Values(BOX, new double[]{1, 2, 3}, new double[]{4, 5, 6}));
        assertThat(field.at(1, 0)).isEqualTo(2);
        assertThat(field.at(2, 2)).isEqualTo(6);
    }

    @Test
    void betweenCrossingsValuesAreBilinear() {
        ValueField field = new ValueField(new Values(BOX, new double[]{1, 2}, new double[]{5, 10}));
        // A quarter across: 1.25 below, 6.25 above; half the way up.
        assertClose(3.75, field.at(0.5, 1), 1e-15, 0);
    }

    @Test
    void outsideTheGridThereIsNoValue() {
        ValueField field = new ValueField(new Values(BOX, new double[]{1, 2}, new double[]{5, 10}));
        assertThat(field.at(2.1, 1)).isNaN();
    }

    @Test
    void aValueWithNothingBelowHasTheFirstColourAndTheHighestTheLast() {
        ValueField field = new ValueField(new Values(BOX, new double[]{1, 2, 3}, new double[]{4, 5, 1e300}));
        assertThat(field.share(1)).isZero();
        assertThat(field.share(1e300)).isEqualTo(1);
    }

    @Test
    void aSteepWallLeavesTheValleyItsColours() {
        double[] valleyAndWall = IntStream.range(0, 100).mapToDouble(i -> i < 90 ? i : 1e9 * i).toArray();
        ValueField field = new ValueField(new Values(BOX, valleyAndWall, valleyAndWall));
        // Half of the 90 % of cells in the valley lie below 45.
        assertClose(0.45, field.share(45), 0, 0.02);
    }

    @Test
    void aFloorOfManyEqualValuesHasTheFirstColour() {
        double[] floor = IntStream.range(0, 100).mapToDouble(i -> Math.max(0, i - 50)).toArray();
        assertThat(new ValueField(new Values(BOX, floor, floor)).share(0)).isZero();
    }

    @Test
    void ofALevelPlainThereIsOneColour() {
        ValueField field = new ValueField(new Values(BOX, new double[]{3, 3}, new double[]{3, 3}));
        assertThat(field.share(3)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void lowValuesAreNearerToThePlanesColour(Theme theme) {
        Palette palette = Palette.of(theme);
        double[] slope = IntStream.range(0, 50).asDoubleStream().toArray();
        PixelReader pixels = new ValueField(new Values(BOX, slope, slope)).image(100, 20, palette).getPixelReader();
        assertThat(IntStream.of(0, 25, 50, 75, 99)
                .mapToObj(x -> Math.abs(pixels.getColor(x, 10).grayscale().getRed()
                        - palette.plane().grayscale().getRed())))
                .isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theUppermostRowIsOnTop() {
        PixelReader pixels = new ValueField(new Values(BOX, new double[]{0, 0}, new double[]{9, 9}))
                .image(10, 10, Palette.of(Theme.LIGHT)).getPixelReader();
        assertThat(pixels.getColor(5, 0).getBrightness()).isLessThan(pixels.getColor(5, 9).getBrightness());
    }

    @Test
    void whatIsNotFiniteIsHatchedInGrey() {
        Palette palette = Palette.of(Theme.LIGHT);
        PixelReader pixels = new ValueField(new Values(BOX, new double[]{Double.NaN, 1, 2, 3},
                new double[]{Double.POSITIVE_INFINITY, 1, 2, 3})).image(90, 40, palette).getPixelReader();
        assertThat(IntStream.range(0, 20).mapToObj(x -> pixels.getColor(x, 20)).distinct())
                .hasSize(2).contains(Color.WHITE);
    }

    @Test
    void aGridWithoutFiniteValuesIsHatchedEverywhere() {
        PixelReader pixels = new ValueField(new Values(BOX, new double[]{Double.NaN, Double.NaN},
                new double[]{Double.NaN, Double.NaN})).image(20, 20, Palette.of(Theme.DARK)).getPixelReader();
        assertThat(IntStream.range(0, 20).mapToObj(x -> pixels.getColor(x, 7)).distinct()).hasSize(2);
    }
}
