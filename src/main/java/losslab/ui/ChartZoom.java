package losslab.ui;

import java.awt.geom.Rectangle2D;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;

import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.fx.interaction.ZoomHandlerFX;

/// JFreeChart's zoom by a rectangle, for a hand that drags in any direction: the library takes a drag that goes a little
/// upwards for a wish to see everything. A drag along one axis zooms that axis alone.
final class ChartZoom extends ZoomHandlerFX {
    /// What the library takes for a drag, in pixels.
    private static final double SHORTEST_DRAG = 10;

    private Point2D start = Point2D.ZERO;

    ChartZoom(String id, ChartViewer viewer) {
        super(id, viewer);
    }

    @Override
    public void handleMousePressed(ChartCanvas canvas, MouseEvent event) {
        start = new Point2D(event.getX(), event.getY());
        super.handleMousePressed(canvas, event);
    }

    @Override
    public void handleMouseDragged(ChartCanvas canvas, MouseEvent event) {
        Rectangle2D band = band(canvas, event);
        super.handleMousePressed(canvas, at(event, band.getMinX(), band.getMinY()));
        super.handleMouseDragged(canvas, at(event, band.getMaxX(), band.getMaxY()));
    }

    @Override
    public void handleMouseReleased(ChartCanvas canvas, MouseEvent event) {
        Rectangle2D band = band(canvas, event);
        super.handleMousePressed(canvas, at(event, band.getMinX(), band.getMinY()));
        super.handleMouseReleased(canvas, at(event, band.getMaxX(), band.getMaxY()));
    }

    /// The rectangle between the beginning of the drag and here, inside the axes.
    private Rectangle2D band(ChartCanvas canvas, MouseEvent event) {
        Rectangle2D area = canvas.getRenderingInfo().getPlotInfo().getDataArea();
        Rectangle2D band = new Rectangle2D.Double();
        band.setFrameFromDiagonal(clamped(start.getX(), area.getMinX(), area.getMaxX()),
                clamped(start.getY(), area.getMinY(), area.getMaxY()),
                clamped(event.getX(), area.getMinX(), area.getMaxX()),
                clamped(event.getY(), area.getMinY(), area.getMaxY()));
        boolean isWide = band.getWidth() >= SHORTEST_DRAG;
        boolean isHigh = band.getHeight() >= SHORTEST_DRAG;
        if (isWide && !isHigh) {
            band.setRect(band.getX(), area.getY(), band.getWidth(), area.getHeight());
        } else if (isHigh && !isWide) {
            band.setRect(area.getX(), band.getY(), area.getWidth(), band.getHeight());
        }
        return band;
    }

    private static double clamped(double x, double low, double high) {
        return Math.max(low, Math.min(high, x));
    }

    private static MouseEvent at(MouseEvent event, double x, double y) {
        return new MouseEvent(event.getEventType(), x, y, event.getScreenX(), event.getScreenY(), event.getButton(),
                event.getClickCount(), event.isShiftDown(), event.isControlDown(), event.isAltDown(),
                event.isMetaDown(), event.isPrimaryButtonDown(), event.isMiddleButtonDown(),
                event.isSecondaryButtonDown(), event.isSynthesized(), event.isPopupTrigger(),
                event.isStillSincePress(), null);
    }
}
