package losslab.ui;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import javafx.scene.control.Label;
import javafx.scene.paint.Color;

import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A chart under a robot's hands. Expected values follow from where in the axes the hand was.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ChartPaneTest {
    private static final Palette PALETTE = Palette.of(Theme.LIGHT);
    /// A pixel of the chart is a thousandth of its axes or more.
    private static final double PIXELS = 0.02;

    @RegisterExtension
    final PartHarness<ChartPane> screen = new PartHarness<>(() -> new ChartPane("chart", "step", "loss"), 500, 240);

    // Axes

    @Test
    void anAxisOfStepsReachesFromZeroToTen() {
        show(line("total", new double[]{0, 1, 2}, new double[]{3, 2, 1}));
        assertThat(xRange()).isEqualTo(new Range(0, 10));
    }

    @Test
    void theAxesFollowTheData() {
        show(line("total", new double[]{0, 1, 2}, new double[]{3, 2, 1}));
        show(line("total", new double[]{0, 200}, new double[]{40, 20}));
        assertThat(xRange()).isEqualTo(new Range(0, 200));
        assertClose(42, yRange().getUpperBound(), 1e-12, 0);
    }

    @Test
    void aLinearAxisAcrossReachesFromTheFirstValueToTheLast() {
        screen.run(() -> screen.part().setScales(ChartPane.Scale.LINEAR, ChartPane.Scale.LINEAR));
        show(line("slice", new double[]{-3, 0, 2}, new double[]{3, 2, 1}));
        assertThat(xRange()).isEqualTo(new Range(-3, 2));
    }

    @Test
    void aLogarithmicAxisLeavesOutZerosAndNegativeValues() {
        screen.run(() -> screen.part().setScales(ChartPane.Scale.STEPS, ChartPane.Scale.LOGARITHMIC));
        show(line("total", new double[]{0, 1, 2, 3, 4}, new double[]{100, 0, -5, 10, Double.NaN}));
        assertThat(IntStream.range(0, 5).mapToDouble(i -> plot().getDataset(0).getYValue(0, i)).boxed().toList())
                .containsExactly(2.0, Double.NaN, Double.NaN, 1.0, Double.NaN);
        // log₁₀ of 10 and 100, with a twentieth of a decade beyond
        assertClose(0.95, yRange().getLowerBound(), 1e-12, 0);
        assertClose(2.05, yRange().getUpperBound(), 1e-12, 0);
    }

    @Test
    void bothAxesCanBeLogarithmic() {
        screen.run(() -> screen.part().setScales(ChartPane.Scale.LOGARITHMIC, ChartPane.Scale.LOGARITHMIC));
        show(line("error", new double[]{0, 1e-8, 1e-1}, new double[]{5, 1e-9, 1e-2}));
        assertClose(-8, xRange().getLowerBound(), 1e-12, 0);
        assertClose(-1, xRange().getUpperBound(), 1e-12, 0);
    }

    @Test
    void theSecondAxisIsSeenOnlyWhenALineUsesIt() {
        show(line("total", new double[]{0, 1}, new double[]{3, 2}));
        assertThat(plot().getRangeAxis(1).isVisible()).isFalse();
        double alone = area().getMaxX();
        show(line("total", new double[]{0, 1}, new double[]{3, 2}),
                new ChartPane.Line("accuracy", Color.BLUE, ChartPane.Style.DASHED, ChartPane.Side.RIGHT,
                        new double[]{0, 1}, new double[]{0.5, 1}));
        assertThat(plot().getRangeAxis(1).isVisible()).isTrue();
        assertThat(area().getMaxX()).isLessThan(alone - 10);
        assertThat(plot().getRangeAxis(1).getRange()).isEqualTo(new Range(0, 1.05));
    }

    @Test
    void aDivergedRunAndATameOneAreDrawnInTime() {
        double[] steps = IntStream.range(0, 700).asDoubleStream().toArray();
        double[] wild = IntStream.range(0, 700).mapToDouble(i -> Math.pow(10, i / 2.0)).toArray();
        wild[3] = Double.NaN;
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (ChartPane.Scale scale : List.of(ChartPane.Scale.LINEAR, ChartPane.Scale.LOGARITHMIC)) {
                screen.run(() -> screen.part().setScales(ChartPane.Scale.STEPS, scale));
                for (ChartPane.Style style : ChartPane.Style.values()) {
                    show(new ChartPane.Line("wild", Color.BLACK, style, ChartPane.Side.LEFT, steps, wild));
                    show(line("tame", new double[]{0, 1, 2}, new double[]{0.3, 0.2, 0.1}));
                }
            }
        });
        assertThat(wild[699]).isInfinite();
    }

    @Test
    void aDivergedRunIsDrawnInTimeWhereATameOneWasZoomed() {
        show(line("tame", new double[]{0, 1, 2}, new double[]{0.3, 0.2, 0.1}));
        zoomIn();
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> show(
                new ChartPane.Line("wild", Color.BLACK, ChartPane.Style.DOTTED, ChartPane.Side.LEFT,
                        new double[]{0, 1, 2, 3, 4, 5}, new double[]{1, 1e300, 0.1, -1e300, 1e-300, 1e308})));
    }

    @Test
    void isDrawnOnceACall() {
        List<Object> drawings = new ArrayList<>();
        screen.run(() -> canvas().getChart().addChangeListener(drawings::add));
        show(line("total", new double[]{0, 1}, new double[]{3, 2}));
        assertThat(drawings).hasSize(1);
    }

    @Test
    void linesOfOneNameAreAllDrawn() {
        show(line("run", new double[]{0, 1}, new double[]{3, 2}), line("run", new double[]{0, 1}, new double[]{4, 1}));
        assertThat(plot().getDataset(0).getSeriesCount()).isEqualTo(2);
    }

    @Test
    void aLineWithoutPointsIsNotDrawn() {
        show(line("none", new double[]{}, new double[]{}));
        assertThat(xRange()).isEqualTo(new Range(0, 10));
    }

    // Zoom

    @Test
    void aDragZoomsIntoItsRectangle() {
        showSlope();
        Rectangle2D area = area();
        screen.drag(x(area, 0.2), y(area, 0.9), x(area, 0.6), y(area, 0.4));
        assertRange(20, 60, 100, xRange());
        assertRange(0.4 * 105, 0.9 * 105, 105, yRange());
    }

    @Test
    void aDragAcrossZoomsOnlyTheStepsEvenIfItRisesALittle() {
        showSlope();
        Rectangle2D area = area();
        screen.drag(x(area, 0.7), y(area, 0.5), x(area, 0.3), y(area, 0.5) - 4);
        assertRange(30, 70, 100, xRange());
        assertRange(0, 105, 105, yRange());
    }

    @Test
    void newDataKeepsTheZoom() {
        showSlope();
        zoomIn();
        Range zoomed = xRange();
        show(line("total", new double[]{0, 500}, new double[]{3, 900}));
        assertThat(xRange()).isEqualTo(zoomed);
        assertThat(screen.call(() -> screen.part().isZoomed())).isTrue();
    }

    @Test
    void aDoubleClickShowsEverythingAndFollowsAgain() {
        showSlope();
        zoomIn();
        screen.run(() -> canvas().fireEvent(PartHarness.doubleClicked(100, 100)));
        assertThat(xRange()).isEqualTo(new Range(0, 100));
        show(line("total", new double[]{0, 500}, new double[]{3, 900}));
        assertThat(xRange()).isEqualTo(new Range(0, 500));
    }

    @Test
    void theWheelZoomsAboutThePointer() {
        showSlope();
        Rectangle2D area = area();
        screen.scroll(x(area, 0.25), y(area, 0.5), 3);
        Range range = xRange();
        assertThat(range.getLength()).isLessThan(90);
        assertClose(25, range.getLowerBound() + 0.25 * range.getLength(), PIXELS, 0);
    }

    @Test
    void theWheelBackShowsEverythingAgain() {
        showSlope();
        Rectangle2D area = area();
        screen.scroll(x(area, 0.25), y(area, 0.5), 3);
        screen.scroll(x(area, 0.25), y(area, 0.5), -4);
        assertThat(screen.call(() -> screen.part().isZoomed())).isFalse();
    }

    @Test
    void aDragWithShiftMovesWhatIsSeen() {
        showSlope();
        zoomIn();
        Range before = xRange();
        Rectangle2D area = area();
        screen.withShift(() -> screen.drag(x(area, 0.5), y(area, 0.5), x(area, 0.4), y(area, 0.5)));
        assertRange(before.getLowerBound() + 0.1 * before.getLength(),
                before.getUpperBound() + 0.1 * before.getLength(), before.getLength(), xRange());
    }

    @Test
    void zoomingVeryFarComesToAnEnd() {
        showSlope();
        Rectangle2D area = area();
        IntStream.range(0, 30).forEach(_ -> screen.scroll(x(area, 0.25), y(area, 0.5), 20));
        assertThat(xRange().getLength()).isPositive();
    }

    @Test
    void anotherScaleShowsEverything() {
        showSlope();
        zoomIn();
        screen.run(() -> screen.part().setScales(ChartPane.Scale.LOGARITHMIC, ChartPane.Scale.LOGARITHMIC));
        assertThat(screen.call(() -> screen.part().isZoomed())).isFalse();
    }

    // Hover, click and drag

    @Test
    void hoverShowsTheValuesAtTheNearestStep() {
        show(line("total", new double[]{0, 4, 8}, new double[]{3, 2, 1}),
                line("", new double[]{0, 4, 8}, new double[]{5, 6, 7}),
                line("data", new double[]{0, 4, 8}, new double[]{2.5, 0.125, 0.25}));
        screen.moveTo(x(area(), 0.45), 100);
        assertThat(hoverText()).isEqualTo("step 4\ntotal 2\ndata 0.125");
    }

    @Test
    void hoverFollowsTheData() {
        show(line("total", new double[]{0, 4, 8}, new double[]{3, 2, 1}));
        screen.moveTo(x(area(), 0.45), 100);
        show(line("total", new double[]{0, 4, 8}, new double[]{3, 77, 1}));
        assertThat(hoverText()).isEqualTo("step 4\ntotal 77");
    }

    @Test
    void hoverShowsALineOnlyWhereItHasAPoint() {
        show(line("total", new double[]{0, 4, 8}, new double[]{3, 2, 1}),
                line("short", new double[]{0, 1}, new double[]{9, 9}));
        screen.moveTo(x(area(), 0.8), 100);
        assertThat(hoverText()).isEqualTo("step 8\ntotal 1");
    }

    @Test
    void hoverWritesNumbersAsAskedFor() {
        screen.run(() -> screen.part().setFormats(x -> "<" + x + ">", y -> "[" + y + "]", y -> "{" + y + "}"));
        show(line("total", new double[]{0, 4}, new double[]{3, 2}),
                new ChartPane.Line("accuracy", Color.BLUE, ChartPane.Style.DASHED, ChartPane.Side.RIGHT,
                        new double[]{0, 4}, new double[]{0.5, 1}));
        screen.moveTo(x(area(), 0.41), 100);
        assertThat(hoverText()).isEqualTo("step <4.0>\ntotal [2.0]\naccuracy {1.0}");
    }

    @Test
    void hoverEndsWhenThePointerLeaves() {
        showSlope();
        screen.moveTo(x(area(), 0.45), 100);
        assertThat(isHoverVisible()).isTrue();
        screen.leave();
        assertThat(isHoverVisible()).isFalse();
    }

    @Test
    void hoverOnALogarithmicAxisShowsTheValueItself() {
        screen.run(() -> screen.part().setScales(ChartPane.Scale.LOGARITHMIC, ChartPane.Scale.LOGARITHMIC));
        show(line("error", new double[]{1e-8, 1e-5}, new double[]{0.25, 4e-6}));
        screen.moveTo(x(area(), 0.9), 100);
        assertThat(hoverText()).isEqualTo("step 1e−5\nerror 4e−6");
    }

    @Test
    void aClickGivesItsX() {
        List<Double> clicks = new ArrayList<>();
        screen.run(() -> screen.part().setOnClick(clicks::add));
        showSlope();
        screen.click(x(area(), 0.3), 100);
        assertThat(clicks).hasSize(1);
        assertClose(30, clicks.getFirst(), PIXELS, 0);
    }

    @Test
    void theSecondClickOfADoubleClickIsNotTold() {
        List<Double> clicks = new ArrayList<>();
        screen.run(() -> screen.part().setOnClick(clicks::add));
        showSlope();
        screen.run(() -> canvas().fireEvent(PartHarness.doubleClicked(100, 100)));
        assertThat(clicks).isEmpty();
    }

    @Test
    void aDragIsNoClick() {
        List<Double> clicks = new ArrayList<>();
        screen.run(() -> screen.part().setOnClick(clicks::add));
        showSlope();
        zoomIn();
        assertThat(clicks).isEmpty();
    }

    @Test
    void aClickOnALogarithmicAxisGivesTheValue() {
        List<Double> clicks = new ArrayList<>();
        screen.run(() -> {
            screen.part().setOnClick(clicks::add);
            screen.part().setScales(ChartPane.Scale.LOGARITHMIC, ChartPane.Scale.LINEAR);
        });
        show(line("error", new double[]{1e-8, 1e-4}, new double[]{0.25, 4}));
        screen.click(x(area(), 0.5), 100);
        assertClose(-6, Math.log10(clicks.getFirst()), PIXELS, 0);
    }

    @Test
    void aDragGivesItsXInsteadOfZooming() {
        List<Double> places = new ArrayList<>();
        screen.run(() -> screen.part().setOnDrag(places::add));
        showSlope();
        screen.drag(x(area(), 0.2), 100, x(area(), 0.6), 110);
        assertClose(20, places.getFirst(), PIXELS, 0);
        assertClose(60, places.getLast(), PIXELS, 0);
        assertThat(screen.call(() -> screen.part().isZoomed())).isFalse();
    }

    @Test
    void aDragBeyondTheAxisStaysAtItsEnd() {
        List<Double> places = new ArrayList<>();
        screen.run(() -> screen.part().setOnDrag(places::add));
        showSlope();
        screen.drag(x(area(), 0.2), 100, area().getMinX() - 20, 110);
        assertThat(places.getLast()).isZero();
    }

    // How

    private static ChartPane.Line line(String name, double[] xs, double[] ys) {
        return new ChartPane.Line(name, Color.BLACK, xs, ys);
    }

    private void show(ChartPane.Line... lines) {
        screen.show(() -> screen.part().show(List.of(lines), PALETTE));
    }

    /// Steps from 0 to 100, losses to 100: the upright axis reaches to 105.
    private void showSlope() {
        show(line("total", new double[]{0, 100}, new double[]{100, 1}));
    }

    private void zoomIn() {
        Rectangle2D area = area();
        screen.drag(x(area, 0.2), y(area, 0.9), x(area, 0.6), y(area, 0.4));
    }

    private static double x(Rectangle2D area, double share) {
        return area.getX() + share * area.getWidth();
    }

    /// The height above the lower end of the axis.
    private static double y(Rectangle2D area, double share) {
        return area.getMaxY() - share * area.getHeight();
    }

    private static void assertRange(double low, double high, double whole, Range range) {
        assertClose(low, range.getLowerBound(), 0, PIXELS * whole);
        assertClose(high, range.getUpperBound(), 0, PIXELS * whole);
    }

    private ChartCanvas canvas() {
        return (ChartCanvas) screen.part().lookupAll("*").stream().filter(ChartCanvas.class::isInstance).findFirst()
                .orElseThrow();
    }

    private XYPlot plot() {
        return screen.call(() -> canvas().getChart().getXYPlot());
    }

    private Rectangle2D area() {
        return screen.call(() -> canvas().getRenderingInfo().getPlotInfo().getDataArea());
    }

    private Range xRange() {
        return screen.call(() -> plot(canvas()).getDomainAxis().getRange());
    }

    private Range yRange() {
        return screen.call(() -> plot(canvas()).getRangeAxis().getRange());
    }

    private static XYPlot plot(ChartCanvas canvas) {
        return canvas.getChart().getXYPlot();
    }

    private String hoverText() {
        return screen.call(() -> ((Label) screen.part().lookup(".chart-hover")).getText());
    }

    private boolean isHoverVisible() {
        return screen.call(() -> screen.part().lookup(".chart-hover").getParent().isVisible());
    }
}
