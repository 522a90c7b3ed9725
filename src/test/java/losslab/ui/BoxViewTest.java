package losslab.ui;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import losslab.core.math.Box;

class BoxViewTest {
    /// 4 units across on 200 pixels, 10 units up on 100 pixels.
    private static final BoxView VIEW = new BoxView(new Box(-1, 0, 3, 10), 50, 20, 200, 100);

    @Test
    void theCornersOfTheBoxAreTheCornersOnTheScreen() {
        assertThat(VIEW.toScreenX(-1)).isEqualTo(50);
        assertThat(VIEW.toScreenX(3)).isEqualTo(250);
        assertThat(VIEW.toScreenY(10)).isEqualTo(20);
        assertThat(VIEW.toScreenY(0)).isEqualTo(120);
    }

    @Test
    void thereAndBackIsTheSamePlace() {
        assertClose(0.37, VIEW.toX(VIEW.toScreenX(0.37)), 1e-14, 0);
        assertClose(7.1, VIEW.toY(VIEW.toScreenY(7.1)), 1e-14, 0);
    }

    @Test
    void zoomingKeepsThePlaceUnderThePointer() {
        // A quarter of the way across, half the way up: 0 and 5; the box is halved about them.
        assertThat(VIEW.zoomed(2, 100, 70)).contains(new Box(-0.5, 2.5, 1.5, 7.5));
    }

    @Test
    void aDragToTheRightAndDownShowsWhatLiesLeftAndAbove() {
        // 50 pixels are 1 unit across, 10 pixels are 1 unit up.
        assertThat(VIEW.panned(50, 10)).contains(new Box(-2, 1, 2, 11));
    }

    @Test
    void zoomingEndsWhereDoublesDo() {
        assertThat(VIEW.zoomed(1e12, 100.3, 70)).isEmpty();
        assertThat(VIEW.zoomed(1e-301, 100, 70)).isEmpty();
    }

    @Test
    void aDragRoundsToAboutAPixel() {
        // A pixel is 0.02 units across and 0.1 units up.
        assertThat(VIEW.stepX()).isEqualTo(0.02);
        assertThat(VIEW.stepY()).isEqualTo(0.1);
    }
}
