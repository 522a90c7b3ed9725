package losslab.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javafx.beans.property.SimpleObjectProperty;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.ui.Settings;
import losslab.workspace.plane.canvas.PlaneGeometry;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.model.Shading;
import losslab.workspace.plane.model.Shading.Kind;

/// How a drag of a point feels: how often the window is drawn under a hand that moves all the time, and how long it takes
/// from a move of the hand to the end of the layout that shows it. A part of the [Benchmark].
final class DragBenchmark {
    /// A mouse tells its place so often.
    private static final long MOVE_NANOS = 8_000_000;

    private final PlaneViewModel model;
    private final Stage stage = new Stage();
    private final Node area;
    private final AtomicLong pulses = new AtomicLong();
    private final List<Double> latencies = Collections.synchronizedList(new ArrayList<>());
    /// When the move was made that no pulse has shown yet, 0 if there is none. Of the FX thread.
    private long waitingSince;

    /// What is dragged, and what the window shows meanwhile.
    ///
    /// @param tab   the id of the open chart
    /// @param setUp done to the window before
    private record Scenery(Experiment experiment, Shading shading, String tab,
            BiConsumer<PlaneViewModel, Scene> setUp) {
        Scenery(Experiment experiment, Shading.Kind shading, String tab) {
            this(experiment, Shading.of(shading), tab, (_, _) -> {});
        }
    }

    private DragBenchmark(Scenery scenery) {
        model = new PlaneViewModel(scenery.experiment(), Platform::runLater);
        stage.setScene(new Scene(new MainWindow(model, new SimpleObjectProperty<>(Settings.standard())), 1440, 900));
        stage.getScene().addPostLayoutPulseListener(this::afterLayout);
        stage.show();
        model.setLayers(model.state().view().layers().withShading(scenery.shading()));
        area = stage.getScene().lookup("#plane-area");
        TabPane tabs = (TabPane) stage.getScene().lookup("#charts .tab-pane");
        tabs.getTabs().stream().filter(tab -> scenery.tab().equals(tab.getId()))
                .forEach(tabs.getSelectionModel()::select);
        scenery.setUp().accept(model, stage.getScene());
    }

    static void run() throws InterruptedException {
        Experiment hinge = LectureDemo.experiment();
        Experiment softmax = hinge.withLoss(CrossEntropy.standard());
        drag("of 9: Weston-Watkins, regions, loss curve", new Scenery(hinge, Kind.REGIONS, "curve-tab"));
        drag("of 9: softmax, regions, triangle", new Scenery(softmax, Kind.REGIONS, "triangle-tab"));
        drag("of 9: softmax, probability shading, triangle", new Scenery(softmax, Kind.WINNER, "triangle-tab"));
        drag("of 9: the same with the whole derivation open", new Scenery(softmax, Shading.of(Kind.WINNER),
                "triangle-tab", (_, scene) -> openDerivation(scene)));
        drag("of 9: softmax, loss field, all losses", new Scenery(softmax, Kind.LOSS, "losses-tab"));
        drag("of 10,000: softmax, regions, loss curve",
                new Scenery(softmax.withData(manyPoints()), Kind.REGIONS, "curve-tab"));
    }

    private static void openDerivation(Scene scene) {
        scene.getRoot().lookupAll("#by-hand .derivation-fold").forEach(fold -> ((ToggleButton) fold).fire());
    }

    private static DataSet manyPoints() {
        SplittableRandom random = new SplittableRandom(1);
        return new DataSet(3, Stream.generate(() -> new Point(random.nextDouble(-1, 1), random.nextDouble(-1, 1),
                random.nextInt(3))).limit(10_000).toList());
    }

    private static void drag(String name, Scenery scenery) {
        DragBenchmark drag = onFx(() -> new DragBenchmark(scenery));
        Figures.pause(1); // the plane has no size before its first layout
        onFx(() -> drag.fire(MouseEvent.MOUSE_PRESSED, 0));
        drag.move(Figures.WARM_UP_SECONDS);
        drag.latencies.clear();
        List<Double> rates = new ArrayList<>();
        Figures.CpuTime cpu = Figures.CpuTime.now();
        long firstPulse = drag.pulses.get();
        for (int round = 0; round < Figures.ROUNDS; round++) {
            long before = drag.pulses.get();
            long start = System.nanoTime();
            drag.move(Figures.ROUND_SECONDS);
            rates.add((drag.pulses.get() - before) * 1e9 / (System.nanoTime() - start));
        }
        System.out.println("dragging a point " + name);
        Figures.print("    redrawn", "pulses/s", rates);
        Figures.printTail("    from a move to the layout that shows it", "ms", List.copyOf(drag.latencies));
        cpu.printPerPulse(drag.pulses.get() - firstPulse);
        onFx(() -> {
            drag.fire(MouseEvent.MOUSE_RELEASED, 0);
            drag.model.close();
            drag.stage.close();
            return drag;
        });
    }

    /// Moves the hand in a circle.
    private void move(int seconds) {
        long start = System.nanoTime();
        for (long next = start; next < start + seconds * 1_000_000_000L; next += MOVE_NANOS) {
            Figures.sleepUntil(next);
            long moved = System.nanoTime();
            double angle = (moved - start) / 4e8;
            Platform.runLater(() -> {
                waitingSince = waitingSince == 0 ? moved : waitingSince;
                fire(MouseEvent.MOUSE_DRAGGED, angle);
            });
        }
    }

    private void afterLayout() {
        pulses.incrementAndGet();
        if (waitingSince != 0) {
            latencies.add((System.nanoTime() - waitingSince) / 1e6);
            waitingSince = 0;
        }
    }

    private DragBenchmark fire(EventType<MouseEvent> type, double angle) {
        PlaneGeometry geometry = new PlaneGeometry(model.state(), area.getLayoutBounds().getWidth(),
                area.getLayoutBounds().getHeight());
        boolean isDrag = type == MouseEvent.MOUSE_DRAGGED;
        Point2D place = isDrag
                ? geometry.place(0.5 + 0.3 * Math.cos(angle), 0.4 + 0.3 * Math.sin(angle))
                : geometry.point(0);
        Event.fireEvent(area, new MouseEvent(type, place.getX(), place.getY(), place.getX(), place.getY(),
                MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false, false, !isDrag,
                new PickResult(area, place.getX(), place.getY())));
        return this;
    }

    private static <T> T onFx(Supplier<T> action) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(action.get());
            } catch (RuntimeException | Error failure) {
                done.completeExceptionally(failure);
            }
        });
        return done.join();
    }
}
