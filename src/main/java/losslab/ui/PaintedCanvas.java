package losslab.ui;

import java.util.function.Consumer;

import javafx.scene.canvas.Canvas;

/// A canvas that remembers how it was painted, so that it can be painted once more in a picture of any size.
public final class PaintedCanvas extends Canvas {
    private final ScreenDrawing screen = new ScreenDrawing(getGraphicsContext2D());
    private Consumer<Drawing> painter = _ -> {};

    /// Paints now, and in the same way whenever a picture is made.
    public void paint(Consumer<Drawing> newPainter) {
        painter = newPainter;
        painter.accept(screen);
    }

    /// Paints on something else what the screen shows.
    public void paintOn(Drawing drawing) {
        painter.accept(drawing);
    }

    /// Styles and look-ups find it as a canvas.
    @Override
    public String getTypeSelector() {
        return "Canvas";
    }
}
