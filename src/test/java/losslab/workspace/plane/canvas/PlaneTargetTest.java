package losslab.workspace.plane.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.model.Parameters;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.workspace.plane.model.Layers;
import losslab.workspace.plane.model.Layers.Layer;
import losslab.workspace.plane.model.PlaneViewModel;

/// One point at (1, 1); the line of class 0 is the x₀ axis and rises upwards, class 1 has no line.
class PlaneTargetTest {
    /// 100 pixels a unit, the origin in the middle of 600 × 600 pixels: the point is at (400, 200).
    private static final Viewport VIEW = new Viewport(0, 0, 100, 600, 600);
    private static final Parameters PARAMETERS = Parameters.ofRows(new double[]{0, 1, 0}, new double[]{0, 0, 0});
    /// 20 + 60·asinh(1/4) pixels above the origin.
    private static final double TIP_Y = 300 - 34.85;

    private Layers layers = Layers.standard();
    private List<Point> points = List.of(new Point(1, 1, 0));

    @Test
    void grabsAPoint() {
        assertThat(at(400, 200)).isEqualTo(new PlaneTarget.DataPoint(0));
    }

    @Test
    void grabsAPointWithinTwelvePixels() {
        assertThat(at(411.9, 200)).isEqualTo(new PlaneTarget.DataPoint(0));
    }

    @Test
    void grabsNoPointFartherOff() {
        assertThat(at(412.1, 200)).isEqualTo(new PlaneTarget.Background());
    }

    @Test
    void grabsTheNearestPoint() {
        points = List.of(new Point(1, 1, 0), new Point(1.1, 1, 0), new Point(0.9, 1, 0));
        assertThat(at(406, 200)).isEqualTo(new PlaneTarget.DataPoint(1));
    }

    @Test
    void ofPointsAtOnePlaceGrabsTheOneOnTop() {
        points = List.of(new Point(1, 1, 0), new Point(1, 1, 1));
        assertThat(at(400, 200)).isEqualTo(new PlaneTarget.DataPoint(1));
    }

    @Test
    void grabsAnArrowsTip() {
        assertThat(at(300, TIP_Y - 11)).isEqualTo(new PlaneTarget.ArrowTip(0));
    }

    @Test
    void grabsALine() {
        assertThat(at(500, 305.9)).isEqualTo(new PlaneTarget.Line(0));
    }

    @Test
    void grabsNoLineFartherOff() {
        assertThat(at(500, 306.1)).isEqualTo(new PlaneTarget.Background());
    }

    @Test
    void aPointGoesBeforeATip() {
        points = List.of(new Point(0, 0.3, 0));
        assertThat(at(300, TIP_Y)).isEqualTo(new PlaneTarget.DataPoint(0));
    }

    @Test
    void aPointGoesBeforeALine() {
        points = List.of(new Point(2, 0.1, 0));
        assertThat(at(500, 300)).isEqualTo(new PlaneTarget.DataPoint(0));
    }

    @Test
    void aHiddenArrowHasNoTip() {
        layers = layers.with(Layer.ARROWS, false);
        assertThat(at(300, TIP_Y)).isEqualTo(new PlaneTarget.Background());
    }

    @Test
    void aHiddenLineCannotBeGrabbed() {
        layers = layers.with(Layer.ZERO_LINES, false);
        assertThat(at(500, 300)).isEqualTo(new PlaneTarget.Background());
    }

    @Test
    void elsewhereIsBackground() {
        assertThat(at(100, 100)).isEqualTo(new PlaneTarget.Background());
    }

    @Test
    void anEmptyPlaneIsBackground() {
        points = List.of();
        assertThat(at(400, 200)).isEqualTo(new PlaneTarget.Background());
    }

    private PlaneTarget at(double x, double y) {
        Experiment demo = LectureDemo.experiment();
        PlaneViewModel model = new PlaneViewModel(new Experiment("", new DataSet(2, points), PARAMETERS, demo.loss(),
                demo.regularizer(), demo.optimizer(), 0, 1), Runnable::run);
        model.setLayers(layers);
        return PlaneTarget.at(x, y, model.state(), VIEW);
    }
}
