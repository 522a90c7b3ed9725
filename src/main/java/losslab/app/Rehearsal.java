package losslab.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.prefs.BackingStoreException;
import java.util.prefs.InvalidPreferencesFormatException;
import java.util.prefs.Preferences;
import java.util.stream.Stream;

import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import losslab.experiment.Document;
import losslab.experiment.LectureDemo;
import losslab.ui.formula.Typesetter;

/// Opens the window, does in it what is done in a lecture's first minute, and ends. Java watches such a run and keeps what it
/// has learnt in a file, its AOT cache, with which the program starts faster:
///
///     java … -XX:AOTCacheOutput=losslab.aot losslab.app.Rehearsal
///
/// It is short on purpose: the cache stays in memory as long as the program runs, with all that was ever rehearsed.
/// Nothing stays behind: settings and files go to a folder that is deleted. The exit code is 1 if anything failed.
final class Rehearsal {
    private static final int FAILED = 1;
    private static final int PATIENCE_SECONDS = 60;
    /// As many pulses as a run is watched for.
    private static final int PULSES_OF_A_RUN = 12;
    /// What is opened and closed again.
    private static final List<Action> DIALOGS = List.of(Action.EXAMPLES, Action.SETTINGS, Action.GENERATE_POINTS,
            Action.HELP);

    private final Stage stage;

    private Rehearsal(Stage stage) {
        this.stage = stage;
    }

    public static void main(String[] arguments) throws IOException, BackingStoreException {
        Path folder = Files.createTempDirectory("losslab-rehearsal");
        // Where preferences are files, they are in a folder, of which Java says so when it has to make it.
        Files.createDirectories(folder.resolve(".java/.userPrefs"));
        System.setProperty("java.util.prefs.userRoot", folder.toString());
        Preferences preferences = Preferences.userRoot().node("losslab-rehearsal");
        AtomicBoolean isFine = new AtomicBoolean();
        try {
            LossLab.launch(
                    new LossLab.Start(Document.of(LectureDemo.experiment()), Optional.empty(), Optional.empty()),
                    new LossLab.Home(preferences, folder.resolve("state")),
                    stage -> new Rehearsal(stage).begin(isFine));
            readBack(preferences);
            preferences.removeNode();
            Preferences.userRoot().flush();
        } finally {
            deleteAtEnd(folder);
        }
        System.exit(isFine.get() ? ExitCode.FINE : FAILED);
    }

    /// Preferences are read from files when the program starts, from those that it wrote before.
    private static void readBack(Preferences preferences) throws IOException, BackingStoreException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        preferences.exportSubtree(written);
        try {
            Preferences.importPreferences(new ByteArrayInputStream(written.toByteArray()));
        } catch (InvalidPreferencesFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Java itself looks at the preferences once more when it ends, and deletes files after that, the last one named first.
    private static void deleteAtEnd(Path folder) throws IOException {
        try (Stream<Path> parentsFirst = Files.walk(folder)) {
            parentsFirst.forEach(path -> path.toFile().deleteOnExit());
        }
    }

    private void begin(AtomicBoolean isFine) {
        CompletableFuture<Boolean> broken = new CompletableFuture<>();
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> {
            if (!isBeyondTheEdge(failure)) {
                broken.completeExceptionally(failure);
            }
        });
        Thread.ofPlatform().name("rehearsal").daemon().start(() -> {
            try {
                play();
                broken.complete(true);
                isFine.set(broken.join());
            } catch (RuntimeException | Error failure) {
                System.getLogger(Rehearsal.class.getName()).log(Level.ERROR, "The rehearsal failed", failure);
            }
            Platform.runLater(stage::hide);
        });
    }

    /// JavaFX's platform without a screen fails at windows that reach beyond the edge of the screen that it has not.
    private static boolean isBeyondTheEdge(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .anyMatch(call -> call.getClassName().equals("com.sun.glass.ui.headless.HeadlessView"));
    }

    // The play

    private void play() {
        Typesetter.await();
        pulse();
        plane();
        trainAndLookBack();
        charts();
        dialogs();
        act(() -> content().open(Page.SCORES));
        act(() -> content().open(Page.PLANE));
    }

    private void plane() {
        Node area = node("plane-area");
        actAll(Hands.drag(area, new Point2D(0.7, 0.3), new Point2D(0.2, 0.8)));
        actAll(Hands.drag(area, new Point2D(0.31, 0.3), new Point2D(0.3, 0.6)));
        act(() -> Hands.click(area));
        for (KeyCode key : List.of(KeyCode.RIGHT, KeyCode.UP, KeyCode.ENTER, KeyCode.LEFT)) {
            act(() -> Hands.press(area, key));
        }
        act(() -> Hands.scroll(area, 40));
        act(() -> Hands.scroll(area, -40));
    }

    private void trainAndLookBack() {
        act(button("step")::fire);
        run();
        Slider speed = (Slider) node("speed-slider");
        double usualSpeed = speed.getValue();
        act(() -> speed.setValue(speed.getMax()));
        run();
        act(() -> speed.setValue(usualSpeed));
        Slider timeline = (Slider) node("timeline");
        act(() -> timeline.setValue(0));
        act(() -> timeline.setValue(timeline.getMax()));
        act(() -> content().actions().perform(Action.RESET_ALL));
    }

    private void run() {
        act(button("run")::fire);
        for (int i = 0; i < PULSES_OF_A_RUN; i++) {
            pulse();
        }
        act(button("run")::fire);
    }

    private void charts() {
        TabPane tabs = (TabPane) node("charts").lookup(".tab-pane");
        for (Tab tab : List.copyOf(tabs.getTabs())) {
            act(() -> tabs.getSelectionModel().select(tab));
        }
        act(() -> tabs.getSelectionModel().select(0));
    }

    private void dialogs() {
        for (Action action : DIALOGS) {
            act(() -> content().actions().perform(action));
            call(() -> open().forEach(Stage::hide));
        }
    }

    private Stream<Stage> open() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(window -> window instanceof Stage && window != stage).map(Stage.class::cast);
    }

    // How it is played

    private MainWindow content() {
        return (MainWindow) stage.getScene().getRoot();
    }

    private Node node(String id) {
        return Objects.requireNonNull(call(() -> stage.getScene().lookup("#" + id)), id);
    }

    private Button button(String id) {
        return (Button) node(id);
    }

    private void actAll(List<Runnable> moves) {
        moves.forEach(this::act);
    }

    /// Does something and lets the window show it.
    private void act(Runnable move) {
        call(move);
        pulse();
    }

    private static void call(Runnable move) {
        call(() -> {
            move.run();
            return true;
        });
    }

    private void pulse() {
        CompletableFuture<Boolean> shown = new CompletableFuture<>();
        call(() -> {
            Scene scene = stage.getScene();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    shown.complete(true);
                }
            });
            Platform.requestNextPulse();
            return true;
        });
        await(shown);
    }

    private static <T> T call(Callable<T> action) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.call());
            } catch (Exception | Error failure) {
                result.completeExceptionally(failure);
            }
        });
        return await(result);
    }

    private static <T> T await(CompletableFuture<T> result) {
        return result.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
