package losslab.workspace.plane.canvas;

import java.util.List;
import java.util.stream.IntStream;

import javafx.scene.paint.Color;

import losslab.ui.ColorRamp;
import losslab.ui.Palette;
import losslab.workspace.plane.model.Shading;

/// The colours that a shading gives to probabilities or losses, from its lower end to its upper one. Immutable.
///
/// - **The winner's probability:** one ramp a class, from the plane's colour at 1/K to the class's region colour at 1.
/// - **The probability of class k:** from the plane's colour at 0 to a stronger tint of the class's colour at 1.
/// - **A loss:** the colours of a landscape, from 0 to the upper end of the scale.
final class ShadingColors {
    /// So many that the step from one to the next is below what eight bits show.
    private static final int STEPS = 1024;
    /// How much of a class's colour is in the tint of a sure probability: lines and points still stand out from it.
    static final double TINT = 0.4;

    private final List<ColorRamp> ramps;

    private ShadingColors(List<ColorRamp> ramps) {
        this.ramps = List.copyOf(ramps);
    }

    /// @param classCount K
    static ShadingColors of(Shading shading, int classCount, Palette palette) {
        return switch (shading.kind()) {
            case NONE, REGIONS -> new ShadingColors(List.of());
            case WINNER -> new ShadingColors(IntStream.range(0, classCount)
                    .mapToObj(k -> ramp(List.of(palette.plane(), palette.regions().get(k)))).toList());
            case PROBABILITY -> new ShadingColors(List.of(ramp(List.of(palette.plane(),
                    palette.plane().interpolate(palette.lines().get(shading.k()), TINT)))));
            case LOSS -> new ShadingColors(List.of(ramp(palette.field())));
        };
    }

    /// How many ramps there are: one a class, or one for all.
    int rampCount() {
        return ramps.size();
    }

    /// An opaque colour, alpha first.
    ///
    /// @param share of the way from the lower end of the ramp to its upper end; what lies beyond has the end's colour
    int at(int ramp, double share) {
        return ramps.get(ramp).at(share);
    }

    private static ColorRamp ramp(List<Color> stops) {
        return ColorRamp.of(stops, STEPS);
    }
}
