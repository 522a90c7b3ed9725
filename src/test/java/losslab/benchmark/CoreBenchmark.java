package losslab.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

import losslab.core.loss.Loss;
import losslab.core.optim.Optimizer;

/// The arithmetic alone, without a window: every loss, whole evaluations, steps of every optimizer by JMH, each in a process
/// of its own; and our kernel against C.
public final class CoreBenchmark implements Part {
    private static final Path C_SOURCE = Path.of("src/test/c/core.c");
    private static final Goal STEPS = Goal.atLeast(1_000_000);
    private static final Goal RATIO = Goal.atMost(1.3);

    @Override
    public void run(Pace pace, Table table) throws Exception {
        boolean isQuick = pace.equals(Pace.QUICK);
        List<Integer> counts = isQuick ? List.of(1_000) : List.of(9, 1_000, 100_000);
        List<Integer> classCounts = isQuick ? List.of(3) : List.of(3, 10);
        losses(pace, table, counts, classCounts);
        against(pace, table, counts, classCounts);
        evaluations(pace, table, counts);
        steps(pace, table, isQuick ? List.of(Optimizer.Sgd.class) : List.of(Optimizer.class.getPermittedSubclasses()));
    }

    private static void losses(Pace pace, Table table, List<Integer> counts, List<Integer> classCounts)
            throws RunnerException {
        String[] names = Load.losses().map(loss -> loss.getClass().getSimpleName()).toArray(String[]::new);
        for (RunResult result : run(pace, 2, options("KernelBenchmark.lossAndGradient").param("loss", names)
                .param("examples", texts(counts)).param("classes", texts(classCounts)))) {
            Loss loss = Load.loss(result.getParams().getParam("loss"));
            int count = Integer.parseInt(result.getParams().getParam("examples"));
            add(table, "loss and gradient, %s, N = %,d, C = %s".formatted(loss.getClass().getSimpleName(), count,
                    result.getParams().getParam("classes")), "ns/example", result, count, Goal.NONE);
        }
    }

    private static void evaluations(Pace pace, Table table, List<Integer> counts) throws RunnerException {
        for (RunResult result : run(pace, 2,
                options("KernelBenchmark.evaluation").param("examples", texts(counts)))) {
            int count = Integer.parseInt(result.getParams().getParam("examples"));
            add(table, "whole evaluation, CrossEntropy, N = %,d, C = 3".formatted(count), "ns/example", result, count,
                    Goal.NONE);
        }
    }

    private static void steps(Pace pace, Table table, List<Class<?>> optimizers) throws RunnerException {
        for (Class<?> optimizer : optimizers) {
            steps(pace, table, "CrossEntropy", optimizer.getSimpleName(), 0);
        }
        steps(pace, table, "WestonWatkins", "Sgd", 0);
        steps(pace, table, "CrossEntropy", "Sgd", 3);
    }

    private static void steps(Pace pace, Table table, String loss, String optimizer, int batchSize)
            throws RunnerException {
        ChainedOptionsBuilder options = options("TrainingLoopBenchmark.step").param("loss", loss)
                .param("optimizer", optimizer).param("batchSize", Integer.toString(batchSize));
        for (RunResult result : run(pace, pace.warmUpSeconds() / 2, options)) {
            add(table,
                    "training, window closed, %s, %s, 9 points, %s".formatted(loss, optimizer,
                            batchSize == 0 ? "full batch" : "batches of " + batchSize),
                    "steps/s", result, 1, batchSize == 0 ? STEPS : Goal.NONE);
        }
    }

    private static ChainedOptionsBuilder options(String benchmark) {
        return new OptionsBuilder().include("losslab.benchmark." + benchmark + "$");
    }

    private static Collection<RunResult> run(Pace pace, int warmUpSeconds, ChainedOptionsBuilder options)
            throws RunnerException {
        return new Runner(options.forks(1).warmupIterations(1).warmupTime(TimeValue.seconds(warmUpSeconds))
                .measurementIterations(pace.rounds())
                .measurementTime(TimeValue.milliseconds(200L * pace.roundSeconds())).verbosity(VerboseMode.SILENT)
                .jvmArgs("-Xmx200m", "--sun-misc-unsafe-memory-access=allow").shouldFailOnError(true).build()).run();
    }

    private static void add(Table table, String what, String unit, RunResult result, int divisor, Goal goal) {
        Statistics statistics = result.getPrimaryResult().getStatistics();
        table.addMedian(what, unit, IntStream.rangeClosed(1, (int) statistics.getN())
                .mapToObj(i -> statistics.getPercentile(100.0 * i / (statistics.getN() + 1)) / divisor).toList(), goal);
    }

    private static String[] texts(List<Integer> numbers) {
        return numbers.stream().map(Object::toString).toArray(String[]::new);
    }

    private static void against(Pace pace, Table table, List<Integer> counts, List<Integer> classCounts)
            throws IOException, InterruptedException {
        Path library = Path.of("target", "benchmark", System.mapLibraryName("core")).toAbsolutePath();
        Files.createDirectories(library.getParent());
        if (!compiles(library)) {
            System.out.println("No gcc here: nothing to compare Java with.");
            return;
        }
        for (String loss : List.of("hinge", "softmax")) {
            for (int classCount : classCounts) {
                for (int count : counts.stream().filter(number -> number >= 1_000).toList()) {
                    duel(pace, table, library, loss, count, classCount);
                }
            }
        }
    }

    private static boolean compiles(Path library) throws InterruptedException {
        try {
            return new ProcessBuilder("gcc", "-O3", "-ffp-contract=off", "-shared", "-fPIC", "-o", library.toString(),
                    C_SOURCE.toString(), "-lm").inheritIO().start().waitFor() == 0;
        } catch (IOException noCompiler) {
            return false;
        }
    }

    private static void duel(Pace pace, Table table, Path library, String loss, int count, int classCount)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx200m", "--enable-native-access=ALL-UNNAMED", "-classpath", System.getProperty("java.class.path"),
                Duel.class.getName(), library.toString(), loss, Integer.toString(count), Integer.toString(classCount),
                Integer.toString(pace.warmUpSeconds()), Integer.toString(10 * pace.rounds()))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<double[]> turns;
        try (var lines = process.inputReader()) {
            turns = lines.lines().map(line -> Stream.of(line.split(" ")).mapToDouble(Double::parseDouble).toArray())
                    .toList();
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("Java and C disagree, or the duel failed in another way");
        }
        String what = "%s, N = %,d, C = %d".formatted(loss, count, classCount);
        table.addMedian("loss and gradient in C (gcc -O3), " + what, "ns/example", column(turns, 1), Goal.NONE);
        table.addMedian("Java as a multiple of C, " + what, "×",
                turns.stream().map(turn -> turn[0] / turn[1]).toList(), RATIO);
    }

    private static List<Double> column(List<double[]> turns, int index) {
        return turns.stream().map(turn -> turn[index]).toList();
    }
}
