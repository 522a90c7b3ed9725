package losslab.ui;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import org.jfree.chart.util.LineUtils;

import losslab.core.math.Box;

/// Draws a landscape: field, contour lines, path, point, axes.
final class ContourPainter {
    static final double POINT_RADIUS = 6;

    private static final Font FONT = Font.font(10);
    private static final double CONTOUR_WIDTH = 0.7;
    private static final double PATH_WIDTH = 1.6;
    private static final double HALO_WIDTH = 4;
    private static final double DOT_RADIUS = 2.2;
    private static final double DOT_GAP = 7;
    private static final double TICK = 4;
    /// Between the labels of two contour lines, and between them and the axes.
    private static final double LABEL_GAP = 44;
    private static final double LABEL_ROOM = 18;
    private static final double CHARACTER = 6;
    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_DIGITS = 9;

    private final Drawing canvas;
    private final BoxView view;
    private final Palette palette;

    ContourPainter(Drawing canvas, BoxView view, Palette palette) {
        this.canvas = canvas;
        this.view = view;
        this.palette = palette;
    }

    void paint(ContourPane.Landscape landscape, Image field, Point2D point, String xName, String yName) {
        canvas.setFont(FONT);
        canvas.save();
        canvas.beginPath();
        canvas.rect(view.left(), view.top(), view.width(), view.height());
        canvas.clip();
        Box whole = landscape.grid().box();
        double left = view.toScreenX(whole.minX());
        double top = view.toScreenY(whole.maxY());
        canvas.drawImage(field, left, top, view.toScreenX(whole.maxX()) - left,
                view.toScreenY(whole.minY()) - top);
        List<Point2D> path = places(landscape);
        paintContours(landscape.contours(), Stream.concat(Stream.of(onScreen(point)), path.stream().limit(1)).toList());
        paintPath(path);
        paintPoint(point, landscape.text());
        canvas.restore();
        paintAxes(xName, yName);
    }

    /// @param taken places that no label may cover
    private void paintContours(List<ContourPane.Contour> contours, List<Point2D> taken) {
        canvas.setStroke(palette.ink());
        canvas.setLineWidth(CONTOUR_WIDTH);
        List<Point2D> labels = new ArrayList<>(taken);
        for (ContourPane.Contour contour : contours) {
            double[] ends = contour.segments();
            canvas.beginPath();
            for (int i = 0; i + 3 < ends.length; i += 4) {
                canvas.moveTo(view.toScreenX(ends[i]), view.toScreenY(ends[i + 1]));
                canvas.lineTo(view.toScreenX(ends[i + 2]), view.toScreenY(ends[i + 3]));
            }
            canvas.stroke();
        }
        int digits = digits(contours);
        contours.forEach(contour -> paintLevel(contour, digits, labels));
    }

    /// How many digits tell all levels apart.
    private static int digits(List<ContourPane.Contour> contours) {
        return IntStream.range(FEWEST_DIGITS, MOST_DIGITS).filter(digits -> contours.stream()
                .map(contour -> Numbers.significant(contour.level(), digits)).distinct().count() == contours.size())
                .findFirst().orElse(MOST_DIGITS);
    }

    /// Writes the level where a contour line first passes a free place.
    private void paintLevel(ContourPane.Contour contour, int digits, List<Point2D> labels) {
        double[] ends = contour.segments();
        IntStream.range(0, ends.length / 4)
                .mapToObj(k -> new Point2D(view.toScreenX((ends[4 * k] + ends[4 * k + 2]) / 2),
                        view.toScreenY((ends[4 * k + 1] + ends[4 * k + 3]) / 2)))
                .filter(place -> isRoomy(place) && labels.stream().allMatch(other -> other.distance(place) > LABEL_GAP))
                .findFirst().ifPresent(place -> {
                    labels.add(place);
                    label(Numbers.significant(contour.level(), digits), place);
                });
    }

    private boolean isRoomy(Point2D place) {
        return view.contains(place.getX() - LABEL_ROOM, place.getY() - LABEL_ROOM)
                && view.contains(place.getX() + LABEL_ROOM, place.getY() + LABEL_ROOM);
    }

    private void label(String text, Point2D place) {
        double width = CHARACTER * text.length() + 4;
        canvas.setFill(palette.plane());
        canvas.fillRoundRect(place.getX() - width / 2, place.getY() - 6, width, 12, 6, 6);
        canvas.setFill(palette.ink());
        canvas.setTextAlign(TextAlignment.CENTER);
        canvas.setTextBaseline(VPos.CENTER);
        canvas.fillText(text, place.getX(), place.getY());
    }

    private List<Point2D> places(ContourPane.Landscape landscape) {
        return IntStream.range(0, landscape.pathXs().length)
                .mapToObj(i -> new Point2D(view.toScreenX(landscape.pathXs()[i]),
                        view.toScreenY(landscape.pathYs()[i])))
                .filter(place -> Double.isFinite(place.getX() + place.getY())).toList();
    }

    private void paintPath(List<Point2D> places) {
        strokePath(places, palette.plane(), HALO_WIDTH);
        strokePath(places, palette.ink(), PATH_WIDTH);
        if (!places.isEmpty()) {
            Point2D last = places.getFirst();
            paintStart(last);
            for (Point2D place : places) {
                if (place.distance(last) >= DOT_GAP) {
                    disc(place, DOT_RADIUS, palette.ink());
                    last = place;
                }
            }
        }
    }

    /// What lies far outside may have coordinates that the screen cannot draw.
    private void strokePath(List<Point2D> places, Color color, double width) {
        Rectangle2D sight = new Rectangle2D.Double(view.left() - 50, view.top() - 50, view.width() + 100,
                view.height() + 100);
        canvas.setStroke(color);
        canvas.setLineWidth(width);
        canvas.beginPath();
        for (int i = 1; i < places.size(); i++) {
            Line2D step = new Line2D.Double(places.get(i - 1).getX(), places.get(i - 1).getY(), places.get(i).getX(),
                    places.get(i).getY());
            if (LineUtils.clipLine(step, sight)) {
                canvas.moveTo(step.getX1(), step.getY1());
                canvas.lineTo(step.getX2(), step.getY2());
            }
        }
        canvas.stroke();
    }

    /// The start is a square: its shape tells it from the present point, which is a disc.
    private void paintStart(Point2D place) {
        double half = POINT_RADIUS - 1;
        canvas.setFill(palette.plane());
        canvas.fillRect(place.getX() - half, place.getY() - half, 2 * half, 2 * half);
        canvas.setStroke(palette.ink());
        canvas.setLineWidth(2);
        canvas.strokeRect(place.getX() - half, place.getY() - half, 2 * half, 2 * half);
    }

    private void paintPoint(Point2D point, String text) {
        Point2D place = onScreen(point);
        disc(place, POINT_RADIUS + 2, palette.plane());
        disc(place, POINT_RADIUS, palette.ink());
        disc(place, POINT_RADIUS - 2, palette.plane());
        disc(place, POINT_RADIUS - 3, palette.gradient());
        if (!text.isEmpty()) {
            double away = POINT_RADIUS + 6 + CHARACTER * text.length() / 2;
            boolean fitsRight = place.getX() + 2 * away < view.left() + view.width();
            boolean fitsAbove = place.getY() - 3 * POINT_RADIUS > view.top();
            label(text, place.add(fitsRight ? away : -away, fitsAbove ? -POINT_RADIUS - 4 : POINT_RADIUS + 4));
        }
    }

    private Point2D onScreen(Point2D place) {
        return new Point2D(view.toScreenX(place.getX()), view.toScreenY(place.getY()));
    }

    private void disc(Point2D place, double radius, Color color) {
        canvas.setFill(color);
        canvas.fillOval(place.getX() - radius, place.getY() - radius, 2 * radius, 2 * radius);
    }

    private void paintAxes(String xName, String yName) {
        double bottom = view.top() + view.height();
        canvas.setStroke(palette.faint());
        canvas.setFill(palette.faint());
        canvas.setLineWidth(1);
        canvas.strokeRect(view.left() + 0.5, view.top() + 0.5, view.width() - 1, view.height() - 1);
        canvas.setTextAlign(TextAlignment.CENTER);
        canvas.setTextBaseline(VPos.TOP);
        for (Ticks.Tick tick : Ticks.linear(view.box().minX(), view.box().maxX(), view.width(),
                Ticks.Spacing.HORIZONTAL, 0)) {
            double x = view.toScreenX(tick.position());
            canvas.strokeLine(x, bottom, x, bottom + TICK);
            // The last label would stick out beyond the pane.
            canvas.fillText(tick.label(), Math.min(x, view.left() + view.width() + ContourPane.RIGHT
                    - CHARACTER / 2 * tick.label().length()), bottom + TICK);
        }
        canvas.fillText(xName, view.left() + view.width() / 2, bottom + 17);
        canvas.setTextAlign(TextAlignment.RIGHT);
        canvas.setTextBaseline(VPos.CENTER);
        for (Ticks.Tick tick : Ticks.linear(view.box().minY(), view.box().maxY(), view.height(),
                Ticks.Spacing.VERTICAL, 0)) {
            double y = view.toScreenY(tick.position());
            canvas.strokeLine(view.left() - TICK, y, view.left(), y);
            canvas.fillText(tick.label(), view.left() - TICK - 2, y);
        }
        canvas.save();
        canvas.translate(8, view.top() + view.height() / 2);
        canvas.rotate(-90);
        canvas.setTextAlign(TextAlignment.CENTER);
        canvas.fillText(yName, 0, 0);
        canvas.restore();
    }
}
