package losslab.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

import losslab.workspace.plane.canvas.PlaneGeometry;
import losslab.workspace.plane.model.PlaneViewModel;

/// What a hand does on and on while the [WindowBenchmark] looks at the clock. Belongs to the FX thread.
///
/// @param periodMillis how often it acts
/// @param begin        takes hold
/// @param act          acts once; empty for somebody who looks on
/// @param end          lets go
record Gesture(long periodMillis, Consumer<Hand> begin, Optional<Act> act, Consumer<Hand> end) {
    /// A mouse tells its place so often.
    private static final long MOVE_MILLIS = 8;
    /// A key that is held repeats so often: nobody types faster.
    private static final long KEY_MILLIS = 33;
    /// Two weights in turn, so that every Enter changes something.
    /// Of the moves to a control that has to come into view first.
    private static final int PRESS_AT = 20;
    private static final List<String> KEYS = List.of("1", ".", "2", "\n", "-", "0", ".", "7", "\n");
    private static final String FIELD = "weight-0-0";

    /// What a hand acts with, and on what.
    ///
    /// @param start  where point 0 is on the screen
    /// @param origin where the plane's (0, 0) is on the screen
    /// @param one    where its (1, 1) is
    record Hand(Scene scene, Robot robot, Point2D start, Point2D origin, Point2D one) {
        static Hand over(PlaneViewModel model, Scene scene) {
            Node area = scene.lookup("#plane-area");
            Bounds bounds = area.getLayoutBounds();
            PlaneGeometry plane = new PlaneGeometry(model.state(), bounds.getWidth(), bounds.getHeight());
            return new Hand(scene, new Robot(), area.localToScreen(plane.point(0)),
                    area.localToScreen(plane.place(0, 0)), area.localToScreen(plane.place(1, 1)));
        }

        /// A place of the plane on the screen.
        Point2D place(double x0, double x1) {
            return new Point2D(origin.getX() + x0 * (one.getX() - origin.getX()),
                    origin.getY() + x1 * (one.getY() - origin.getY()));
        }

        Node node(String id) {
            return scene.lookup("#" + id);
        }
    }

    /// One act.
    @FunctionalInterface
    interface Act {
        /// @param number counted from 0
        void of(Hand hand, long number);
    }

    /// Looks on.
    static Gesture none() {
        return new Gesture(MOVE_MILLIS, _ -> {}, Optional.empty(), _ -> {});
    }

    /// Drags point 0 in a circle.
    static Gesture dragsPoint() {
        return new Gesture(MOVE_MILLIS, hand -> {
            hand.robot().mouseMove(hand.start());
            hand.robot().mousePress(MouseButton.PRIMARY);
        }, Optional.of((hand, number) -> {
            double angle = number * MOVE_MILLIS / 400.0;
            hand.robot().mouseMove(hand.place(0.5 + 0.3 * Math.cos(angle), 0.4 + 0.3 * Math.sin(angle)));
        }), hand -> hand.robot().mouseRelease(MouseButton.PRIMARY));
    }

    /// Drags the temperature to and fro.
    static Gesture dragsTemperature() {
        // The panel comes into view when it has the keyboard, in the pulse after.
        return new Gesture(MOVE_MILLIS, hand -> hand.node("temperature-slider").requestFocus(),
                Optional.of((hand, number) -> {
                    hand.robot().mouseMove(onSlider(hand, 0.5 + 0.4 * Math.sin(number * MOVE_MILLIS / 400.0)));
                    if (number == PRESS_AT) {
                        hand.robot().mousePress(MouseButton.PRIMARY);
                    }
                }), hand -> hand.robot().mouseRelease(MouseButton.PRIMARY));
    }

    /// Types a weight.
    static Gesture typesWeight() {
        return new Gesture(KEY_MILLIS, hand -> hand.node(FIELD).requestFocus(), Optional.of((hand, number) -> {
            String key = KEYS.get((int) (number % KEYS.size()));
            if (key.equals("\n")) {
                hand.robot().keyType(KeyCode.ENTER);
                hand.robot().keyPress(KeyCode.CONTROL);
                hand.robot().keyType(KeyCode.A);
                hand.robot().keyRelease(KeyCode.CONTROL);
            } else {
                // The robot of the headless platform has no keys for signs.
                hand.node(FIELD).fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, key, "", KeyCode.UNDEFINED, false, false,
                        false, false));
            }
        }), hand -> hand.node("plane-area").requestFocus());
    }

    private static Point2D onSlider(Hand hand, double share) {
        Node slider = hand.node("temperature-slider");
        Bounds bounds = slider.getLayoutBounds();
        return slider.localToScreen(share * bounds.getWidth(), bounds.getCenterY());
    }
}
