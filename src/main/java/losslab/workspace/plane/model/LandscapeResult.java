package losslab.workspace.plane.model;

import java.util.List;

import losslab.core.model.LossLine;
import losslab.core.model.LossSurface;

/// The loss along the axes of a landscape, as far as it is computed.
public sealed interface LandscapeResult {
    /// Along which axes.
    LandscapeAxes axes();

    /// The line on which the loss has a level.
    ///
    /// @param segments x, y of one end and x, y of the other, segment after segment, in coordinates of the landscape
    record Contour(double level, double[] segments) {}

    /// The loss over two coordinates.
    ///
    /// @param contours from the lowest level to the highest
    record Surface(LandscapeAxes axes, LossSurface losses, List<Contour> contours) implements LandscapeResult {}

    /// The loss over one parameter.
    record Curve(LandscapeAxes axes, LossLine losses) implements LandscapeResult {}
}
