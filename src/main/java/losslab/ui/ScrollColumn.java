package losslab.ui;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// A column that scrolls up and down where there is too little room, and by itself to whatever gets the keyboard.
public final class ScrollColumn extends ScrollPane {
    private final ChangeListener<@Nullable Node> follow = (_, _, focused) -> reveal(focused);

    public ScrollColumn(Region content) {
        super(content);
        getStyleClass().add("workspace-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        sceneProperty().addListener((_, before, now) -> moveTo(before, now));
        skinProperty().addListener(_ -> stopCaching());
    }

    /// The toolkit keeps a picture of what it scrolls, which pays while somebody scrolls. Here some number changes in every
    /// frame of a run: a picture of the whole column would be painted anew each time.
    private void stopCaching() {
        Node viewport = lookup(".viewport");
        if (viewport != null) {
            viewport.setCache(false);
        }
    }

    private void moveTo(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.focusOwnerProperty().removeListener(follow);
        }
        if (now != null) {
            now.focusOwnerProperty().addListener(follow);
        }
    }

    private void reveal(@Nullable Node focused) {
        double room = getContent().getLayoutBounds().getHeight() - getViewportBounds().getHeight();
        if (room > 0 && focused != null && contains(focused)) {
            Bounds place = getContent().sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
            double top = getVvalue() * room;
            double bottom = top + getViewportBounds().getHeight();
            double wanted = Math.min(place.getMinY(), Math.max(top, place.getMaxY() - bottom + top));
            setVvalue(wanted / room);
        }
    }

    private boolean contains(Node node) {
        Node above = node;
        while (above != null && above != getContent()) {
            above = above.getParent();
        }
        return above != null;
    }
}
