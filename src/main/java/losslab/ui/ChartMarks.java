package losslab.ui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;

/// Thin dashed lines across a chart at single values, each with a short text that stays inside.
@SuppressWarnings("serial") // no chart is ever serialized
final class ChartMarks extends AbstractXYAnnotation {
    private static final BasicStroke STROKE = new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1,
            new float[]{4, 3}, 0);
    private static final double ROW = 13;
    /// Texts of marks that lie close together stand in so many rows, one below the other.
    private static final int ROWS = 3;
    private static final double GAP = 3;

    private List<ChartPane.Mark> marks = List.of();
    private Color behindText = Color.WHITE;
    private double text = 1;

    /// How large the texts are, 1 for the usual size.
    void setTextSize(double newText) {
        text = newText;
    }

    private double row() {
        return ROW * text;
    }

    void show(List<ChartPane.Mark> newMarks, Color newBehindText) {
        marks = List.copyOf(newMarks);
        behindText = newBehindText;
    }

    @Override
    public void draw(Graphics2D g2, XYPlot plot, Rectangle2D area, ValueAxis xAxis, ValueAxis yAxis, int renderer,
            PlotRenderingInfo info) {
        int row = 0;
        for (ChartPane.Mark mark : marks) {
            ChartAxis axis = (ChartAxis) (mark.isVertical() ? xAxis : yAxis);
            double position = axis.position(mark.at());
            if (axis.getRange().contains(position)) {
                double pixel = axis.valueToJava2D(position, area,
                        mark.isVertical() ? plot.getDomainAxisEdge() : plot.getRangeAxisEdge());
                if (mark.isVertical()) {
                    drawVertical(g2, mark, pixel, area, row++ % rows(area));
                } else {
                    drawHorizontal(g2, mark, pixel, area);
                }
            }
        }
    }

    private int rows(Rectangle2D area) {
        return (int) Math.clamp(area.getHeight() / row(), 1, ROWS);
    }

    private void drawVertical(Graphics2D g2, ChartPane.Mark mark, double x, Rectangle2D area, int row) {
        drawLine(g2, mark, new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
        boolean isRight = x + GAP + width(g2, mark) <= area.getMaxX();
        drawText(g2, mark, isRight ? x + GAP : x - GAP, area.getMinY() + row() * row,
                isRight ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT);
    }

    private void drawHorizontal(Graphics2D g2, ChartPane.Mark mark, double y, Rectangle2D area) {
        drawLine(g2, mark, new Line2D.Double(area.getMinX(), y, area.getMaxX(), y));
        boolean isAbove = y - row() >= area.getMinY();
        drawText(g2, mark, area.getMaxX() - GAP, isAbove ? y - 1 : y + 1,
                isAbove ? TextAnchor.BOTTOM_RIGHT : TextAnchor.TOP_RIGHT);
    }

    private static void drawLine(Graphics2D g2, ChartPane.Mark mark, Line2D line) {
        g2.setPaint(ChartPane.awt(mark.color()));
        g2.setStroke(STROKE);
        g2.draw(line);
    }

    private void drawText(Graphics2D g2, ChartPane.Mark mark, double x, double y, TextAnchor anchor) {
        if (!mark.text().isEmpty()) {
            g2.setFont(ChartAxis.font(text));
            g2.setPaint(behindText);
            g2.fill(TextUtils.calcAlignedStringBounds(mark.text(), g2, (float) x, (float) y, anchor));
            g2.setPaint(ChartPane.awt(mark.color()));
            TextUtils.drawAlignedString(mark.text(), g2, (float) x, (float) y, anchor);
        }
    }

    private double width(Graphics2D g2, ChartPane.Mark mark) {
        return g2.getFontMetrics(ChartAxis.font(text)).stringWidth(mark.text());
    }
}
