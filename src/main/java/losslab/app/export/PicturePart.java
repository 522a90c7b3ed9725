package losslab.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;

import losslab.ui.Messages;

/// A part of a window that a picture can be made of.
///
/// @param name of the part, on the screen
public record PicturePart(String name, Region node) {
    /// A canvas that is narrower is a sign in some other part.
    private static final double NARROWEST_DRAWING = 120;

    /// The parts of a window that are seen: framed panels by their titles, what they draw without its frame, and the window.
    public static List<PicturePart> of(Region window) {
        List<PicturePart> parts = new ArrayList<>();
        seen(window).filter(node -> node.getStyleClass().contains("card")).map(Region.class::cast)
                .forEach(card -> add(card, parts));
        parts.add(new PicturePart(Messages.text("export.window"), window));
        return parts;
    }

    private static void add(Region card, List<PicturePart> parts) {
        String name = name(card);
        parts.add(new PicturePart(name, content(card)));
        seen(card).filter(node -> node instanceof Canvas canvas && canvas.getWidth() >= NARROWEST_DRAWING)
                .map(Node::getParent).filter(Region.class::isInstance).map(Region.class::cast)
                .forEach(drawing -> parts.add(new PicturePart(Messages.text("export.drawing", name), drawing)));
    }

    /// The part that has the keyboard, or else the last one, the window.
    public static PicturePart inUse(List<PicturePart> parts, Optional<Node> focused) {
        return Stream.iterate(focused.orElse(null), Objects::nonNull, Node::getParent)
                .flatMap(node -> parts.stream().filter(part -> part.node() == node)).findFirst()
                .orElse(parts.getLast());
    }

    private static String name(Region card) {
        return openTab(card).map(tab -> tab.getSelectionModel().getSelectedItem().getText())
                .or(() -> seen(card).filter(node -> node.getStyleClass().contains("card-title"))
                        .map(title -> ((Label) title).getText()).findFirst())
                .orElse(Objects.requireNonNullElse(card.getId(), ""));
    }

    /// Of tabs the open one, without the row of tabs.
    private static Region content(Region card) {
        return openTab(card).map(tabs -> tabs.getSelectionModel().getSelectedItem().getContent())
                .filter(Region.class::isInstance).map(Region.class::cast).orElse(card);
    }

    private static Optional<TabPane> openTab(Region card) {
        return card.getChildrenUnmodifiable().stream().filter(TabPane.class::isInstance).map(TabPane.class::cast)
                .findFirst();
    }

    private static Stream<Node> seen(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(PicturePart::seen))
                : Stream.of(node);
    }

    /// The name, for lists.
    @Override
    public String toString() {
        return name;
    }
}
