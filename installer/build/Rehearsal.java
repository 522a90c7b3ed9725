import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Records which classes the program loads and how they are linked, with its own Java, jars and options, and keeps it
/// as the cache that its launcher starts from (JEP 483, JEP 514).
final class Rehearsal {
    private static final int MINUTES = 10;

    private Rehearsal() {}

    static void record(Application application, Path log) throws IOException {
        List<String> command = new ArrayList<>(display());
        command.add(application.java().toAbsolutePath().toString());
        command.addAll(application.options());
        if (command.getFirst().equals(application.java().toAbsolutePath().toString()) && isBlind()) {
            command.add("-Dglass.platform=Headless");
        }
        command.addAll(List.of("-XX:AOTCacheOutput=" + application.cache().toAbsolutePath(), "-cp",
                application.classPath(), "losslab.app.Main", "render", "src/test/resources/losslab/format-1.losslab", "--out", "/tmp/inst-try/r.png"));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        process.environment().remove("JAVA_TOOL_OPTIONS");
        if (await(process.start()) != 0 || !Files.exists(application.cache())) {
            throw new Failure("the rehearsal that records the cache failed; see " + log);
        }
    }

    private static int await(Process process) {
        try {
            if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new Failure("the rehearsal that records the cache took more than " + MINUTES + " minutes");
    }

    private static boolean isBlind() {
        return Kind.system() == Kind.Family.LINUX && System.getenv("DISPLAY") == null;
    }

    /// A display of its own where there is none and xvfb-run could make one.
    private static List<String> display() {
        return isBlind() && Kind.isThere("xvfb-run")
                ? List.of("xvfb-run", "-a", "-s", "-screen 0 1440x900x24")
                : List.of();
    }
}
