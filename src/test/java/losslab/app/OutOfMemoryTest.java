package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import losslab.experiment.ExperimentReader;

/// A thread takes all memory: the document is kept, and the user hears of it.
class OutOfMemoryTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"window", "training", "computation"})
    void theDocumentIsKeptAndTheDialogSaysSo(String thread) throws Exception {
        TrialRun run = TrialRun.of(home, List.of(), "100m", "memory", thread);

        assertThat(run.out()).endsWith("There was not enough memory\n");
        assertThat(run.exitCode()).isZero();
        assertThat(run.state("unsaved", ".losslab")).hasSize(1);
        assertThat(ExperimentReader.read(run.state("unsaved", ".losslab").getFirst()).title()).isEqualTo("in danger");
        assertThat(Files.readString(run.state("log", ".log").getFirst())).contains("LossLab development",
                "A failure on the thread", "java.lang.OutOfMemoryError");
    }
}
