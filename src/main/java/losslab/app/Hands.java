package losslab.app;

import java.util.ArrayList;
import java.util.List;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;

/// What a hand does in the [Rehearsal], to whatever it finds on the screen. For the FX thread.
final class Hands {
    private static final int PLACES_OF_A_DRAG = 12;

    private Hands() {}

    /// Drags from one place of a node to another, both as shares of its size, with a stop at every place on the way.
    static List<Runnable> drag(Node node, Point2D from, Point2D to) {
        List<Runnable> moves = new ArrayList<>();
        moves.add(() -> mouse(node, MouseEvent.MOUSE_PRESSED, from));
        for (int i = 1; i <= PLACES_OF_A_DRAG; i++) {
            Point2D place = from.interpolate(to, (double) i / PLACES_OF_A_DRAG);
            moves.add(() -> mouse(node, MouseEvent.MOUSE_DRAGGED, place));
        }
        moves.add(() -> mouse(node, MouseEvent.MOUSE_RELEASED, to));
        return moves;
    }

    static void click(Node node) {
        for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED,
                MouseEvent.MOUSE_CLICKED)) {
            mouse(node, type, new Point2D(0.5, 0.5));
        }
    }

    private static void mouse(Node node, EventType<MouseEvent> type, Point2D share) {
        Point2D place = place(node, share);
        Point2D inScene = node.localToScene(place);
        boolean isDown = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        Event.fireEvent(node, new MouseEvent(type, inScene.getX(), inScene.getY(), inScene.getX(), inScene.getY(),
                MouseButton.PRIMARY, 1, false, false, false, false, isDown, false, false, false, false, false,
                new PickResult(node, inScene.getX(), inScene.getY())));
    }

    static void scroll(Node node, double pixels) {
        Point2D place = node.localToScene(place(node, new Point2D(0.5, 0.5)));
        Event.fireEvent(node, new ScrollEvent(ScrollEvent.SCROLL, place.getX(), place.getY(), place.getX(),
                place.getY(), false, false, false, false, false, false, 0, pixels, 0, pixels,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
                new PickResult(node, place.getX(), place.getY())));
    }

    static void press(Node node, KeyCode key) {
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(node, new KeyEvent(type, "", key.getName(), key, false, false, false, false));
        }
    }

    private static Point2D place(Node node, Point2D share) {
        Bounds bounds = node.getLayoutBounds();
        return new Point2D(bounds.getMinX() + share.getX() * bounds.getWidth(),
                bounds.getMinY() + share.getY() * bounds.getHeight());
    }
}
