package losslab.experiment.examples;

import java.util.ArrayList;
import java.util.List;

import losslab.core.data.DataSet;
import losslab.core.data.Generator;
import losslab.core.data.Generator.Kind;
import losslab.core.data.Point;
import losslab.core.loss.Regularizer;
import losslab.core.model.Parameters;
import losslab.experiment.Experiment;
import losslab.training.Stopping;

/// Examples of what data does to training.
final class DataExamples {
    private static final int RARE = 4;

    private DataExamples() {}

    /// Forty points of one class, four of the other; all are taken for the first.
    static Experiment imbalanced() {
        List<Point> points = new ArrayList<>();
        int[] left = {Integer.MAX_VALUE, RARE};
        for (Point point : new Generator(Kind.BLOBS, 2, 80, 0.45, 0, 3).generate().points()) {
            if (left[point.label()]-- > 0) {
                points.add(point);
            }
        }
        return Example.of(new DataSet(2, points),
                Parameters.ofRows(new double[]{0, 0.2, 1}, new double[]{0, -0.2, -1}), Example.softmax(),
                new Regularizer.None(), 1);
    }

    /// XOR, symmetric to the last digit.
    static Experiment unseparable() {
        double[][] places = {{0.4, 0.7}, {0.5, 0.5}, {0.7, 0.4}};
        List<Point> points = new ArrayList<>();
        for (int label = 0; label < 2; label++) {
            for (double side : new double[]{1, -1}) {
                for (double[] place : places) {
                    points.add(new Point(side * place[0], (label == 0 ? side : -side) * place[1], label));
                }
            }
        }
        return Example.of(new DataSet(2, points), Parameters.ofRows(new double[]{1, 2, 0}, new double[]{-1, -2, 0}),
                Example.softmax(), new Regularizer.None(), 1);
    }

    static Experiment moons() {
        return Example.of(new Generator(Kind.MOONS, 2, 200, 0.06, 0, 1).generate(), Example.zeros(2),
                Example.softmax(), new Regularizer.None(), 1);
    }

    static Experiment spiral() {
        return Example.of(new Generator(Kind.SPIRAL, 3, 150, 0.02, 0, 1).generate(), Example.zeros(3),
                Example.softmax(), new Regularizer.None(), 1);
    }

    static Experiment tenClasses() {
        return Example.of(new Generator(Kind.BLOBS, 10, 200, 0.07, 0, 1).generate(), Example.zeros(10),
                Example.softmax(), new Regularizer.None(), 1);
    }

    static Experiment miniBatches() {
        return Example.of(new Generator(Kind.BLOBS, 3, 120, 0.3, 0, 1).generate(), Example.zeros(3),
                Example.softmax(), new Regularizer.L2(0.001), 0.5).withBatchSize(4);
    }

    /// Two blobs, one above the other: x0 tells nothing about the class.
    static Experiment sparseWeights() {
        return Example.of(new Generator(Kind.BLOBS, 2, 40, 0.45, 0, 1).generate(),
                Parameters.ofRows(new double[]{0.8, 0.4, 0}, new double[]{-0.8, -0.4, 0}), Example.softmax(),
                new Regularizer.L1(0.05), 0.1);
    }

    /// Twelve points to train on, 48 held out.
    static Experiment earlyStopping() {
        return Example.of(new Generator(Kind.BLOBS, 3, 60, 0.4, 0, 3).generate().withHeldOut(0.8, 3),
                Example.zeros(3), Example.softmax(), new Regularizer.None(), 1).withStopping(new Stopping(0, 50));
    }
}
