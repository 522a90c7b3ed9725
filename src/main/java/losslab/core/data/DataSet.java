package losslab.core.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/// An immutable list of labelled points and the number of classes that they may have.
///
/// @param classCount K, from 2 to 10
/// @param points     at most 100,000, each with a label below K
/// @throws IllegalArgumentException if a number is out of its range
public record DataSet(int classCount, List<Point> points) {
    public static final int MIN_CLASSES = 2;
    public static final int MAX_CLASSES = 10;
    public static final int MAX_POINTS = 100_000;

    public DataSet {
        if (classCount < MIN_CLASSES || classCount > MAX_CLASSES) {
            throw new IllegalArgumentException(
                    "classes: expected from %d to %d, found %d".formatted(MIN_CLASSES, MAX_CLASSES, classCount));
        }
        points = List.copyOf(points);
        if (points.size() > MAX_POINTS) {
            throw new IllegalArgumentException(
                    "points: expected at most %,d, found %,d".formatted(MAX_POINTS, points.size()));
        }
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).label() >= classCount) {
                throw new IllegalArgumentException("points[%d].y: expected a class from 0 to %d, found %d".formatted(i,
                        classCount - 1, points.get(i).label()));
            }
        }
    }

    /// N, the number of examples.
    public int size() {
        return points.size();
    }

    public Point get(int index) {
        return points.get(index);
    }

    /// All features, two entries an example, in an array that the caller owns.
    public double[] features() {
        double[] features = new double[2 * points.size()];
        int next = 0;
        for (Point point : points) {
            features[next++] = point.x0();
            features[next++] = point.x1();
        }
        return features;
    }

    /// All labels, in an array that the caller owns.
    public int[] labels() {
        return points.stream().mapToInt(Point::label).toArray();
    }

    /// This data with one more point at the end.
    public DataSet plus(Point point) {
        List<Point> more = new ArrayList<>(points);
        more.add(point);
        return new DataSet(classCount, more);
    }

    /// This data with some points changed.
    public DataSet with(Collection<Integer> indices, UnaryOperator<Point> change) {
        List<Point> changed = new ArrayList<>(points);
        for (int index : indices) {
            changed.set(index, change.apply(points.get(index)));
        }
        return new DataSet(classCount, changed);
    }

    /// This data with some points left out; the others keep their order.
    public DataSet without(Collection<Integer> indices) {
        List<Point> fewer = new ArrayList<>(points.size());
        for (int i = 0; i < points.size(); i++) {
            if (!indices.contains(i)) {
                fewer.add(points.get(i));
            }
        }
        return new DataSet(classCount, fewer);
    }
}
