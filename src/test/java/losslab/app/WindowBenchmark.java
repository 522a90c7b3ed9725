package losslab.app;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.testing.Toolkit;
import losslab.training.TrainingRun;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.model.Shading;
import losslab.workspace.plane.model.Shading.Kind;

/// How the window feels under a hand and while training runs: every panel of the plane workspace visible, one open chart.
/// A part of the [Benchmark]; alone with the first words of the scenes to be played:
///
///     java losslab.app.WindowBenchmark "drag 10,000"
final class WindowBenchmark {
    /// What is done in a window, and what the window shows meanwhile.
    ///
    /// @param tab   the id of the open chart
    /// @param setUp done to the window before
    /// @param least pulses a second that design asks for, 0 for none
    private record Plan(String name, Experiment experiment, Kind shading, String tab, Gesture gesture, double least,
            BiConsumer<PlaneViewModel, Scene> setUp) {
        Plan(String name, Experiment experiment, Kind shading, String tab, Gesture gesture, double least) {
            this(name, experiment, shading, tab, gesture, least, (_, _) -> {});
        }
    }

    private WindowBenchmark() {}

    public static void main(String[] names) {
        Locale.setDefault(Locale.ROOT);
        Toolkit.start();
        run(names.length == 0 ? List.of("") : List.of(names));
        System.exit(0);
    }

    static void run() {
        run(List.of(""));
    }

    private static void run(List<String> names) {
        for (Plan plan : plans()) {
            if (names.stream().anyMatch(plan.name()::startsWith)) {
                play(plan);
            }
        }
    }

    private static List<Plan> plans() {
        Experiment hinge = LectureDemo.experiment();
        Experiment softmax = hinge.withLoss(CrossEntropy.standard());
        Gesture drag = Gesture.dragsPoint();
        return List.of(
                new Plan("drag 9 points, Weston-Watkins, regions, curve", hinge, Kind.REGIONS, "curve-tab", drag, 55),
                new Plan("drag 9 points, softmax, regions, triangle", softmax, Kind.REGIONS, "triangle-tab", drag, 55),
                new Plan("drag 9 points, softmax, regions, landscape", softmax, Kind.REGIONS, "landscape-tab", drag,
                        55),
                new Plan("drag 9 points, the derivation open", softmax, Kind.REGIONS, "curve-tab", drag, 0,
                        (_, scene) -> openDerivation(scene)),
                new Plan("drag 9 points, probability shading, curve", softmax, Kind.WINNER, "curve-tab", drag, 45),
                new Plan("drag 9 points, loss field, all losses", softmax, Kind.LOSS, "losses-tab", drag, 0),
                new Plan("drag 1,000 points, softmax, regions, curve", softmax.withData(points(1_000)), Kind.REGIONS,
                        "curve-tab", drag, 0),
                new Plan("drag 10,000 points, softmax, regions, curve", softmax.withData(points(10_000)), Kind.REGIONS,
                        "curve-tab", drag, 40),
                new Plan("type a weight, 9 points, softmax", softmax, Kind.REGIONS, "curve-tab", Gesture.typesWeight(),
                        0),
                new Plan("temperature, 9 points, softmax, shading", softmax, Kind.WINNER, "curve-tab",
                        Gesture.dragsTemperature(), 45),
                new Plan("train at full speed, Weston-Watkins", tame(hinge), Kind.REGIONS, "curve-tab", Gesture.none(),
                        50, (model, _) -> train(model)),
                new Plan("train at full speed, softmax", tame(softmax), Kind.REGIONS, "curve-tab", Gesture.none(), 50,
                        (model, _) -> train(model)),
                new Plan("train at full speed, softmax, drag", tame(softmax), Kind.REGIONS, "curve-tab", drag, 0,
                        (model, _) -> train(model)));
    }

    /// With a step size so small that no run converges while it is measured.
    private static Experiment tame(Experiment experiment) {
        return experiment.withOptimizer(experiment.optimizer().withLearningRate(1e-7));
    }

    private static void train(PlaneViewModel model) {
        model.setSpeed(TrainingRun.AS_FAST_AS_IT_GOES);
        model.toggleRun();
    }

    private static void openDerivation(Scene scene) {
        scene.getRoot().lookupAll("#by-hand .derivation-fold").forEach(fold -> ((ToggleButton) fold).fire());
    }

    private static DataSet points(int count) {
        SplittableRandom random = new SplittableRandom(1);
        return new DataSet(3, Stream.generate(() -> new Point(random.nextDouble(-1, 1), random.nextDouble(-1, 1),
                random.nextInt(3))).limit(count).toList());
    }

    private static void play(Plan plan) {
        WatchedWindow window = WatchedWindow.open(plan.experiment());
        window.prepare((model, scene) -> {
            model.setLayers(model.state().view().layers().withShading(Shading.of(plan.shading())));
            TabPane tabs = (TabPane) scene.lookup("#charts .tab-pane");
            tabs.getTabs().stream().filter(tab -> plan.tab().equals(tab.getId()))
                    .forEach(tabs.getSelectionModel()::select);
            plan.setUp().accept(model, scene);
        });
        WatchedWindow.Sights sights = window.play(plan.gesture());
        System.out.println(plan.name());
        sights.print(plan.least());
        window.close();
    }
}
