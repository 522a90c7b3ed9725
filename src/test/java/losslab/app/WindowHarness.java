package losslab.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.testing.Complaints;
import losslab.testing.HeadlessMouse;
import losslab.testing.Toolkit;
import losslab.ui.Settings;
import losslab.ui.Png;
import losslab.workspace.plane.canvas.PlaneGeometry;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;

/// A real window for each test, on JavaFX's headless platform, with a robot's hands on mouse and keyboard.
///
/// Every action waits until the pulse that shows its result is over; nothing sleeps. A test fails when it leaves a
/// warning in the log, an uncaught exception or a word on standard error; of a failed test a picture stays in `target`.
///
/// Long because it holds all that is known about the headless platform in one place: its robot, its pulses, its quirks.
final class WindowHarness implements BeforeEachCallback, AfterEachCallback {
    private static final int PATIENCE_SECONDS = 20;
    private static final Path PICTURES = Path.of("target", "window-pictures");

    private final Experiment experiment;
    private final double width;
    private final double height;
    private final Complaints complaints = new Complaints();
    private PlaneViewModel model;
    private ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.standard());
    private Stage stage;
    private Robot robot;
    private final HeadlessMouse mouse = new HeadlessMouse();

    WindowHarness() {
        this(LectureDemo.experiment());
    }

    WindowHarness(Experiment experiment) {
        this(experiment, 1440, 900);
    }

    WindowHarness(Experiment experiment, double width, double height) {
        this.experiment = experiment;
        this.width = width;
        this.height = height;
    }

    // Life

    @Override
    public void beforeEach(ExtensionContext context) {
        Toolkit.start();
        complaints.listen();
        run(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> complaints.add(failure));
            model = new PlaneViewModel(experiment, Platform::runLater);
            settings = new SimpleObjectProperty<>(Settings.standard());
            stage = new Stage();
            stage.setScene(new Scene(new MainWindow(model, settings), width, height));
            mouse.mend(stage.getScene());
            stage.setX(0);
            stage.setY(0);
            stage.show();
            content().focusPlane();
            robot = new Robot();
        });
        pulse();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        pulse();
        List<String> heard = complaints.heard();
        if (context.getExecutionException().isPresent() || !heard.isEmpty()) {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName()
                    .replaceAll("[^\\p{Alnum}]+", "-") + ".png"), Png.encode(picture()));
        }
        run(() -> {
            model.close();
            // A field that keeps the focus would let its caret blink for ever.
            content().focusPlane();
            stage.close();
            forget();
        });
        complaints.stopListening();
        Assertions.assertThat(heard).as("warnings, uncaught exceptions, standard error").isEmpty();
    }

    /// JUnit keeps this for as long as the tests of a class run: a closed window of each would fill the memory.
    private void forget() {
        stage.setScene(null);
        stage = null;
        model = null;
    }

    // Time

    /// Does something on the FX thread and waits for its end.
    void run(Runnable action) {
        call(() -> {
            action.run();
            return "";
        });
    }

    <T> T call(Callable<T> action) {
        return Toolkit.call(action);
    }

    /// Waits until what was done so far is on the screen.
    void pulse() {
        afterPulse(() -> "");
    }

    /// Looks at the screen at the end of a pulse, when layout is over and nothing has changed since.
    <T> T afterPulse(Callable<T> look) {
        CompletableFuture<T> seen = new CompletableFuture<>();
        run(() -> {
            Scene scene = stage.getScene();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    try {
                        seen.complete(look.call());
                    } catch (Exception | Error failure) {
                        seen.completeExceptionally(failure);
                    }
                }
            });
            Platform.requestNextPulse();
        });
        return seen.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /// Waits for a state, and for its pulse.
    PlaneState waitFor(Predicate<PlaneState> wanted) {
        CompletableFuture<PlaneState> found = new CompletableFuture<>();
        ChangeListener<PlaneState> listener = (_, _, state) -> {
            if (wanted.test(state)) {
                found.complete(state);
            }
        };
        run(() -> {
            model.stateProperty().addListener(listener);
            listener.changed(model.stateProperty(), model.state(), model.state());
        });
        PlaneState state = found.completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (state == null) {
            throw new AssertionError("waited in vain; the state is still " + state());
        }
        run(() -> model.stateProperty().removeListener(listener));
        pulse();
        return state;
    }

    /// Shows the lecture's demo instead of what is there.
    void openLectureDemo() {
        run(() -> model.load(LectureDemo.experiment()));
        pulse();
    }

    // Eyes

    PlaneViewModel model() {
        return model;
    }

    PlaneState state() {
        return call(model::state);
    }

    /// What the window shows now: other languages and digits come with another content.
    MainWindow content() {
        return (MainWindow) stage.getScene().getRoot();
    }

    /// What the user has set.
    ObjectProperty<Settings> settings() {
        return settings;
    }

    Scene scene() {
        return stage.getScene();
    }

    Stage stage() {
        return stage;
    }

    /// The node of an id, in the window or in a menu that is open.
    Node node(String id) {
        return call(() -> find(id));
    }

    Node find(String id) {
        return Window.getWindows().stream().map(window -> window.getScene().lookup("#" + id)).filter(Objects::nonNull)
                .findFirst().orElseThrow(() -> new AssertionError("no node #" + id + " on the screen"));
    }

    /// The line of an open menu that has this text.
    Node findMenuItem(String text) {
        return Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(".menu-item").stream())
                .filter(item -> item.lookupAll(".label").stream().anyMatch(
                        label -> label instanceof Labeled labeled && text.equals(labeled.getText())))
                .findFirst().orElseThrow(() -> new AssertionError("no menu item " + text + " on the screen"));
    }

    /// The line of an open list that has this text.
    Node findListCell(String text) {
        return Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(".combo-box-popup .list-cell").stream())
                .filter(cell -> cell instanceof Labeled labeled && text.equals(labeled.getText())
                        && isTreeVisible(cell))
                .findFirst().orElseThrow(() -> new AssertionError("no choice " + text + " on the screen"));
    }

    boolean isOnScreen(String id) {
        return call(() -> {
            Node node = stage.getScene().lookup("#" + id);
            return node != null && isTreeVisible(node);
        });
    }

    static boolean isTreeVisible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// The text that a label, button or field shows.
    String text(String id) {
        return call(() -> textOf(find(id)));
    }

    static String textOf(Node node) {
        return switch (node) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl input -> input.getText();
            default -> throw new AssertionError(node + " has no text");
        };
    }

    boolean hasFocus(String id) {
        return call(() -> find(id).isFocused());
    }

    /// The text of a cell of the table; rows count from 0 as they stand.
    String cell(int row, String column) {
        return call(() -> cellText(row, column));
    }

    String cellText(int row, String column) {
        TableCell<?, ?> cell = findCell(row, column);
        return cell.getGraphic() == null ? cell.getText() : textOf(cell.getGraphic());
    }

    TableCell<?, ?> findCell(int row, String column) {
        return find("points-table").lookupAll(".table-cell").stream().filter(TableCell.class::isInstance)
                .map(cell -> (TableCell<?, ?>) cell)
                .filter(cell -> isVisibleCell(cell) && cell.getIndex() == row
                        && isColumn(cell.getTableColumn(), column))
                .findFirst().orElseThrow(() -> new AssertionError("no cell in row " + row + ", column " + column));
    }

    private static boolean isVisibleCell(IndexedCell<?> cell) {
        return !cell.isEmpty() && isTreeVisible(cell);
    }

    private static boolean isColumn(TableColumn<?, ?> column, String id) {
        return ("column-" + id).equals(column.getId());
    }

    /// The point that a row of the table shows.
    int pointInRow(int row) {
        return Integer.parseInt(cell(row, "number")) - 1;
    }

    WritableImage picture() {
        return call(() -> stage.getScene().snapshot(null));
    }

    PlaneGeometry plane() {
        return call(() -> {
            Bounds area = find("plane-area").getLayoutBounds();
            return new PlaneGeometry(model.state(), Math.floor(area.getWidth()), Math.floor(area.getHeight()));
        });
    }

    /// The colours within a few pixels of a place of the plane's area.
    Set<Color> colorsOfPlaneAround(Point2D place, int reach) {
        WritableImage picture = call(() -> find("plane-area").snapshot(null, null));
        double overhang = (picture.getWidth() - plane().width()) / 2;
        Set<Color> colors = new HashSet<>();
        for (int dx = -reach; dx <= reach; dx++) {
            for (int dy = -reach; dy <= reach; dy++) {
                colors.add(picture.getPixelReader().getColor((int) (place.getX() + overhang) + dx,
                        (int) (place.getY() + overhang) + dy));
            }
        }
        return colors;
    }

    // Hands

    /// The middle of a node, in screen coordinates.
    Point2D middle(Node node) {
        return call(() -> {
            Bounds bounds = node.localToScreen(node.getLayoutBounds());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    /// Scrolls to a node, as a hand does that looks for it.
    private void reveal(Node node) {
        boolean hasScrolled = call(() -> {
            for (Node above = node.getParent(); above != null; above = above.getParent()) {
                if (above instanceof ScrollPane pane && scrollTo(pane, node)) {
                    return true;
                }
            }
            return false;
        });
        if (hasScrolled) {
            pulse();
        }
    }

    private static boolean scrollTo(ScrollPane pane, Node node) {
        Bounds shown = pane.localToScene(pane.getLayoutBounds());
        Bounds wanted = node.localToScene(node.getLayoutBounds());
        double room = pane.getContent().getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
        boolean isSeen = wanted.getMinY() >= shown.getMinY() && wanted.getMaxY() <= shown.getMaxY();
        if (isSeen || room <= 0) {
            return false;
        }
        double fromTop = wanted.getCenterY() - pane.getContent().localToScene(0, 0).getY();
        pane.setVvalue(Math.clamp((fromTop - pane.getViewportBounds().getHeight() / 2) / room, 0, 1));
        return true;
    }

    /// A place of the plane's area, in screen coordinates.
    Point2D planeToScreen(Point2D place) {
        return call(() -> find("plane-area").localToScreen(place));
    }

    void click(String id) {
        click(node(id));
    }

    void click(Node node) {
        reveal(node);
        clickAt(middle(node), MouseButton.PRIMARY);
    }

    /// Opens a list and chooses from it.
    void choose(String id, String text) {
        click(id);
        click(call(() -> findListCell(text)));
    }

    /// Drags a slider's thumb to a share of its way, or beyond its ends.
    void slide(String id, double share) {
        Node slider = node(id);
        reveal(slider);
        Bounds track = call(() -> {
            Node line = slider.lookup(".track");
            return line.localToScreen(line.getLayoutBounds());
        });
        dragOnScreen(middle(call(() -> slider.lookup(".thumb"))),
                new Point2D(track.getMinX() + share * track.getWidth(), track.getCenterY()));
    }

    void clickInPlane(Point2D place) {
        clickAt(planeToScreen(place), MouseButton.PRIMARY);
    }

    void clickAt(Point2D place, MouseButton button) {
        moveTo(place);
        run(() -> robot.mousePress(button));
        run(() -> robot.mouseRelease(button));
        pulse();
    }

    void moveTo(Point2D place) {
        run(() -> robot.mouseMove(place));
    }

    void press() {
        run(() -> robot.mousePress(MouseButton.PRIMARY));
        pulse();
    }

    void release() {
        run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        pulse();
    }

    /// Drags in the plane's area, on a straight way with some places in between.
    void drag(Point2D from, Point2D to) {
        dragOnScreen(planeToScreen(from), planeToScreen(to));
    }

    void dragOnScreen(Point2D from, Point2D to) {
        moveTo(from);
        press();
        for (int i = 1; i <= 4; i++) {
            moveTo(from.interpolate(to, i / 4.0));
            pulse();
        }
        release();
    }

    void scroll(String id, int notches) {
        moveTo(middle(node(id)));
        run(() -> robot.mouseWheel(-notches));
        pulse();
    }

    /// Presses keys together, the last one last.
    void keys(KeyCode... together) {
        for (KeyCode key : together) {
            run(() -> robot.keyPress(key));
        }
        for (int i = together.length - 1; i >= 0; i--) {
            KeyCode key = together[i];
            run(() -> robot.keyRelease(key));
        }
        pulse();
    }

    void resize(double newWidth, double newHeight) {
        run(() -> {
            stage.setWidth(newWidth);
            stage.setHeight(newHeight);
        });
        pulse();
        pulse();
    }

    /// Holds Shift while the mouse acts.
    void withShift(Runnable action) {
        run(() -> mouse.setShiftHeld(true));
        action.run();
        run(() -> mouse.setShiftHeld(false));
        pulse();
    }

    /// Types characters that may be on no key.
    void type(String text) {
        text.codePoints().forEach(c -> run(() -> {
            Node focused = stage.getScene().getFocusOwner();
            focused.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, Character.toString(c), "", KeyCode.UNDEFINED, false,
                    false, false, false));
        }));
        pulse();
    }

    /// Replaces the text of a field; it keeps the focus.
    void overwrite(String id, String text) {
        click(id);
        keys(KeyCode.CONTROL, KeyCode.A);
        type(text);
    }

    /// Replaces the text of a field and presses Enter.
    void enter(String id, String text) {
        overwrite(id, text);
        keys(KeyCode.ENTER);
    }
}
