package losslab.app;

import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

import losslab.experiment.Experiment;
import losslab.ui.Messages;
import losslab.ui.Settings;
import losslab.ui.formula.Typesetter;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;

/// The program with its window.
final class LossLab {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    /// One column of panels, where text has its usual size.
    private static final double MIN_WIDTH = 560;
    private static final double MIN_HEIGHT = 420;

    private LossLab() {}

    /// Opens the window, and returns when it has been closed.
    static void launch(Experiment experiment, SettingsStore store) {
        // Java2D paints formulas and charts into images; it must not open a second toolkit beside JavaFX.
        System.setProperty("java.awt.headless", "true");
        Typesetter.start();
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        Platform.startup(() -> {
            try {
                show(experiment, store, closed);
            } catch (RuntimeException broken) {
                failure.set(broken);
                closed.countDown();
            }
        });
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private static void show(Experiment experiment, SettingsStore store, CountDownLatch closed) {
        PlaneViewModel model = new PlaneViewModel(experiment, Platform::runLater);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Stage stage = new Stage();
        ObjectProperty<Settings> settings = new SimpleObjectProperty<>(store.load());
        settings.addListener((_, _, changed) -> store.save(changed));
        Messages.speak(settings.get().language().locale());
        MainWindow window = new MainWindow(model, settings);
        stage.setScene(new Scene(window, Math.min(WIDTH, screen.getWidth()),
                Math.min(HEIGHT, screen.getHeight())));
        settings.map(Settings::textPercent).subscribe(percent -> {
            stage.setMinWidth(Math.min(MIN_WIDTH * percent / 100, screen.getWidth()));
            stage.setMinHeight(Math.min(MIN_HEIGHT * percent / 100, screen.getHeight()));
        });
        stage.titleProperty().bind(model.stateProperty().map(LossLab::windowTitle));
        stage.setOnHidden(_ -> {
            model.close();
            closed.countDown();
        });
        Thread.currentThread().setUncaughtExceptionHandler((_, broken) -> {
            System.getLogger(LossLab.class.getName()).log(Level.ERROR, "An action failed", broken);
            window.report(Messages.text("message.failed", broken));
        });
        stage.show();
        window.focusPlane();
    }

    private static String windowTitle(PlaneState state) {
        String title = state.experiment().title();
        return Messages.text("app.window-title", title.isEmpty() ? Messages.text("app.untitled") : title);
    }
}
