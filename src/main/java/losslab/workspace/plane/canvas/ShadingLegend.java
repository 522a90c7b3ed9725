package losslab.workspace.plane.canvas;

import javafx.scene.control.Label;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import losslab.ui.Drawing;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.PaintedCanvas;
import losslab.ui.Palette;
import losslab.ui.ParameterNames;
import losslab.workspace.plane.model.Layers;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.Shading;

/// What the colours and the hatching of the plane mean, in its lower right corner; not seen where regions tell all.
final class ShadingLegend extends VBox {
    private static final double GAP = 8;
    private static final int BAR_WIDTH = 72;
    private static final int BAR_HEIGHT = 12;
    private static final double SWATCH_WIDTH = 18;
    private static final double SWATCH_GAP = 6;

    private final Label low = new Label();
    private final PaintedCanvas bar = canvas(BAR_WIDTH);
    private final Label high = new Label();
    private final PaintedCanvas rising = canvas(SWATCH_WIDTH);
    private final Label nobody = new Label(Messages.text("claims.nobody"));
    private final PaintedCanvas falling = canvas(SWATCH_WIDTH);
    private final Label several = new Label(Messages.text("claims.several"));
    private final HBox ramp = new HBox(low, bar, high);
    private final HBox hatching = new HBox(rising, nobody, falling, several);
    private double areaWidth;
    private double areaHeight;

    /// @param plane before the ids: which plane it explains
    ShadingLegend(String plane) {
        setId(plane + "shading-legend");
        getStyleClass().addAll("plane-note", "shading-legend");
        low.setId(plane + "shading-low");
        high.setId(plane + "shading-high");
        nobody.setId(plane + "claims-nobody");
        several.setId(plane + "claims-several");
        getChildren().addAll(ramp, hatching);
        getChildren().forEach(row -> row.getStyleClass().add("shading-legend-row"));
        setMouseTransparent(true);
        setVisible(false);
        widthProperty().addListener((_, _, _) -> place());
        heightProperty().addListener((_, _, _) -> place());
    }

    /// Explains what was painted of a state.
    void show(PlaneState state, Viewport view, Palette palette, ShadingColors colors, LossScale scale) {
        areaWidth = view.width();
        areaHeight = view.height();
        Layers layers = state.view().layers();
        boolean isRamp = colors.rampCount() > 0;
        boolean isHatched = layers.has(Layers.Layer.CLAIMS)
                && state.experiment().loss().asksEachClassAlone();
        setVisible(isRamp || isHatched);
        show(ramp, isRamp);
        show(hatching, isHatched);
        if (isRamp) {
            showEnds(layers.shading(), state.experiment().data().classCount(), scale);
            paintBar(colors);
        }
        if (isHatched) {
            rising.paint(drawing -> paintSwatch(drawing, palette, 1));
            falling.paint(drawing -> paintSwatch(drawing, palette, -1));
        }
        place();
    }

    private static void show(HBox row, boolean isShown) {
        row.setVisible(isShown);
        row.setManaged(isShown);
    }

    private void place() {
        relocate(areaWidth - getWidth() - GAP, areaHeight - getHeight() - GAP);
    }

    private void showEnds(Shading shading, int classCount, LossScale scale) {
        String name = switch (shading.kind()) {
            case NONE, REGIONS -> "";
            case WINNER -> Messages.text("probe.probability");
            case PROBABILITY -> ParameterNames.probability(shading.k());
            case LOSS -> Messages.text("shading.loss-symbol");
        };
        double least = shading.kind() == Shading.Kind.WINNER ? 1.0 / classCount : 0;
        double most = shading.kind() == Shading.Kind.LOSS ? scale.top() : 1;
        low.setText(name + " " + Numbers.significant(least));
        high.setText(Numbers.significant(most));
    }

    /// The ramps in stripes, one below the other.
    private void paintBar(ShadingColors colors) {
        WritableImage image = new WritableImage(BAR_WIDTH, BAR_HEIGHT);
        PixelWriter pixels = image.getPixelWriter();
        for (int y = 0; y < BAR_HEIGHT; y++) {
            for (int x = 0; x < BAR_WIDTH; x++) {
                pixels.setArgb(x, y, colors.at(y * colors.rampCount() / BAR_HEIGHT, x / (BAR_WIDTH - 1.0)));
            }
        }
        bar.paint(drawing -> drawing.drawImage(image, 0, 0));
    }

    private static PaintedCanvas canvas(double width) {
        PaintedCanvas canvas = new PaintedCanvas();
        canvas.setWidth(width);
        canvas.setHeight(BAR_HEIGHT);
        return canvas;
    }

    private static void paintSwatch(Drawing canvas, Palette palette, double direction) {
        canvas.setFill(palette.plane());
        canvas.fillRect(0, 0, SWATCH_WIDTH, BAR_HEIGHT);
        canvas.setStroke(HatchPainter.color(palette));
        canvas.setLineWidth(1);
        for (double c = -BAR_HEIGHT; c < SWATCH_WIDTH; c += SWATCH_GAP) {
            double foot = c + BAR_HEIGHT / 2.0 - direction * BAR_HEIGHT / 2.0;
            canvas.strokeLine(foot, BAR_HEIGHT, foot + direction * BAR_HEIGHT, 0);
        }
    }
}
