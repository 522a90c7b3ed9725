package losslab.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A [Trial] in a process of its own, in a home of its own.
///
/// @param out what it has printed
record TrialRun(int exitCode, String out, Path home) {
    private static final int PATIENCE_SECONDS = 300;

    /// @param before    what starts Java, if not the system itself
    /// @param memory    how much of it there is, as Java writes it
    static TrialRun of(Path home, List<String> before, String memory, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + memory,
                "-XX:+UseSerialGC", "--module-path=" + System.getProperty("jdk.module.path"), "--add-modules",
                "javafx.controls,javafx.swing", "--enable-native-access=javafx.graphics", "-Dglass.platform=Headless",
                "-Dprism.order=sw", "-Duser.language=en", "-Duser.home=" + home,
                "-Djava.util.prefs.userRoot=" + home, "-cp", System.getProperty("java.class.path"),
                Trial.class.getName()));
        command.addAll(List.of(arguments));
        Path out = home.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("XDG_STATE_HOME", home.resolve("state").toString());
        Process process = builder.start();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } finally {
            process.destroyForcibly();
        }
        return new TrialRun(process.waitFor(), Files.readString(out), home);
    }

    /// The files in a part of the state folder.
    List<Path> state(String part, String ending) throws IOException {
        try (var files = Files.newDirectoryStream(home.resolve("state/losslab").resolve(part), "*" + ending)) {
            List<Path> found = new ArrayList<>();
            files.forEach(found::add);
            return found;
        }
    }
}
