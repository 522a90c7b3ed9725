package losslab.workspace.plane.canvas;

import losslab.core.loss.Loss;
import losslab.core.model.LossField;
import losslab.core.model.Parameters;
import losslab.core.model.PixelGrid;
import losslab.core.model.ProbabilityField;
import losslab.workspace.plane.model.Shading;

/// Writes the colours of a shading, pixel by pixel. It knows no node.
///
/// @param temperature of the probabilities
/// @param scale       of the losses
record ShadingPixels(Parameters parameters, Loss loss, double temperature, Shading shading, LossScale scale) {
    /// What a loss between two computed ones may be off, as a share of the scale: less than a step of a colour.
    private static final double TOLERANCE = 1e-3;

    /// The largest loss in sight of a point of the shading's class.
    static double largestLoss(Parameters parameters, Loss loss, Shading shading, PixelGrid grid) {
        return new LossField(parameters, loss, shading.k(), grid).largest();
    }

    /// Writes a grid of opaque colours, row by row from the top.
    void write(PixelGrid grid, ShadingColors colors, int[] pixels) {
        switch (shading.kind()) {
            case NONE, REGIONS -> throw new IllegalStateException(shading + " has no values");
            case WINNER -> writeWinners(grid, colors, pixels);
            case PROBABILITY -> writeProbabilities(grid, colors, pixels);
            case LOSS -> writeLosses(grid, colors, pixels);
        }
    }

    private void writeWinners(PixelGrid grid, ShadingColors colors, int[] pixels) {
        ProbabilityField field = new ProbabilityField(parameters, temperature, grid);
        double even = 1.0 / parameters.classCount();
        double perProbability = 1 / (1 - even);
        int[] winners = new int[grid.columns()];
        double[] probabilities = new double[grid.columns()];
        for (int row = 0; row < grid.rows(); row++) {
            field.winners(row, winners, probabilities);
            int at = row * grid.columns();
            for (int column = 0; column < winners.length; column++) {
                pixels[at + column] = colors.at(winners[column], (probabilities[column] - even) * perProbability);
            }
        }
    }

    private void writeProbabilities(PixelGrid grid, ShadingColors colors, int[] pixels) {
        ProbabilityField field = new ProbabilityField(parameters, temperature, grid);
        double[] probabilities = new double[grid.columns()];
        for (int row = 0; row < grid.rows(); row++) {
            field.probabilities(row, shading.k(), probabilities);
            int at = row * grid.columns();
            for (int column = 0; column < probabilities.length; column++) {
                pixels[at + column] = colors.at(0, probabilities[column]);
            }
        }
    }

    private void writeLosses(PixelGrid grid, ShadingColors colors, int[] pixels) {
        LossField field = new LossField(parameters, loss, shading.k(), grid);
        double[] losses = new double[grid.columns()];
        for (int row = 0; row < grid.rows(); row++) {
            field.row(row, TOLERANCE * scale.top(), losses);
            int at = row * grid.columns();
            for (int column = 0; column < losses.length; column++) {
                pixels[at + column] = colors.at(0, losses[column] / scale.top());
            }
        }
    }
}
