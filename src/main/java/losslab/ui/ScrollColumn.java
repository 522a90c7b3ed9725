package losslab.ui;

import java.util.OptionalLong;
import java.util.function.LongSupplier;

import javafx.beans.value.ChangeListener;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// A column that scrolls up and down where there is too little room, and by itself to whatever gets the keyboard.
///
/// A wheel that has begun to scroll the column goes on with it: a number that comes under the pointer meanwhile stays.
public final class ScrollColumn extends ScrollPane {
    /// After a rest of so long the wheel begins anew.
    private static final long REST_NANOS = 400_000_000;

    private final LongSupplier nanoTime;
    private OptionalLong scrolledAt = OptionalLong.empty();
    private final ChangeListener<@Nullable Node> follow = (_, _, focused) -> reveal(focused);

    public ScrollColumn(Region content) {
        this(content, System::nanoTime);
    }

    /// @param nanoTime a clock, in nanoseconds
    ScrollColumn(Region content, LongSupplier nanoTime) {
        super(content);
        this.nanoTime = nanoTime;
        getStyleClass().add("workspace-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        sceneProperty().addListener((_, before, now) -> moveTo(before, now));
        Scrolling.paintDirectly(this);
        addEventFilter(ScrollEvent.SCROLL, this::beforeScroll);
    }

    private void beforeScroll(ScrollEvent event) {
        boolean isForNumber = event.getTarget() instanceof Node target && isInNumber(target);
        long now = nanoTime.getAsLong();
        boolean goesOn = scrolledAt.isPresent() && now - scrolledAt.getAsLong() < REST_NANOS;
        if (room() > 0 && (goesOn || !isForNumber)) {
            scrolledAt = OptionalLong.of(now);
            if (isForNumber) {
                Event.fireEvent(getContent(), event);
                event.consume();
            }
        }
    }

    private boolean isInNumber(Node target) {
        for (Node at = target; at != null && at != getContent(); at = at.getParent()) {
            if (at instanceof NumberField field && field.takesWheel()) {
                return true;
            }
        }
        return false;
    }

    /// How far the column can be scrolled, in pixels.
    private double room() {
        return getContent().getLayoutBounds().getHeight() - getViewportBounds().getHeight();
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
        double room = room();
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
