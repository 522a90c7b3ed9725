package losslab.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
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

    /// What a hand can do, one thing after the other, to the controls that are seen below a node: choose every value of every
    /// list, switch every switch on and off, move every slider there and back.
    static List<Runnable> everything(Node node) {
        List<Runnable> moves = new ArrayList<>();
        seen(node).forEach(control -> {
            List<Runnable> own = new ArrayList<>();
            add(control, own);
            own.forEach(move -> moves.add(() -> doIfThere(control, move)));
        });
        return moves;
    }

    /// What was done before may have taken a control from the screen.
    private static void doIfThere(Node control, Runnable move) {
        if (control.getScene() != null) {
            move.run();
        }
    }

    private static void add(Node control, List<Runnable> moves) {
        switch (control) {
            case ComboBox<?> list -> addChoices(list, moves);
            case MenuButton button -> {
                moves.add(button::show);
                moves.add(button::hide);
                button.getItems().forEach(item -> add(item, moves));
            }
            case ToggleButton toggle -> moves.addAll(List.of(toggle::fire, toggle::fire));
            case CheckBox box -> moves.addAll(List.of(box::fire, box::fire));
            case TitledPane pane -> moves.addAll(List.of(() -> turn(pane), () -> turn(pane)));
            case ScrollBar bar -> moves.add(bar::increment);
            case Slider slider -> {
                double before = slider.getValue();
                moves.add(() -> slider.setValue(slider.getMin() + 0.7 * (slider.getMax() - slider.getMin())));
                moves.add(() -> slider.setValue(before));
            }
            case TextInputControl text -> moves.addAll(List.of(text::requestFocus, () -> press(text, KeyCode.ENTER)));
            case Canvas canvas -> moves.add(() -> move(canvas));
            default -> {
                // It only shows something.
            }
        }
    }

    private static void addChoices(ComboBox<?> list, List<Runnable> moves) {
        int before = list.getSelectionModel().getSelectedIndex();
        moves.add(list::show);
        moves.add(list::hide);
        for (int i = 0; i < list.getItems().size(); i++) {
            int value = i;
            moves.add(() -> list.getSelectionModel().select(value));
        }
        if (before >= 0) {
            moves.add(() -> list.getSelectionModel().select(before));
        }
    }

    /// Items that are chosen; those that act are the business of the actions.
    private static void add(MenuItem item, List<Runnable> moves) {
        switch (item) {
            case Menu menu -> menu.getItems().forEach(inner -> add(inner, moves));
            case RadioMenuItem radio -> moves.add(radio::fire);
            case CheckMenuItem check -> moves.addAll(List.of(check::fire, check::fire));
            default -> {
                // It may copy, or ask for a file.
            }
        }
    }

    private static void turn(TitledPane pane) {
        pane.setExpanded(!pane.isExpanded());
    }

    /// The nodes that are seen and take part, below a node, itself included. A control is one node, whatever it is made of.
    private static Stream<Node> seen(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        boolean isWhole = node instanceof ComboBox<?> || node instanceof MenuButton || node instanceof Slider
                || node instanceof TextInputControl || node instanceof ScrollBar;
        return node instanceof Parent parent && !isWhole
                ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(Hands::seen))
                : Stream.of(node);
    }

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

    private static void move(Node node) {
        mouse(node, MouseEvent.MOUSE_MOVED, new Point2D(0.5, 0.5));
    }

    private static void mouse(Node node, EventType<MouseEvent> type, Point2D share) {
        Point2D place = place(node, share);
        Point2D inScene = node.localToScene(place);
        boolean isDown = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        MouseButton button = type == MouseEvent.MOUSE_MOVED ? MouseButton.NONE : MouseButton.PRIMARY;
        Event.fireEvent(node, new MouseEvent(type, inScene.getX(), inScene.getY(), inScene.getX(), inScene.getY(),
                button, 1, false, false, false, false, isDown, false, false, false, false, false,
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
