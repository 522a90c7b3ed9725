package losslab.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import javafx.application.Platform;

import losslab.experiment.AtomicFile;
import losslab.ui.Messages;

/// Writes files in the background. However that ends, the user hears of it.
public final class FileSaver {
    /// What goes into a file. That may take a while, and any thread can do it.
    @FunctionalInterface
    public interface Content {
        void writeTo(AtomicFile file) throws IOException;
    }

    private final Consumer<String> report;
    private final Executor background;

    /// @param report     tells the user, on the FX thread
    /// @param background does what takes longer than a frame
    public FileSaver(Consumer<String> report, Executor background) {
        this.report = report;
        this.background = background;
    }

    public void save(Path file, Content content) {
        background.execute(() -> {
            try (AtomicFile target = new AtomicFile(file)) {
                content.writeTo(target);
                target.commit();
                tell(Messages.text("export.done", file));
            } catch (IOException | RuntimeException failure) {
                tellFailure(file, failure);
            }
        });
    }

    /// Tells that a file could not be written.
    void tellFailure(Path file, Exception failure) {
        System.getLogger(FileSaver.class.getName()).log(System.Logger.Level.DEBUG, "not written: " + file, failure);
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
