package losslab.app.soak;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.MouseButton;
import javafx.stage.PopupWindow;

import losslab.workspace.plane.canvas.PlaneGeometry;
import losslab.workspace.plane.model.PlaneState;

/// What a hand with a mouse does: clicks on anything, drags anything, scrolls anywhere.
final class MouseDeeds {
    private static final List<String> AREAS = List.of("plane-area", "second-plane-area", "triangle-area", "landscape",
            "curve-chart", "check-error", "loss-curve", "gradient-check", "losses");

    private final Hands hands;
    private final Sight sight;
    private final Journal journal;
    private final Supplier<Laboratory> laboratory;

    MouseDeeds(Hands hands, Sight sight, Journal journal, Supplier<Laboratory> laboratory) {
        this.hands = hands;
        this.sight = sight;
        this.journal = journal;
        this.laboratory = laboratory;
    }

    List<Deed> all() {
        return List.of(new Deed("drag in the plane", 24, this::dragInPlane),
                new Deed("click in the plane", 10, this::clickInPlane),
                new Deed("drag a slider", 10, choices -> drag(choices, Slider.class::isInstance)),
                new Deed("drag in a chart", 8, choices -> drag(choices, this::isArea)),
                new Deed("drag anything", 3, choices -> drag(choices, node -> node.getId() != null)),
                new Deed("click in a chart", 5, choices -> click(choices, this::isArea)),
                new Deed("click a button", 22, choices -> click(choices, MouseDeeds::isButton)),
                new Deed("choose from a list", 10, choices -> choose(choices, ComboBoxBase.class::isInstance)),
                new Deed("choose from a menu", 10, choices -> choose(choices, MouseDeeds::isMenu)),
                new Deed("open a tab", 6, choices -> click(choices, node -> node.getStyleClass().contains("tab"))),
                new Deed("click in a table", 7, choices -> click(choices, MouseDeeds::isCell)),
                new Deed("sort a table", 4, choices -> click(choices, TableColumnHeader.class::isInstance)),
                new Deed("click anything", 4, choices -> click(choices, node -> node.getId() != null)),
                new Deed("scroll", 10, this::scroll), new Deed("finish a dialog", 4, this::finishDialog));
    }

    private static boolean isButton(Node node) {
        return node instanceof ButtonBase && !(node instanceof MenuButton);
    }

    private static boolean isMenu(Node node) {
        return node instanceof MenuButton || node.getStyleClass().contains("menu") && !(node instanceof Control);
    }

    private static boolean isCell(Node node) {
        return node instanceof TableCell<?, ?> cell && !cell.isEmpty() || node instanceof ListCell<?>;
    }

    private boolean isArea(Node node) {
        return AREAS.contains(String.valueOf(node.getId())) || node.getClass().getSimpleName().endsWith("ChartPane")
                || node.getClass().getSimpleName().equals("ContourPane");
    }

    /// A node and where it lies on the screen, as much of it as is on the window.
    private record Target(Node node, Bounds bounds) {}

    private Optional<Target> find(Choices choices, Predicate<Node> wanted) {
        return Fx.call(() -> choices.ofAny(sight.nodes(wanted)).map(node -> {
            Bounds bounds = Sight.onScreen(node);
            journal.tell(Sight.name(node));
            return bounds == null || bounds.getWidth() < 4 || bounds.getHeight() < 4 ? null : new Target(node, bounds);
        }));
    }

    private void drag(Choices choices, Predicate<Node> wanted) {
        find(choices, wanted).ifPresent(target -> {
            Point2D from = target.node() instanceof Slider
                    ? Fx.call(() -> thumb(target.node()))
                    : choices.within(target.bounds());
            Point2D to = choices.within(target.bounds());
            journal.tell("from %s to %s".formatted(from, to));
            hands.drag(from, to, 1 + choices.below(12));
        });
    }

    private static Point2D thumb(Node slider) {
        Node thumb = slider.lookup(".thumb");
        Bounds bounds = Sight.onScreen(thumb == null ? slider : thumb);
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private void click(Choices choices, Predicate<Node> wanted) {
        find(choices, wanted).ifPresent(target -> {
            Point2D place = isButton(target.node()) ? middle(target.bounds()) : choices.within(target.bounds());
            MouseButton button = choices.chance(0.1) ? MouseButton.SECONDARY : MouseButton.PRIMARY;
            int count = choices.chance(0.15) ? 2 + choices.below(6) : 1;
            journal.tell(count + " times with " + button);
            hands.click(place, button, count);
        });
    }

    private static Point2D middle(Bounds bounds) {
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private void choose(Choices choices, Predicate<Node> wanted) {
        find(choices, wanted).ifPresent(target -> {
            hands.click(middle(target.bounds()));
            Hands.pause(1 + choices.below(3));
            click(choices, MouseDeeds::isChoice);
        });
    }

    private static boolean isChoice(Node node) {
        return node.getStyleClass().contains("menu-item") || node instanceof ListCell<?> cell && !cell.isEmpty()
                && cell.getScene().getWindow() instanceof PopupWindow;
    }

    private void scroll(Choices choices) {
        Predicate<Node> wanted = choices.chance(0.5)
                ? this::isArea
                : node -> node instanceof TextInputControl || node instanceof Labeled;
        find(choices, wanted)
                .ifPresent(target -> hands.scroll(choices.within(target.bounds()), choices.below(9) - 4));
    }

    private void dragInPlane(Choices choices) {
        inPlane(choices).ifPresent(from -> {
            Point2D to = from.add(choices.between(-200, 200), choices.between(-200, 200));
            journal.tell("from %s to %s".formatted(from, to));
            hands.drag(from, to, 1 + choices.below(20));
        });
    }

    private void clickInPlane(Choices choices) {
        inPlane(choices).ifPresent(place -> {
            MouseButton button = choices.chance(0.3) ? MouseButton.SECONDARY : MouseButton.PRIMARY;
            journal.tell(button + " at " + place);
            hands.click(place, button, choices.chance(0.2) ? 2 : 1);
        });
    }

    /// A point, the tip of an arrow, a place on a line, or anywhere.
    private Optional<Point2D> inPlane(Choices choices) {
        return Fx.call(() -> sight.node("plane-area").map(area -> {
            Bounds room = area.getLayoutBounds();
            PlaneState state = laboratory.get().model().state();
            PlaneGeometry plane = new PlaneGeometry(state, Math.floor(room.getWidth()), Math.floor(room.getHeight()));
            int points = state.experiment().data().size();
            int k = choices.below(state.experiment().data().classCount());
            Point2D place = switch (choices.below(5)) {
                case 0, 1 -> points == 0 ? plane.place(0, 0) : plane.point(choices.below(points));
                case 2 -> plane.hasLineAndArrow(k) ? plane.tip(k) : plane.place(0, 0);
                case 3 -> plane.hasLineAndArrow(k) ? plane.onLine(k, choices.between(-0.5, 0.5)) : plane.place(0, 0);
                default -> choices.within(room);
            };
            return area.localToScreen(place);
        }).filter(place -> Double.isFinite(place.getX()) && Double.isFinite(place.getY())));
    }

    /// Answers a dialog, whatever it says, or makes an end of it.
    private void finishDialog(Choices choices) {
        Fx.call(() -> choices.ofAny(sight.dialogs())).ifPresent(dialog -> {
            journal.tell("close " + Fx.call(dialog::getTitle));
            Fx.run(dialog::close);
        });
    }
}
