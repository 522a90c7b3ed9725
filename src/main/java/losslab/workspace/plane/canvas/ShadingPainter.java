package losslab.workspace.plane.canvas;

import java.nio.IntBuffer;
import java.util.List;
import java.util.Optional;

import javafx.geometry.Rectangle2D;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import losslab.core.loss.Loss;
import losslab.core.model.DecisionRegions;
import losslab.core.model.Parameters;
import losslab.core.model.PixelGrid;
import losslab.ui.Drawing;
import losslab.ui.Palette;
import losslab.ui.Theme;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.Shading;

/// Paints what lies under everything else in the plane: nothing, regions, probabilities or losses.
///
/// The last two are pictures, one pixel for one of the screen, made anew only when something changes that they depend on.
final class ShadingPainter {
    /// A picture in the toolkit's hands: it may still be drawing from it while the next one is made.
    private record Picture(PixelBuffer<IntBuffer> buffer, WritableImage image) {
        static Picture of(int width, int height) {
            PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(width, height, IntBuffer.allocate(width * height),
                    PixelFormat.getIntArgbPreInstance());
            return new Picture(buffer, new WritableImage(buffer));
        }

        boolean fits(PixelGrid grid) {
            return buffer.getWidth() == grid.columns() && buffer.getHeight() == grid.rows();
        }
    }

    /// What the colours of a shading depend on.
    private record Look(Shading shading, int classCount, Palette palette) {}

    /// What the scale of losses holds still for.
    private record Sight(Shading shading, Loss loss, Viewport view) {}

    private Picture front = Picture.of(1, 1);
    private Picture back = Picture.of(1, 1);
    private Optional<ShadingPixels> painted = Optional.empty();
    private Optional<PixelGrid> paintedGrid = Optional.empty();
    private Optional<Look> look = Optional.empty();
    private Optional<Sight> sight = Optional.empty();
    private ShadingColors colors = ShadingColors.of(Shading.of(Shading.Kind.NONE), 0, Palette.of(Theme.LIGHT));
    private LossScale scale = new LossScale(1);

    void paint(Drawing canvas, PlaneState state, Viewport view, Palette palette) {
        Shading shading = state.view().layers().shading();
        boolean isNew = chooseColors(new Look(shading, state.experiment().data().classCount(), palette));
        switch (shading.kind()) {
            case NONE -> paintPlane(canvas, view, palette);
            case REGIONS -> {
                paintPlane(canvas, view, palette);
                paintRegions(canvas, state.experiment().parameters(), view, palette);
            }
            case WINNER, PROBABILITY, LOSS -> {
                paintPixels(state, view, isNew);
                canvas.drawImage(front.image(), 0, 0);
            }
        }
    }

    /// The colours of what was painted last.
    ShadingColors colors() {
        return colors;
    }

    /// The scale of the losses that were painted last.
    LossScale scale() {
        return scale;
    }

    private boolean chooseColors(Look wanted) {
        boolean isNew = look.filter(wanted::equals).isEmpty();
        if (isNew) {
            look = Optional.of(wanted);
            colors = ShadingColors.of(wanted.shading(), wanted.classCount(), wanted.palette());
        }
        return isNew;
    }

    private static void paintPlane(Drawing canvas, Viewport view, Palette palette) {
        canvas.setFill(palette.plane());
        canvas.fillRect(0, 0, view.width(), view.height());
    }

    private static void paintRegions(Drawing canvas, Parameters parameters, Viewport view, Palette palette) {
        List<double[]> regions = DecisionRegions.within(view.box(), parameters);
        for (int k = 0; k < regions.size(); k++) {
            double[] region = regions.get(k);
            double[] xs = new double[region.length / 2];
            double[] ys = new double[region.length / 2];
            for (int i = 0; i < xs.length; i++) {
                xs[i] = view.toScreenX(region[2 * i]);
                ys[i] = view.toScreenY(region[2 * i + 1]);
            }
            canvas.setFill(palette.regions().get(k));
            canvas.fillPolygon(xs, ys, xs.length);
        }
    }

    private void paintPixels(PlaneState state, Viewport view, boolean hasNewColors) {
        Parameters parameters = state.experiment().parameters();
        Loss loss = state.experiment().loss();
        Shading shading = state.view().layers().shading();
        PixelGrid grid = view.pixels();
        if (shading.kind() == Shading.Kind.LOSS) {
            chooseScale(new Sight(shading, loss, view), ShadingPixels.largestLoss(parameters, loss, shading, grid));
        }
        ShadingPixels wanted = new ShadingPixels(parameters, loss, state.shownTemperature(), shading, scale);
        if (hasNewColors || painted.filter(wanted::equals).isEmpty() || paintedGrid.filter(grid::equals).isEmpty()) {
            Picture next = back.fits(grid) ? back : Picture.of(grid.columns(), grid.rows());
            wanted.write(grid, colors, next.buffer().getBuffer().array());
            next.buffer().updateBuffer(_ -> new Rectangle2D(0, 0, grid.columns(), grid.rows()));
            back = front;
            front = next;
            painted = Optional.of(wanted);
            paintedGrid = Optional.of(grid);
        }
    }

    private void chooseScale(Sight wanted, double largest) {
        scale = sight.filter(wanted::equals).isPresent() ? scale.holding(largest) : LossScale.of(largest);
        sight = Optional.of(wanted);
    }
}
