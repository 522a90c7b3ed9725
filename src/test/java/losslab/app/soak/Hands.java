package losslab.app.soak;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

import losslab.testing.HeadlessMouse;
import losslab.testing.Toolkit;

/// Mouse and keyboard. Each movement is done when its call returns; no pulse is waited for. From the robot's own thread.
final class Hands {
    private final Supplier<Laboratory> laboratory;
    private final Sight sight;
    private final Robot robot;
    private final Set<Scene> mended = Collections.newSetFromMap(new WeakHashMap<>());
    private final ListChangeListener<Window> mender = _ -> mend();

    Hands(Supplier<Laboratory> laboratory, Sight sight) {
        this.laboratory = laboratory;
        this.sight = sight;
        robot = Toolkit.call(() -> {
            Window.getWindows().addListener(mender);
            mend();
            return new Robot();
        });
    }

    void close() {
        run(() -> Window.getWindows().removeListener(mender));
    }

    private void mend() {
        for (Window window : Window.getWindows()) {
            Scene scene = window.getScene();
            if (scene != null && mended.add(scene)) {
                new HeadlessMouse().mend(scene);
            }
        }
    }

    static void run(Runnable action) {
        Toolkit.call(() -> {
            action.run();
            return "";
        });
    }

    /// Waits until some pulses may have come. Never long: the robot is impatient.
    static void pause(int pulses) {
        for (int i = 0; i < pulses; i++) {
            run(Platform::requestNextPulse);
            run(() -> {});
        }
    }

    boolean moveTo(Point2D place) {
        return Toolkit.call(() -> {
            boolean isThere = sight.canReach(place);
            if (isThere) {
                robot.mouseMove(place);
            }
            return isThere;
        });
    }

    void click(Point2D place, MouseButton button, int count) {
        for (int i = 0; i < count && moveTo(place); i++) {
            run(() -> robot.mousePress(button));
            run(() -> robot.mouseRelease(button));
        }
    }

    void click(Point2D place) {
        click(place, MouseButton.PRIMARY, 1);
    }

    /// @param steps how many moves the mouse tells of
    void drag(Point2D from, Point2D to, int steps) {
        if (!moveTo(from)) {
            return;
        }
        run(() -> robot.mousePress(MouseButton.PRIMARY));
        for (int i = 1; i <= steps; i++) {
            moveTo(from.interpolate(to, (double) i / steps));
        }
        run(() -> robot.mouseRelease(MouseButton.PRIMARY));
    }

    void scroll(Point2D place, int notches) {
        if (moveTo(place)) {
            run(() -> robot.mouseWheel(notches));
        }
    }

    /// Presses keys together, the last one last.
    void keys(KeyCode... together) {
        for (KeyCode key : together) {
            press(key, true);
        }
        for (int i = together.length - 1; i >= 0; i--) {
            press(together[i], false);
        }
    }

    private void press(KeyCode key, boolean isDown) {
        run(() -> {
            if (Window.getWindows().stream().noneMatch(Window::isFocused)) {
                laboratory.get().stage().requestFocus();
            }
            if (isDown) {
                robot.keyPress(key);
            } else {
                robot.keyRelease(key);
            }
        });
    }

    /// Types characters that may be on no key to whatever has the keyboard.
    void type(String text) {
        text.codePoints().forEach(c -> run(() -> Window.getWindows().stream().filter(Window::isFocused)
                .map(window -> window.getScene().getFocusOwner()).filter(Node.class::isInstance).findFirst()
                .ifPresent(focused -> focused.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, Character.toString(c), "",
                        KeyCode.UNDEFINED, false, false, false, false)))));
    }
}
