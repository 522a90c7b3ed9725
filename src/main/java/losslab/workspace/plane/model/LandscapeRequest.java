package losslab.workspace.plane.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import losslab.core.data.DataSet;
import losslab.core.math.Box;
import losslab.core.model.Evaluation;
import losslab.core.model.LossLine;
import losslab.core.model.LossSurface;
import losslab.core.model.Slice;
import losslab.workspace.plane.model.LandscapeResult.Contour;
import losslab.workspace.plane.model.LandscapeResult.Curve;
import losslab.workspace.plane.model.LandscapeResult.Surface;

/// A landscape to compute.
///
/// @param evaluation of a place on it
/// @param box        its part to compute
record LandscapeRequest(LandscapeAxes axes, Evaluation evaluation, Box box) {
    /// Rows and columns, from the first look to the last.
    private static final int[] SIDES = {24, 48, 96, 160};
    private static final int PLACES = 513;
    /// So many losses of single examples, times classes, are computed in a few milliseconds: no coarser look is needed.
    private static final double QUICK_TERMS = 3e5;
    /// A hand that drags asks again sooner than that: a finer look would be thrown away half done, and the processor missed
    /// elsewhere.
    private static final long REST_NANOS = 60_000_000;
    private static final long NAP_NANOS = 5_000_000;
    /// So many take seconds: no finer look is worth it.
    private static final double MOST_TERMS = 1e9;

    /// Whether another request has the same answer.
    boolean answers(LandscapeRequest other) {
        return axes.equals(other.axes) && box.equals(other.box)
                && evaluation.objective().equals(other.evaluation.objective())
                && (evaluation == other.evaluation
                        || axes.isOneLandscape(evaluation.parameters(), other.evaluation.parameters()));
    }

    /// Publishes a result, and after a rest finer ones, until it is cancelled.
    void run(BooleanSupplier isCancelled, Consumer<LandscapeResult> publish) {
        switch (axes) {
            case LandscapeAxes.OneParameter(int x) ->
                LossLine.of(evaluation, x, box.minX(), box.maxX(), PLACES, isCancelled)
                        .ifPresent(line -> publish.accept(new Curve(axes, line)));
            case LandscapeAxes.TwoParameters(int x, int y) ->
                runSurface(Slice.ofParameters(evaluation.parameters(), x, y), isCancelled, publish);
            case LandscapeAxes.GradientAndRandom(Slice slice, _, _) ->
                runSurface(slice.withThrough(evaluation.parameters()), isCancelled, publish);
        }
    }

    private void runSurface(Slice slice, BooleanSupplier isCancelled, Consumer<LandscapeResult> publish) {
        Optional<double[]> levels = Optional.empty();
        for (int side : sides(evaluation.objective().data())) {
            if (levels.isPresent()) {
                rest(isCancelled);
            }
            Optional<LossSurface> losses = LossSurface.of(evaluation.objective(), slice, box, side, side, isCancelled);
            if (losses.isEmpty()) {
                return;
            }
            LossSurface found = losses.get();
            // The finer looks keep the lines of the first one.
            levels = levels.or(() -> Optional.of(ContourLevels.of(found)));
            publish.accept(new Surface(axes, found, contours(found, levels.get())));
        }
    }

    private static void rest(BooleanSupplier isCancelled) {
        long end = System.nanoTime() + REST_NANOS;
        while (System.nanoTime() < end && !isCancelled.getAsBoolean()) {
            LockSupport.parkNanos(NAP_NANOS);
        }
    }

    private static int[] sides(DataSet data) {
        double terms = (double) Math.max(1, data.size()) * data.classCount();
        int first = (int) Arrays.stream(SIDES).skip(1).limit(SIDES.length - 2L)
                .filter(side -> terms * side * side <= QUICK_TERMS).count();
        return IntStream.range(first, SIDES.length)
                .filter(i -> i == first || terms * SIDES[i] * SIDES[i] <= MOST_TERMS).map(i -> SIDES[i]).toArray();
    }

    private static List<Contour> contours(LossSurface losses, double[] levels) {
        return DoubleStream.of(levels).mapToObj(level -> {
            double[] ends = losses.contour(level);
            for (int i = 0; i < ends.length; i += 2) {
                ends[i] = losses.a(ends[i]);
                ends[i + 1] = losses.b(ends[i + 1]);
            }
            return new Contour(level, ends);
        }).toList();
    }
}
