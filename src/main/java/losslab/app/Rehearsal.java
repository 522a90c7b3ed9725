package losslab.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
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
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import losslab.experiment.Document;
import losslab.experiment.LectureDemo;
import losslab.ui.formula.Typesetter;
import losslab.ui.picture.PictureFormat;

/// Opens the window, uses every panel, dialog and workspace of it once or twice, and ends. Java watches such a run and keeps
/// what it has learnt in a file, its AOT cache, with which the program starts faster:
///
///     java … -XX:AOTCacheOutput=losslab.aot losslab.app.Rehearsal
///
/// Nothing stays behind: settings and files go to a folder that is deleted. The exit code is 1 if anything failed.
final class Rehearsal {
    private static final int FAILED = 1;
    private static final int PATIENCE_SECONDS = 60;
    private static final int MOST_PULSES = 1000;
    private static final int MOVES_A_PULSE = 4;
    /// As many pulses as a run is watched for.
    private static final int PULSES_OF_A_RUN = 20;
    /// What needs no file of the user's and no clipboard, and what it leaves open is closed.
    private static final List<Action> ACTIONS = List.of(Action.EXAMPLES, Action.SETTINGS, Action.GENERATE_POINTS,
            Action.EDIT_CLASSES, Action.ADD_BOOKMARK, Action.EDIT_BOOKMARKS, Action.DESCRIPTION, Action.PANELS,
            Action.EXPORT_PICTURE, Action.HELP, Action.RESET_DATA, Action.UNDO, Action.REDO, Action.RESET_PARAMETERS,
            Action.NEW_SEED, Action.TEXT_LARGER, Action.TEXT_NORMAL, Action.RENAME);

    private final Stage stage;
    private final Path folder;

    private Rehearsal(Stage stage, Path folder) {
        this.stage = stage;
        this.folder = folder;
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
                    stage -> new Rehearsal(stage, folder).begin(isFine));
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
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> broken.completeExceptionally(failure));
        Thread.ofPlatform().name("rehearsal").daemon().start(() -> {
            try {
                play();
                broken.complete(true);
                isFine.set(broken.join());
            } catch (IOException | RuntimeException | Error failure) {
                System.getLogger(Rehearsal.class.getName()).log(Level.ERROR, "The rehearsal failed", failure);
            }
            Platform.runLater(stage::hide);
        });
    }

    // The play

    private void play() throws IOException {
        Typesetter.await();
        pulse();
        plane();
        trainAndLookBack();
        charts();
        useEverything(content());
        actions();
        files();
        act(() -> content().open(Page.SCORES));
        useEverything(content());
        act(() -> content().open(Page.PLANE));
        present();
        menus();
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
            useEverything(tab.getContent());
            run();
        }
        act(() -> tabs.getSelectionModel().select(0));
    }

    private void actions() {
        for (Action action : ACTIONS) {
            act(() -> content().actions().perform(action));
            pulse();
            useAndCloseDialogs();
        }
        act(() -> content().focusPlane());
    }

    private void useAndCloseDialogs() {
        for (Stage dialog : dialogs()) {
            useEverything(dialog.getScene().getRoot());
            act(dialog::hide);
        }
    }

    private List<Stage> dialogs() {
        return call(() -> Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window != stage).map(Stage.class::cast).toList());
    }

    /// Every kind of file, out and in again. They are written in the background, one after the other; each is there as soon as
    /// it is whole.
    private void files() throws IOException {
        Path table = folder.resolve("points.csv");
        act(() -> content().tables().exportPoints(table));
        act(() -> content().tables().exportRun(folder.resolve("run.csv")));
        for (PictureFormat format : PictureFormat.values()) {
            Path picture = folder.resolve("picture." + format.extension());
            act(() -> content().exports().exports().writePicture(content(), format, picture));
            awaitFile(picture);
        }
        awaitFile(table);
        act(() -> content().tables().importFile(table));
        pulse();
        useAndCloseDialogs();
        Path file = folder.resolve("rehearsal.losslab");
        act(() -> content().documents().saveAs(file));
        awaitFile(file);
        act(() -> content().documents().open(file));
        CommandLineInterface.run(new String[]{"eval", file.toString()},
                new PrintStream(OutputStream.nullOutputStream()), System.err);
    }

    private void present() {
        act(() -> content().actions().perform(Action.PRESENT));
        act(() -> Hands.press(content(), KeyCode.RIGHT));
        run();
        act(() -> content().actions().perform(Action.PRESENT));
    }

    private void menus() {
        for (Menu menu : ((MenuBar) node("menu-bar")).getMenus()) {
            act(menu::show);
            act(menu::hide);
        }
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

    /// Not every move is waited for until it is shown: that would take minutes.
    private void useEverything(Node node) {
        List<Runnable> moves = call(() -> Hands.everything(node));
        for (int i = 0; i < moves.size(); i++) {
            call(moves.get(i));
            if (i % MOVES_A_PULSE == 0) {
                pulse();
            }
        }
        pulse();
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

    private void awaitFile(Path file) {
        for (int i = 0; i < MOST_PULSES && Files.notExists(file); i++) {
            pulse();
        }
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
