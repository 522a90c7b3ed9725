package losslab.experiment.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import losslab.experiment.table.TableException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTextTest {
    /// The first bytes of every PNG, and the length and name of its first chunk.
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D',
        'R'};

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsUtf8() throws TableException {
        assertThat(TableText.decode("Größe;π".getBytes(StandardCharsets.UTF_8))).isEqualTo("Größe;π");
    }

    @Test
    void leavesOutTheMarkOfUtf8() throws TableException {
        assertThat(TableText.decode("\uFEFFa,b".getBytes(StandardCharsets.UTF_8))).isEqualTo("a,b");
    }

    @Test
    void readsUtf16OfBothOrders() throws TableException {
        assertThat(TableText.decode("\uFEFFä\tb".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("ä\tb");
        assertThat(TableText.decode("\uFEFFä\tb".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("ä\tb");
    }

    @Test
    void readsWhatIsNotUtf8AsWindows1252() throws TableException {
        assertThat(TableText.decode("Größe;5 €".getBytes(Charset.forName("windows-1252")))).isEqualTo("Größe;5 €");
    }

    @Test
    void refusesAPicture() throws IOException {
        Path file = Files.write(folder.resolve("picture.csv"), PNG);

        assertThat(Tables.problemOf(() -> TableText.read(file)).problem()).isEqualTo(Problem.BINARY);
    }

    @Test
    void refusesUtf16WithoutAMark() {
        assertThat(Tables.problemOf(() -> TableText.decode("1,2".getBytes(StandardCharsets.UTF_16LE))).problem())
                .isEqualTo(Problem.BINARY);
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThat(Tables.problemOf(() -> TableText.read(folder.resolve("none.csv"))).problem())
                .isEqualTo(Problem.UNREADABLE);
    }

    @Test
    void refusesMoreThan64Megabytes() {
        byte[] bytes = new byte[TableText.MAX_BYTES + 1];
        Arrays.fill(bytes, (byte) '\n');

        assertThat(Tables.problemOf(() -> TableText.decode(bytes)).problem()).isEqualTo(Problem.TOO_LARGE);
    }

    @Test
    void refusesAHugeLineAndNamesIt() {
        TableException problem = Tables.problemOf(
                () -> TableText.checked("x,y\r\n1,2\r\n" + "1,".repeat(TableText.MAX_LINE)));

        assertThat(problem.problem()).isEqualTo(Problem.LONG_LINE);
        assertThat(problem.number()).isEqualTo(3);
    }
}
