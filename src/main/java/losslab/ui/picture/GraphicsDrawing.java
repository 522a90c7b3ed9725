package losslab.ui.picture;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayDeque;
import java.util.Deque;

import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.VPos;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import losslab.ui.Drawing;

/// A drawing on Java2D. Long because a drawing has many operations; each is short.
final class GraphicsDrawing implements Drawing {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private record Saved(Graphics2D graphics, Pen pen) {}

    private final Deque<Saved> saved = new ArrayDeque<>();
    private final float startAlpha;
    private Graphics2D graphics;
    private Pen pen = new Pen();
    private Path2D path = new Path2D.Double();

    /// @param graphics what it draws on, and leaves as it is but for colours, stroke and font
    GraphicsDrawing(Graphics2D graphics) {
        this.graphics = graphics;
        startAlpha = graphics.getComposite() instanceof AlphaComposite composite ? composite.getAlpha() : 1;
    }

    private void fill(Shape shape) {
        graphics.setPaint(Colors.awt(pen.fill));
        graphics.fill(shape);
    }

    private void stroke(Shape shape) {
        graphics.setPaint(Colors.awt(pen.line));
        graphics.setStroke(pen.stroke());
        graphics.draw(shape);
    }

    // What is set

    @Override
    public void setFill(Color color) {
        pen.fill = color;
    }

    @Override
    public void setStroke(Color color) {
        pen.line = color;
    }

    @Override
    public void setGlobalAlpha(double alpha) {
        pen.alpha = alpha;
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, startAlpha * (float) alpha));
    }

    @Override
    public double getLineWidth() {
        return pen.width;
    }

    @Override
    public void setLineWidth(double width) {
        pen.width = width;
    }

    @Override
    public void setLineDashes(double... lengths) {
        pen.dashes = lengths.clone();
    }

    @Override
    public void setLineDashOffset(double offset) {
        pen.dashOffset = offset;
    }

    @Override
    public void setLineCap(StrokeLineCap cap) {
        pen.cap = cap;
    }

    @Override
    public void setLineJoin(StrokeLineJoin join) {
        pen.join = join;
    }

    @Override
    public void setFont(Font font) {
        pen.font = font;
    }

    @Override
    public void setTextAlign(TextAlignment alignment) {
        pen.alignment = alignment;
    }

    @Override
    public void setTextBaseline(VPos baseline) {
        pen.baseline = baseline;
    }

    // Shapes

    /// Nothing: a picture is made on new paper.
    @Override
    public void clearRect(double x, double y, double width, double height) {}

    @Override
    public void fillRect(double x, double y, double width, double height) {
        fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void strokeRect(double x, double y, double width, double height) {
        stroke(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void fillRoundRect(double x, double y, double width, double height, double arcWidth, double arcHeight) {
        fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void fillOval(double x, double y, double width, double height) {
        fill(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void strokeOval(double x, double y, double width, double height) {
        stroke(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void strokeLine(double x0, double y0, double x1, double y1) {
        stroke(new Line2D.Double(x0, y0, x1, y1));
    }

    @Override
    public void strokePolyline(double[] xs, double[] ys, int count) {
        stroke(polyline(xs, ys, count));
    }

    @Override
    public void strokePolygon(double[] xs, double[] ys, int count) {
        stroke(polygon(xs, ys, count));
    }

    @Override
    public void fillPolygon(double[] xs, double[] ys, int count) {
        fill(polygon(xs, ys, count));
    }

    private static Path2D polygon(double[] xs, double[] ys, int count) {
        Path2D polygon = polyline(xs, ys, count);
        if (count > 0) {
            polygon.closePath();
        }
        return polygon;
    }

    private static Path2D polyline(double[] xs, double[] ys, int count) {
        Path2D line = new Path2D.Double();
        for (int i = 0; i < count; i++) {
            if (i == 0) {
                line.moveTo(xs[i], ys[i]);
            } else {
                line.lineTo(xs[i], ys[i]);
            }
        }
        return line;
    }

    // Text and images

    @Override
    public void fillText(String text, double x, double y) {
        LineMetrics metrics = Lettering.awt(pen.font).getLineMetrics(text, CONTEXT);
        double width = Lettering.width(text, pen.font);
        double left = switch (pen.alignment) {
            case LEFT, JUSTIFY -> x;
            case CENTER -> x - width / 2;
            case RIGHT -> x - width;
        };
        double below = switch (pen.baseline) {
            case BASELINE -> 0;
            case TOP -> metrics.getAscent();
            case CENTER -> (metrics.getAscent() - metrics.getDescent()) / 2;
            case BOTTOM -> -metrics.getDescent();
        };
        graphics.setPaint(Colors.awt(pen.fill));
        Lettering.draw(graphics, text, pen.font, left, y + below, width);
    }

    @Override
    public void drawImage(Image image, double x, double y) {
        drawImage(image, x, y, image.getWidth(), image.getHeight());
    }

    @Override
    public void drawImage(Image image, double x, double y, double width, double height) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(width / image.getWidth(), height / image.getHeight());
        graphics.drawImage(SwingFXUtils.fromFXImage(image, null), place, null);
    }

    // The path

    @Override
    public void beginPath() {
        path = new Path2D.Double();
    }

    @Override
    public void moveTo(double x, double y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        path.lineTo(x, y);
    }

    @Override
    public void rect(double x, double y, double width, double height) {
        path.append(new Rectangle2D.Double(x, y, width, height), false);
    }

    @Override
    public void stroke() {
        if (path.getCurrentPoint() != null) {
            stroke(path);
        }
    }

    @Override
    public void clip() {
        graphics.clip(path);
    }

    @Override
    public void save() {
        saved.push(new Saved(graphics, new Pen(pen)));
        graphics = (Graphics2D) graphics.create();
    }

    @Override
    public void restore() {
        graphics.dispose();
        graphics = saved.getFirst().graphics();
        pen = saved.pop().pen();
    }

    @Override
    public void translate(double x, double y) {
        graphics.translate(x, y);
    }

    @Override
    public void scale(double x, double y) {
        graphics.scale(x, y);
    }

    @Override
    public void rotate(double degrees) {
        graphics.rotate(Math.toRadians(degrees));
    }
}
