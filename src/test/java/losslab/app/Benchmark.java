package losslab.app;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import javafx.application.Platform;

import losslab.benchmark.CoreBenchmark;
import losslab.benchmark.Pace;
import losslab.benchmark.Part;
import losslab.benchmark.Table;

/// All benchmarks, one after the other, and one table of what they found.
///
///     mvn -Dbenchmark -DskipTests clean package exec:exec@benchmark
///
/// `-Dbenchmark=quick` is a quick look; names of parts, with commas between them, run these alone.
final class Benchmark {
    private static final Map<String, Part> PARTS = parts();

    private Benchmark() {}

    /// In the order in which they run. The window comes last: the toolkit takes processor time once it is started.
    private static Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("core", new CoreBenchmark());
        parts.put("window", Benchmark::window);
        return parts;
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        List<String> wishes = Arrays.stream(arguments).flatMap(argument -> Arrays.stream(argument.split(",")))
                .toList();
        boolean isQuick = wishes.contains("quick");
        boolean isPartial = wishes.stream().anyMatch(PARTS::containsKey);
        Pace pace = isQuick ? Pace.QUICK : Pace.FULL;
        Table table = new Table();
        for (Map.Entry<String, Part> part : PARTS.entrySet()) {
            if (!isPartial || wishes.contains(part.getKey())) {
                part.getValue().run(pace, table);
            }
        }
        System.out.println();
        System.out.println(isQuick ? "QUICK: figures for a look, not to keep." : "");
        System.out.print(table.markdown());
        Platform.exit();
    }

    private static void window(Pace pace, Table table) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false);
        started.await();
        WindowBenchmark.run();
        TrainingBenchmark.run();
    }
}
