package losslab.workspace.plane.triangle;

import java.util.OptionalInt;

import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.ui.Arrows;
import losslab.ui.Drawing;
import losslab.ui.MarkerPainter;
import losslab.ui.Messages;
import losslab.ui.Palette;
import losslab.ui.Squares;
import losslab.ui.ParameterNames;

/// Paints the triangle: who wins where, the points, and arrows towards their targets.
///
/// An arrow goes a share of the way from p to the target q, and the selected point's all the way: for the softmax loss
/// that is −T·∂L/∂s, where the point's own loss wants its probabilities to go.
final class TrianglePainter {
    /// Above this many points arrows would cover everything.
    private static final int MANY_ARROWS = 300;
    private static final double ARROW_SHARE = 0.3;
    private static final double SHORTEST_ARROW = 3;
    private static final double FAINT = 0.25;
    private static final double RING_RADIUS = 7;
    private static final double RING_DOT = 2;
    private static final double[] LEVELS = {0.25, 0.5, 0.75};
    private static final Font NAME_FONT = Font.font(null, FontWeight.BOLD, 13);

    private final Drawing canvas;
    private final SimplexPoints points;
    private final Simplex simplex;
    private final Palette palette;
    private final MarkerPainter markers;

    TrianglePainter(Drawing canvas, SimplexPoints points, Palette palette) {
        this.canvas = canvas;
        this.points = points;
        simplex = points.simplex();
        this.palette = palette;
        markers = new MarkerPainter(canvas, palette);
    }

    /// @param hovered the point under the pointer
    void paint(OptionalInt hovered) {
        canvas.setLineCap(StrokeLineCap.ROUND);
        canvas.setLineJoin(StrokeLineJoin.ROUND);
        canvas.setFill(palette.plane());
        canvas.fillRect(0, 0, simplex.width(), simplex.height());
        for (int i = 0; i < simplex.count(); i++) {
            paintSector(i);
        }
        paintLevels();
        paintCentre();
        for (int i = 0; i < simplex.count(); i++) {
            paintName(i);
            paintTarget(points.corners().get(i));
        }
        paintPoints(hovered);
        paintSelection();
    }

    /// Where class i of the corners has the largest probability: from its corner to the centre.
    private void paintSector(int i) {
        canvas.setFill(palette.regions().get(points.corners().get(i)));
        canvas.setStroke(palette.regions().get(points.corners().get(i)));
        canvas.setLineWidth(simplex.count() == 2 ? 24 : 1);
        if (simplex.count() == 2) {
            canvas.setLineCap(StrokeLineCap.BUTT);
            canvas.strokeLine(simplex.cornerX(i), simplex.cornerY(i), simplex.width() / 2, simplex.cornerY(i));
            canvas.setLineCap(StrokeLineCap.ROUND);
            return;
        }
        double[][] outline = {half(i, i), half(i, (i + 1) % 3), {1 / 3.0, 1 / 3.0, 1 / 3.0}, half(i, (i + 2) % 3)};
        double[] xs = new double[4];
        double[] ys = new double[4];
        for (int corner = 0; corner < 4; corner++) {
            xs[corner] = simplex.x(outline[corner]);
            ys[corner] = simplex.y(outline[corner]);
        }
        canvas.fillPolygon(xs, ys, 4);
    }

    /// Half of i, half of j.
    private double[] half(int i, int j) {
        return between(i, j, 0.5);
    }

    /// A share of i, the rest of j.
    private double[] between(int i, int j, double share) {
        double[] probabilities = new double[simplex.count()];
        probabilities[i] += share;
        probabilities[j] += 1 - share;
        return probabilities;
    }

    /// The edges, and lines along which one probability is constant.
    private void paintLevels() {
        canvas.setLineWidth(1);
        canvas.setStroke(palette.faint().deriveColor(0, 1, 1, 0.28));
        for (int i = 0; i < simplex.count(); i++) {
            for (double level : LEVELS) {
                if (simplex.count() == 2) {
                    double x = simplex.x(between(i, 1 - i, level));
                    canvas.strokeLine(x, simplex.cornerY(i) - 12, x, simplex.cornerY(i) + 12);
                } else {
                    line(between(i, (i + 1) % 3, level), between(i, (i + 2) % 3, level));
                }
            }
        }
        canvas.setStroke(palette.faint());
        for (int i = 0; i < simplex.count(); i++) {
            int next = (i + 1) % simplex.count();
            line(between(i, next, 1), between(i, next, 0));
        }
    }

    private void line(double[] from, double[] to) {
        canvas.strokeLine(simplex.x(from), simplex.y(from), simplex.x(to), simplex.y(to));
    }

    /// Where all probabilities are equal.
    private void paintCentre() {
        double share = 1.0 / simplex.count();
        double x = simplex.x(share, share, share);
        double y = simplex.y(share, share, share);
        canvas.strokeLine(x - 5, y, x + 5, y);
        canvas.strokeLine(x, y - 5, x, y + 5);
    }

    private void paintName(int i) {
        int k = points.corners().get(i);
        double away = i == 0 ? -1 : 1;
        double x = simplex.cornerX(i) + 18 * away;
        double y = simplex.cornerY(i);
        markers.paint(new Point(0, 0, k), x, y, MarkerPainter.RADIUS - 1);
        canvas.setFill(palette.texts().get(k));
        canvas.setFont(NAME_FONT);
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setTextAlign(i == 0 ? TextAlignment.RIGHT : TextAlignment.LEFT);
        canvas.fillText(Messages.text("triangle.corner", ParameterNames.probability(k)), x + 10 * away, y);
    }

    /// A ring around a dot where the points of class k should be: a ring alone would look like a point held out.
    private void paintTarget(int k) {
        double[] target = points.target(k);
        double x = simplex.x(target);
        double y = simplex.y(target);
        canvas.setFill(palette.plane());
        canvas.fillOval(x - RING_RADIUS, y - RING_RADIUS, 2 * RING_RADIUS, 2 * RING_RADIUS);
        canvas.setStroke(palette.lines().get(k));
        canvas.setLineWidth(1.8);
        canvas.strokeOval(x - RING_RADIUS, y - RING_RADIUS, 2 * RING_RADIUS, 2 * RING_RADIUS);
        canvas.setFill(palette.lines().get(k));
        canvas.fillOval(x - RING_DOT, y - RING_DOT, 2 * RING_DOT, 2 * RING_DOT);
    }

    private void paintPoints(OptionalInt hovered) {
        DataSet data = points.state().experiment().data();
        if (data.size() <= MANY_ARROWS) {
            for (int i = 0; i < data.size(); i++) {
                paintArrow(i, ARROW_SHARE, palette.faint());
            }
        }
        boolean isMany = data.size() > MarkerPainter.MANY;
        Squares many = new Squares(data.size());
        for (int i = 0; i < data.size(); i++) {
            if (!points.hasPlace(i)) {
                continue;
            }
            double opacity = points.hasTarget(i) ? 1 : FAINT;
            if (isMany) {
                markers.addSquare(many, data.get(i), points.x(i), points.y(i), opacity);
            } else {
                canvas.setGlobalAlpha(opacity);
                boolean isHovered = hovered.isPresent() && hovered.getAsInt() == i;
                markers.paint(data.get(i), points.x(i), points.y(i), MarkerPainter.RADIUS + (isHovered ? 1.5 : 0));
            }
        }
        canvas.setGlobalAlpha(1);
        canvas.fillSquares(many);
    }

    private void paintArrow(int index, double share, Color color) {
        if (!points.hasTarget(index) || !points.hasPlace(index)) {
            return;
        }
        double[] target = points.target(points.state().experiment().data().get(index).label());
        double x = points.x(index);
        double y = points.y(index);
        double dx = share * (simplex.x(target) - x);
        double dy = share * (simplex.y(target) - y);
        if (Math.hypot(dx, dy) >= SHORTEST_ARROW) {
            Arrows.paint(canvas, x, y, x + dx, y + dy, color, 1.4);
        }
    }

    /// The selected points once more, above all others.
    private void paintSelection() {
        OptionalInt explained = points.state().selectedPoint();
        explained.ifPresent(index -> paintArrow(index, 1, palette.gradient()));
        for (int index : points.state().view().selection()) {
            if (points.hasPlace(index)) {
                markers.paint(points.state().experiment().data().get(index), points.x(index), points.y(index),
                        MarkerPainter.RADIUS);
                markers.paintFrame(points.x(index), points.y(index), index == explained.orElse(-1));
            }
        }
    }
}
