package losslab.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import losslab.experiment.ExperimentReader;
import losslab.experiment.LargeDocuments;
import losslab.experiment.LectureDemo;

/// A disk that is full, in earnest: a small one that lives in memory. Only root can have one; elsewhere these tests are left
/// out, but for the one that writes to the device that is always full.
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
    private static final String DISK_SIZE = "size=256k";

    @TempDir
    Path folder;
    private Path disk;
    private boolean isMounted;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        isMounted = run("mount", "-t", "tmpfs", "-o", DISK_SIZE, "tmpfs", disk.toString());
    }

    @AfterEach
    void unmount() throws Exception {
        if (isMounted) {
            run("umount", "-l", disk.toString());
        }
    }

    @Test
    void aFullDeviceIsToldOnceAndTheDocumentStaysChanged() {
        DocumentDesk desk = new DocumentDesk(LectureDemo.experiment(), folder.resolve("unsaved"));
        desk.model.setParameter(0, 0, 7);

        desk.documents.saveAs(Path.of("/dev/full"));

        assertThat(desk.heard).containsExactly("“full” was not saved. Your changes are still here.: "
                + "expected a place for a file, found: the disk is full");
        assertThat(desk.isChanged()).isTrue();
    }

    @Test
    void theOldFileStaysWhole() throws IOException {
        Assumptions.assumeTrue(isMounted);
        DocumentDesk desk = new DocumentDesk(LectureDemo.experiment(), folder.resolve("unsaved"));
        Path file = disk.resolve("a.losslab");
        desk.documents.saveAs(file);
        byte[] old = Files.readAllBytes(file);

        desk.model.load(LargeDocuments.experiment());
        desk.heard.clear();
        desk.documents.saveAs(file);

        assertThat(desk.heard).containsExactly("“a.losslab” was not saved. Your changes are still here.: "
                + "expected a place for a file, found: the disk is full");
        assertThat(file).hasBinaryContent(old);
        assertThat(disk).isDirectoryNotContaining("glob:**.tmp");
        assertThat(desk.isChanged()).isTrue();
    }

    @Test
    void unsavedWorkThatCannotBeKeptIsTold() throws IOException {
        Assumptions.assumeTrue(isMounted);
        DocumentDesk desk = new DocumentDesk(LectureDemo.experiment(), disk.resolve("unsaved"));

        desk.model.load(LargeDocuments.experiment());
        desk.pass(Duration.ofSeconds(20));

        assertThat(desk.heard).isEqualTo(List.of("Unsaved work cannot be kept for a crash: "
                + "expected a place for a file, found: the disk is full"));
    }

    @Test
    void whatWasKeptBeforeTheDiskWasFullIsStillKept() throws IOException {
        Assumptions.assumeTrue(isMounted);
        DocumentDesk desk = new DocumentDesk(LectureDemo.experiment(), disk.resolve("unsaved"));
        desk.model.setParameter(0, 0, 7);
        desk.pass(Duration.ofSeconds(20));

        desk.model.load(LargeDocuments.experiment());
        desk.pass(Duration.ofSeconds(20));

        try (var files = Files.newDirectoryStream(disk.resolve("unsaved"), "*.losslab")) {
            assertThat(ExperimentReader.read(files.iterator().next()).parameters().weights().get(0, 0)).isEqualTo(7);
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
