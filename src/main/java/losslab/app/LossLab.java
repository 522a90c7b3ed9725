package losslab.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.prefs.Preferences;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

import losslab.app.document.Desk;
import losslab.app.document.DocumentViewModel;
import losslab.app.document.RecentFiles;
import losslab.app.document.StateFolder;
import losslab.app.failure.FailureLog;
import losslab.app.failure.Failures;
import losslab.experiment.Document;
import losslab.ui.Lane;
import losslab.ui.Settings;
import losslab.ui.formula.Typesetter;
import losslab.workspace.plane.model.PlaneViewModel;

/// The program with its window.
final class LossLab {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    /// One column of panels, where text has its usual size.
    private static final double MIN_WIDTH = 560;
    private static final double MIN_HEIGHT = 420;

    /// How long a disk may take for what it was given last.
    private static final int FILE_SECONDS = 10;

    private LossLab() {}

    /// What the window begins with.
    ///
    /// @param file    where the document came from
    /// @param problem why the file could not be opened; then the document is another one
    record Start(Document document, Optional<Path> file, Optional<IOException> problem) {
        private void tell(DocumentViewModel documents) {
            file.ifPresent(known -> problem.ifPresentOrElse(why -> documents.tellNotOpened(known, why),
                    () -> documents.openedFrom(known)));
            documents.offerLeft();
        }
    }

    /// Sets how the toolkit draws; to be called before it starts.
    static void prepareDrawing() {
        // A change shows in many small places. Of more than the usual 6 rectangles the toolkit makes larger ones, and draws
        // nearly the whole window anew; 15 is the most that it can tell apart.
        System.setProperty("prism.dirtyregioncount", "15");
        if (System.getProperty("prism.order") == null && !GraphicsCard.isPresent()) {
            System.setProperty("prism.order", "sw");
        }
    }

    /// Where the program keeps what it needs to go on.
    ///
    /// @param folder may not be there yet
    record Home(Preferences preferences, Path folder) {
        static Home ofUser() {
            return new Home(Preferences.userRoot().node("losslab"), StateFolder.ofUser());
        }
    }

    /// Opens the window, and returns when it has been closed.
    ///
    /// @param opened is given the window when it has been shown
    static void launch(Start start, Home home, Consumer<Stage> opened) {
        // Java2D paints formulas and charts into images; it must not open a second toolkit beside JavaFX.
        System.setProperty("java.awt.headless", "true");
        prepareDrawing();
        CountDownLatch closed = new CountDownLatch(1);
        ExecutorService files = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("files").daemon().factory());
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Platform.startup(() -> {
            // Not earlier: GTK sets variables of the environment while it starts, and Java's fonts read them on another thread.
            // At the same time, that can crash.
            Typesetter.start();
            try {
                opened.accept(show(start, home, files, closed));
            } catch (RuntimeException | Error broken) {
                failure.set(broken);
                closed.countDown();
            }
        });
        try {
            closed.await();
            files.shutdown();
            files.awaitTermination(FILE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
        switch (failure.get()) {
            case RuntimeException broken -> throw broken;
            case Error broken -> throw broken;
            case null, default -> {
                // The window was opened, and closed by its user.
            }
        }
    }

    private static Stage show(Start start, Home home, Executor files, CountDownLatch closed) {
        Preferences preferences = home.preferences();
        SettingsStore store = new SettingsStore(preferences);
        ObjectProperty<Settings> settings = new SimpleObjectProperty<>(store.load());
        settings.addListener((_, _, changed) -> store.save(changed));
        PlaneViewModel model = new PlaneViewModel(start.document(), Platform::runLater, Lane.threads());
        MainWindow window = new MainWindow(model, settings,
                Desk.of(RecentFiles.in(preferences.node("recent")), home.folder().resolve("unsaved"), files));
        window.presentation().keepIn(preferences.node("present"));
        DocumentViewModel documents = window.documents();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Stage stage = new Stage();
        stage.setScene(new Scene(window, Math.min(WIDTH, screen.getWidth()),
                Math.min(HEIGHT, screen.getHeight())));
        settings.map(Settings::textPercent).subscribe(percent -> {
            stage.setMinWidth(Math.min(MIN_WIDTH * percent / 100, screen.getWidth()));
            stage.setMinHeight(Math.min(MIN_HEIGHT * percent / 100, screen.getHeight()));
        });
        // A change of the language brings another root.
        stage.titleProperty().bind(stage.getScene().rootProperty().flatMap(_ -> documents.windowTitleProperty()));
        stage.setOnHidden(_ -> {
            model.close();
            documents.close();
            closed.countDown();
        });
        FailureLog log = new FailureLog(home.folder().resolve("log"), Version.ofAll());
        Failures failures = new Failures(Platform::runLater);
        failures.showOn(WindowRescue.screen(() -> (MainWindow) stage.getScene().getRoot(), model, log));
        failures.listen();
        stage.show();
        WindowIcon.follow(stage);
        window.focusPlane();
        start.tell(documents);
        log.open();
        return stage;
    }
}
