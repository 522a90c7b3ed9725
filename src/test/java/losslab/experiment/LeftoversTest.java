package losslab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Hidden files that killed programs have left beside the files that they were saving.
class LeftoversTest {
    private static final Instant OLD = Instant.now().minus(Leftovers.OLD).minusSeconds(60);

    @TempDir
    Path folder;

    @Test
    void anOldOneGoesWithTheNextSave() throws IOException {
        Path left = left(".losslab-0f0e0d0c-1111-2222-3333-0123456789ab.tmp", OLD);

        ExperimentWriter.write(LectureDemo.experiment(), folder.resolve("a.losslab"));

        assertThat(left).doesNotExist();
    }

    @Test
    void aYoungOneMayBeBeingWritten() throws IOException {
        Path left = left(".losslab-0f0e0d0c-1111-2222-3333-0123456789ab.tmp", Instant.now());

        ExperimentWriter.write(LectureDemo.experiment(), folder.resolve("a.losslab"));

        assertThat(left).exists();
    }

    @Test
    void aFileOfAnotherNameIsNotOurs() throws IOException {
        Path other = left(".losslab-notes.tmp", OLD);

        Leftovers.sweep(folder, Instant.now());

        assertThat(other).exists();
    }

    @Test
    void aLinkIsNotOurs() throws IOException {
        Path target = left("target", OLD);
        Path link = Files.createSymbolicLink(folder.resolve(".losslab-0f0e0d0c-1111-2222-3333-0123456789ab.tmp"),
                target);

        Leftovers.sweep(folder, Instant.now());

        assertThat(link).isSymbolicLink();
        assertThat(target).exists();
    }

    @Test
    void aSaveLeavesNothing() throws IOException {
        ExperimentWriter.write(LectureDemo.experiment(), folder.resolve("a.losslab"));

        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    private Path left(String name, Instant time) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "half");
        return Files.setLastModifiedTime(file, FileTime.from(time));
    }
}
