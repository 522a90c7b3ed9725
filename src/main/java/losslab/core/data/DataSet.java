package losslab.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

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
        int[] labels = new int[points.size()];
        int next = 0;
        for (Point point : points) {
            labels[next++] = point.label();
        }
        return labels;
    }

    /// The data without the points held out.
    public DataSet trainingSet() {
        return heldOutCount() == 0 ? this : new DataSet(classCount, points.stream().filter(p -> !p.heldOut()).toList());
    }

    /// The indices of the points to train on, or of those held out for validation, upwards; the caller's array.
    public int[] indices(boolean heldOut) {
        int heldOutCount = heldOutCount();
        int[] indices = new int[heldOut ? heldOutCount : size() - heldOutCount];
        int next = 0;
        for (int i = 0; i < size(); i++) {
            if (points.get(i).heldOut() == heldOut) {
                indices[next++] = i;
            }
        }
        return indices;
    }

    /// How many points are held out for validation.
    public int heldOutCount() {
        int count = 0;
        for (Point point : points) {
            count += point.heldOut() ? 1 : 0;
        }
        return count;
    }

    /// This data with a share of the points of every class held out, drawn from a seed, and no others.
    ///
    /// Of a class with n points it is `share`·n of them, rounded, but never its last one: classes are as mixed among the
    /// points held out as among all, and each can still be learned.
    ///
    /// @param share from 0 for none to below 1
    /// @throws IllegalArgumentException if the share is out of its range
    public DataSet withHeldOut(double share, long seed) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException("share: expected from 0 to below 1, found " + share);
        }
        List<Integer> order = new ArrayList<>(IntStream.range(0, size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        int[] wanted = new int[classCount];
        points.forEach(point -> wanted[point.label()]++);
        Arrays.setAll(wanted, k -> Math.clamp(Math.round(share * wanted[k]), 0, Math.max(0, wanted[k] - 1)));
        List<Point> drawn = new ArrayList<>(points);
        order.forEach(i -> drawn.set(i, points.get(i).withHeldOut(wanted[points.get(i).label()]-- > 0)));
        return new DataSet(classCount, drawn);
    }

    /// This data with one more point at the end.
    public DataSet plus(Point point) {
        List<Point> more = new ArrayList<>(points);
        more.add(point);
        return new DataSet(classCount, more);
    }

    /// This data with more points at the end.
    public DataSet plus(List<Point> added) {
        List<Point> more = new ArrayList<>(points);
        more.addAll(added);
        return new DataSet(classCount, more);
    }

    /// How many points class k has.
    public int count(int k) {
        return (int) points.stream().filter(point -> point.label() == k).count();
    }

    /// This data with so many classes.
    ///
    /// @throws IllegalArgumentException if a point is of none of them
    public DataSet withClassCount(int newClassCount) {
        return new DataSet(newClassCount, points);
    }

    /// This data without class k and its points; the classes after it move up.
    public DataSet withoutClass(int k) {
        return new DataSet(classCount - 1, points.stream().filter(point -> point.label() != k)
                .map(point -> point.label() > k ? point.withLabel(point.label() - 1) : point).toList());
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
