package losslab.experiment.table;

import java.util.List;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.experiment.ClassLabels;

/// The points of a table as they stand there, and the rows that gave none.
///
/// @param classNames  one a class, those of classes without points left out; empty if the classes are their numbers
/// @param failed      the first [#MAX_FAILED] of them
/// @param failedCount how many there are in all
public record TableReading(DataSet data, List<String> classNames, List<FailedRow> failed, int failedCount) {
    public static final int MAX_FAILED = 1000;

    public TableReading {
        classNames = List.copyOf(classNames);
        failed = List.copyOf(failed);
    }

    /// The names as an experiment keeps them.
    public ClassLabels labels() {
        return new ClassLabels(classNames, List.of()).within(data.classCount());
    }

    /// How a normalization changes feature 0 or 1. Its numbers come from the points to train on.
    public Scaling scaling(int feature, Normalization normalization) {
        return Scaling.of(normalization, data.trainingSet().points().stream()
                .mapToDouble(point -> feature == 0 ? point.x0() : point.x1()).toArray());
    }

    /// The points after a normalization.
    public DataSet normalized(Normalization normalization) {
        if (normalization == Normalization.NONE) {
            return data;
        }
        Scaling first = scaling(0, normalization);
        Scaling second = scaling(1, normalization);
        List<Point> points = data.points().stream()
                .map(point -> point.movedTo(first.apply(point.x0()), second.apply(point.x1()))).toList();
        return new DataSet(data.classCount(), points);
    }
}
