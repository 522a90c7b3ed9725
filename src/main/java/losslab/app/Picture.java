package losslab.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;

import javax.imageio.ImageIO;

import losslab.experiment.Experiment;
import losslab.ui.Theme;
import losslab.workspace.plane.PlaneViewModel;

/// The window as a picture, drawn without a display.
final class Picture {
    private Picture() {}

    /// Starts the toolkit on its headless platform, if it is not running yet.
    static void startToolkit() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
    }

    /// Writes what the window would show of an experiment after some steps as a PNG file.
    static void write(Experiment experiment, long steps, int width, int height, Theme theme, Path out)
            throws IOException {
        CompletableFuture<BufferedImage> drawn = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                drawn.complete(draw(experiment, steps, width, height, theme));
            } catch (RuntimeException | Error failure) {
                drawn.completeExceptionally(failure);
            }
        });
        try {
            ImageIO.write(drawn.get(), "png", out.toFile());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        }
    }

    private static BufferedImage draw(Experiment experiment, long steps, int width, int height, Theme theme) {
        PlaneViewModel model = new PlaneViewModel(experiment, Platform::runLater);
        for (long step = 0; step < steps; step++) {
            model.step();
        }
        MainWindow window = new MainWindow(model);
        Scene scene = new Scene(window, width, height);
        window.themeProperty().set(theme);
        window.showNow();
        scene.snapshot(null);
        // The first pass gives sizes and styles, the second draws what depends on them.
        window.showNow();
        return SwingFXUtils.fromFXImage(scene.snapshot(null), null);
    }
}
