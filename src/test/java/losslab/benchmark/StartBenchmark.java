package losslab.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// How fast the program starts and how much it takes: `target/losslab`, in turn with Java's AOT cache, as it is installed, and without.
/// The cache is made from the rehearsal, as for an installer.
///
/// A start is timed by the program itself, from the start of its process to the end of its first whole frame.
public final class StartBenchmark implements Part {
    private static final int PATIENCE_SECONDS = 300;
    private static final int IDLE_SECONDS = 10;
    private static final Path FOLDER = Path.of("target", "start-benchmark");
    private static final String MAIN = "losslab.app.Main";

    @Override
    public void run(Pace pace, Table table) throws Exception {
        Program program = new Program(Path.of("target", "losslab"), FOLDER.resolve("home"));
        Files.createDirectories(FOLDER.resolve("home"));
        Path cache = FOLDER.resolve("losslab.aot").toAbsolutePath();
        rehearse(program, cache);
        table.add(new Table.Row("AOT cache", Files.size(cache) / 1e6, "MB", "", Goal.NONE));
        List<String> cached = List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off");
        firstFrame(program, cached); // reads everything into the system's memory once
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        for (int i = 0; i < pace.starts(); i++) {
            with.add(firstFrame(program, cached));
            without.add(firstFrame(program, List.of()));
        }
        table.addMedian("start to the first full frame, with AOT cache", "ms", with, Goal.atMost(1500));
        table.addMedian("start to the first full frame, without", "ms", without, Goal.NONE);
        if (Files.isDirectory(Path.of("/proc/self"))) {
            whileOpen(program, cached, pace, table);
        }
    }

    private static void rehearse(Program program, Path cache) throws IOException, InterruptedException {
        Process rehearsal = program.start(List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:aot=off", "-Xlog:cds=off"),
                List.of("losslab.app.Rehearsal"));
        rehearsal.getInputStream().readAllBytes();
        end(rehearsal);
        if (rehearsal.exitValue() != 0) {
            throw new IllegalStateException("the rehearsal failed with exit code " + rehearsal.exitValue());
        }
    }

    private static double firstFrame(Program program, List<String> options)
            throws IOException, InterruptedException {
        Process started = program.start(options, List.of(MAIN, "--first-frame"));
        String millis = new String(started.getInputStream().readAllBytes()).strip();
        end(started);
        return Double.parseDouble(millis);
    }

    private static void whileOpen(Program program, List<String> options, Pace pace, Table table)
            throws IOException, InterruptedException {
        Process open = program.start(options, List.of(MAIN));
        try {
            Thread.sleep(1000L * pace.warmUpSeconds()); // until Java has compiled what the start needed
            table.add(new Table.Row("resident memory after start", Program.resident(open), "MB", "", Goal.atMost(220)));
            table.add(new Table.Row("heap after start", Program.heap(open), "MB", "", Goal.NONE));
            double before = Program.cpuSeconds(open);
            Thread.sleep(1000L * IDLE_SECONDS);
            double share = (Program.cpuSeconds(open) - before) / IDLE_SECONDS;
            table.add(new Table.Row("idle CPU over 10 s", 100 * share, "%", "", Goal.atMost(1)));
        } finally {
            open.destroy();
            end(open);
        }
    }

    private static void end(Process process) throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("waited in vain for the end of a program");
        }
    }
}
