package losslab.app;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

import com.sun.management.ThreadMXBean;

import losslab.experiment.Experiment;
import losslab.testing.HeadlessMouse;
import losslab.testing.Toolkit;
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

        /// @param least pulses/s that are asked for, 0 for none
        void print(double least) {
            Figures.print(least > 0 ? "    redrawn (target %.0f)".formatted(least) : "    redrawn", "pulses/s",
                    pulseRates);
            if (!latencies.isEmpty()) {
                Figures.printTail("    from an event to the layout that shows it", "ms", latencies);
            }
            System.out.printf("    %-56s %,14.1f ms%n", "longest block of the FX thread", longestBlock);
            if (stepRates.getLast() > 0) {
                Figures.print("    training", "steps/s", stepRates);
            }
            cpu.forEach((thread, millis) -> System.out.printf("    %-56s %,14.2f ms CPU a pulse%n", thread, millis));
            System.out.printf("    %-56s %,14.0f KB a pulse%n", "allocated by the FX thread", allocated / 1e3);
            System.out.printf("    %-56s %,14d pauses, %,d ms%n", "garbage collector", pauses, pauseMillis);
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf("    %-56s %,14.1f MB%n", "heap after",
                    (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
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
        return Toolkit.call(() -> new WatchedWindow(experiment));
    }

    /// Does something to the window, and gives it a second to settle.
    void prepare(BiConsumer<PlaneViewModel, Scene> setUp) {
        Toolkit.call(() -> {
            setUp.accept(model, stage.getScene());
            return "";
        });
        Figures.pause(1);
    }

    void close() {
        Toolkit.call(() -> {
            model.close();
            stage.close();
            return "";
        });
    }

    Sights play(Gesture gesture) {
        Gesture.Hand hand = Toolkit.call(() -> Gesture.Hand.over(model, stage.getScene()));
        call(() -> gesture.begin().accept(hand));
        go(gesture, hand, Figures.WARM_UP_SECONDS);
        latencies.clear();
        waits.clear();
        List<Double> pulseRates = new ArrayList<>();
        List<Double> stepRates = new ArrayList<>();
        long firstPulse = pulses.get();
        long firstByte = allocated();
        long firstPause = pauses();
        long firstMillis = pauseMillis();
        Figures.CpuTime cpu = Figures.CpuTime.now();
        for (int round = 0; round < Figures.ROUNDS; round++) {
            long pulsesBefore = pulses.get();
            long stepsBefore = steps.get();
            long start = System.nanoTime();
            go(gesture, hand, Figures.ROUND_SECONDS);
            double seconds = (System.nanoTime() - start) / 1e9;
            pulseRates.add((pulses.get() - pulsesBefore) / seconds);
            stepRates.add((steps.get() - stepsBefore) / seconds);
        }
        long count = pulses.get() - firstPulse;
        Sights sights = new Sights(pulseRates, stepRates, List.copyOf(latencies), Collections.max(waits),
                perPulse(cpu, count),
                (double) (allocated() - firstByte) / Math.max(1, count), pauses() - firstPause,
                pauseMillis() - firstMillis);
        call(() -> gesture.end().accept(hand));
        return sights;
    }

    /// Acts at the hand's own pace or, on a busy machine, twice in every pulse.
    private void go(Gesture gesture, Gesture.Hand hand, int seconds) {
        long period = gesture.periodMillis() * 1_000_000;
        long start = System.nanoTime();
        for (long next = start; next < start + seconds * 1_000_000_000L; next += period) {
            if (IN_STEP) {
                long before = pulses.get();
                send(gesture, hand);
                send(gesture, hand);
                while (pulses.get() == before && System.nanoTime() < start + seconds * 1_000_000_000L) {
                    LockSupport.parkNanos(100_000);
                }
                next = System.nanoTime();
            } else {
                Figures.sleepUntil(next);
                send(gesture, hand);
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

    private void call(Runnable action) {
        Toolkit.call(() -> {
            action.run();
            return "";
        });
    }

    /// Bytes that the FX thread has allocated so far.
    private long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Toolkit.call(() -> Thread.currentThread().threadId()));
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
