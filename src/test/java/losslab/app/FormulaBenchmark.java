package losslab.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

import losslab.core.loss.CrossEntropy;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.ui.formula.Typesetter;
import losslab.workspace.plane.model.PlaneViewModel;

/// What the formulas of the selected point cost while it is dragged: CPU time a pulse of the thread that builds the window and
/// of the thread that draws it, without the panel, with it, and with all of its sections open. Prints figures and decides
/// nothing. It runs as `TrainingBenchmark` does.
final class FormulaBenchmark {
    private static final int WARM_UP_PULSES = 120;
    private static final int PULSES = 120;
    private static final int ROUNDS = 2;

    private FormulaBenchmark() {}

    public static void main(String[] arguments) throws InterruptedException {
        Locale.setDefault(Locale.ROOT);
        System.setProperty("java.awt.headless", "true");
        Typesetter.start();
        Platform.startup(() -> Platform.setImplicitExit(false));
        Experiment hinge = LectureDemo.experiment();
        Experiment softmax = hinge.withLoss(CrossEntropy.standard());
        // The first round compiles the code, the second counts.
        for (int round = 0; round < ROUNDS; round++) {
            for (Experiment experiment : List.of(hinge, softmax)) {
                String name = experiment.loss().getClass().getSimpleName();
                drag(name + ", panel hidden", experiment, false, false);
                drag(name + ", loss alone", experiment, true, false);
                drag(name + ", all sections", experiment, true, true);
            }
        }
        Platform.exit();
    }

    private static void drag(String name, Experiment experiment, boolean isShown, boolean isOpen)
            throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        Platform.runLater(() -> {
            PlaneViewModel model = new PlaneViewModel(experiment, Platform::runLater);
            model.select(List.of(4));
            Stage stage = new Stage();
            stage.setScene(new Scene(new MainWindow(model), 1440, 900));
            stage.show();
            Node panel = stage.getScene().lookup("#by-hand");
            panel.setVisible(isShown);
            panel.setManaged(isShown);
            for (String part : isOpen ? List.of("scores", "weights") : List.<String>of()) {
                ((ToggleButton) stage.getScene().lookup("#by-hand-derivation-" + part)).setSelected(true);
            }
            new Drag(name, model, () -> {
                model.close();
                stage.close();
                over.countDown();
            }).start();
        });
        over.await();
    }

    /// Moves the point in a circle, a little in every pulse.
    private static final class Drag extends AnimationTimer {
        private final String name;
        private final PlaneViewModel model;
        private final Runnable end;
        private Map<String, Long> before = Map.of();
        private int pulse;

        Drag(String name, PlaneViewModel model, Runnable end) {
            this.name = name;
            this.model = model;
            this.end = end;
        }

        @Override
        public void handle(long now) {
            if (pulse == WARM_UP_PULSES) {
                before = cpuNanos();
            }
            if (pulse == WARM_UP_PULSES + PULSES) {
                stop();
                print();
                end.run();
                return;
            }
            double angle = pulse++ * 0.02;
            model.movePoint(4, 0.6 * Math.cos(angle), 0.6 * Math.sin(angle));
        }

        private void print() {
            Map<String, Long> after = cpuNanos();
            after.forEach((thread, nanos) -> {
                double perPulse = (nanos - before.getOrDefault(thread, 0L)) / 1e6 / PULSES;
                if (thread.startsWith("JavaFX Application") || thread.startsWith("QuantumRenderer")) {
                    System.out.printf("%-40s %-32s %6.2f ms CPU a pulse%n", name, thread, perPulse);
                }
            });
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
}
