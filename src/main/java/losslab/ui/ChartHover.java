package losslab.ui;

import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;

/// The values of all lines of a chart at one place: a small box beside a thin upright line. It changes when the pointer
/// moves or the lines do, and at no other time.
final class ChartHover extends Group {
    /// How far from the place that is looked at a line's own point may lie, in pixels.
    private static final double REACH = 10;
    private static final double GAP = 8;

    private final Label box = new Label();
    private final Line guide = new Line();

    /// What is looked at.
    ///
    /// @param lines  that have a name
    /// @param xName  what x is called
    /// @param area   inside the axes, in pixels
    record View(List<ChartPane.Line> lines, String xName, ChartAxis xAxis, Formats formats, Rectangle2D area) {}

    /// How numbers are written: x, values at the left axis, values at the right one.
    record Formats(DoubleFunction<String> x, DoubleFunction<String> left, DoubleFunction<String> right) {
        private DoubleFunction<String> of(ChartPane.Side side) {
            return switch (side) {
                case LEFT -> left;
                case RIGHT -> right;
            };
        }
    }

    /// A line's point that is nearest to the pointer.
    private record Reading(ChartPane.Line line, int point, double pixel) {
        double distance(double fromPixel) {
            return Math.abs(pixel - fromPixel);
        }
    }

    ChartHover() {
        box.getStyleClass().add("chart-hover");
        guide.getStyleClass().add("chart-guide");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        getChildren().addAll(guide, box);
    }

    /// Shows what the lines say at the point that is nearest to the pointer, each at its own point that is nearest to it.
    void show(View view, double mouseX) {
        List<Reading> readings = view.lines().stream().flatMap(line -> nearest(view, line, mouseX).stream()).toList();
        Optional<Reading> nearest = readings.stream().min(Comparator.comparingDouble(one -> one.distance(mouseX)));
        setVisible(nearest.isPresent() && isInside(view.area(), nearest.get().pixel()));
        nearest.ifPresent(found -> {
            String values = readings.stream().filter(reading -> reading.distance(found.pixel()) <= REACH)
                    .map(reading -> reading.line().name() + " "
                            + view.formats().of(reading.line().side()).apply(reading.line().ys()[reading.point()]))
                    .collect(Collectors.joining("\n"));
            box.setText(
                    view.xName() + " " + view.formats().x().apply(found.line().xs()[found.point()]) + "\n" + values);
            place(view.area(), found.pixel());
        });
    }

    private static Optional<Reading> nearest(View view, ChartPane.Line line, double mouseX) {
        return IntStream.range(0, line.xs().length)
                .mapToObj(i -> new Reading(line, i, pixel(view, line.xs()[i])))
                .filter(reading -> Double.isFinite(reading.pixel()))
                .min(Comparator.comparingDouble(reading -> reading.distance(mouseX)));
    }

    private static double pixel(View view, double x) {
        ChartAxis axis = view.xAxis();
        double share = (axis.position(x) - axis.getLowerBound()) / axis.getRange().getLength();
        return view.area().getX() + share * view.area().getWidth();
    }

    private static boolean isInside(Rectangle2D area, double x) {
        return x >= area.getMinX() - 1 && x <= area.getMaxX() + 1;
    }

    private void place(Rectangle2D area, double x) {
        guide.setStartX(x);
        guide.setEndX(x);
        guide.setStartY(area.getMinY());
        guide.setEndY(area.getMaxY());
        box.applyCss();
        box.autosize();
        boolean fits = x + GAP + box.getWidth() <= area.getMaxX();
        box.relocate(Math.max(0, fits ? x + GAP : x - GAP - box.getWidth()), area.getMinY());
    }
}
