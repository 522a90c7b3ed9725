package losslab.ui;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// What the keys do on a chart that has the focus: they read the values at one place after the other, zoom about that
/// place, and click there.
final class ChartKeys {
    private static final double ZOOM = 1.25;
    /// How many places an arrow key passes with Shift.
    private static final int STRIDE = 10;

    private final ChartPane pane;
    private final DoubleConsumer onClick;
    /// The x that is read.
    private OptionalDouble place = OptionalDouble.empty();

    /// @param onClick takes the x at which somebody presses Enter
    ChartKeys(ChartPane pane, DoubleConsumer onClick) {
        this.pane = pane;
        this.onClick = onClick;
        pane.setOnKeyPressed(this::onKey);
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> place = OptionalDouble.empty());
        pane.focusedProperty().addListener((_, _, focused) -> {
            place = OptionalDouble.empty();
            if (!focused) {
                pane.hoverAt(OptionalDouble.empty());
            }
        });
    }

    private void onKey(KeyEvent event) {
        int stride = event.isShiftDown() ? STRIDE : 1;
        switch (event.getCode()) {
            case LEFT -> walk(-stride);
            case RIGHT -> walk(stride);
            case ENTER -> place.ifPresent(onClick);
            case PLUS, ADD, EQUALS -> zoom(1 / ZOOM);
            case MINUS, SUBTRACT -> zoom(ZOOM);
            case HOME -> pane.resetZoom();
            default -> {
                return;
            }
        }
        show();
        event.consume();
    }

    /// From the right end, where the newest values are, if nothing was read before.
    private void walk(int places) {
        double[] xs = pane.places();
        if (xs.length > 0) {
            int from = place.isPresent() ? Arrays.binarySearch(xs, place.getAsDouble()) : xs.length;
            int at = from >= 0 ? from : -from - 1;
            place = OptionalDouble.of(xs[Math.clamp((long) at + places, 0, xs.length - 1)]);
        }
    }

    private void zoom(double factor) {
        pane.zoomX(factor, place);
    }

    private void show() {
        place.ifPresent(x -> pane.hoverAt(OptionalDouble.of(pane.pixelOf(x))));
    }
}
