package losslab.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import losslab.experiment.AtomicFile;
import losslab.experiment.Experiment;
import losslab.experiment.script.NumPyScript;
import losslab.experiment.script.PyTorchScript;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.picture.NodePicture;
import losslab.ui.picture.PictureFormat;
import losslab.workspace.plane.model.PlaneState;

/// Takes what the plane shows out of the program: to the clipboard at once, to files in the background. However it ends, the
/// user hears of it.
public final class Exports {
    /// What a file will hold. That may take a while, and any thread can do it.
    private interface Content {
        byte[] bytes() throws IOException;
    }

    private final Supplier<PlaneState> state;
    private final Consumer<String> report;
    private final Executor background;

    /// @param report     tells the user, on the FX thread
    /// @param background does what takes longer than a frame
    public Exports(Supplier<PlaneState> state, Consumer<String> report, Executor background) {
        this.state = state;
        this.report = report;
        this.background = background;
    }

    public void copyNumPy() {
        copy(NumPyScript.of(experiment()), Messages.text("export.numpy"));
    }

    public void copyPyTorch() {
        copy(PyTorchScript.of(experiment()), Messages.text("export.pytorch"));
    }

    /// Copies the table of points as LaTeX.
    public void copyLatex() {
        copy(new LatexTable(state.get().evaluation(), Numbers.digits()).text(), Messages.text("export.latex"));
    }

    private Experiment experiment() {
        return state.get().experiment();
    }

    private void copy(String text, String name) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        copy(content, name);
    }

    /// Copies a part of the window as an image.
    public void copyPicture(PicturePart part) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(NodePicture.image(part.node()));
        copy(content, part.name());
    }

    private void copy(ClipboardContent content, String name) {
        Clipboard.getSystemClipboard().setContent(content);
        report.accept(Messages.text("export.copied", name));
    }

    /// Writes a part of the window as it is now.
    public void writePicture(Node node, PictureFormat format, Path file) {
        try {
            write(NodePicture.paint(node, format)::file, file);
        } catch (IOException failure) {
            tellFailure(file, failure);
        }
    }

    private void write(Content content, Path file) {
        background.execute(() -> {
            try (AtomicFile target = new AtomicFile(file)) {
                target.write(content.bytes());
                target.commit();
                tell(Messages.text("export.done", file));
            } catch (IOException | RuntimeException failure) {
                tellFailure(file, failure);
            }
        });
    }

    private void tellFailure(Path file, Exception failure) {
        System.getLogger(Exports.class.getName()).log(System.Logger.Level.DEBUG, "not written: " + file, failure);
        String reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        tell(Messages.text("export.failed", file, reason));
    }

    private void tell(String message) {
        if (Platform.isFxApplicationThread()) {
            report.accept(message);
        } else {
            Platform.runLater(() -> report.accept(message));
        }
    }
}
