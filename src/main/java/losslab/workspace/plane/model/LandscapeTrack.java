package losslab.workspace.plane.model;

import losslab.core.model.Slice.Coordinates;
import losslab.training.Trace;

/// The way of the run up to now, as it is seen on a landscape.
///
/// @param xs    the steps that the trace has kept, and the present point at the end; empty before the first step
/// @param ys    as many
/// @param point the present point
public record LandscapeTrack(double[] xs, double[] ys, Coordinates point) {
    /// The track up to the step that a state shows.
    public static LandscapeTrack of(PlaneState state, LandscapeAxes axes) {
        Coordinates point = axes.coordinates(state.experiment().parameters());
        // The trace may hold the present step too, from before an edit: the present point stands for it.
        Trace past = state.progress().trace().before(state.progress().step());
        int length = past.size() == 0 ? 0 : past.size() + 1;
        double[] xs = new double[length];
        double[] ys = new double[length];
        for (int i = 0; i < length; i++) {
            Coordinates place = i == past.size() ? point : axes.coordinates(past.parameters(i));
            xs[i] = place.a();
            ys[i] = place.b();
        }
        return new LandscapeTrack(xs, ys, point);
    }
}
