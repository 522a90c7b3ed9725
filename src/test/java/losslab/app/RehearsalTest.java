package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rehearsal in a program of its own, as it is started when an installer is built.
class RehearsalTest {
    private static final int PATIENCE_SECONDS = 300;
    /// Java keeps what it found out about fonts in the home, and JavaFX the libraries of its jars.
    private static final List<String> OF_JAVA = List.of(".java", ".openjfx");

    @TempDir
    Path home;

    @TempDir
    Path temporary;

    @TempDir
    Path outside;

    @Test
    void runsThroughWithoutAWordAndLeavesNothingBehind() throws IOException, InterruptedException {
        Path errors = outside.resolve("errors");
        Process rehearsal = new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(errors.toFile())
                .start();
        try {
            assertThat(rehearsal.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("in time").isTrue();
        } finally {
            rehearsal.destroyForcibly();
        }
        assertThat(Files.readString(errors)).isEmpty();
        assertThat(rehearsal.exitValue()).isZero();
        try (Stream<Path> left = Stream.concat(Files.list(home), Files.list(temporary))) {
            assertThat(left.filter(path -> !OF_JAVA.contains(path.getFileName().toString()))).isEmpty();
        }
    }

    /// This test's own Java, with its modules and its class path.
    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-Duser.home=" + home, "-Djava.io.tmpdir=" + temporary, "-classpath",
                System.getProperty("java.class.path"), Rehearsal.class.getName()));
        return command;
    }
}
