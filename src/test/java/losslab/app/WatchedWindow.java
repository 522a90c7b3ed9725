package losslab.app;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

import com.sun.management.ThreadMXBean;

import losslab.benchmark.Goal;
import losslab.benchmark.Pace;
import losslab.benchmark.Table;
import losslab.experiment.Experiment;
import losslab.testing.HeadlessMouse;
import losslab.ui.Settings;
import losslab.workspace.plane.model.PlaneViewModel;

/// A window with a clock beside it: how often it is drawn, how long an input event waits for the end of the layout that
/// shows it, how long the FX thread is blocked, what all that costs.
final class WatchedWindow {
    /// Whether to act in step with the pulses: then the processor time of a pulse can be compared on a busy machine too, and
    /// rates and times mean nothing.
    private static final boolean IN_STEP = Boolean.getBoolean("losslab.in-step");

    private final PlaneViewModel model;
    private final Stage stage = new Stage();
    private final AtomicLong pulses = new AtomicLong();
    private final AtomicLong steps = new AtomicLong();
    private final List<Double> latencies = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> waits = Collections.synchronizedList(new ArrayList<>());
    /// When the act was that no pulse has shown yet, 0 if there is none. Of the FX thread.
    private long waitingSince;
    private long acts;

    /// What was seen while a gesture went on.
    ///
    /// @param pulseRates   pulses/s in each round
    /// @param stepRates    steps/s in each round
    /// @param latencies    from an input event to the end of the layout that shows it, ms
    /// @param longestBlock the longest time that an event waited for the FX thread, ms
    /// @param cpu          the processor time of every thread, ms a pulse
    /// @param allocated    by the FX thread, bytes a pulse
    /// @param pauses       of the garbage collector, and how long they took together, ms
    record Sights(List<Double> pulseRates, List<Double> stepRates, List<Double> latencies, double longestBlock,
            Map<String, Double> cpu, double allocated, long pauses, long pauseMillis) {

        void addTo(Table table, String name, Goals goals) {
            table.addMedian(name + ": redrawn", "pulses/s", pulseRates, goals.rate());
            if (!latencies.isEmpty()) {
                table.addTail(name + ": event to frame", "ms", latencies, goals.median(), goals.percentile());
            }
            if (stepRates.getLast() > 0) {
                table.addMedian(name + ": trained", "steps/s", stepRates, goals.steps());
            }
            String collected = "%d pauses, %,d ms".formatted(pauses, pauseMillis);
            table.add(new Table.Row(name + ": longest block of the FX thread", longestBlock, "ms", collected,
                    Goal.NONE));
            cpu.forEach((thread, millis) -> table
                    .add(new Table.Row(name + ": " + thread, millis, "ms CPU/pulse", "", Goal.NONE)));
            table.add(new Table.Row(name + ": allocated by the FX thread", allocated / 1e3, "KB/pulse", "", Goal.NONE));
        }
    }

    /// What is asked of a window.
    ///
    /// @param rate       pulses/s
    /// @param median     of the times from an event to its frame, ms
    /// @param percentile their 99th percentile, ms
    /// @param steps      steps/s
    record Goals(Goal rate, Goal median, Goal percentile, Goal steps) {
        static final Goals NONE = new Goals(Goal.NONE, Goal.NONE, Goal.NONE, Goal.NONE);

        static Goals redrawn(double rate) {
            return new Goals(Goal.atLeast(rate), Goal.NONE, Goal.NONE, Goal.NONE);
        }
    }

    private WatchedWindow(Experiment experiment) {
        model = new PlaneViewModel(experiment, Platform::runLater);
        stage.setScene(new Scene(new MainWindow(model, new SimpleObjectProperty<>(Settings.standard())), 1440, 900));
        stage.getScene().addPostLayoutPulseListener(this::afterLayout);
        new HeadlessMouse().mend(stage.getScene());
        model.stateProperty().addListener((_, _, state) -> steps.set(state.progress().step()));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    static WatchedWindow open(Experiment experiment) {
        return onFx(() -> new WatchedWindow(experiment));
    }

    /// Does something to the window, and gives it a second to settle.
    void prepare(BiConsumer<PlaneViewModel, Scene> setUp) {
        onFx(() -> setUp.accept(model, stage.getScene()));
        Figures.pause(1);
    }

    void close() {
        onFx(() -> {
            model.close();
            // A caret that blinks, and the system's colours, which what is in a scene follows, would hold the window.
            ((MainWindow) stage.getScene().getRoot()).focusPlane();
            stage.close();
            stage.setScene(null);
        });
    }

    Sights play(Gesture gesture, Pace pace) {
        Gesture.Hand hand = onFx(() -> Gesture.Hand.over(model, stage.getScene()));
        onFx(() -> gesture.begin().accept(hand));
        go(gesture, hand, pace.warmUpSeconds());
        latencies.clear();
        waits.clear();
        List<Double> pulseRates = new ArrayList<>();
        List<Double> stepRates = new ArrayList<>();
        long firstPulse = pulses.get();
        long firstByte = allocated();
        long firstPause = pauses();
        long firstMillis = pauseMillis();
        Figures.CpuTime cpu = Figures.CpuTime.now();
        for (int round = 0; round < pace.rounds(); round++) {
            long pulsesBefore = pulses.get();
            long stepsBefore = steps.get();
            long start = System.nanoTime();
            go(gesture, hand, pace.roundSeconds());
            double seconds = (System.nanoTime() - start) / 1e9;
            pulseRates.add((pulses.get() - pulsesBefore) / seconds);
            stepRates.add((steps.get() - stepsBefore) / seconds);
        }
        long count = pulses.get() - firstPulse;
        Sights sights = new Sights(pulseRates, stepRates, List.copyOf(latencies), Collections.max(List.copyOf(waits)),
                perPulse(cpu, count),
                (double) (allocated() - firstByte) / Math.max(1, count), pauses() - firstPause,
                pauseMillis() - firstMillis);
        onFx(() -> gesture.end().accept(hand));
        return sights;
    }

    /// Acts at the hand's own pace.
    private void go(Gesture gesture, Gesture.Hand hand, int seconds) {
        if (IN_STEP) {
            goInStep(gesture, hand, seconds * 60);
            return;
        }
        long period = gesture.periodMillis() * 1_000_000;
        long start = System.nanoTime();
        for (long next = start; next < start + seconds * 1_000_000_000L; next += period) {
            Figures.sleepUntil(next);
            send(gesture, hand);
        }
    }

    /// Acts twice in every pulse, until there were so many.
    private void goInStep(Gesture gesture, Gesture.Hand hand, int count) {
        long end = pulses.get() + count;
        while (pulses.get() < end) {
            long before = pulses.get();
            send(gesture, hand);
            send(gesture, hand);
            while (pulses.get() == before) {
                LockSupport.parkNanos(100_000);
            }
        }
    }

    private void send(Gesture gesture, Gesture.Hand hand) {
        long sent = System.nanoTime();
        Platform.runLater(() -> act(gesture, hand, sent));
    }

    private void act(Gesture gesture, Gesture.Hand hand, long sent) {
        waits.add((System.nanoTime() - sent) / 1e6);
        gesture.act().ifPresent(act -> {
            waitingSince = waitingSince == 0 ? sent : waitingSince;
            act.of(hand, acts++);
        });
    }

    private void afterLayout() {
        pulses.incrementAndGet();
        if (waitingSince != 0) {
            latencies.add((System.nanoTime() - waitingSince) / 1e6);
            waitingSince = 0;
        }
    }

    private static Map<String, Double> perPulse(Figures.CpuTime before, long count) {
        Map<String, Double> spent = new TreeMap<>();
        Figures.CpuTime.now().nanos().forEach((thread, nanos) -> {
            double millis = (nanos - before.nanos().getOrDefault(thread, 0L)) / 1e6 / Math.max(1, count);
            if (millis > 0.05) {
                spent.put(thread, millis);
            }
        });
        return spent;
    }

    private static void onFx(Runnable action) {
        CompletableFuture.runAsync(action, Platform::runLater).join();
    }

    /// However long it takes: a busy machine is no reason to give up.
    private static <T> T onFx(Supplier<T> action) {
        return CompletableFuture.supplyAsync(action, Platform::runLater).join();
    }

    /// Bytes that the FX thread has allocated so far.
    private long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(onFx(() -> Thread.currentThread().threadId()));
    }

    private static long pauses() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount).sum();
    }

    private static long pauseMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
    }
}
