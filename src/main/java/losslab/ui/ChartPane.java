package losslab.ui;

import java.awt.BasicStroke;
import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;

/// A chart of a few lines over whole-numbered steps, drawn by JFreeChart. New data is drawn once a call.
public final class ChartPane extends Region {
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 10);

    /// The horizontal axis reaches at least to here, so that the first steps do not jump about.
    private static final double SHORTEST_AXIS = 10;
    private static final double SMALLEST_HEIGHT = 1e-3;
    private static final double TICK_WIDTH = 45;
    private static final double TICK_HEIGHT = 28;
    /// From here on ticks are written with a power of ten.
    private static final double LARGE = 1e8;
    private static final DecimalFormatSymbols ROOT = DecimalFormatSymbols.getInstance(Locale.ROOT);

    /// One line of the chart, from left to right. A line of one point is drawn as a dot.
    public record Line(String name, Color color, double[] xs, double[] ys) {}

    private final NumberAxis xAxis;
    private final NumberAxis yAxis;
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private final JFreeChart chart;
    private final ChartCanvas canvas;

    public ChartPane(String id, String xLabel, String yLabel) {
        setId(id);
        xAxis = axis(xLabel);
        yAxis = axis(yLabel);
        XYPlot plot = new XYPlot(new DefaultXYDataset(), xAxis, yAxis, renderer);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        renderer.setDefaultStroke(new BasicStroke(1.8f));
        renderer.setAutoPopulateSeriesStroke(false);
        chart = new JFreeChart(null, null, plot, false);
        chart.setPadding(new RectangleInsets(2, 2, 2, 8));
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.RIGHT);
        legend.setFrame(BlockBorder.NONE);
        legend.setItemFont(FONT);
        legend.setItemLabelPadding(new RectangleInsets(2, 2, 2, 10));
        chart.addSubtitle(legend);
        canvas = new ChartCanvas(chart);
        canvas.setTooltipEnabled(false);
        // Every clipping resets the canvas to its own font, which the chart does not notice: it must be the chart's.
        canvas.getGraphicsContext2D().setFont(javafx.scene.text.Font.font(FONT.getFamily(), FONT.getSize()));
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
    }

    /// Shows these lines instead of the old ones.
    ///
    /// @param palette the colours of text, axes and background
    public void show(List<Line> lines, Palette palette) {
        chart.setNotify(false);
        try {
            DefaultXYDataset data = new DefaultXYDataset();
            double end = 0;
            double highest = 0;
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                end = Math.max(end, line.xs()[line.xs().length - 1]);
                highest = Math.max(highest, Arrays.stream(line.ys()).filter(Double::isFinite).max().orElse(0));
                data.addSeries(line.name(), new double[][]{line.xs(), line.ys()});
                renderer.setSeriesPaint(i, awt(line.color()));
                renderer.setSeriesShapesVisible(i, line.xs().length == 1);
            }
            scale(xAxis, Math.max(SHORTEST_AXIS, end), getWidth() / TICK_WIDTH, 1);
            scale(yAxis, Math.max(SMALLEST_HEIGHT, highest * 1.05), getHeight() / TICK_HEIGHT, 0);
            chart.getXYPlot().setDataset(data);
            paint(palette);
        } finally {
            // Turning notification on again fires the one change event that redraws the canvas.
            chart.setNotify(true);
        }
    }

    /// Lets an axis reach from 0 to a number, with ticks at 1, 2 or 5 times a power of ten. The chart's own choice of ticks
    /// starts from the last one, and does not come to an end when a diverged run is followed by a tame one.
    private static void scale(NumberAxis axis, double end, double wantedTicks, double smallestStep) {
        double wanted = end / Math.clamp(wantedTicks, 2, 12);
        double step = Math.max(smallestStep, Numbers.niceStep(wanted));
        axis.setRange(0, end);
        axis.setTickUnit(new NumberTickUnit(step, end < LARGE ? new DecimalFormat("#,##0.####", ROOT)
                : new DecimalFormat("0.##E0", ROOT)), false, false);
    }

    private void paint(Palette palette) {
        java.awt.Color text = awt(palette.faint());
        java.awt.Color clear = new java.awt.Color(0, 0, 0, 0);
        for (NumberAxis axis : List.of(xAxis, yAxis)) {
            axis.setLabelPaint(text);
            axis.setTickLabelPaint(text);
            axis.setAxisLinePaint(text);
            axis.setTickMarkPaint(text);
        }
        XYPlot plot = chart.getXYPlot();
        plot.setBackgroundPaint(clear);
        plot.setRangeGridlinePaint(awt(palette.faint().deriveColor(0, 1, 1, 0.35)));
        chart.setBackgroundPaint(clear);
        chart.getLegend().setItemPaint(text);
        chart.getLegend().setBackgroundPaint(clear);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.max(1, getWidth()));
        canvas.setHeight(Math.max(1, getHeight()));
    }

    private static NumberAxis axis(String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setLabelFont(FONT);
        axis.setTickLabelFont(FONT);
        axis.setAutoTickUnitSelection(false, false);
        return axis;
    }

    private static java.awt.Color awt(Color color) {
        return new java.awt.Color((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue(),
                (float) color.getOpacity());
    }
}
