package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import losslab.core.data.Point;
import losslab.experiment.Experiment;
import losslab.workspace.plane.model.PlaneState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Tables that come into the window and leave it, by hand.
class WindowImportTest {
    private static final Path IRIS = Path.of("src/test/resources/losslab/tables/iris.csv");

    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    @TempDir
    private Path folder = Path.of("");

    /// A dialog that a failed test leaves would stand before the next one.
    @AfterEach
    void closeDialogs() {
        window.run(() -> List.copyOf(Window.getWindows()).stream().filter(other -> other != window.stage())
                .forEach(Window::hide));
    }

    @Test
    void irisComesIntoThePlane() {
        Experiment before = window.state().experiment();
        openReady(IRIS);

        assertThat(window.text("import-source")).isEqualTo("iris.csv");
        assertThat(window.text("import-result"))
                .isEqualTo("30 points: setosa × 10, versicolor × 10, virginica × 10");
        window.click("import-accept");

        Experiment after = window.state().experiment();
        assertThat(after.data().get(0)).isEqualTo(new Point(5.1, 3.5, 0));
        assertThat(after.labels().names()).containsExactly("setosa", "versicolor", "virginica");
        assertThat(after.parameters()).isEqualTo(before.parameters());
        assertThat(isOpen()).isFalse();
    }

    @Test
    void anImportIsUndoneAtOnce() {
        Experiment before = window.state().experiment();
        openReady(IRIS);
        window.click("import-accept");

        window.keys(KeyCode.CONTROL, KeyCode.Z);

        assertThat(window.state().experiment()).isEqualTo(before);
    }

    @Test
    void escapeImportsNothing() {
        Experiment before = window.state().experiment();
        openReady(IRIS);

        window.keys(KeyCode.ESCAPE);

        assertThat(isOpen()).isFalse();
        assertThat(window.state().experiment()).isEqualTo(before);
    }

    @Test
    void theKeyboardAloneImports() {
        openReady(IRIS);

        assertThat(window.hasFocus("import-x0")).isTrue();
        window.keys(KeyCode.ENTER);

        assertThat(window.state().experiment().data().size()).isEqualTo(30);
    }

    @Test
    void otherColumnsAreChosenFromLists() {
        openReady(IRIS);

        window.choose("import-x0", "petal_length");
        window.choose("import-x1", "petal_width");
        awaitReady();
        window.click("import-accept");

        assertThat(window.state().experiment().data().get(29)).isEqualTo(new Point(6.1, 2.5, 2));
    }

    @Test
    void normalizationShowsItsNumbersAndChangesThePoints() {
        openReady(IRIS);
        assertThat(window.text("import-scaling-0")).isEqualTo("x₀ stays as it is");

        window.choose("import-normalization", "to [−1, 1]");

        // The smallest sepal is 4.4 long and the largest 7.6; 2.3 and 3.9 wide.
        assertThat(window.text("import-scaling-0")).isEqualTo("x₀′ = 2·(x₀ − 4.4)/3.2 − 1");
        assertThat(window.text("import-scaling-1")).isEqualTo("x₁′ = 2·(x₁ − 2.3)/1.6 − 1");
        window.click("import-accept");
        assertThat(window.state().experiment().data().points()).extracting(Point::x0).contains(-1.0, 1.0);
    }

    @Test
    void rowsThatFailAreListed() throws IOException {
        openReady(file("gaps.csv", "x,y,label\n1,2,a\n3,,b\nfive,6,b\n7,8,b\n"));

        assertThat(window.text("import-failed-title")).isEqualTo("Rows that give no point: 2");
        assertThat(failedRows()).containsExactly("Line 3: y is empty", "Line 4: x is no number, but “five”");
        window.click("import-accept");
        assertThat(window.state().experiment().data().points()).containsExactly(new Point(1, 2, 0),
                new Point(7, 8, 1));
    }

    @Test
    void aPictureIsNoTable() throws IOException {
        Path picture = Files.write(folder.resolve("picture.csv"), new byte[]{(byte) 0x89, 'P', 'N', 'G', 0, 13});

        open(picture);
        await("import-result", "This is not text. From a spreadsheet, save the table as CSV.");

        assertThat(window.call(() -> window.find("import-accept").isDisabled())).isTrue();
    }

    @Test
    void aGermanSpreadsheetIsUnderstood() throws IOException {
        Path file = Files.write(folder.resolve("messung.csv"), "Größe;Höhe;Art\r\n1,5;-0,25;süß\r\n0,5;1;bitter\r\n"
                .getBytes(Charset.forName("windows-1252")));

        openReady(file);
        window.click("import-accept");

        assertThat(window.state().experiment().data().points()).containsExactly(new Point(1.5, -0.25, 0),
                new Point(0.5, 1, 1));
        assertThat(window.state().experiment().labels().names()).containsExactly("süß", "bitter");
    }

    @Test
    void fewerClassesBeginANewRunWithTheirWeights() throws IOException {
        Experiment before = window.state().experiment();
        openReady(file("two.csv", "x,y,label\n1,2,a\n3,4,b\n"));

        window.click("import-accept");

        assertThat(window.state().experiment().parameters()).isEqualTo(before.parameters().withClassCount(2));
        assertThat(window.state().progress().step()).isZero();
    }

    @Test
    void anotherDelimiterIsChosenByHand() throws IOException {
        openReady(file("odd.csv", "1.5;2;0\n3;4;1\n"));

        window.choose("import-delimiter", "Comma ,");
        await("import-result", "Two columns of numbers are needed; there are 0. Another delimiter or decimal mark may "
                + "help.");
        window.choose("import-delimiter", "Semicolon ;");
        awaitReady();

        assertThat(window.text("import-result")).isEqualTo("2 points: class 0 × 1, class 1 × 1");
    }

    @Test
    void aTableIsPastedIntoThePlane() {
        window.run(() -> {
            ClipboardContent sheet = new ClipboardContent();
            sheet.putString("0,5\t1,5\tA\n2,5\t-1\tB\n");
            Clipboard.getSystemClipboard().setContent(sheet);
        });

        window.keys(KeyCode.CONTROL, KeyCode.V);
        awaitReady();
        window.click("import-accept");

        assertThat(window.state().experiment().data().points()).containsExactly(new Point(0.5, 1.5, 0),
                new Point(2.5, -1, 1));
    }

    @Test
    void tenThousandRowsDoNotHoldTheWindowUp() throws IOException {
        String rows = String.join("\n",
                IntStream.range(0, 10_000).mapToObj(i -> i * 0.25 + "," + i % 7 + ",c" + i % 3).toList());
        openReady(file("many.csv", "x,y,label\n" + rows));

        window.click("import-accept");

        assertThat(window.state().experiment().data().size()).isEqualTo(10_000);
    }

    @Test
    void pointsThatAreWrittenAndReadAgainAreTheSame() {
        Experiment before = window.state().experiment();
        Path file = folder.resolve("points.csv");

        window.run(() -> window.content().tables().exportPoints(file));
        window.waitFor(state -> state.message().startsWith("Written: "));
        openReady(file);
        window.click("import-accept");

        assertThat(window.state().experiment().data()).isEqualTo(before.data());
    }

    @Test
    void aRunIsWrittenToItsPresentStep() throws IOException {
        Path file = folder.resolve("run.csv");
        window.run(() -> window.model().step(3));
        PlaneState state = window.state();

        window.run(() -> window.content().tables().exportRun(file));
        window.waitFor(now -> now.message().startsWith("Written: "));

        List<String> rows = Files.readAllLines(file);
        assertThat(rows).hasSize(5);
        assertThat(rows.getLast()).startsWith("3,3," + state.evaluation().totalLoss() + ",");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsTold() {
        window.run(() -> window.content().tables().exportPoints(folder));

        assertThat(window.waitFor(state -> state.message().startsWith(folder.toString())).message())
                .contains("this is a folder");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private void open(Path file) {
        window.run(() -> window.content().tables().importFile(file));
        window.pulse();
    }

    private void openReady(Path file) {
        open(file);
        awaitReady();
    }

    private void awaitReady() {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (window.call(() -> window.find("import-accept").isDisabled()) && Instant.now().isBefore(end)) {
            window.pulse();
        }
        window.pulse();
    }

    private void await(String id, String text) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!window.text(id).equals(text) && Instant.now().isBefore(end)) {
            window.pulse();
        }
        assertThat(window.text(id)).isEqualTo(text);
    }

    private List<String> failedRows() {
        Node list = window.node("import-failed");
        return window.call(() -> ((ListView<?>) list).getItems().stream().map(String::valueOf).toList());
    }

    private boolean isOpen() {
        return window.call(() -> Window.getWindows().size()) > 1;
    }
}
