package losslab.app.present;

import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import losslab.ui.Messages;
import losslab.workspace.plane.model.PlaneViewModel;

/// What keys and mouse do in present mode, and in no other:
///
/// - Page Down and Page Up, which a presenter's remote sends, step through the bookmarks; so do → and ←, unless something has
///   the keyboard that needs them.
/// - A click with Alt held covers a number. C begins and ends covering: then every click covers, ↑ and ↓ walk through the
///   numbers, and Enter covers.
/// - The point and R tell the next number; with Shift all are covered again.
/// - Escape ends covering, and else present mode.
public final class Presenter {
    private final Parent content;
    private final PlaneViewModel model;
    private final Presentation presentation;
    private final Covers covers;
    private boolean isCovering;
    private boolean isPressed;

    /// @param content of the window
    public Presenter(Parent content, PlaneViewModel model, Presentation presentation) {
        this.content = content;
        this.model = model;
        this.presentation = presentation;
        covers = new Covers(content);
        content.addEventFilter(MouseEvent.ANY, this::onMouse);
    }

    /// Shows everything again.
    public void end() {
        setCovering(false);
        covers.clear();
    }

    private void setCovering(boolean covering) {
        if (covering != isCovering) {
            isCovering = covering;
            covers.unmark();
            model.report(covering ? Messages.text("present.covering") : "");
        }
    }

    private void onMouse(MouseEvent event) {
        boolean isPress = event.getEventType() == MouseEvent.MOUSE_PRESSED;
        if (isPress && presentation.onProperty().get() && event.getButton() == MouseButton.PRIMARY
                && (isCovering || event.isAltDown())) {
            Optional<Node> hit = covers.at(event.getTarget());
            hit.ifPresent(covers::toggle);
            isPressed = hit.isPresent();
        } else if (isPress) {
            isPressed = false;
        }
        boolean isOfPress = isPress || event.getEventType() == MouseEvent.MOUSE_DRAGGED
                || event.getEventType() == MouseEvent.MOUSE_RELEASED
                || event.getEventType() == MouseEvent.MOUSE_CLICKED;
        if (isPressed && isOfPress) {
            event.consume(); // what is covered does not hear of it
        }
    }

    /// Does what a pressed key asks for, and consumes the event then.
    public void onKeyPressed(KeyEvent event) {
        if (presentation.onProperty().get() && !event.isShortcutDown() && !event.isAltDown() && handle(event)) {
            event.consume();
        }
    }

    private boolean handle(KeyEvent event) {
        boolean isTyped = event.getTarget() instanceof TextInputControl;
        switch (event.getCode()) {
            case PAGE_DOWN -> presentation.step(1);
            case PAGE_UP -> presentation.step(-1);
            case ESCAPE -> {
                return !isTyped && leave();
            }
            default -> {
                return !isTyped && (isCovering && walk(event) || stepOrTell(event));
            }
        }
        return true;
    }

    private boolean leave() {
        if (isCovering) {
            setCovering(false);
        } else {
            presentation.onProperty().set(false);
        }
        return true;
    }

    private boolean walk(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> covers.walk(1);
            case UP -> covers.walk(-1);
            case ENTER -> covers.toggleMarked();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean stepOrTell(KeyEvent event) {
        switch (event.getCode()) {
            case RIGHT, LEFT -> {
                if (!areArrowsFree()) {
                    return false;
                }
                presentation.step(event.getCode() == KeyCode.RIGHT ? 1 : -1);
            }
            case C -> setCovering(!isCovering);
            case PERIOD, DECIMAL, R -> {
                if (event.isShiftDown()) {
                    covers.coverAgain();
                } else {
                    covers.reveal();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Whether nothing has the keyboard that does something of its own with arrows. Buttons only pass it on by them.
    private boolean areArrowsFree() {
        Node owner = content.getScene().getFocusOwner();
        return owner == null || owner == content || owner instanceof ButtonBase;
    }
}
