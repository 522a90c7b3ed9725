import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Records which classes the program loads and how they are linked, with its own Java, jars and options, and keeps it
/// as the cache that its launcher starts from (JEP 483, JEP 514).
final class Rehearsal {
    private Rehearsal() {}

    static void record(Application application, Path log) throws IOException {
        List<String> command = new ArrayList<>(display());
        command.add(application.java().toAbsolutePath().toString());
        command.addAll(application.options());
        if (isBlind() && !Kind.isThere("xvfb-run")) {
            command.add("-Dglass.platform=Headless");
        }
        command.addAll(List.of("-XX:AOTCacheOutput=" + application.cache().toAbsolutePath(), "-cp",
                application.classPath(), "losslab.app.Rehearsal"));
        Tools.start(log, command.toArray(String[]::new));
        if (!Files.exists(application.cache())) {
            throw new Failure("the rehearsal left no cache; see " + log);
        }
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
