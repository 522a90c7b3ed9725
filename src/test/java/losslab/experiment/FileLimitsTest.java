package losslab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/// How large the parts of a file may be, whatever it says.
class FileLimitsTest {
    private static final String TOO_LONG = "expected a text or number of common length, found a much longer one";

    @Test
    void aNumberOfMoreCharactersIsNotRead() {
        assertThatThrownBy(() -> read("{\"bias\": [1" + "0".repeat(JsonSource.MAX_NUMBER) + "]}"))
                .isInstanceOf(ExperimentFormatException.class).hasMessageContaining(TOO_LONG);
    }

    @Test
    void aNumberOfAsManyCharactersIsRead() {
        assertThatThrownBy(() -> read("{\"bias\": [0." + "0".repeat(JsonSource.MAX_NUMBER - 2) + "]}"))
                .hasMessage("format: expected a value, found no such key");
    }

    @Test
    void aTextOfMoreCharactersIsNotRead() {
        assertThatThrownBy(() -> read("{\"title\": \"" + "t".repeat(JsonSource.MAX_TEXT + 1) + "\"}"))
                .isInstanceOf(ExperimentFormatException.class).hasMessageContaining(TOO_LONG);
    }

    @Test
    void aTextOfAsManyCharactersIsRead() {
        assertThatThrownBy(() -> read("{\"title\": \"" + "t".repeat(JsonSource.MAX_TEXT) + "\"}"))
                .hasMessage("format: expected a value, found no such key");
    }

    @Test
    void aKeyOfMoreCharactersIsNotRead() {
        assertThatThrownBy(() -> read("{\"" + "k".repeat(JsonSource.MAX_KEY + 1) + "\": 1}"))
                .isInstanceOf(ExperimentFormatException.class).hasMessageContaining(TOO_LONG);
    }

    @Test
    void aKeyOfAsManyCharactersIsRead() {
        assertThatThrownBy(() -> read("{\"" + "k".repeat(JsonSource.MAX_KEY) + "\": 1}"))
                .hasMessageContaining("found an unknown key");
    }

    @Test
    void moreLevelsAreNotRead() throws ExperimentFormatException {
        assertThat(messageOfNested(JsonSource.MAX_NESTING + 1))
                .isEqualTo("line 1, column %d: expected at most %d levels of objects and arrays, found more"
                        .formatted(JsonSource.MAX_NESTING + 2, JsonSource.MAX_NESTING));
    }

    @Test
    void asManyLevelsAreRead() throws ExperimentFormatException {
        assertThat(messageOfNested(JsonSource.MAX_NESTING)).isEmpty();
    }

    @Test
    void ofAnEndlessFileNoMoreIsReadThanAFileMayHave() {
        Endless endless = new Endless();

        assertThatThrownBy(() -> ExperimentReader.readDocument(endless))
                .isInstanceOf(ExperimentFormatException.class).hasMessage("expected at most 64 MB, found more");
        assertThat(endless.count).isBetween(64L << 20, (64L << 20) + 20_000);
    }

    private static Document read(String text) throws ExperimentFormatException {
        return ExperimentReader.readDocument(in(text));
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /// What reading so many arrays in each other says, empty if nothing.
    private static String messageOfNested(int levels) throws ExperimentFormatException {
        try (JsonSource source = new JsonSource(in("[".repeat(levels) + "]".repeat(levels)), 1_000)) {
            try {
                source.start();
                readNested(source);
                source.end();
                return "";
            } catch (JacksonException failure) {
                return String.valueOf(source.explain(failure).getMessage());
            }
        }
    }

    private static void readNested(JsonSource source) throws ExperimentFormatException {
        source.array("an array", _ -> readNested(source));
    }

    /// Blanks without end.
    private static final class Endless extends InputStream {
        private long count;

        @Override
        public int read() {
            count++;
            return ' ';
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) ' ');
            count += length;
            return length;
        }
    }
}
