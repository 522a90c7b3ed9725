package losslab.app.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/// Numbers that are covered by a grey block until the class has guessed them, in the order in which they are to be told. A
/// number goes on changing below its cover.
///
/// Covered are labels, fields and formulas. Cells of a table are not: the table hands them from row to row.
final class Covers {
    private static final String COVERED = "covered";
    private static final String MARKED = "cover-mark";

    private final Parent root;
    private final List<Node> nodes = new ArrayList<>();
    private Optional<Node> marked = Optional.empty();

    Covers(Parent root) {
        this.root = root;
    }

    /// What would be covered at a place where the mouse is.
    Optional<Node> at(EventTarget target) {
        Node node = target instanceof Node hit ? hit : root;
        while (node != null && node != root && !canBeCovered(node)) {
            node = node.getParent();
        }
        return Optional.ofNullable(node).filter(found -> found != root && !isInCell(found));
    }

    private static boolean canBeCovered(Node node) {
        return node instanceof Labeled && !(node instanceof ButtonBase) || node instanceof TextInputControl
                || node.getStyleClass().contains("formula");
    }

    private static boolean isInCell(Node node) {
        return Stream.iterate(node, above -> above != null, Node::getParent).anyMatch(IndexedCell.class::isInstance);
    }

    /// Covers something, or shows it for good.
    void toggle(Node node) {
        if (isCovered(node)) {
            uncover(node);
            nodes.remove(node);
        } else {
            nodes.remove(node);
            nodes.add(node);
            node.getStyleClass().add(COVERED);
        }
    }

    private static boolean isCovered(Node node) {
        return node.getStyleClass().contains(COVERED);
    }

    private static void uncover(Node node) {
        node.getStyleClass().remove(COVERED);
    }

    /// Tells the next number.
    void reveal() {
        nodes.stream().filter(Covers::isCovered).findFirst().ifPresent(Covers::uncover);
    }

    /// Covers everything again that has been told.
    void coverAgain() {
        nodes.stream().filter(node -> !isCovered(node)).forEach(node -> node.getStyleClass().add(COVERED));
    }

    /// Tells everything and forgets it.
    void clear() {
        unmark();
        nodes.forEach(Covers::uncover);
        nodes.clear();
    }

    /// Goes to the next number that could be covered, or to the one before.
    void walk(int direction) {
        List<Node> all = candidates(root).filter(Covers::tellsNumber).toList();
        int now = marked.map(all::indexOf).orElse(direction > 0 ? -1 : 0);
        unmark();
        if (!all.isEmpty()) {
            Node next = all.get(Math.floorMod(now + direction, all.size()));
            next.getStyleClass().add(MARKED);
            marked = Optional.of(next);
        }
    }

    /// Covers or tells what [#walk] has come to.
    void toggleMarked() {
        marked.ifPresent(this::toggle);
    }

    void unmark() {
        marked.ifPresent(node -> node.getStyleClass().remove(MARKED));
        marked = Optional.empty();
    }

    private static Stream<Node> candidates(Node node) {
        if (!node.isVisible() || node instanceof IndexedCell) {
            return Stream.empty();
        }
        if (canBeCovered(node)) {
            return Stream.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Covers::candidates)
                : Stream.empty();
    }

    private static boolean tellsNumber(Node node) {
        return switch (node) {
            case Labeled labeled -> labeled.getText() != null && labeled.getText().chars().anyMatch(Character::isDigit);
            default -> true;
        };
    }
}
