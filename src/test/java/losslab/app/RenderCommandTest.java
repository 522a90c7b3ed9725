package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import losslab.experiment.ExperimentReader;
import losslab.experiment.ExperimentWriter;
import losslab.experiment.LectureDemo;

/// What the command refuses before it draws. The picture itself is the window's, which has tests of its own.
class RenderCommandTest {
    @TempDir
    private Path folder;

    @Test
    void doesNotOverwriteTheExperiment() throws IOException {
        Path file = save();
        CommandRun run = CommandRun.of("render", file, "--out", file);
        assertThat(run.errorLine()).endsWith("expected a file of its own");
        assertThat(ExperimentReader.read(file)).isEqualTo(LectureDemo.experiment());
    }

    @Test
    void wantsToKnowWhereThePictureGoes() throws IOException {
        assertThat(CommandRun.of("render", save()).errorLine()).contains("--out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1440", "1440x", "0x0", "319x900", "1440x8193", "-1x5", "a x b"})
    void wantsAWidthAndAHeight(String size) throws IOException {
        CommandRun run = CommandRun.of("render", save(), "--out", folder.resolve("x.png"), "--size=" + size);
        assertThat(run.errorLine()).contains("expected width x height from 320 to 8192 pixels");
    }

    @Test
    void wantsAWorkspaceThatThereIs() throws IOException {
        CommandRun run = CommandRun.of("render", save(), "--out", folder.resolve("x.png"), "--workspace=score");
        assertThat(run.errorLine()).contains("expected plane or scores, found \"score\"");
    }

    private Path save() throws IOException {
        Path file = folder.resolve("demo.losslab");
        ExperimentWriter.write(LectureDemo.experiment(), file);
        return file;
    }
}
