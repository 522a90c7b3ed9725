package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import losslab.app.export.PicturePart;
import losslab.ui.picture.PictureFormat;

/// What leaves the window, by menus and dialog.
class WindowExportTest {
    @RegisterExtension
    private final WindowHarness window = new WindowHarness();

    @TempDir
    private Path folder;

    @Test
    void thePartsAreThePanelsWithTheirTitles() {
        assertThat(window.call(this::parts)).extracting(PicturePart::name)
                .contains("Plane", "Plane, without its frame", "Loss curve",
                        "Points", "Weights", "By hand", "Softmax")
                .endsWith("The whole window");
    }

    @Test
    void theDialogOffersThePartWithTheKeyboardFirst() {
        window.run(() -> window.content().actions().perform(Action.EXPORT_PICTURE));
        window.pulse();

        assertThat(window.call(() -> ((ComboBox<?>) dialog().lookup("#export-part")).getValue()))
                .hasToString("Plane, without its frame");
        window.run(() -> ((Button) dialog().lookup("#export-cancel")).fire());
        assertThat(window.call(() -> window.content().exports().dialog().orElseThrow().isShowing())).isFalse();
    }

    @Test
    void copiesThePartThatTheDialogNames() {
        window.run(() -> window.content().actions().perform(Action.EXPORT_PICTURE));
        window.run(() -> ((Button) dialog().lookup("#export-copy")).fire());
        window.pulse();

        Image copied = window.call(() -> Clipboard.getSystemClipboard().getImage());
        assertThat(copied.getWidth()).isEqualTo(2 * window.call(
                () -> window.find("plane-area").getLayoutBounds().getWidth()));
    }

    @Test
    void copiesScriptsAndTables() {
        assertThat(copied(Action.COPY_NUMPY)).contains("import numpy as np", "2.7666");
        assertThat(copied(Action.COPY_PYTORCH)).contains("import torch");
        assertThat(copied(Action.COPY_LATEX)).contains("\\begin{tabular}", "$2.7667$");
        assertThat(window.state().message()).isEqualTo("Copied: the LaTeX table");
    }

    @Test
    void writesAPngTwiceAsLarge() throws IOException {
        Path file = folder.resolve("points.png");
        write("Points", PictureFormat.PNG, file);

        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo((int) Math.ceil(2 * window.call(
                () -> window.find("points").getLayoutBounds().getWidth())));
    }

    @Test
    void writesAPdfWithItsNumbers() throws IOException {
        Path file = folder.resolve("points.pdf");
        write("Points", PictureFormat.PDF, file);

        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("2.7667", "6.80");
        }
    }

    @Test
    void writesAnSvg() throws IOException {
        Path file = folder.resolve("window.svg");
        write("The whole window", PictureFormat.SVG, file);

        assertThat(Files.readString(file)).contains("<svg", "Objective", "CS231n demo");
    }

    @Test
    void tellsOnceWhatWasNotWritten() throws IOException {
        Path missing = folder.resolve("missing").resolve("a.png");
        write("Plane", PictureFormat.PNG, missing, "a.png");

        assertThat(missing).doesNotExist();
    }

    private String copied(Action action) {
        window.run(() -> window.content().actions().perform(action));
        return window.call(() -> Clipboard.getSystemClipboard().getString());
    }

    private void write(String part, PictureFormat format, Path file) throws IOException {
        write(part, format, file, file.getFileName().toString());
        assertThat(new ByteArrayInputStream(Files.readAllBytes(file)).available()).isGreaterThan(1000);
    }

    private void write(String part, PictureFormat format, Path file, String message) {
        window.run(() -> window.content().exports().exports().writePicture(parts().stream()
                .filter(one -> one.name().equals(part)).findFirst().orElseThrow().node(), format, file));
        waitForMessage(message);
    }

    private void waitForMessage(String part) {
        window.waitFor(state -> state.message().contains(part));
    }

    private List<PicturePart> parts() {
        return PicturePart.of(window.content());
    }

    private Scene dialog() {
        return window.content().exports().dialog().orElseThrow().scene();
    }
}
