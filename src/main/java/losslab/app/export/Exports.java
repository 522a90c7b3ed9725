package losslab.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

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
    private final Supplier<PlaneState> state;
    private final Consumer<String> report;
    private final FileSaver saver;

    /// @param report     tells the user, on the FX thread
    /// @param background does what takes longer than a frame
    public Exports(Supplier<PlaneState> state, Consumer<String> report, Executor background) {
        this.state = state;
        this.report = report;
        saver = new FileSaver(report, background);
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
            NodePicture.Painted picture = NodePicture.paint(node, format);
            saver.save(file, target -> target.write(picture.file()));
        } catch (IOException failure) {
            saver.tellFailure(file, failure);
        }
    }
}
