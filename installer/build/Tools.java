import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;

/// The tools of the JDK that runs this, and those of the system.
final class Tools {
    private static final int MINUTES = 10;

    private Tools() {}

    /// What the tool printed.
    static String run(String name, List<String> arguments) {
        ToolProvider tool = ToolProvider.findFirst(name)
                .orElseThrow(() -> new Failure("this Java has no " + name + "; install a whole JDK 25 or newer"));
        StringWriter text = new StringWriter();
        StringWriter problems = new StringWriter();
        int code = tool.run(new PrintWriter(text), new PrintWriter(problems), arguments.toArray(String[]::new));
        if (code != 0) {
            throw new Failure(name + " failed: " + (text + " " + problems).strip());
        }
        return text.toString();
    }

    /// Starts a program of the system and waits for its end. What it prints goes to a file.
    static void start(Path log, String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (await(process) != 0) {
            throw new Failure(command[0] + " failed; see " + log);
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
        throw new Failure(process.info().command().orElse("a program") + " took more than " + MINUTES + " minutes");
    }
}
