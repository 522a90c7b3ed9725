package losslab.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.model.Parameters;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.training.TrainingRun;
import losslab.workspace.plane.model.Layers;
import losslab.workspace.plane.model.Layers.Layer;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.model.Shading;

/// What a pulse costs while a hand drags something and the plane is shaded. Prints figures and decides nothing.
///
/// The arguments name what is measured, for instance `"W, WINNER"`; one a run, since what was measured before warms up the next.
final class ShadingBenchmark {
    private static final int WARM_UP_PULSES = 60;
    private static final int PULSES = 40;

    private ShadingBenchmark() {}

    public static void main(String[] arguments) throws InterruptedException {
        Locale.setDefault(Locale.ROOT);
        Experiment demo = LectureDemo.experiment().withLoss(CrossEntropy.standard());
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        for (Shading shading : List.of(Shading.of(Shading.Kind.NONE), Shading.of(Shading.Kind.REGIONS),
                Shading.of(Shading.Kind.WINNER), new Shading(Shading.Kind.PROBABILITY, 1),
                new Shading(Shading.Kind.LOSS, 1))) {
            Layers layers = Layers.standard().withShading(shading);
            measure(arguments, "W, " + shading.kind(), demo, layers, Target.WEIGHT);
            measure(arguments, "a point, " + shading.kind(), demo, layers, Target.POINT);
            measure(arguments, "T, " + shading.kind(), demo, layers, Target.TEMPERATURE);
        }
        Layers lines = new Layers(EnumSet.allOf(Layer.class), Shading.of(Shading.Kind.WINNER));
        measure(arguments, "W, 3 classes, all layers", LectureDemo.experiment(), lines, Target.WEIGHT);
        Layers few = Layers.standard().withShading(Shading.of(Shading.Kind.NONE));
        Experiment ten = WindowLooksTest.tenClasses();
        measure(arguments, "W, 10 classes, no shading", ten, few, Target.WEIGHT);
        measure(arguments, "W, 10 classes, max p", ten, few.withShading(Shading.of(Shading.Kind.WINNER)),
                Target.WEIGHT);
        measure(arguments, "W, 10 classes, pairs", ten, few.with(Layer.PAIRS, true), Target.WEIGHT);
        measure(arguments, "W, 10 classes, margins", ten, few.with(Layer.MARGINS, true), Target.WEIGHT);
        Platform.exit();
    }

    /// What the hand drags.
    private enum Target {
        WEIGHT, POINT, TEMPERATURE
    }

    private static void measure(String[] wanted, String name, Experiment experiment, Layers layers, Target target)
            throws InterruptedException {
        if (!List.of(wanted).contains(name)) {
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            PlaneViewModel model = new PlaneViewModel(experiment, Platform::runLater);
            model.setLayers(layers);
            model.setSpeed(TrainingRun.AS_FAST_AS_IT_GOES);
            Stage stage = new Stage();
            stage.setScene(new Scene(new MainWindow(model), 1440, 900));
            Pulses pulses = new Pulses(name, index -> drag(model, target, index), () -> {
                model.close();
                stage.close();
                done.countDown();
            });
            stage.getScene().addPostLayoutPulseListener(pulses);
            stage.show();
        });
        done.await();
    }

    private static void drag(PlaneViewModel model, Target target, int index) {
        double phase = Math.sin(index * 0.07);
        switch (target) {
            case WEIGHT -> {
                Parameters parameters = model.state().experiment().parameters();
                model.setRow(0, 1 + phase, parameters.w1(0), parameters.b(0));
            }
            case POINT -> model.setData(model.state().experiment().data().with(List.of(1),
                    point -> new Point(0.5 + 0.3 * phase, point.x1(), point.label())));
            case TEMPERATURE -> model.setTemperature(Math.pow(10, phase));
        }
    }

    /// Counts pulses, and changes something after each of them.
    private static final class Pulses implements Runnable {
        private final String name;
        private final IntConsumer change;
        private final Runnable end;
        private int count;
        private Map<String, Long> cpuBefore = Map.of();

        Pulses(String name, IntConsumer change, Runnable end) {
            this.name = name;
            this.change = change;
            this.end = end;
        }

        @Override
        public void run() {
            count++;
            if (count == WARM_UP_PULSES) {
                cpuBefore = cpuNanos();
            } else if (count == WARM_UP_PULSES + PULSES) {
                print();
                Platform.runLater(end);
            }
            if (count < WARM_UP_PULSES + PULSES) {
                Platform.runLater(() -> {
                    change.accept(count);
                    Platform.requestNextPulse();
                });
            }
        }

        private void print() {
            Map<String, Long> cpu = cpuNanos();
            System.out.printf("%-60s FX %6.2f ms, render %6.2f ms CPU a pulse%n", name,
                    perPulse(cpu, "JavaFX Application Thread"), perPulse(cpu, "QuantumRenderer-0"));
        }

        private double perPulse(Map<String, Long> cpu, String thread) {
            return (cpu.getOrDefault(thread, 0L) - cpuBefore.getOrDefault(thread, 0L)) / 1e6 / PULSES;
        }
    }

    private static Map<String, Long> cpuNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<String, Long> nanos = new TreeMap<>();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null) {
                nanos.merge(thread.getThreadName(), threads.getThreadCpuTime(thread.getThreadId()), Long::sum);
            }
        }
        return nanos;
    }
}
