package losslab.workspace.plane.data;

import javafx.scene.layout.StackPane;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.ui.Drawing;
import losslab.ui.MarkerPainter;
import losslab.ui.PaintedCanvas;
import losslab.ui.Messages;
import losslab.ui.Palette;
import losslab.ui.Squares;

/// A small picture of points about [−1, 1]², equal scales on both axes.
final class GeneratorPreview extends StackPane {
    private static final double SIDE = 260;
    /// Of the plane that is seen, on both sides of the origin.
    private static final double REACH = 1.15;
    /// From so many points on, markers are small.
    private static final int CROWD = 200;

    private final PaintedCanvas canvas = new PaintedCanvas();

    GeneratorPreview() {
        canvas.setWidth(SIDE);
        canvas.setHeight(SIDE);
        getChildren().add(canvas);
        setId("generator-preview");
        setAccessibleText(Messages.text("generate.preview"));
    }

    void show(DataSet data, Palette palette) {
        canvas.paint(drawing -> paint(drawing, data, palette));
    }

    private static void paint(Drawing canvas, DataSet data, Palette palette) {
        canvas.setFill(palette.plane());
        canvas.fillRect(0, 0, SIDE, SIDE);
        canvas.setStroke(palette.faint().deriveColor(0, 1, 1, 0.6));
        canvas.setLineWidth(1);
        canvas.strokeLine(0, SIDE / 2, SIDE, SIDE / 2);
        canvas.strokeLine(SIDE / 2, 0, SIDE / 2, SIDE);
        MarkerPainter markers = new MarkerPainter(canvas, palette);
        Squares many = new Squares(data.size());
        for (Point point : data.points()) {
            double x = SIDE / 2 * (1 + point.x0() / REACH);
            double y = SIDE / 2 * (1 - point.x1() / REACH);
            if (data.size() > MarkerPainter.MANY) {
                markers.addSquare(many, point, x, y, 1);
            } else {
                markers.paint(point, x, y, data.size() > CROWD ? MarkerPainter.RADIUS / 2 : MarkerPainter.RADIUS);
            }
        }
        canvas.fillSquares(many);
    }
}
