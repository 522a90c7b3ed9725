package losslab.workspace.plane.canvas;

import java.util.Optional;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

import losslab.ui.Drawing;
import losslab.ui.Palette;
import losslab.ui.Print;
import losslab.ui.ScreenDrawing;
import losslab.workspace.plane.canvas.PlaneTarget.Background;
import losslab.workspace.plane.model.PlaneState;

/// The plane as a picture that nobody touches, from the same painters.
public final class PlanePicture {
    private PlanePicture() {}

    /// Fills a canvas with the plane of a state, which shows all points.
    ///
    /// @param size of markers, lines and text, as a share of their size in the plane
    public static void paint(Canvas canvas, PlaneState state, Palette palette, double size) {
        Viewport view = Viewport.fitting(state.experiment().data().points(), canvas.getWidth() / size,
                canvas.getHeight() / size);
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.save();
        context.scale(size, size);
        Drawing drawing = new ScreenDrawing(context);
        new ShadingPainter().paint(drawing, state, view, palette);
        new PlanePainter(drawing, state, view, palette, new Background(), Optional.empty(), Print.NORMAL).paint();
        context.restore();
    }
}
