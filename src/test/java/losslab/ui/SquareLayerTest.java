package losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import losslab.testing.Toolkit;

/// What squares come to in pixels. The expected numbers are by hand: a pixel takes of a colour the share of it that is covered.
class SquareLayerTest {
    private static final SquareLayer.Place AS_IT_IS = new SquareLayer.Place(1, 0, 0);

    private final SquareLayer layer = new SquareLayer();

    @BeforeAll
    static void startTheToolkit() {
        Toolkit.start();
    }

    @Test
    void aSquareOnWholePixelsFillsThemAndNoOthers() {
        Image picture = paint(squares(1, 1, 2, Color.RED), AS_IT_IS, 4, 4);
        assertThat(argb(picture, 1, 1)).isEqualTo(0xffff0000);
        assertThat(argb(picture, 2, 2)).isEqualTo(0xffff0000);
        assertThat(argb(picture, 0, 1)).isZero();
        assertThat(argb(picture, 3, 2)).isZero();
    }

    @Test
    void aPixelHalfCoveredIsHalfTransparent() {
        Image picture = paint(squares(0.5, 0, 1, Color.BLUE), AS_IT_IS, 2, 1);
        // 255 / 2 = 127.5, rounded up: opacity, and blue times opacity.
        assertThat(argb(picture, 0, 0)).isEqualTo(0x80000080);
        assertThat(argb(picture, 1, 0)).isEqualTo(0x80000080);
    }

    @Test
    void aCornerTakesTheProductOfBothSides() {
        Image picture = paint(squares(0.5, 0.5, 1, Color.BLACK), AS_IT_IS, 2, 2);
        // 255 / 4 = 63.75.
        assertThat(argb(picture, 0, 0) >>> 24).isEqualTo(64);
        assertThat(argb(picture, 1, 1) >>> 24).isEqualTo(64);
    }

    @Test
    void theLastSquareLiesOnTop() {
        Squares two = squares(0, 0, 2, Color.RED);
        two.add(1, 0, 1, Color.LIME);
        Image picture = paint(two, AS_IT_IS, 2, 2);
        assertThat(argb(picture, 0, 0)).isEqualTo(0xffff0000);
        assertThat(argb(picture, 1, 0)).isEqualTo(0xff00ff00);
    }

    @Test
    void halfAColourOverAnotherIsTheirMean() {
        Squares two = squares(0, 0, 1, Color.WHITE);
        two.add(0, 0, 1, Color.color(0, 0, 0, 0.5));
        // (255 + 0) / 2 = 127.5, rounded up.
        assertThat(argb(paint(two, AS_IT_IS, 1, 1), 0, 0)).isEqualTo(0xff808080);
    }

    @Test
    void whatLiesOutsideIsLeftOut() {
        Squares far = squares(-3, -3, 2, Color.RED);
        far.add(1e9, 0, 4, Color.RED);
        far.add(-1e300, -1e300, 4, Color.RED);
        assertThat(argb(paint(far, AS_IT_IS, 1, 1), 0, 0)).isZero();
    }

    @Test
    void unitsBecomePixels() {
        Image picture = paint(squares(1, 1, 1, Color.RED), new SquareLayer.Place(2, 1, 0), 6, 6);
        assertThat(argb(picture, 3, 2)).isEqualTo(0xffff0000);
        assertThat(argb(picture, 4, 3)).isEqualTo(0xffff0000);
        assertThat(argb(picture, 2, 2)).isZero();
        assertThat(argb(picture, 5, 2)).isZero();
    }

    @Test
    void theSameSquaresKeepTheirPicture() {
        Image first = paint(squares(0, 0, 1, Color.RED), AS_IT_IS, 2, 2);
        assertThat(paint(squares(0, 0, 1, Color.RED), AS_IT_IS, 2, 2)).isSameAs(first);
    }

    @Test
    void otherSquaresLeaveThePictureBeforeAsItIs() {
        Image first = paint(squares(0, 0, 1, Color.RED), AS_IT_IS, 2, 2);
        Image second = paint(squares(1, 0, 1, Color.RED), AS_IT_IS, 2, 2);
        assertThat(argb(first, 0, 0)).isEqualTo(0xffff0000);
        assertThat(argb(second, 0, 0)).isZero();
    }

    /// The toolkit takes pictures from the FX thread alone.
    private Image paint(Squares squares, SquareLayer.Place place, int width, int height) {
        return Toolkit.call(() -> layer.paint(squares, place, width, height));
    }

    private static Squares squares(double left, double top, double side, Color color) {
        Squares one = new Squares(1);
        one.add(left, top, side, color);
        return one;
    }

    private static int argb(Image picture, int x, int y) {
        int[] pixel = new int[1];
        picture.getPixelReader().getPixels(x, y, 1, 1, PixelFormat.getIntArgbPreInstance(), pixel, 0,
                1);
        return pixel[0];
    }
}
