package losslab.workspace.plane.canvas;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import losslab.core.data.Point;
import losslab.core.math.Box;

class ViewportTest {
    /// 100 pixels a unit, the middle of 400 × 300 pixels at (1, −2).
    private static final Viewport VIEW = new Viewport(1, -2, 100, 400, 300);

    @Test
    void theMiddleIsTheMiddle() {
        assertThat(screen(VIEW, 1, -2)).containsExactly(200, 150);
    }

    @Test
    void x0GrowsToTheRight() {
        assertThat(screen(VIEW, 2, -2)).containsExactly(300, 150);
    }

    @Test
    void x1GrowsUpwards() {
        assertThat(screen(VIEW, 1, -1)).containsExactly(200, 50);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "400, 300", "13.5, 271.25", "-50, 1000"})
    void aPlaceOfThePlaneLeadsBackToItsPixel(double x, double y) {
        assertClose(new double[]{x, y}, screen(VIEW, VIEW.toPlaneX(x), VIEW.toPlaneY(y)), 1e-13, 1e-12);
    }

    @Test
    void itsBoxIsWhatIsSeen() {
        assertThat(VIEW.box()).isEqualTo(new Box(-1, -3.5, 3, -0.5));
    }

    @Test
    void fitsTheUnitSquareAtLeast() {
        // 0.96 of 300 pixels for 2 units
        assertClose(144, Viewport.fitting(List.of(), 400, 300).scale(), 1e-15, 0);
    }

    @Test
    void pointsOutOfReachDoNotCount() {
        List<Point> points = List.of(new Point(30, 0, 0), new Point(1.7e308, -1.7e308, 0), new Point(-1.7e308, 1, 0));
        assertThat(Viewport.fitting(points, 400, 300))
                .isEqualTo(Viewport.fitting(List.of(new Point(30, 0, 0)), 400, 300));
    }

    @Test
    void whereAllPointsAreOutOfReachTheUnitSquareIsSeen() {
        assertThat(Viewport.fitting(List.of(new Point(1e308, 0, 0)), 400, 300))
                .isEqualTo(Viewport.fitting(List.of(), 400, 300));
    }

    @ParameterizedTest
    @CsvSource({"1e9, 0.5", "1e10, 1e10", "-1e11, 0"})
    void fitsOnePointFarAway(double x0, double x1) {
        Viewport view = Viewport.fitting(List.of(new Point(x0, x1, 0)), 400, 300);
        assertClose(new double[]{200, 150}, screen(view, x0, x1), 0, 0.01);
        assertThat(view.box().width()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"1e9", "1e10", "-1e11"})
    void isNeverEnlargedBeyondWhatDoublesTellApart(double x0) {
        Viewport view = Viewport.fitting(List.of(new Point(0, 0, 0), new Point(x0, 0, 0)), 400, 300);
        for (int i = 0; i < 500; i++) {
            view = view.zoomed(1.25, view.toScreenX(x0), view.toScreenY(0));
        }
        double pixel = 1 / view.scale();
        assertThat(pixel).isGreaterThan(1000 * Math.ulp(x0));
        assertClose(new double[]{x0, 0}, new double[]{view.toPlaneX(view.toScreenX(x0)), 0}, 1e-12, 0);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "30, 0", "0, -700", "-1e5, 3"})
    void fitsAllPoints(double x0, double x1) {
        Viewport view = Viewport.fitting(List.of(new Point(0, 0, 0), new Point(x0, x1, 0)), 400, 300);
        assertThat(screen(view, x0, x1)[0]).isBetween(10.0, 390.0);
        assertThat(screen(view, x0, x1)[1]).isBetween(8.0, 292.0);
    }

    @Test
    void fitsPointsFarFromTheOriginWithoutIt() {
        Viewport view = Viewport.fitting(List.of(new Point(100, 50, 0), new Point(104, 51, 0)), 400, 300);
        assertThat(screen(view, 100, 50)[0]).isBetween(10.0, 40.0);
        assertThat(screen(view, 104, 51)[0]).isBetween(360.0, 390.0);
    }

    @Test
    void fitsASinglePointFarFromTheOrigin() {
        Viewport view = Viewport.fitting(List.of(new Point(1e6, -1e6, 0)), 400, 300);
        assertClose(new double[]{200, 150}, screen(view, 1e6, -1e6), 1e-9, 0);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 300", "-5, 20"})
    void anAreaWithoutSizeHasABoxAllTheSame(double width, double height) {
        assertThat(Viewport.fitting(List.of(), width, height).box().width()).isPositive();
    }

    @Test
    void anAreaThatLosesItsSizeHasABoxAllTheSame() {
        assertThat(VIEW.resized(0, 0).box().width()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.1, 0.9, 25})
    void zoomingLeavesThePlaceUnderThePointer(double factor) {
        Viewport zoomed = VIEW.zoomed(factor, 313, 42);
        assertClose(new double[]{313, 42}, screen(zoomed, VIEW.toPlaneX(313), VIEW.toPlaneY(42)), 1e-12, 0);
    }

    @Test
    void zoomingEnlargesByItsFactor() {
        assertThat(VIEW.zoomed(1.5, 313, 42).scale()).isEqualTo(150);
    }

    @Test
    void zoomingBackLeadsBack() {
        Viewport back = VIEW.zoomed(8, 313, 42).zoomed(0.125, 313, 42);
        assertClose(new double[]{1, -2, 100}, new double[]{back.centerX(), back.centerY(), back.scale()}, 1e-13, 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e300, 1e-300})
    void zoomingEndsWhereNumbersEnd(double factor) {
        assertThat(VIEW.zoomed(factor, 313, 42).box().width()).isPositive().isFinite();
    }

    @Test
    void panningMovesThePlaneWithTheHand() {
        assertClose(new double[]{230, 130}, screen(VIEW.panned(30, -20), 1, -2), 1e-13, 0);
    }

    @Test
    void panningLeavesTheScale() {
        assertThat(VIEW.panned(30, -20).scale()).isEqualTo(100);
    }

    @Test
    void resizingLeavesTheMiddle() {
        assertThat(screen(VIEW.resized(800, 200), 1, -2)).containsExactly(400, 100);
    }

    @ParameterizedTest
    @CsvSource({"99, 0.02", "100, 0.01", "178, 0.01", "253, 0.01", "999, 0.01", "1500, 0.001", "30, 0.05", "1, 1",
        "0.5, 2"})
    void aDragStepIsWhatTheTableShowsOrAboutAPixel(double scale, double step) {
        assertClose(step, new Viewport(0, 0, scale, 400, 300).dragStep(), 1e-14, 0);
    }

    private static double[] screen(Viewport view, double x, double y) {
        return new double[]{view.toScreenX(x), view.toScreenY(y)};
    }
}
