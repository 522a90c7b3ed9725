package losslab.fuzz;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

import losslab.ui.Messages;

/// Gives very many mutated files to the readers and prints figures. Ends at the first one that a reader fails at, which is
/// kept in `target/fuzz`: once mended, it belongs into `src/test/resources/losslab/fuzz`.
///
///     mvn test-compile exec:exec@fuzz -Dfuzz.inputs=1000000 -Dfuzz.seed=1
///
/// Half of the inputs are experiments, half are tables.
final class Fuzz {
    private static final Path FOLDER = Path.of("target", "fuzz");
    /// No input takes so long, on a busy machine either.
    private static final int PATIENCE_SECONDS = 60;

    private Fuzz() {}

    /// @param arguments how many inputs, and the seed
    public static void main(String[] arguments) throws InterruptedException {
        Messages.speak(Locale.ENGLISH);
        int inputs = Integer.parseInt(arguments[0]) / FileReading.values().length;
        long seed = Long.parseLong(arguments[1]);
        for (FileReading reading : FileReading.values()) {
            FuzzRun run = new FuzzRun(reading, seed, FOLDER);
            long start = System.nanoTime();
            watch(run, inputs);
            System.out.printf(Locale.ROOT, "%sseed %d, %.0f s%n%n", run.figures(), seed,
                    (System.nanoTime() - start) / 1e9);
        }
    }

    private static void watch(FuzzRun run, int inputs) throws InterruptedException {
        Thread reader = Thread.ofPlatform().daemon().name("reader").unstarted(() -> run.run(inputs));
        reader.setUncaughtExceptionHandler((_, failure) -> {
            failure.printStackTrace();
            System.exit(1);
        });
        reader.start();
        int before = -1;
        while (!reader.join(Duration.ofSeconds(PATIENCE_SECONDS))) {
            if (run.count() == before) {
                System.err.println("an input takes for ever, kept as " + run.keep());
                System.exit(1);
            }
            before = run.count();
        }
    }
}
