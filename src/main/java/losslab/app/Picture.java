package losslab.app;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

import losslab.experiment.Experiment;
import losslab.ui.Png;
import losslab.ui.Settings;
import losslab.ui.Theme;
import losslab.ui.formula.Typesetter;
import losslab.workspace.plane.model.PlaneViewModel;

/// The window as a picture, drawn without a display.
final class Picture {
    private static final int LAYOUT_PASSES = 2;

    private Picture() {}

    /// What the window would show of an experiment after some steps, as the bytes of a PNG file.
    ///
    /// @param page the workspace to show
    static byte[] draw(Experiment experiment, long steps, Page page, PictureSize size, Theme theme)
            throws IOException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        Typesetter.start();
        CompletableFuture<WritableImage> drawn = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                Typesetter.await();
                drawn.complete(snapshot(experiment, steps, page, size, theme));
            } catch (RuntimeException | Error failure) {
                drawn.completeExceptionally(failure);
            }
        });
        byte[] png = Png.encode(drawn.join());
        Platform.exit();
        return png;
    }

    private static WritableImage snapshot(Experiment experiment, long steps, Page page, PictureSize size,
            Theme theme) {
        PlaneViewModel model = new PlaneViewModel(experiment, Runnable::run, Runnable::run);
        model.step(steps);
        MainWindow window = new MainWindow(model,
                new SimpleObjectProperty<>(Settings.standard().withLanguage(Settings.Language.ENGLISH).withAppearance(
                        theme == Theme.DARK ? Settings.Appearance.DARK : Settings.Appearance.LIGHT)));
        Scene scene = new Scene(window, size.width(), size.height());
        window.open(page);
        window.showNow();
        // The first pass gives sizes and styles, the next ones lay out what depends on them: scroll bars, columns.
        for (int pass = 0; pass < LAYOUT_PASSES; pass++) {
            scene.snapshot(null);
            window.showNow();
        }
        return scene.snapshot(null);
    }
}
