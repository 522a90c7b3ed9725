package losslab.ui.picture;

import java.awt.geom.Rectangle2D;

import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;

/// Colours of JavaFX as Java2D knows them.
final class Colors {
    private static final java.awt.Color CLEAR = new java.awt.Color(0, 0, 0, 0);

    private Colors() {}

    static java.awt.Color awt(Color color) {
        return new java.awt.Color((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue(),
                (float) color.getOpacity());
    }

    /// The paint of something in a rectangle. Round gradients become their first colour, patterns nothing: there are none.
    static java.awt.Paint awt(Paint paint, Rectangle2D room) {
        return switch (paint) {
            case Color color -> awt(color);
            case LinearGradient gradient when gradient.getStops().size() > 1 -> awt(gradient, room);
            case RadialGradient gradient when !gradient.getStops().isEmpty() -> awt(
                    gradient.getStops().getFirst().getColor());
            default -> CLEAR;
        };
    }

    private static java.awt.Paint awt(LinearGradient gradient, Rectangle2D room) {
        boolean isShare = gradient.isProportional();
        double x0 = isShare ? room.getX() + gradient.getStartX() * room.getWidth() : gradient.getStartX();
        double y0 = isShare ? room.getY() + gradient.getStartY() * room.getHeight() : gradient.getStartY();
        double x1 = isShare ? room.getX() + gradient.getEndX() * room.getWidth() : gradient.getEndX();
        double y1 = isShare ? room.getY() + gradient.getEndY() * room.getHeight() : gradient.getEndY();
        Stop first = gradient.getStops().getFirst();
        Stop last = gradient.getStops().getLast();
        return new java.awt.GradientPaint((float) x0, (float) y0, awt(first.getColor()), (float) x1, (float) y1,
                awt(last.getColor()));
    }
}
