package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import losslab.experiment.ExperimentWriter;
import losslab.experiment.LectureDemo;

/// The program opens its window, a document and a table, writes pictures and opens its help: no network hears of
/// it, and no socket is left.
@EnabledOnOs(OS.LINUX)
class NoNetworkTest {
    /// Java's fonts on Linux ask for the name of the machine, and Java then asks the system whether it knows networks of
    /// version 4 and 6. These sockets are closed at once and never connected.
    private static final int JAVAS_OWN = 3;

    @TempDir
    Path home;

    @Test
    void noSocketIsOpenWhenEverythingWasUsed() throws Exception {
        TrialRun run = TrialRun.of(home, List.of(), "300m", "files", files().toString());

        assertThat(run.out()).endsWith("sockets: 0\n");
    }

    @Test
    void nothingIsSentToANetwork() throws Exception {
        Assumptions.assumeTrue(isTraceable());
        Path calls = home.resolve("calls.txt");

        TrialRun run = TrialRun.of(home,
                List.of("strace", "-f", "-qq", "-e", "trace=socket,connect,bind,sendto,sendmsg,sendmmsg", "-o",
                        calls.toString()),
                "300m", "files", files().toString());

        assertThat(run.out()).endsWith("sockets: 0\n");
        List<String> ofNetwork = Files.readAllLines(calls).stream().filter(line -> line.contains("AF_INET")).toList();
        assertThat(ofNetwork).hasSizeLessThanOrEqualTo(JAVAS_OWN)
                .allSatisfy(line -> assertThat(line).containsPattern("^\\d+ +socket\\("));
    }

    private Path files() throws IOException {
        Path folder = Files.createDirectory(home.resolve("files"));
        ExperimentWriter.write(LectureDemo.experiment().withTitle("from a file"), folder.resolve("a.losslab"));
        Files.writeString(folder.resolve("a.csv"), "x,y,class\n1,2,http://localhost:1/\n3,4,file:///etc/passwd\n");
        return folder;
    }

    private static boolean isTraceable() throws InterruptedException {
        try {
            Process strace = new ProcessBuilder("strace", "-f", "-o", "/dev/null", "true").start();
            return strace.waitFor(10, TimeUnit.SECONDS) && strace.exitValue() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
