package losslab.app;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;

import javafx.application.Platform;

/// All benchmarks, one after the other. Prints figures and decides nothing.
///
///     mvn test-compile exec:exec@benchmark
final class Benchmark {
    private Benchmark() {}

    public static void main(String[] arguments) throws InterruptedException {
        Locale.setDefault(Locale.ROOT);
        System.out.printf("warm-up %d s, then %d rounds of %d s: median (lowest to highest)%n",
                Figures.WARM_UP_SECONDS, Figures.ROUNDS, Figures.ROUND_SECONDS);
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false);
        started.await();
        WindowBenchmark.run();
        TrainingBenchmark.run();
        Platform.exit();
    }
}
