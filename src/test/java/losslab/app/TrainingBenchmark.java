package losslab.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

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
import losslab.workspace.plane.model.PlaneViewModel;

/// How fast training goes on the lecture's demo, with the window closed and open, how often the window is drawn meanwhile, and
/// how long it takes to see a step of the past again. Prints figures and decides nothing.
///
///     mvn test-compile exec:exec@benchmark
final class TrainingBenchmark {
    private static final int WARM_UP_SECONDS = 10;
    private static final int ROUNDS = 5;
    private static final int ROUND_SECONDS = 2;

    private TrainingBenchmark() {}

    public static void main(String[] arguments) throws InterruptedException {
        Locale.setDefault(Locale.ROOT);
        // The step size is so small that no run converges while it is measured.
        Experiment softmax = tame(LectureDemo.experiment().withLoss(CrossEntropy.standard()));
        Experiment hinge = tame(LectureDemo.experiment().withLoss(new WestonWatkins(1)));
        System.out.printf("warm-up %d s, then %d rounds of %d s: median (lowest to highest)%n", WARM_UP_SECONDS, ROUNDS,
                ROUND_SECONDS);
        print("softmax, 9 points, full batch, window closed", "steps/s", closed(softmax));
        print("softmax, 9 points, batches of 3, window closed", "steps/s", closed(softmax.withBatchSize(3)));
        print("Weston-Watkins, 9 points, full batch, window closed", "steps/s", closed(hinge));
        scrub(softmax, 100_000);
        scrub(softmax, 1_000_000);
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        open("softmax, 9 points, full batch, window open", softmax);
        open("Weston-Watkins, 9 points, full batch, window open", hinge);
        Platform.exit();
    }

    private static Experiment tame(Experiment experiment) {
        return experiment.withOptimizer(experiment.optimizer().withLearningRate(1e-7));
    }

    private static List<Double> closed(Experiment experiment) {
        TrainingLoop loop = new TrainingLoop(experiment.trainingPlan(), experiment.parameters());
        TrainingRun run = TrainingRun.start(loop, TrainingRun.AS_FAST_AS_IT_GOES, Runnable::run, _ -> {});
        pause(WARM_UP_SECONDS);
        List<Double> rates = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            // A race on a plain long: at worst it is some steps old.
            long before = loop.stepCount();
            long start = System.nanoTime();
            pause(ROUND_SECONDS);
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
            stage.setScene(new Scene(new MainWindow(model), 1440, 900));
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
        pause(WARM_UP_SECONDS);
        List<Double> stepRates = new ArrayList<>();
        List<Double> pulseRates = new ArrayList<>();
        Map<String, Long> cpuBefore = cpuNanos();
        long firstPulse = pulses.get();
        for (int round = 0; round < ROUNDS; round++) {
            long stepsBefore = steps.get();
            long pulsesBefore = pulses.get();
            long start = System.nanoTime();
            pause(ROUND_SECONDS);
            double seconds = (System.nanoTime() - start) / 1e9;
            stepRates.add((steps.get() - stepsBefore) / seconds);
            pulseRates.add((pulses.get() - pulsesBefore) / seconds);
        }
        print(name, "steps/s", stepRates);
        print(name, "pulses/s", pulseRates);
        long pulseCount = Math.max(1, pulses.get() - firstPulse);
        cpuNanos().forEach((thread, nanos) -> {
            double perPulse = (nanos - cpuBefore.getOrDefault(thread, 0L)) / 1e6 / pulseCount;
            if (perPulse > 0.05) {
                System.out.printf("    %-56s %,14.2f ms CPU a pulse%n", thread, perPulse);
            }
        });
        CountDownLatch closed = new CountDownLatch(1);
        Platform.runLater(() -> {
            closing.forEach(Runnable::run);
            closed.countDown();
        });
        closed.await();
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
        print("to any of %,d steps".formatted(count), "µs", micros);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("%-60s %,14.1f MB%n", "heap after %,d steps".formatted(loop.stepCount()),
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    }

    private static void print(String name, String unit, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        System.out.printf("%-60s %,14.1f %-8s (%,.1f to %,.1f)%n", name, sorted.get(sorted.size() / 2), unit,
                sorted.getFirst(), sorted.getLast());
    }

    private static void pause(int seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
