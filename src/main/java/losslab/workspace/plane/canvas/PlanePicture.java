package losslab.workspace.plane.canvas;

import java.util.Optional;

import losslab.ui.Drawing;
import losslab.ui.PaintedCanvas;
import losslab.ui.Palette;
import losslab.ui.Print;
import losslab.workspace.plane.canvas.PlaneTarget.Background;
import losslab.workspace.plane.model.PlaneState;

/// The plane as a picture that nobody touches, from the same painters.
public final class PlanePicture {
    private PlanePicture() {}

    /// Fills a canvas with the plane of a state, which shows all points.
    ///
    /// @param size of markers, lines and text, as a share of their size in the plane
    public static void paint(PaintedCanvas canvas, PlaneState state, Palette palette, double size) {
        Viewport view = Viewport.fitting(state.experiment().data().points(), canvas.getWidth() / size,
                canvas.getHeight() / size);
        canvas.paint(drawing -> paint(drawing, state, view, palette, size));
    }

    private static void paint(Drawing drawing, PlaneState state, Viewport view, Palette palette, double size) {
        drawing.save();
        drawing.scale(size, size);
        new ShadingPainter().paint(drawing, state, view, palette);
        new PlanePainter(drawing, state, view, palette, new Background(), Optional.empty(), Print.NORMAL)
                .paint();
        drawing.restore();
    }
}
