package losslab.workspace.plane.data;

import java.util.DoubleSummaryStatistics;
import java.util.List;

import javafx.scene.layout.Pane;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.ui.Drawing;
import losslab.ui.MarkerPainter;
import losslab.ui.Messages;
import losslab.ui.PaintedCanvas;
import losslab.ui.Palette;
import losslab.ui.Squares;
import losslab.ui.Print;
import losslab.ui.Theme;

/// A small picture of the points that will come: each axis as long as its values need.
final class ImportScatter extends Pane {
    private static final double MARGIN = 12;
    private static final double RADIUS = 4;

    private final PaintedCanvas canvas = new PaintedCanvas();
    private DataSet data = new DataSet(DataSet.MIN_CLASSES, List.of());
    private double lines = 1;
    private Palette palette = Palette.of(Theme.LIGHT);

    ImportScatter() {
        setId("import-scatter");
        getStyleClass().add("import-scatter");
        setAccessibleText(Messages.text("import.scatter"));
        canvas.setManaged(false);
        getChildren().add(canvas);
        Print.at(this).subscribe(print -> {
            lines = print.lines();
            paint();
        });
    }

    void show(DataSet points, Palette colors) {
        data = points;
        palette = colors;
        paint();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        canvas.relocate(left, top);
        double width = Math.max(0, getWidth() - left - snappedRightInset());
        double height = Math.max(0, getHeight() - top - snappedBottomInset());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            paint();
        }
    }

    private void paint() {
        canvas.paint(this::paint);
    }

    private void paint(Drawing context) {
        context.setFill(palette.plane());
        context.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        DoubleSummaryStatistics x = data.points().stream().mapToDouble(Point::x0).summaryStatistics();
        DoubleSummaryStatistics y = data.points().stream().mapToDouble(Point::x1).summaryStatistics();
        MarkerPainter markers = new MarkerPainter(context, palette);
        boolean isMany = data.size() > MarkerPainter.MANY;
        Squares many = new Squares(data.size());
        for (Point point : data.points()) {
            double screenX = MARGIN + share(point.x0(), x) * (canvas.getWidth() - 2 * MARGIN);
            double screenY = MARGIN + (1 - share(point.x1(), y)) * (canvas.getHeight() - 2 * MARGIN);
            if (isMany) {
                markers.addSquare(many, point, screenX, screenY, 1);
            } else {
                markers.paint(point, screenX, screenY, RADIUS * lines);
            }
        }
        context.fillSquares(many);
    }

    /// Where a value lies between the smallest and the largest one, 0..1; halves, for their difference may not be finite.
    private static double share(double value, DoubleSummaryStatistics of) {
        double half = of.getMax() / 2 - of.getMin() / 2;
        return half == 0 ? 0.5 : (value / 2 - of.getMin() / 2) / half;
    }
}
