package losslab.ui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.util.LineUtils;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;

/// Draws the lines of one upright axis.
@SuppressWarnings("serial") // no chart is ever serialized
final class ChartLines extends XYLineAndShapeRenderer {
    private static final float STRONG_WIDTH = 1.8f;
    private static final float PALE_WIDTH = 1.1f;
    private static final double PALE_OPACITY = 0.45;
    private static final double DOT_RADIUS = 2.5;
    /// How far beyond the visible part a line is still handed to the screen, so that its ends and joins are not seen.
    private static final double OVERHANG = 20;
    private static final Line2D IN_LEGEND = new Line2D.Double(-11, 0, 11, 0);

    private List<String> names = List.of();
    private float thickness = 1;

    ChartLines() {
        super(true, false);
        setAutoPopulateSeriesStroke(false);
        // A path, for dashes would begin anew at each point of a line of many points.
        setDrawSeriesLineAsPath(true);
        setDefaultCreateEntities(false);
        setDefaultShape(new Ellipse2D.Double(-DOT_RADIUS, -DOT_RADIUS, 2 * DOT_RADIUS, 2 * DOT_RADIUS));
        setAutoPopulateSeriesShape(false);
        setLegendLine(IN_LEGEND);
        setLegendItemLabelGenerator((_, series) -> names.get(series));
    }

    /// How thick lines are, 1 for the usual ones.
    void setThickness(double newThickness) {
        thickness = (float) newThickness;
        double radius = DOT_RADIUS * thickness;
        setDefaultShape(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
    }

    /// Takes the looks of lines and gives their positions on two axes. Points without a place on an axis leave a gap.
    DefaultXYDataset take(List<ChartPane.Line> lines, ChartAxis xAxis, ChartAxis yAxis) {
        DefaultXYDataset data = new DefaultXYDataset();
        names = lines.stream().map(ChartPane.Line::name).toList();
        for (int i = 0; i < lines.size(); i++) {
            ChartPane.Line line = lines.get(i);
            double[][] positions = positions(line, xAxis, yAxis);
            // By number, for two lines may have one name.
            data.addSeries(i, positions);
            long drawn = IntStream.range(0, positions[1].length).filter(k -> !Double.isNaN(positions[1][k])).count();
            setSeriesPaint(i, paint(line), false);
            setSeriesStroke(i, stroke(line.style()), false);
            setSeriesShapesVisible(i, line.style() == ChartPane.Style.MARKED || drawn == 1);
            setSeriesVisibleInLegend(i, !line.name().isEmpty(), false);
        }
        return data;
    }

    private static double[][] positions(ChartPane.Line line, ChartAxis xAxis, ChartAxis yAxis) {
        int[] placed = IntStream.range(0, line.xs().length).filter(k -> !Double.isNaN(xAxis.position(line.xs()[k])))
                .toArray();
        return new double[][]{IntStream.of(placed).mapToDouble(k -> xAxis.position(line.xs()[k])).toArray(),
            IntStream.of(placed).mapToDouble(k -> yAxis.position(line.ys()[k])).toArray()};
    }

    private static Color paint(ChartPane.Line line) {
        return line.style() == ChartPane.Style.PALE
                ? ChartPane.awt(line.color().deriveColor(0, 1, 1, PALE_OPACITY))
                : ChartPane.awt(line.color());
    }

    private BasicStroke stroke(ChartPane.Style style) {
        return switch (style) {
            case STRONG, MARKED -> new BasicStroke(STRONG_WIDTH * thickness, BasicStroke.CAP_BUTT,
                    BasicStroke.JOIN_ROUND);
            case PALE -> new BasicStroke(PALE_WIDTH * thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
            case DASHED -> dashes(7, 4);
            case DOTTED -> dashes(1.8f, 3);
        };
    }

    private BasicStroke dashes(float drawn, float left) {
        return new BasicStroke(STRONG_WIDTH * thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
                new float[]{drawn * thickness, left * thickness}, 0);
    }

    /// Adds the part of one segment that is in sight to the path. The rest may reach to 1e300 pixels, which nobody dashes.
    @Override
    protected void drawPrimaryLineAsPath(XYItemRendererState state, Graphics2D g2, XYPlot plot, XYDataset dataset,
            int pass, int series, int item, ValueAxis domainAxis, ValueAxis rangeAxis, Rectangle2D dataArea) {
        State path = (State) state;
        if (item > state.getFirstItemIndex()) {
            RectangleEdge xEdge = plot.getDomainAxisEdge();
            RectangleEdge yEdge = plot.getRangeAxisEdge();
            Line2D segment = new Line2D.Double(
                    domainAxis.valueToJava2D(dataset.getXValue(series, item - 1), dataArea, xEdge),
                    rangeAxis.valueToJava2D(dataset.getYValue(series, item - 1), dataArea, yEdge),
                    domainAxis.valueToJava2D(dataset.getXValue(series, item), dataArea, xEdge),
                    rangeAxis.valueToJava2D(dataset.getYValue(series, item), dataArea, yEdge));
            append(path, segment, new Rectangle2D.Double(dataArea.getX() - OVERHANG, dataArea.getY() - OVERHANG,
                    dataArea.getWidth() + 2 * OVERHANG, dataArea.getHeight() + 2 * OVERHANG));
        }
        if (item == state.getLastItemIndex()) {
            drawFirstPassShape(g2, pass, series, item, path.seriesPath);
        }
    }

    private static void append(State path, Line2D segment, Rectangle2D sight) {
        if (!isFinite(segment)) {
            path.setLastPointGood(false);
            return;
        }
        double endX = segment.getX2();
        double endY = segment.getY2();
        double startX = segment.getX1();
        double startY = segment.getY1();
        if (!LineUtils.clipLine(segment, sight) || !isFinite(segment)) {
            path.setLastPointGood(false);
            return;
        }
        boolean goesOn = path.isLastPointGood() && segment.getX1() == startX && segment.getY1() == startY;
        if (!goesOn) {
            path.seriesPath.moveTo(segment.getX1(), segment.getY1());
        }
        path.seriesPath.lineTo(segment.getX2(), segment.getY2());
        path.setLastPointGood(segment.getX2() == endX && segment.getY2() == endY);
    }

    private static boolean isFinite(Line2D line) {
        return Double.isFinite(line.getX1() + line.getY1() + line.getX2() + line.getY2());
    }
}
