package losslab.app;

import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import losslab.benchmark.CoreBenchmark;
import losslab.benchmark.HistoryBenchmark;
import losslab.benchmark.Machine;
import losslab.benchmark.Pace;
import losslab.benchmark.Part;
import losslab.benchmark.StartBenchmark;
import losslab.benchmark.Table;

/// All benchmarks, one after the other, and one table of what they found.
///
///     mvn -Dbenchmark -DskipTests clean package exec:exec@benchmark
///
/// `-Dbenchmark=quick` is a quick look; names of parts, with commas between them, run these alone.
final class Benchmark {
    private static final Path PAGE = Path.of("target", "benchmarks.md");
    private static final Map<String, Part> PARTS = parts();

    private Benchmark() {}

    /// In the order in which they run. The window comes last: the toolkit takes processor time once it is started.
    private static Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("core", new CoreBenchmark());
        parts.put("history", new HistoryBenchmark());
        parts.put("start", new StartBenchmark());
        parts.put("window", WindowBenchmark::run);
        return parts;
    }

    public static void main(String[] arguments) {
        int exitCode = 1;
        try {
            run(arguments);
            exitCode = 0;
        } catch (Exception | Error failure) {
            System.getLogger(Benchmark.class.getName()).log(Level.ERROR, "The benchmark failed", failure);
        }
        System.exit(exitCode); // the toolkit would wait for its windows
    }

    private static void run(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        List<String> wishes = Arrays.stream(arguments).flatMap(argument -> Arrays.stream(argument.split(",")))
                .toList();
        boolean isQuick = wishes.contains("quick");
        boolean isPartial = wishes.stream().anyMatch(PARTS::containsKey);
        Table table = new Table();
        for (Map.Entry<String, Part> part : PARTS.entrySet()) {
            if (!isPartial || wishes.contains(part.getKey())) {
                part.getValue().run(isQuick ? Pace.QUICK : Pace.FULL, table);
            }
        }
        Files.writeString(PAGE, page(isQuick, table));
        System.out.printf("%n%s%nKept in %s%n", page(isQuick, table), PAGE);
    }

    private static String page(boolean isQuick, Table table) {
        return """
                # Benchmarks

                %s on %s.
                A figure is the median of several rounds after a warm-up. `README.md` tells how to run them.

                %s""".formatted(isQuick ? "A QUICK LOOK, not figures to keep," : "Measured", Machine.here().text()
                + "; " + LocalDate.now(), table.markdown());
    }
}
