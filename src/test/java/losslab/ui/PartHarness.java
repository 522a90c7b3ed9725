package losslab.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import losslab.testing.HeadlessMouse;
import losslab.testing.Toolkit;

/// One part of the screen in a stage of its own, which it fills, and a robot's hands. Of a failed test a picture stays in
/// `target`.
public final class PartHarness<P extends Region> implements BeforeEachCallback, AfterEachCallback {
    private static final int PATIENCE_SECONDS = 20;
    private static final Path PICTURES = Path.of("target", "window-pictures");

    private final Supplier<P> maker;
    private final double width;
    private final double height;
    private final HeadlessMouse mouse = new HeadlessMouse();
    private P part;
    private Stage stage;
    private Robot robot;

    public PartHarness(Supplier<P> maker, double width, double height) {
        this.maker = maker;
        this.width = width;
        this.height = height;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Toolkit.start();
        run(() -> {
            part = maker.get();
            stage = new Stage();
            stage.setScene(new Scene(new StackPane(part), width, height));
            setTheme(Theme.LIGHT);
            mouse.mend(stage.getScene());
            stage.setX(0);
            stage.setY(0);
            stage.show();
            robot = new Robot();
            robot.mouseMove(width + 50, height + 50);
        });
        pulse();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        if (context.getExecutionException().isPresent()) {
            save(PICTURES.resolve(context.getRequiredTestClass().getSimpleName() + "."
                    + context.getRequiredTestMethod().getName() + ".png"));
        }
        run(() -> {
            // A field that keeps the focus would let its caret blink for ever.
            stage.getScene().getRoot().requestFocus();
            stage.close();
        });
    }

    public P part() {
        return part;
    }

    // Time

    public void run(Runnable action) {
        call(() -> {
            action.run();
            return "";
        });
    }

    public <T> T call(Callable<T> action) {
        return Toolkit.call(action);
    }

    /// Waits until what was done so far is on the screen.
    public void pulse() {
        CompletableFuture<String> over = new CompletableFuture<>();
        run(() -> {
            Scene scene = stage.getScene();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    over.complete("");
                }
            });
            Platform.requestNextPulse();
        });
        over.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /// Does something on the FX thread, and waits until it is on the screen.
    public void show(Runnable action) {
        run(action);
        pulse();
    }

    // Eyes

    public void setTheme(Theme theme) {
        Application.setUserAgentStylesheet(theme.userAgentStylesheet());
        stage.getScene().getStylesheets().setAll(theme.stylesheets());
    }

    public WritableImage picture() {
        return call(() -> part.snapshot(null, null));
    }

    public void save(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Png.encode(call(() -> stage.getScene().snapshot(null))));
    }

    // Hands; places are of the part, in pixels

    void moveTo(double x, double y) {
        run(() -> robot.mouseMove(part.localToScreen(new Point2D(x, y))));
        pulse();
    }

    void leave() {
        run(() -> robot.mouseMove(width + 50, height + 50));
        pulse();
    }

    void press() {
        run(() -> robot.mousePress(MouseButton.PRIMARY));
        pulse();
    }

    void release() {
        run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        pulse();
    }

    void click(double x, double y) {
        moveTo(x, y);
        press();
        release();
    }

    /// The second of two quick clicks, whatever the machine's clock says.
    static MouseEvent doubleClicked(double x, double y) {
        return new MouseEvent(MouseEvent.MOUSE_CLICKED, x, y, x, y, MouseButton.PRIMARY, 2, false, false, false, false,
                false, false, false, false, false, true, null);
    }

    public void drag(double fromX, double fromY, double toX, double toY) {
        moveTo(fromX, fromY);
        press();
        for (int i = 1; i <= 4; i++) {
            moveTo(fromX + (toX - fromX) * i / 4, fromY + (toY - fromY) * i / 4);
        }
        release();
    }

    void scroll(double x, double y, int notches) {
        moveTo(x, y);
        run(() -> robot.mouseWheel(-notches));
        pulse();
    }

    void withShift(Runnable action) {
        run(() -> mouse.setShiftHeld(true));
        action.run();
        run(() -> mouse.setShiftHeld(false));
    }

    void key(KeyCode... together) {
        for (KeyCode key : together) {
            run(() -> robot.keyPress(key));
        }
        for (int i = together.length - 1; i >= 0; i--) {
            KeyCode key = together[i];
            run(() -> robot.keyRelease(key));
        }
        pulse();
    }
}
