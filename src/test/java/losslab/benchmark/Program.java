package losslab.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The program as `target/losslab` has it, started with that folder's own options, in an empty home. On a display if there is one, else
/// on JavaFX's platform without a screen.
record Program(Path folder, Path home) {
    private static final Pattern USED = Pattern.compile("(?:DefNew|Tenured|generation|heap) .*used (\\d+)K");
    private static final int TICKS_PER_SECOND = 100;
    /// Where `/proc/PID/stat` has the processor time of a process in user mode, counted from 0 behind its name; next comes the
    /// kernel's.
    private static final int CPU_FIELD = 11;

    /// @throws IllegalStateException if the folder is not there
    Program {
        if (!Files.isDirectory(folder.resolve("lib"))) {
            throw new IllegalStateException("found no " + folder + "; make it with: mvn -DskipTests package");
        }
    }

    /// Starts it.
    ///
    /// @param options of Java, besides the program's own
    /// @param words   class and arguments
    Process start(List<String> options, List<String> words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        Path bin = folder.resolve("bin");
        command.add("@" + bin.resolve("java.options"));
        if (Files.isDirectory(Path.of("/proc/self"))) {
            command.add("@" + bin.resolve("java.options.linux"));
        }
        command.add("--module-path");
        command.add(jars(true));
        if (System.getenv().getOrDefault("DISPLAY", "").isEmpty()) {
            command.add("-Dglass.platform=Headless");
            command.add("-Dprism.order=sw");
        }
        command.add("-Duser.home=" + home.toAbsolutePath());
        command.addAll(options);
        command.addAll(List.of("-cp", jars(false)));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove("XDG_STATE_HOME");
        builder.environment().put("GDK_GL", "disable"); // as the launcher does
        return builder.start();
    }

    private String jars(boolean areModules) throws IOException {
        try (Stream<Path> jars = Files.list(folder.resolve("lib"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("javafx-") == areModules).sorted()
                    .map(jar -> jar.toAbsolutePath().toString()).collect(Collectors.joining(":"));
        }
    }

    /// What a process keeps of the machine's memory, in MB. On Linux.
    static double resident(Process process) throws IOException {
        try (Stream<String> lines = Files.lines(proc(process, "smaps_rollup"))) {
            String rss = lines.filter(line -> line.startsWith("Rss:")).findFirst().orElseThrow();
            return Long.parseLong(rss.replaceAll("\\D", "")) / 1024.0;
        }
    }

    /// The processor time that a process has taken, in seconds. On Linux.
    static double cpuSeconds(Process process) throws IOException {
        String stat = Files.readString(proc(process, "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[CPU_FIELD]) + Long.parseLong(fields[CPU_FIELD + 1])) / (double) TICKS_PER_SECOND;
    }

    /// What lies on the heap of a Java process, in MB, with what nobody needs any more.
    static double heap(Process process) throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process asked = new ProcessBuilder(jcmd.toString(), String.valueOf(process.pid()), "GC.heap_info").start();
        String info = new String(asked.getInputStream().readAllBytes());
        return USED.matcher(info).results().mapToLong(match -> Long.parseLong(match.group(1))).sum() / 1024.0;
    }

    private static Path proc(Process process, String file) {
        return Path.of("/proc", String.valueOf(process.pid()), file);
    }
}
