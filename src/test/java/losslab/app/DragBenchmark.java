package losslab.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;

import losslab.core.loss.CrossEntropy;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.workspace.plane.canvas.PlaneGeometry;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.model.Shading;

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

    private DragBenchmark(Experiment experiment, Shading shading, String tab) {
        model = new PlaneViewModel(experiment, Platform::runLater);
        stage.setScene(new Scene(new MainWindow(model), 1440, 900));
        stage.getScene().addPostLayoutPulseListener(this::afterLayout);
        stage.show();
        model.setLayers(model.state().view().layers().withShading(shading));
        area = stage.getScene().lookup("#plane-area");
        TabPane tabs = (TabPane) stage.getScene().lookup("#charts .tab-pane");
        tabs.getTabs().stream().filter(one -> tab.equals(one.getId())).forEach(tabs.getSelectionModel()::select);
    }

    static void run() throws InterruptedException {
        Experiment hinge = LectureDemo.experiment();
        Experiment softmax = hinge.withLoss(CrossEntropy.standard());
        drag("Weston-Watkins, regions, loss curve", hinge, Shading.of(Shading.Kind.REGIONS), "curve-tab");
        drag("softmax, regions, triangle", softmax, Shading.of(Shading.Kind.REGIONS), "triangle-tab");
        drag("softmax, probability shading, triangle", softmax, Shading.of(Shading.Kind.WINNER), "triangle-tab");
        drag("softmax, loss field, triangle", softmax, new Shading(Shading.Kind.LOSS, 0), "triangle-tab");
    }

    private static void drag(String name, Experiment experiment, Shading shading, String tab)
            throws InterruptedException {
        DragBenchmark drag = onFx(() -> new DragBenchmark(experiment, shading, tab));
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
        System.out.println("dragging a point of 9: " + name);
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
