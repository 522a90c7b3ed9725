package losslab.app.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureLogTest {
    private static final Logger ROOT = Logger.getLogger("");

    @TempDir
    Path folder;
    private List<Handler> before = List.of();
    private FailureLog log;

    @BeforeEach
    void open() {
        before = List.of(ROOT.getHandlers());
        log = new FailureLog(folder.resolve("log"), "LossLab 9.9");
        log.openNow();
    }

    @AfterEach
    void close() {
        log.close();
        ROOT.removeHandler(log);
        Stream.of(ROOT.getHandlers()).forEach(ROOT::removeHandler);
        before.forEach(ROOT::addHandler);
    }

    @Test
    void aRunBeginsWithItsVersions() throws IOException {
        assertThat(written()).contains("LossLab 9.9");
    }

    @Test
    void whatIsThrownStandsThereWithItsPlace() throws IOException {
        log.publish(entry("broken", new IllegalStateException("no way")));

        assertThat(written()).contains("SEVERE there: broken", "java.lang.IllegalStateException: no way",
                "at losslab.app.failure.FailureLogTest");
    }

    @Test
    void theLastLinesAreInMemoryToo() {
        log.publish(entry("broken", new IllegalStateException("no way")));

        assertThat(log.text()).startsWith("LossLab 9.9").contains("IllegalStateException: no way");
    }

    @Test
    void whatAMessageQuotesMayBeSomebodysAndIsLeftOut() throws IOException {
        log.publish(entry("broken", new NumberFormatException("For input string: \"my secret\"")));

        assertThat(written()).contains("For input string: “…”").doesNotContain("secret");
    }

    @Test
    void aThousandEqualFailuresAreAFewLines() throws IOException {
        for (int i = 0; i < 1_000; i++) {
            log.publish(entry("broken", new IllegalStateException("no way")));
        }

        assertThat(written().lines().filter(line -> line.contains("broken"))).hasSize(6).last().asString()
                .endsWith("broken (1000 times)");
    }

    @Test
    void theFilesStaySmall() throws IOException {
        for (int i = 0; i < 40_000; i++) {
            log.publish(entry("number %d %s".formatted(i, "x".repeat(100)), null));
        }

        try (Stream<Path> files = Files.list(folder.resolve("log"))) {
            List<Path> logs = files.filter(file -> file.toString().endsWith(".log")).toList();
            assertThat(logs).hasSize(3).allSatisfy(file -> assertThat(file.toFile().length()).isLessThan(530_000));
        }
        assertThat(log.text()).hasSizeLessThan(70_000);
    }

    @Test
    void withoutAPlaceForFilesTheLinesAreInMemory() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        FailureLog homeless = new FailureLog(file.resolve("log"), "LossLab 9.9");
        homeless.openNow();
        ROOT.removeHandler(homeless);
        homeless.publish(entry("broken", null));

        assertThat(homeless.text()).contains("SEVERE there: broken");
    }

    private String written() throws IOException {
        log.flush();
        return Files.readString(folder.resolve("log/losslab-0.0.log"));
    }

    private static LogRecord entry(String message, Throwable thrown) {
        LogRecord entry = new LogRecord(Level.SEVERE, message);
        entry.setLoggerName("there");
        entry.setThrown(thrown);
        return entry;
    }
}
