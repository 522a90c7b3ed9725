package losslab.ui;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.fx.interaction.AbstractMouseHandlerFX;
import org.jfree.chart.fx.interaction.PanHandlerFX;
import org.jfree.chart.fx.interaction.ScrollHandlerFX;

/// What the mouse does on a chart: the library's zooming and panning, and what the library has not.
final class ChartMouse {
    /// How much nearer a unit of the wheel comes, as a share: a notch has 40 of them.
    private static final double WHEEL = 0.0025;

    private final ChartPane pane;
    private final ChartViewer viewer;
    private final ChartCanvas canvas;
    private Optional<DoubleConsumer> onClick = Optional.empty();
    private Optional<DoubleConsumer> onDrag = Optional.empty();

    ChartMouse(ChartPane pane, ChartViewer viewer) {
        this.pane = pane;
        this.viewer = viewer;
        canvas = viewer.getCanvas();
        chooseHandlers();
        canvas.addEventFilter(MouseEvent.MOUSE_PRESSED, this::onPressed);
        canvas.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::onDragged);
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClicked);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, event -> pane.hoverAt(OptionalDouble.of(event.getX())));
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> pane.hoverAt(OptionalDouble.empty()));
        canvas.addEventFilter(ScrollEvent.SCROLL, this::beforeScroll);
        canvas.addEventHandler(ScrollEvent.SCROLL, this::afterScroll);
        MenuItem everything = new MenuItem(Messages.text("chart.everything"));
        everything.setOnAction(_ -> pane.resetZoom());
        ContextMenu menu = new ContextMenu(everything);
        viewer.setOnContextMenuRequested(event -> menu.show(viewer, event.getScreenX(), event.getScreenY()));
    }

    /// Of the library's handlers these stay: pan, scroll, and zoom as we mend it.
    private void chooseHandlers() {
        List.of("tooltip", "anchor", "dispatch").forEach(
                id -> canvas.removeAuxiliaryMouseHandler(canvas.getMouseHandler(id)));
        canvas.removeMouseHandler(canvas.getMouseHandler("zoom"));
        canvas.addMouseHandler(new ChartZoom("zoom", viewer));
        // The library's Alt is taken by the window managers of some systems.
        canvas.addMouseHandler(new PanHandlerFX("pan-with-shift", false, false, false, true));
    }

    void setOnClick(DoubleConsumer newOnClick) {
        onClick = Optional.of(newOnClick);
    }

    /// Does what a click at an x does.
    void click(double x) {
        onClick.ifPresent(action -> action.accept(x));
    }

    void setOnDrag(DoubleConsumer newOnDrag) {
        onDrag = Optional.of(newOnDrag);
        Stream.of("zoom", "scroll", "pan", "pan-with-shift").map(canvas::getMouseHandler)
                .map(AbstractMouseHandlerFX.class::cast).forEach(handler -> handler.setEnabled(false));
        viewer.setOnContextMenuRequested(null);
    }

    private void onPressed(MouseEvent event) {
        pane.hoverAt(OptionalDouble.empty());
        if (event.getButton() != MouseButton.PRIMARY) {
            // The library would begin a rectangle.
            event.consume();
        } else {
            onDrag.ifPresent(action -> action.accept(pane.xAt(event.getX())));
        }
    }

    private void onDragged(MouseEvent event) {
        if (event.isPrimaryButtonDown()) {
            onDrag.ifPresent(action -> action.accept(pane.xAt(event.getX())));
        }
    }

    private void onClicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            if (event.getClickCount() == 2) {
                pane.resetZoom();
            } else if (pane.area().contains(event.getX(), event.getY())) {
                onClick.ifPresent(action -> action.accept(pane.xAt(event.getX())));
            }
        }
    }

    /// The library takes every event of the wheel for a whole notch, and zooms out where our plane zooms in.
    private void beforeScroll(ScrollEvent event) {
        ((ScrollHandlerFX) canvas.getMouseHandler("scroll"))
                .setZoomFactor(Math.expm1(-WHEEL * Math.abs(event.getDeltaY())));
        if (Math.abs(event.getDeltaY()) < 1) {
            event.consume();
        }
    }

    private void afterScroll(ScrollEvent event) {
        if (onDrag.isEmpty() && pane.area().contains(event.getX(), event.getY())) {
            event.consume();
            pane.hoverAt(OptionalDouble.of(event.getX()));
        }
    }
}
