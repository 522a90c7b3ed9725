package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineInterfaceTest {
    @ParameterizedTest
    @ValueSource(strings = {"--nonsense", "eval", "check", "train", "eval --nonsense x", "train x", "train --steps 1",
        "train x y --steps 1", "train x --steps", "train x --steps 1 --steps 2", "train x --steps 1 --save"})
    void tellsABadCommandLineInOneLine(String words) {
        CommandRun run = CommandRun.of((Object[]) words.split(" "));

        assertThat(run.errorLine()).startsWith("losslab: ");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void tellsABadWordInOneLineEvenIfItHasSeveral() {
        assertThat(CommandRun.of("eval", "--a\nb\r\nc\u2028d").errorLine()).startsWith("losslab: ");
        assertThat(CommandRun.of("eval", "a\nb").errorLine())
                .isEqualTo("losslab: a�b: expected a file, found none of this name");
    }

    @Test
    void doesNotReadArgumentsFromFiles() {
        assertThat(CommandRun.of("eval", "@none").errorLine()).startsWith("losslab: @none: expected a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "eval --help", "check --help", "train --help"})
    void helps(String words) {
        CommandRun run = CommandRun.of((Object[]) words.split(" "));

        assertThat(run.out()).startsWith("Usage: losslab ");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void knowsItsVersion() {
        assertThat(CommandRun.of("--version").out()).isEqualTo("LossLab development\n");
    }

    @Test
    void tellsABrokenOutput() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int exitCode = CommandLineInterface.run(new String[]{"--help"}, new PrintStream(new Full()),
                new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("losslab: standard output: ").hasLineCount(1);
        assertThat(exitCode).isEqualTo(2);
    }

    private static final class Full extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("no space left");
        }
    }
}
