package losslab.workspace.plane.model;

import java.util.DoubleSummaryStatistics;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

import losslab.core.math.Box;
import losslab.core.model.Slice.Coordinates;

/// Which part of a landscape is seen.
///
/// @param isChosen   whether somebody has moved or zoomed it
/// @param seesPoint  whether the present point lies in it
record LandscapeSight(LandscapeAxes axes, Box box, boolean isChosen, boolean seesPoint) {
    /// No landscape goes farther from 0 than this: the arithmetic of boxes ends somewhere.
    private static final double FARTHEST = 1e100;
    /// What is seen beyond the outermost point, as a share of the whole.
    private static final double MARGIN = 0.25;
    private static final double NARROWEST = 4;
    /// How far the point may stand out before the sight follows it: a drag to the rim rounds.
    private static final double TOLERANCE = 0.01;
    /// How far from the rim the point is when the sight has followed it.
    private static final double INSET = 0.25;

    /// Whether there is a landscape around a place.
    static boolean canShow(Coordinates place) {
        return Math.abs(place.a()) < FARTHEST && Math.abs(place.b()) < FARTHEST;
    }

    /// All of a track and the origin, with a margin: the lowest places of a penalty lie around the origin of the weights.
    static LandscapeSight fit(LandscapeAxes axes, LandscapeTrack track) {
        double[] x = extent(track.point().a(), track.xs());
        double[] y = extent(track.point().b(), track.ys());
        return new LandscapeSight(axes, new Box(x[0], y[0], x[1], y[1]), false, true);
    }

    /// What somebody has chosen to see.
    static LandscapeSight chosen(LandscapeAxes axes, Box box, Coordinates point) {
        return new LandscapeSight(axes, box, true, shares(box, point) == 0);
    }

    /// This sight if the present point is still in it, or was not before; else one that has followed the point.
    LandscapeSight following(Coordinates point, Supplier<LandscapeTrack> track) {
        double outside = shares(box, point);
        if (outside == 0 || !seesPoint) {
            return new LandscapeSight(axes, box, isChosen, outside == 0);
        }
        if (!isChosen || outside > 1) {
            return fit(axes, track.get());
        }
        double byX = outside(point.a(), box.minX(), box.maxX());
        double byY = outside(point.b(), box.minY(), box.maxY());
        return new LandscapeSight(axes, moved((byX + INSET * Math.signum(byX)) * box.width(),
                (byY + INSET * Math.signum(byY)) * box.height()), true, true);
    }

    private Box moved(double byX, double byY) {
        double minX = box.minX() + byX;
        double minY = box.minY() + byY;
        return new Box(minX, minY, minX + box.width(), minY + box.height());
    }

    private static double shares(Box box, Coordinates point) {
        return Math.max(Math.abs(outside(point.a(), box.minX(), box.maxX())),
                Math.abs(outside(point.b(), box.minY(), box.maxY())));
    }

    /// How far a place lies beyond an end, in lengths of the whole; below 0 at the lower end.
    private static double outside(double place, double low, double high) {
        double by = (place > high ? place - high : Math.min(0, place - low)) / (high - low);
        return Math.abs(by) <= TOLERANCE ? 0 : by;
    }

    private static double[] extent(double point, double[] track) {
        DoubleSummaryStatistics places = DoubleStream.concat(DoubleStream.of(0, point), DoubleStream.of(track))
                .filter(place -> Math.abs(place) < FARTHEST).summaryStatistics();
        double middle = places.getMin() / 2 + places.getMax() / 2;
        double half = Math.max(NARROWEST / 2, (0.5 + MARGIN) * (places.getMax() - places.getMin()));
        return new double[]{middle - half, middle + half};
    }
}
