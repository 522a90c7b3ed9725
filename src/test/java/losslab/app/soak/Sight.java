package losslab.app.soak;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Modality;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/// What a student sees on the screen and can reach with the mouse. Belongs to the FX thread.
final class Sight {
    private final Supplier<Laboratory> laboratory;

    Sight(Supplier<Laboratory> laboratory) {
        this.laboratory = laboratory;
    }

    /// The windows that take input: those over which no dialog lies that has to be answered first. The newest last.
    List<Window> windows() {
        Set<Window> blocked = new HashSet<>();
        for (Window window : Window.getWindows()) {
            if (window instanceof Stage stage && stage.getModality() != Modality.NONE) {
                for (Window owner = stage.getOwner(); owner != null; owner = ownerOf(owner)) {
                    blocked.add(owner);
                }
            }
        }
        return Window.getWindows().stream().filter(window -> window.isShowing() && !blocked.contains(window)).toList();
    }

    private static Window ownerOf(Window window) {
        return switch (window) {
            case Stage stage -> stage.getOwner();
            case PopupWindow popup -> popup.getOwnerWindow();
            default -> null;
        };
    }

    /// Whether no dialog has to be answered before the main window takes input again.
    boolean isFree() {
        return windows().contains(laboratory.get().stage());
    }

    /// The dialogs that are open.
    List<Stage> dialogs() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast)
                .filter(stage -> stage != laboratory.get().stage()).toList();
    }

    /// Whether a click there goes to a window that takes input.
    boolean canReach(Point2D place) {
        List<Window> there = Window.getWindows().stream().filter(window -> window.isShowing()
                && new BoundingBox(window.getX(), window.getY(), window.getWidth() - 1, window.getHeight() - 1)
                        .contains(place))
                .toList();
        return !there.isEmpty() && windows().contains(there.getLast());
    }

    /// The nodes of some kind that are seen and enabled, in all windows that take input.
    List<Node> nodes(Predicate<Node> wanted) {
        List<Node> found = new ArrayList<>();
        windows().forEach(window -> collect(window.getScene().getRoot(), wanted, found));
        return found;
    }

    private static void collect(Node node, Predicate<Node> wanted, List<Node> found) {
        if (!node.isVisible() || node.isDisable()) {
            return;
        }
        if (wanted.test(node)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, wanted, found));
        }
    }

    Optional<Node> node(String id) {
        return nodes(node -> id.equals(node.getId())).stream().findFirst();
    }

    /// The part of the screen that a node takes.
    static Bounds onScreen(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }

    /// What a journal calls a node.
    static String name(Node node) {
        String id = node.getId() == null ? "" : "#" + node.getId();
        String kind = node.getClass().getSimpleName();
        return id.isEmpty() ? kind + node.getStyleClass() : kind + id;
    }

    static int countNodes(Node node) {
        int count = 1;
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                count += countNodes(child);
            }
        }
        return count;
    }
}
