package losslab.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

import javafx.beans.property.SimpleObjectProperty;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import losslab.core.loss.CrossEntropy;
import losslab.core.loss.WestonWatkins;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.training.History;
import losslab.training.StepResult;
import losslab.training.TrainingLoop;
import losslab.training.TrainingRun;
import losslab.ui.Settings;
import losslab.workspace.plane.model.PlaneViewModel;

/// How fast training goes on the lecture's demo, with the window closed and open, how often the window is drawn meanwhile, and
/// how long it takes to see a step of the past again. A part of the [Benchmark].
final class TrainingBenchmark {
    private TrainingBenchmark() {}

    static void run() throws InterruptedException {
        // The step size is so small that no run converges while it is measured.
        Experiment softmax = tame(LectureDemo.experiment().withLoss(CrossEntropy.standard()));
        Experiment hinge = tame(LectureDemo.experiment().withLoss(new WestonWatkins(1)));
        Figures.print("softmax, 9 points, full batch, window closed", "steps/s", closed(softmax));
        Figures.print("softmax, 9 points, batches of 3, window closed", "steps/s", closed(softmax.withBatchSize(3)));
        Figures.print("Weston-Watkins, 9 points, full batch, window closed", "steps/s", closed(hinge));
        scrub(softmax, 100_000);
        scrub(softmax, 1_000_000);
        open("softmax, 9 points, full batch, window open", softmax);
        open("Weston-Watkins, 9 points, full batch, window open", hinge);
    }

    private static Experiment tame(Experiment experiment) {
        return experiment.withOptimizer(experiment.optimizer().withLearningRate(1e-7));
    }

    private static List<Double> closed(Experiment experiment) {
        TrainingLoop loop = new TrainingLoop(experiment.trainingPlan(), experiment.parameters());
        TrainingRun run = TrainingRun.start(loop, TrainingRun.AS_FAST_AS_IT_GOES, Runnable::run, _ -> {});
        Figures.pause(Figures.WARM_UP_SECONDS);
        List<Double> rates = new ArrayList<>();
        for (int round = 0; round < Figures.ROUNDS; round++) {
            // A race on a plain long: at worst it is some steps old.
            long before = loop.stepCount();
            long start = System.nanoTime();
            Figures.pause(Figures.ROUND_SECONDS);
            rates.add((loop.stepCount() - before) * 1e9 / (System.nanoTime() - start));
        }
        run.stop();
        return rates;
    }

    private static void open(String name, Experiment experiment) throws InterruptedException {
        AtomicLong pulses = new AtomicLong();
        AtomicLong steps = new AtomicLong();
        CountDownLatch shown = new CountDownLatch(1);
        List<Runnable> closing = new ArrayList<>();
        Platform.runLater(() -> {
            PlaneViewModel model = new PlaneViewModel(experiment, Platform::runLater);
            Stage stage = new Stage();
            stage.setScene(
                    new Scene(new MainWindow(model, new SimpleObjectProperty<>(Settings.standard())), 1440, 900));
            stage.getScene().addPostLayoutPulseListener(pulses::incrementAndGet);
            model.stateProperty().addListener((_, _, state) -> steps.set(state.progress().step()));
            stage.show();
            model.setSpeed(TrainingRun.AS_FAST_AS_IT_GOES);
            model.toggleRun();
            closing.add(() -> {
                model.close();
                stage.close();
            });
            shown.countDown();
        });
        shown.await();
        Figures.pause(Figures.WARM_UP_SECONDS);
        List<Double> stepRates = new ArrayList<>();
        List<Double> pulseRates = new ArrayList<>();
        Figures.CpuTime cpu = Figures.CpuTime.now();
        long firstPulse = pulses.get();
        for (int round = 0; round < Figures.ROUNDS; round++) {
            long stepsBefore = steps.get();
            long pulsesBefore = pulses.get();
            long start = System.nanoTime();
            Figures.pause(Figures.ROUND_SECONDS);
            double seconds = (System.nanoTime() - start) / 1e9;
            stepRates.add((steps.get() - stepsBefore) / seconds);
            pulseRates.add((pulses.get() - pulsesBefore) / seconds);
        }
        Figures.print(name, "steps/s", stepRates);
        Figures.print(name, "pulses/s", pulseRates);
        cpu.printPerPulse(pulses.get() - firstPulse);
        CountDownLatch closed = new CountDownLatch(1);
        Platform.runLater(() -> {
            closing.forEach(Runnable::run);
            closed.countDown();
        });
        closed.await();
    }

    /// Goes to a thousand steps of a long run, spread over all of it.
    private static void scrub(Experiment experiment, long count) {
        TrainingLoop loop = new TrainingLoop(experiment.trainingPlan(), experiment.parameters());
        StepResult result = StepResult.CONTINUES;
        while (loop.stepCount() < count && result instanceof StepResult.Continues) {
            result = loop.step();
        }
        History history = loop.history();
        List<Double> micros = new ArrayList<>();
        for (long i = 0; i < 1000; i++) {
            long start = System.nanoTime();
            history.at(count * i / 1000 + i % 97, () -> false);
            micros.add((System.nanoTime() - start) / 1e3);
        }
        Figures.print("to any of %,d steps".formatted(count), "µs", micros);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("%-60s %,14.1f MB%n", "heap after %,d steps".formatted(loop.stepCount()),
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    }
}
