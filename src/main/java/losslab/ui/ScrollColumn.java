package losslab.ui;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

import javafx.beans.value.ChangeListener;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// A column that scrolls up and down where there is too little room, and by itself to whatever gets the keyboard.
///
/// A wheel that has begun to scroll the column goes on with it: a number that comes under the pointer meanwhile stays. What
/// a mouse button holds stays where it is on the screen, as far as the column can scroll, whatever grows above it.
public final class ScrollColumn extends ScrollPane {
    /// After a rest of so long the wheel begins anew.
    private static final long REST_NANOS = 400_000_000;

    private final LongSupplier nanoTime;
    private OptionalLong scrolledAt = OptionalLong.empty();
    private final Runnable keepHeld = this::keepHeld;
    private Optional<Held> held = Optional.empty();
    private final ChangeListener<@Nullable Node> follow = (_, _, focused) -> reveal(focused);

    /// A node under a mouse button, and its height on the screen when the button went down.
    private record Held(Node node, double sceneY) {
        double moved() {
            return sceneY(node) - sceneY;
        }

        static double sceneY(Node node) {
            return node.localToScene(node.getLayoutBounds()).getMinY();
        }
    }

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
        skinProperty().addListener(_ -> stopCaching());
        addEventFilter(ScrollEvent.SCROLL, this::beforeScroll);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> hold(event.getTarget()));
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> held = Optional.empty());
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

    /// The toolkit keeps a picture of what it scrolls, which pays while somebody scrolls. Here some number changes in every
    /// frame of a run: a picture of the whole column would be painted anew each time.
    private void stopCaching() {
        Node viewport = lookup(".viewport");
        if (viewport != null) {
            viewport.setCache(false);
        }
    }

    private void hold(EventTarget target) {
        held = target instanceof Node node && contains(node)
                ? Optional.of(new Held(node, Held.sceneY(node)))
                : Optional.empty();
    }

    private void keepHeld() {
        held.map(Held::moved).filter(moved -> Math.abs(moved) > 0.5 && room() > 0)
                .ifPresent(moved -> setVvalue(Math.clamp(getVvalue() + moved / room(), 0, 1)));
    }

    private void moveTo(@Nullable Scene before, @Nullable Scene now) {
        held = Optional.empty();
        if (before != null) {
            before.removePostLayoutPulseListener(keepHeld);
            before.focusOwnerProperty().removeListener(follow);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(keepHeld);
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
