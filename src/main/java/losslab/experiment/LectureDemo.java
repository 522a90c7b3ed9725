package losslab.experiment;

import java.util.List;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.Regularizer;
import losslab.core.loss.WestonWatkins;
import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;

/// The 2-D linear classification demo of CS231n (2016, lecture 3) in its starting state: three classes, three points each.
public final class LectureDemo {
    private LectureDemo() {}

    /// The demo's points.
    public static DataSet data() {
        return new DataSet(3,
                List.of(new Point(0.5, 0.4, 0), new Point(0.8, 0.3, 0), new Point(0.3, 0.8, 0),
                        new Point(-0.4, 0.3, 1), new Point(-0.3, 0.7, 1), new Point(-0.7, 0.2, 1),
                        new Point(0.7, -0.4, 2), new Point(0.5, -0.6, 2), new Point(-0.4, -0.5, 2)));
    }

    /// The weights that the demo opens with.
    public static Parameters startingParameters() {
        return Parameters.ofRows(new double[]{1, 2, 0}, new double[]{2, -4, 0.5}, new double[]{3, -1, -0.5});
    }

    /// The demo as it opens: Weston-Watkins with Δ = 1, L2 with λ = 0.1, gradient descent with η = 0.1 on all points.
    public static Experiment experiment() {
        return new Experiment("CS231n demo", data(), startingParameters(), new WestonWatkins(1),
                new Regularizer.L2(0.1), new Optimizer.Sgd(0.1), 0, 1);
    }

    /// A sheet to draw on: the demo's settings without a point, and weights from its seed.
    public static Experiment blank() {
        Experiment demo = experiment();
        return demo.withTitle("").withData(new DataSet(demo.data().classCount(), List.of()))
                .withParameters(Parameters.random(demo.data().classCount(), demo.seed()));
    }
}
