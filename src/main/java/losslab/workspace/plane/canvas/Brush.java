package losslab.workspace.plane.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

import losslab.core.data.Point;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.workspace.plane.model.PlaneViewModel;

/// The brush: a ring that leaves points of the current class where it is dragged, evenly spread over its inside.
///
/// The wheel and the keys `[` and `]` change its size, with Shift held the points of a dab. Arrow keys move it, and Enter paints.
final class Brush extends Region {
    private static final double SMALLEST_RADIUS = 6;
    private static final double LARGEST_RADIUS = 200;
    private static final int MOST_POINTS = 100;
    private static final double GROWTH = 1.2;
    /// How far an arrow key moves the ring, in pixels.
    private static final double STEP = 12;
    private static final double FINE_STEP = 2;

    private final PlaneViewModel model;
    private final Sight sight;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private double radius = 30;
    private int pointCount = 5;
    private double x;
    private double y;
    private boolean isPlaced;

    Brush(PlaneViewModel model, Sight sight) {
        this.model = model;
        this.sight = sight;
        setId("brush-ring");
        getStyleClass().add("brush-ring");
        setManaged(false);
        setMouseTransparent(true);
        on.subscribe(isOn -> setVisible(isOn && isPlaced));
    }

    /// Whether a drag paints.
    BooleanProperty onProperty() {
        return on;
    }

    boolean isOn() {
        return on.get();
    }

    /// Shows the ring under the pointer.
    void follow(MouseEvent event) {
        if (isOn()) {
            moveTo(event.getX(), event.getY());
        }
    }

    /// Begins a stroke with a dab where the button was pressed.
    PlaneGesture stroke(MouseEvent press) {
        SplittableRandom random = random();
        moveTo(press.getX(), press.getY());
        dab(random);
        double[] last = {press.getX(), press.getY()};
        return event -> {
            moveTo(event.getX(), event.getY());
            // The next dab when half of the ring is new.
            if (Math.hypot(x - last[0], y - last[1]) >= radius / 2) {
                last[0] = x;
                last[1] = y;
                dab(random);
            }
        };
    }

    /// Whether the wheel meant the brush.
    boolean scroll(ScrollEvent event) {
        // With Shift held, systems report a vertical wheel as a horizontal one.
        double delta = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (isOn() && delta != 0) {
            resizeBy(delta > 0 ? 1 : -1, event.isShiftDown());
        }
        return isOn();
    }

    /// Whether a key meant the brush.
    boolean handle(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case B -> on.set(!isOn());
            case ESCAPE -> {
                boolean wasOn = isOn();
                on.set(false);
                return wasOn;
            }
            default -> {
                return isOn() && handleOn(event);
            }
        }
        return true;
    }

    private boolean handleOn(KeyEvent event) {
        double step = event.isShiftDown() ? FINE_STEP : STEP;
        switch (event.getCode()) {
            case LEFT -> moveBy(-step, 0);
            case RIGHT -> moveBy(step, 0);
            case UP -> moveBy(0, -step);
            case DOWN -> moveBy(0, step);
            case ENTER -> {
                moveBy(0, 0);
                dab(random());
            }
            case OPEN_BRACKET, COMMA -> resizeBy(-1, event.isShiftDown());
            case CLOSE_BRACKET, PERIOD -> resizeBy(1, event.isShiftDown());
            default -> {
                return choosesClass(event);
            }
        }
        return true;
    }

    /// A digit chooses what to paint, whatever is selected.
    private boolean choosesClass(KeyEvent event) {
        if (!event.getCode().isDigitKey() || event.getText().isEmpty()) {
            return false;
        }
        int k = Character.digit(event.getText().charAt(0), 10);
        if (k >= 0 && k < model.state().experiment().data().classCount()) {
            model.setCurrentClass(k);
        }
        return true;
    }

    private void moveBy(double dx, double dy) {
        Viewport view = sight.view();
        double fromX = isPlaced ? x : view.width() / 2;
        double fromY = isPlaced ? y : view.height() / 2;
        moveTo(Math.clamp(fromX + dx, 0, view.width()), Math.clamp(fromY + dy, 0, view.height()));
    }

    private void moveTo(double newX, double newY) {
        x = newX;
        y = newY;
        isPlaced = true;
        setVisible(isOn());
        resizeRelocate(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private void resizeBy(int direction, boolean isCount) {
        if (isCount) {
            pointCount = Math.clamp(pointCount + direction, 1, MOST_POINTS);
        } else {
            radius = Math.clamp(radius * Math.pow(GROWTH, direction), SMALLEST_RADIUS, LARGEST_RADIUS);
            moveBy(0, 0);
        }
        model.report(Messages.text("brush.size", Numbers.rough(radius / sight.view().scale()),
                Numbers.whole(pointCount)));
    }

    /// The same strokes on the same points paint the same.
    private SplittableRandom random() {
        return new SplittableRandom(model.state().experiment().data().size());
    }

    /// Points (x, y) + r√u·(cos 2πv, sin 2πv) with u and v uniform from 0 to 1: evenly over the disc.
    private void dab(SplittableRandom random) {
        Viewport view = sight.view();
        int label = model.state().view().currentClass();
        List<Point> points = new ArrayList<>(pointCount);
        for (int i = 0; i < pointCount; i++) {
            double distance = radius * Math.sqrt(random.nextDouble());
            double angle = 2 * Math.PI * random.nextDouble();
            points.add(new Point(
                    Numbers.snapped(view.toPlaneX(x + distance * Math.cos(angle)), view.dragStep()),
                    Numbers.snapped(view.toPlaneY(y + distance * Math.sin(angle)), view.dragStep()), label));
        }
        model.paint(points);
    }
}
