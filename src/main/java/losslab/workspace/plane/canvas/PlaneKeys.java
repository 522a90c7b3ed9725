package losslab.workspace.plane.canvas;

import java.util.Optional;
import java.util.stream.IntStream;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import losslab.core.model.Parameters;
import losslab.ui.Numbers;
import losslab.workspace.plane.canvas.PlaneTarget.ArrowTip;
import losslab.workspace.plane.canvas.PlaneTarget.Background;
import losslab.workspace.plane.canvas.PlaneTarget.DataPoint;
import losslab.workspace.plane.canvas.PlaneTarget.Line;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.panel.SelectionKeys;

/// What the keys do while the plane has the focus. They act on a zero line or the tip of an arrow if one was chosen by L
/// or A, else on the selected points, else on the view.
final class PlaneKeys {
    private static final double NUDGE = 0.01;
    private static final double LARGE_NUDGE = 0.1;
    /// How far an arrow key looks, as a share of what is seen.
    private static final double LOOK = 0.1;
    private static final double ZOOM = 1.25;
    /// How far a new point keeps from the others, as a share of what is seen.
    private static final double ROOM = 0.05;

    private final PlaneViewModel model;
    private final Sight sight;
    /// A zero line or the tip of an arrow.
    private Optional<PlaneTarget> chosen = Optional.empty();

    PlaneKeys(PlaneViewModel model, Sight sight) {
        this.model = model;
        this.sight = sight;
    }

    /// What the keys act on in a state.
    PlaneTarget target(PlaneState state) {
        int classCount = state.experiment().data().classCount();
        chosen = chosen.filter(target -> switch (target) {
            case Line(int k) -> k < classCount;
            case ArrowTip(int k) -> k < classCount;
            case DataPoint _,Background _ -> false;
        });
        return chosen.orElseGet(() -> state.selectedPoint().stream().<PlaneTarget>mapToObj(DataPoint::new).findFirst()
                .orElse(new Background()));
    }

    /// Lets the keys act on what a hand has grabbed.
    void choose(PlaneTarget target) {
        chosen = Optional.of(target).filter(grabbed -> grabbed instanceof Line || grabbed instanceof ArrowTip);
    }

    /// Whether the key meant something here.
    boolean handle(KeyEvent event) {
        PlaneTarget target = target(model.state());
        boolean isPlain = !event.isShortcutDown() && !event.isAltDown();
        if (event.getCode().isArrowKey() && isPlain) {
            move(target, event.getCode(), event.isShiftDown());
            return true;
        }
        if (event.getCode().isDigitKey() && isPlain) {
            takeDigit(target, event.getText());
            return true;
        }
        if (event.getCode() == KeyCode.A && event.isShortcutDown()) {
            chosen = Optional.empty();
            model.select(IntStream.range(0, model.state().experiment().data().size()).boxed().toList());
            return true;
        }
        return isPlain && (walk(target, event) || change(target, event) || zoom(event));
    }

    /// P, L and A choose the points, the zero lines or the arrows; Page Down and Page Up go on from there.
    private boolean walk(PlaneTarget target, KeyEvent event) {
        switch (event.getCode()) {
            case P -> chosen = Optional.empty();
            case L -> chosen = Optional.of(new Line(target instanceof Line(int k) ? neighbour(k, 1) : classOf(target)));
            case A -> chosen = Optional
                    .of(new ArrowTip(target instanceof ArrowTip(int k) ? neighbour(k, 1) : classOf(target)));
            case PAGE_DOWN, PAGE_UP, ESCAPE -> {
                return walkFrom(target, event);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean walkFrom(PlaneTarget target, KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && chosen.isPresent()) {
            chosen = Optional.empty();
            return true;
        }
        int direction = event.getCode() == KeyCode.PAGE_DOWN ? 1 : -1;
        switch (target) {
            case Line(int k) -> chosen = Optional.of(new Line(neighbour(k, direction)));
            case ArrowTip(int k) -> chosen = Optional.of(new ArrowTip(neighbour(k, direction)));
            case DataPoint _,Background _ -> {
                return SelectionKeys.handle(event, model);
            }
        }
        return true;
    }

    /// The class to begin with: that of the line or arrow chosen before, else the first.
    private static int classOf(PlaneTarget target) {
        return switch (target) {
            case Line(int k) -> k;
            case ArrowTip(int k) -> k;
            case DataPoint _,Background _ -> 0;
        };
    }

    private int neighbour(int k, int direction) {
        return Math.floorMod(k + direction, model.state().experiment().data().classCount());
    }

    private void move(PlaneTarget target, KeyCode arrow, boolean isLarge) {
        int right = arrow == KeyCode.RIGHT ? 1 : arrow == KeyCode.LEFT ? -1 : 0;
        int up = arrow == KeyCode.UP ? 1 : arrow == KeyCode.DOWN ? -1 : 0;
        double nudge = isLarge ? LARGE_NUDGE : NUDGE;
        switch (target) {
            case DataPoint _ -> model.moveSelection(right * nudge, up * nudge);
            case Line(int k) -> model.setParameter(k, 2,
                    Numbers.decimalSum(parameters().b(k), (right + up) * nudge));
            case ArrowTip(int k) -> turn(k, Numbers.decimalSum(parameters().w0(k), right * nudge),
                    Numbers.decimalSum(parameters().w1(k), up * nudge));
            case Background _ -> sight.look(right * LOOK, up * LOOK);
        }
    }

    /// Two zeros would take the line, and with it the arrow, out of the hand.
    private void turn(int k, double w0, double w1) {
        if (w0 != 0 || w1 != 0) {
            model.setRow(k, w0, w1, parameters().b(k));
        }
    }

    private Parameters parameters() {
        return model.state().experiment().parameters();
    }

    /// A digit sets the class of the selected points, chooses the line or the arrow of a class, or with nothing selected
    /// sets the class of the next point.
    private void takeDigit(PlaneTarget target, String digit) {
        int k = digit.isEmpty() ? -1 : Character.digit(digit.charAt(0), 10);
        if (k < 0 || k >= model.state().experiment().data().classCount()) {
            return;
        }
        switch (target) {
            case DataPoint _ -> model.setClassOfSelection(k);
            case Line _ -> chosen = Optional.of(new Line(k));
            case ArrowTip _ -> chosen = Optional.of(new ArrowTip(k));
            case Background _ -> model.setCurrentClass(k);
        }
    }

    private boolean change(PlaneTarget target, KeyEvent event) {
        boolean onPoint = target instanceof DataPoint;
        switch (event.getCode()) {
            case N, INSERT -> addPoint();
            case DELETE, BACK_SPACE -> {
                if (onPoint) {
                    model.deleteSelection();
                }
            }
            case H -> {
                if (onPoint) {
                    toggleHeldOut();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Adds a point in the middle of what is seen, or beside the points that are there already.
    private void addPoint() {
        Viewport view = sight.view();
        double x0 = Numbers.snapped(view.centerX(), view.dragStep());
        double x1 = Numbers.snapped(view.centerY(), view.dragStep());
        double room = Numbers.niceStep(ROOM * Math.min(view.width(), view.height()) / view.scale());
        while (isTaken(x0, x1, room)) {
            x0 = Numbers.decimalSum(x0, room);
        }
        chosen = Optional.empty();
        model.addPoint(x0, x1);
    }

    private boolean isTaken(double x0, double x1, double room) {
        return model.state().experiment().data().points().stream()
                .anyMatch(point -> Math.hypot(point.x0() - x0, point.x1() - x1) < room / 2);
    }

    /// Holds the selected points out, or trains on them, whichever the last selected one is not.
    private void toggleHeldOut() {
        model.state().selectedPoint().ifPresent(
                index -> model.setSelectionHeldOut(!model.state().experiment().data().get(index).heldOut()));
    }

    private boolean zoom(KeyEvent event) {
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> sight.zoom(ZOOM);
            case MINUS, SUBTRACT -> sight.zoom(1 / ZOOM);
            case HOME -> sight.fit();
            default -> {
                return false;
            }
        }
        return true;
    }
}
