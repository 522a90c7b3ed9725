package losslab.ui;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/// A chart of a few lines, drawn by JFreeChart. New data is drawn once a call.
///
/// Dragging a rectangle zooms in, the wheel zooms about the pointer, dragging with Alt or Shift moves what is seen; a double
/// click shows everything again. Until somebody zooms the axes follow the data, afterwards they stay.
public final class ChartPane extends Region {
    private static final double WIDTH = 300;
    private static final double HEIGHT = 160;
    /// What accuracy and other shares reach to: the line of 1 is seen whole.
    private static final Range SHARES = new Range(0, 1.05);

    /// How an axis is divided.
    public enum Scale {
        /// Whole numbers from 0, at least to 10.
        STEPS,
        /// Equal steps: upright from 0 or the lowest value, lying from the first value to the last.
        LINEAR,
        /// Powers of ten; what is not above 0 is left out.
        LOGARITHMIC
    }

    /// How a line is drawn; all but STRONG and PALE differ without colour.
    public enum Style {
        STRONG,
        /// Half transparent and thin: earlier runs, the loss of single batches.
        PALE, DASHED, DOTTED,
        /// With a dot at every point.
        MARKED
    }

    /// Which upright axis a line belongs to.
    public enum Side {
        LEFT,
        /// The axis of shares from 0 to 1. It is seen while a line uses it.
        RIGHT
    }

    /// One line of the chart, from left to right; the first one of all lies on top. A line of one point is drawn as a dot; a
    /// point that is not finite leaves a gap.
    ///
    /// @param name in legend and hover box, or empty for a line that is not named there
    public record Line(String name, Color color, Style style, Side side, double[] xs, double[] ys) {
        /// A strong line of the left axis.
        public Line(String name, Color color, double[] xs, double[] ys) {
            this(name, color, Style.STRONG, Side.LEFT, xs, ys);
        }
    }

    /// A thin dashed line across the whole chart.
    ///
    /// @param at   a value of x if it is vertical, else of the left axis
    /// @param text short, or empty
    public record Mark(boolean isVertical, double at, String text, Color color) {}

    private final ChartAxis xAxis;
    private final ChartAxis leftAxis;
    private final ChartAxis rightAxis = new ChartAxis("", true, Scale.LINEAR);
    private final ChartLines leftLines = new ChartLines();
    private final ChartLines rightLines = new ChartLines();
    private final ChartMarks markLines = new ChartMarks();
    private final XYPlot plot;
    private final JFreeChart chart;
    private final ChartViewer viewer;
    private final ChartCanvas canvas;
    private final ChartHover hover = new ChartHover();
    private final ChartMouse mouse;
    private List<Line> lines = List.of();
    private List<Mark> marks = List.of();
    private Palette palette = Palette.of(Theme.LIGHT);
    private ChartHover.Formats formats = new ChartHover.Formats(ChartPane::wholeOrSignificant,
            Numbers::significant, share -> Numbers.fixed(share, Numbers.probabilityDigits()));
    private OptionalDouble pointerX = OptionalDouble.empty();

    /// A chart over steps whose upright axis is linear.
    public ChartPane(String id, String xLabel, String yLabel) {
        setId(id);
        xAxis = new ChartAxis(xLabel, false, Scale.STEPS);
        leftAxis = new ChartAxis(yLabel, true, Scale.LINEAR);
        plot = plot();
        chart = new JFreeChart(null, null, plot, false);
        chart.setPadding(new RectangleInsets(2, 2, 2, 8));
        chart.addSubtitle(legend(plot));
        viewer = new ChartViewer(chart);
        canvas = viewer.getCanvas();
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        viewer.setFocusTraversable(false);
        getChildren().addAll(viewer, hover);
        mouse = new ChartMouse(this, viewer);
        getStyleClass().add("contour-pane");
        setFocusTraversable(true);
        setAccessibleText(Messages.text("chart.accessible", yLabel, xLabel));
        new ChartKeys(this, mouse::click);
        Print.at(this).subscribe(this::setPrint);
    }

    private void setPrint(Print print) {
        java.awt.Font font = ChartAxis.font(print.text());
        // Every clipping resets the canvas to its own font, which the chart does not notice: it must be the chart's.
        canvas.getGraphicsContext2D().setFont(javafx.scene.text.Font.font(font.getFamily(), font.getSize2D()));
        change(() -> {
            List.of(xAxis, leftAxis, rightAxis).forEach(axis -> axis.setTextSize(print.text()));
            List.of(leftLines, rightLines).forEach(side -> side.setThickness(print.lines()));
            markLines.setTextSize(print.text());
            chart.getLegend().setItemFont(font);
        });
    }

    private XYPlot plot() {
        XYPlot made = new XYPlot(null, xAxis, leftAxis, leftLines);
        made.setRangeAxis(1, rightAxis);
        made.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        made.setRenderer(1, rightLines);
        made.mapDatasetToRangeAxis(1, 1);
        made.setOutlineVisible(false);
        made.setAxisOffset(RectangleInsets.ZERO_INSETS);
        made.setDomainPannable(true);
        made.setRangePannable(true);
        made.addAnnotation(markLines);
        rightAxis.reach(SHARES);
        rightAxis.setVisible(false);
        return made;
    }

    private static LegendTitle legend(XYPlot plot) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.RIGHT);
        legend.setFrame(BlockBorder.NONE);
        legend.setItemLabelPadding(new RectangleInsets(2, 2, 2, 10));
        return legend;
    }

    // What is shown

    /// Shows these lines instead of the old ones, without marks.
    ///
    /// @param newPalette the colours of text, axes and background
    public void show(List<Line> newLines, Palette newPalette) {
        show(newLines, List.of(), newPalette);
    }

    /// Shows these lines and marks instead of the old ones.
    ///
    /// @param newPalette the colours of text, axes and background
    public void show(List<Line> newLines, List<Mark> newMarks, Palette newPalette) {
        lines = List.copyOf(newLines);
        marks = List.copyOf(newMarks);
        palette = newPalette;
        change(() -> {});
    }

    /// Divides the axes anew, and if that changes one shows everything.
    public void setScales(Scale x, Scale left) {
        if (x != xAxis.scale() || left != leftAxis.scale()) {
            change(() -> {
                xAxis.setScale(x);
                leftAxis.setScale(left);
                rightAxis.setAutoRange(true);
            });
        }
    }

    /// What stands below the chart.
    public void setBottomLabel(String label) {
        if (!label.equals(xAxis.getLabel())) {
            change(() -> xAxis.setLabel(label));
        }
    }

    /// What stands beside the left axis.
    public void setLeftLabel(String label) {
        if (!label.equals(leftAxis.getLabel())) {
            change(() -> leftAxis.setLabel(label));
        }
    }

    /// What stands beside the right axis.
    public void setRightLabel(String label) {
        change(() -> rightAxis.setLabel(label));
    }

    /// How the hover box writes x, values of the left axis and values of the right one.
    public void setFormats(DoubleFunction<String> x, DoubleFunction<String> left, DoubleFunction<String> right) {
        formats = new ChartHover.Formats(x, left, right);
    }

    /// Shows everything, and follows the data again.
    public void resetZoom() {
        change(() -> List.of(xAxis, leftAxis, rightAxis).forEach(axis -> axis.setAutoRange(true)));
    }

    /// Whether somebody has zoomed.
    public boolean isZoomed() {
        return !(xAxis.isAutoRange() && leftAxis.isAutoRange() && rightAxis.isAutoRange());
    }

    /// Changes something and draws everything, once.
    private void change(Runnable change) {
        chart.setNotify(false);
        try {
            change.run();
            List<Line> right = lines.stream().filter(line -> line.side() == Side.RIGHT).toList();
            List<Line> left = lines.stream().filter(line -> line.side() == Side.LEFT).toList();
            xAxis.follow(positions(xAxis, lines.stream().map(Line::xs)));
            leftAxis.follow(positions(leftAxis, left.stream().map(Line::ys)));
            rightAxis.setVisible(!right.isEmpty());
            plot.setDataset(0, leftLines.take(left, xAxis, leftAxis));
            plot.setDataset(1, rightLines.take(right, xAxis, rightAxis));
            markLines.show(marks, awt(palette.plane()));
            paint();
        } finally {
            // Turning notification on again fires the one change event that redraws the canvas.
            chart.setNotify(true);
        }
        hoverAt(pointerX);
    }

    private static DoubleSummaryStatistics positions(ChartAxis axis, Stream<double[]> values) {
        return values.flatMapToDouble(Arrays::stream).map(axis::position).filter(Double::isFinite)
                .summaryStatistics();
    }

    private void paint() {
        java.awt.Color text = awt(palette.faint());
        java.awt.Color grid = awt(palette.faint().deriveColor(0, 1, 1, 0.35));
        java.awt.Color clear = new java.awt.Color(0, 0, 0, 0);
        for (ChartAxis axis : List.of(xAxis, leftAxis, rightAxis)) {
            axis.setLabelPaint(text);
            axis.setTickLabelPaint(text);
            axis.setAxisLinePaint(text);
            axis.setTickMarkPaint(text);
        }
        plot.setBackgroundPaint(clear);
        plot.setRangeGridlinePaint(grid);
        plot.setDomainGridlinePaint(grid);
        plot.setDomainGridlinesVisible(xAxis.scale() == Scale.LOGARITHMIC);
        chart.setBackgroundPaint(clear);
        chart.getLegend().setItemPaint(text);
        chart.getLegend().setBackgroundPaint(clear);
        viewer.setZoomFillPaint(palette.ink().deriveColor(0, 1, 1, 0.15));
    }

    // What the mouse does

    /// Takes the x of every click that is no drag. Of a double click the first one is told.
    public void setOnClick(DoubleConsumer onClick) {
        mouse.setOnClick(onClick);
    }

    /// Takes the x of every press, and of every place of the drag that follows. Zooming is off from now on,
    /// and the keys are left to whoever owns the chart.
    public void setOnDrag(DoubleConsumer onDrag) {
        mouse.setOnDrag(onDrag);
        setFocusTraversable(false);
    }

    /// Shows the values at the pointer.
    ///
    /// @param newX in pixels from the left; none if the pointer is elsewhere
    void hoverAt(OptionalDouble newX) {
        pointerX = newX;
        List<Line> named = lines.stream().filter(line -> !line.name().isEmpty()).toList();
        Rectangle2D area = area();
        boolean isInside = newX.isPresent() && newX.getAsDouble() >= area.getMinX()
                && newX.getAsDouble() <= area.getMaxX();
        if (isInside) {
            hover.show(new ChartHover.View(named, xAxis.getLabel(), xAxis, formats, area), newX.getAsDouble());
        } else {
            hover.setVisible(false);
        }
    }

    /// The values of x that the named lines have inside the axes, ascending.
    double[] places() {
        return lines.stream().filter(line -> !line.name().isEmpty()).flatMapToDouble(line -> Arrays.stream(line.xs()))
                .filter(x -> xAxis.getRange().contains(xAxis.position(x))).sorted().distinct().toArray();
    }

    /// Shows more or less of the lower axis, about a value of x or its middle.
    ///
    /// @param factor what the part that is seen is multiplied by
    void zoomX(double factor, OptionalDouble about) {
        double anchor = about.isPresent() ? xAxis.position(about.getAsDouble()) : xAxis.getRange().getCentralValue();
        change(() -> xAxis.resizeRange2(factor, anchor));
    }

    // Geometry

    /// Where a value of x is drawn, in pixels from the left.
    double pixelOf(double x) {
        return area().getX() + (xAxis.position(x) - xAxis.getLowerBound()) / xAxis.getRange().getLength()
                * area().getWidth();
    }

    /// Inside the axes, in pixels; empty before the first drawing.
    Rectangle2D area() {
        return canvas.getRenderingInfo() == null ? new Rectangle2D.Double()
                : canvas.getRenderingInfo().getPlotInfo().getDataArea();
    }

    /// The x at a place inside the axes, or at their nearer end.
    ///
    /// @param paneX in pixels from the left
    double xAt(double paneX) {
        double share = Math.clamp((paneX - area().getX()) / area().getWidth(), 0.0, 1.0);
        return xAxis.value(xAxis.getLowerBound() + share * xAxis.getRange().getLength());
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        viewer.resizeRelocate(0, 0, Math.max(1, getWidth()), Math.max(1, getHeight()));
    }

    private static String wholeOrSignificant(double value) {
        return value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE ? Numbers.whole((long) value)
                : Numbers.significant(value);
    }

    static java.awt.Color awt(Color color) {
        return new java.awt.Color((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue(),
                (float) color.getOpacity());
    }
}
