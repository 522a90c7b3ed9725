package losslab.workspace.plane.triangle;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.loss.Loss;
import losslab.core.loss.WestonWatkins;
import losslab.core.model.Parameters;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;

/// Scores by hand: all weights are 0, so that the biases are the scores of every point.
class SimplexPointsTest {
    private static final Loss HINGE = new WestonWatkins(1);

    @Test
    void threeClassesHaveTheProbabilitiesOfTheLecture() {
        assertPoint(points(1, HINGE, 3.2, 5.1, -1.7), 0.130, 0.869, 0.001);
    }

    @Test
    void theTemperatureOfTheScreenCounts() {
        assertPoint(points(2, HINGE, 3.2, 5.1, -1.7), 0.272, 0.704, 0.024);
    }

    @Test
    void theSoftmaxLossHasItsOwnTemperature() {
        assertPoint(points(1, new CrossEntropy(100, 0, SmoothingOver.ALL), 3.2, 5.1, -1.7), 0.337, 0.343, 0.321);
    }

    /// p = (2, 3, 4, 1)/10, of which the first three are left: (2, 3, 4)/9.
    @Test
    void amongFourClassesThreeAreRenormalized() {
        SimplexPoints points = points(1, HINGE, Math.log(2), Math.log(3), Math.log(4), 0);
        assertThat(points.isRenormalized()).isTrue();
        assertPoint(points, 2 / 9.0, 3 / 9.0, 4 / 9.0);
    }

    /// Every one of the three is below e⁻¹⁰⁰⁰⁰ among four; their ratios are still 1 : e : e².
    @Test
    void probabilitiesThatUnderflowAreRenormalizedAllTheSame() {
        assertPoint(points(0.01, HINGE, 0, 0.01, 0.02, 100), 0.0900, 0.2447, 0.6652);
    }

    @Test
    void aTargetWithoutSmoothingIsTheCorner() {
        assertThat(points(1, CrossEntropy.standard(), 0, 0, 0).target(1)).containsExactly(0, 1, 0);
    }

    @Test
    void smoothingOverTheOthersMovesTheTargetInside() {
        double[] target = points(1, new CrossEntropy(1, 0.3, SmoothingOver.OTHERS), 0, 0, 0).target(1);
        assertClose(0.15, target[0], 0, 1e-12);
        assertClose(0.7, target[1], 0, 1e-12);
        assertClose(0.15, target[2], 0, 1e-12);
    }

    /// Over all four: q = (0.05, 0.85, 0.05, 0.05), of which 0.95 is left.
    @Test
    void aSmoothedTargetIsRenormalizedToo() {
        double[] target = points(1, new CrossEntropy(1, 0.2, SmoothingOver.ALL), 0, 0, 0, 0).target(1);
        assertClose(0.05 / 0.95, target[0], 0, 1e-12);
        assertClose(0.85 / 0.95, target[1], 0, 1e-12);
    }

    @Test
    void aPointOfAClassAtNoCornerHasNoTarget() {
        SimplexPoints points = points(1, HINGE, 0, 0, 0, 0);
        assertThat(points.hasTarget(2)).isTrue();
        assertThat(points.hasTarget(3)).isFalse();
    }

    @Test
    void ofPointsAtOnePlaceTheLastIsTheNearest() {
        SimplexPoints points = points(1, HINGE, 0, 0, 0);
        assertThat(points.nearest(points.x(0) + 11, points.y(0), 12)).hasValue(2);
        assertThat(points.nearest(points.x(0) + 13, points.y(0), 12)).isEmpty();
    }

    /// One point of every class, with these scores.
    private static SimplexPoints points(double temperature, Loss loss, double... scores) {
        double[][] rows = new double[scores.length][];
        Point[] points = new Point[scores.length];
        for (int k = 0; k < scores.length; k++) {
            rows[k] = new double[]{0, 0, scores[k]};
            points[k] = new Point(0.1 * k, 0, k);
        }
        Experiment demo = LectureDemo.experiment();
        PlaneViewModel model = new PlaneViewModel(new Experiment("by hand", new DataSet(scores.length,
                List.of(points)), Parameters.ofRows(rows), loss, demo.regularizer(), demo.optimizer(), 0, 1),
                Runnable::run, Runnable::run);
        if (!(loss instanceof CrossEntropy)) {
            model.setTemperature(temperature);
        }
        PlaneState state = model.state();
        model.close();
        return new SimplexPoints(state, 400, 300);
    }

    private static void assertPoint(SimplexPoints points, double... expected) {
        double[] found = points.probabilities(0);
        for (int i = 0; i < expected.length; i++) {
            assertClose(expected[i], found[i], 0, 0.0006);
        }
        assertClose(points.simplex().x(found), points.x(0), 1e-12, 0);
        assertClose(points.simplex().y(found), points.y(0), 1e-12, 0);
    }
}
