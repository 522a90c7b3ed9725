package losslab.experiment.examples;

import java.util.ArrayList;
import java.util.List;

import losslab.core.data.DataSet;
import losslab.core.data.Generator;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.OneVsAllHinge;
import losslab.core.loss.Regularizer;
import losslab.core.loss.SquaredHinge;
import losslab.core.loss.WestonWatkins;
import losslab.core.model.Parameters;
import losslab.experiment.Experiment;

/// Examples of what one loss does and another does not.
final class LossExamples {
    private LossExamples() {}

    static Experiment zeroLoss() {
        return Example.of(separable(), content(1), new WestonWatkins(1), new Regularizer.None(), 0.1);
    }

    /// The same boundaries from weights twice as large.
    static Experiment zeroLossDoubled() {
        return Example.of(separable(), content(2), new WestonWatkins(1), new Regularizer.L2(0.1), 0.1);
    }

    private static DataSet separable() {
        return new Generator(Generator.Kind.SEPARABLE, 3, 30, 0, 0.3, 4).generate();
    }

    private static Parameters content(double times) {
        return Parameters.ofRows(new double[]{-0.75 * times, -2.5 * times, 0.17 * times},
                new double[]{2.75 * times, 0.85 * times, -0.17 * times}, new double[]{-2 * times, 1.65 * times, 0});
    }

    /// Three points on three corners: any scores can be had, so that nothing but the loss decides which.
    static Experiment labelSmoothing() {
        DataSet corners = new DataSet(3,
                List.of(new Point(0, 0.6, 0), new Point(-0.6, -0.4, 1), new Point(0.6, -0.4, 2)));
        return Example.of(corners, Example.zeros(3), new CrossEntropy(1, 0.1, CrossEntropy.SmoothingOver.ALL),
                new Regularizer.None(), 2);
    }

    /// Three classes in a row. No line has the middle one to itself.
    static Experiment unclaimed() {
        double[][] places = {{-0.44, 0.17}, {-0.57, -0.11}, {-0.71, 0.38}, {-0.59, 0.29}, {-0.52, 0.81},
            {-0.6, 0.07}, {-0.42, 0.22}, {-0.7, 0.2}, {-0.82, 0.01}, {-0.63, -0.29}, {-0.11, -0.27},
            {0.19, -0.19}, {-0.03, -0.4}, {-0.13, 0.25}, {-0.06, -0.28}, {-0.14, 0.66}, {0.09, 0.07},
            {0.05, -0.01}, {-0.14, 0.17}, {-0.09, 0.19}, {0.61, -0.34}, {0.64, 0.19}, {0.63, -0.31},
            {0.59, 0.39}, {0.57, 0.07}, {0.63, -0.15}, {0.46, 0.18}, {0.48, 0.12}, {0.56, -0.04}, {0.34, 0.34}};
        return Example.of(data(3, places), Parameters.ofRows(new double[]{-6.4, -0.2, -1.8},
                new double[]{0, 0, -1}, new double[]{5.5, 2.2, -1.7}), new OneVsAllHinge(1),
                new Regularizer.L2(0.001), 0.1);
    }

    /// Two classes, and a point of the first far behind the second.
    static Experiment outlier() {
        double[][] places = {{-0.47, -0.15}, {-0.61, -1.07}, {-0.56, 0.64}, {-0.6, 0.33}, {-0.46, -0.09},
            {-0.38, -0.05}, {-0.42, -0.12}, {-0.68, 0.19}, {-0.5, -0.29}, {-0.52, 0.03}, {0.42, -0.72},
            {0.45, -0.25}, {0.37, 0.47}, {0.42, -0.21}, {0.48, 0.02}, {0.54, 0.42}, {0.64, 0.54},
            {0.37, 0.33}, {0.5, 0}, {0.85, -0.11}};
        return Example.of(data(2, places).plus(new Point(4, 0.1, 0)), Parameters.ofRows(
                new double[]{-0.149, -0.104, 0.051}, new double[]{0.149, 0.104, -0.051}), new SquaredHinge(1),
                new Regularizer.L2(0.001), 0.02);
    }

    /// Points of equally many places a class, class after class.
    private static DataSet data(int classCount, double[][] places) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            points.add(new Point(places[i][0], places[i][1], i * classCount / places.length));
        }
        return new DataSet(classCount, points);
    }
}
