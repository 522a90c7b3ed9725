package losslab.ui.picture;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// Paints what a region has itself: background and border. Images in them are left out: there are none.
record RegionPainter(Graphics2D graphics) {
    void paint(Region region) {
        Background background = region.getBackground();
        if (background != null) {
            background.getFills().forEach(fill -> paint(region, fill));
        }
        Border border = region.getBorder();
        if (border != null && region.getShape() == null) {
            border.getStrokes().forEach(stroke -> paint(region, stroke));
        }
    }

    private void paint(Region region, BackgroundFill fill) {
        Rectangle2D box = inside(region, fill.getInsets());
        // A shape that keeps its size is seen in a region of no size too, as the arrows of lists are.
        if (!box.isEmpty() || region.getShape() != null && !region.isScaleShape()) {
            fill(region.getShape() == null ? Outline.round(box, fill.getRadii()) : shape(region, box), fill.getFill(),
                    box);
        }
    }

    /// A region's own shape, in the middle of a box or as large as it.
    private static Shape shape(Region region, Rectangle2D box) {
        Shape outline = Outline.of(region.getShape());
        Rectangle2D bounds = outline.getBounds2D();
        AffineTransform place = new AffineTransform();
        if (region.isScaleShape()) {
            place.translate(box.getX(), box.getY());
            place.scale(box.getWidth() / bounds.getWidth(), box.getHeight() / bounds.getHeight());
            place.translate(-bounds.getX(), -bounds.getY());
        } else if (region.isCenterShape()) {
            place.translate(box.getCenterX() - bounds.getCenterX(), box.getCenterY() - bounds.getCenterY());
        }
        return place.createTransformedShape(outline);
    }

    private void paint(Region region, BorderStroke stroke) {
        Rectangle2D outer = inside(region, stroke.getInsets());
        BorderWidths widths = stroke.getWidths();
        boolean isEven = stroke.isStrokeUniform() && stroke.getTopStyle() != BorderStrokeStyle.NONE;
        if (outer.isEmpty()) {
            return;
        }
        if (isEven) {
            paintRing(outer, stroke);
        } else {
            paintSide(outer, stroke.getTopStroke(), stroke.getTopStyle(), 0, widths.getTop());
            paintSide(outer, stroke.getRightStroke(), stroke.getRightStyle(), 1, widths.getRight());
            paintSide(outer, stroke.getBottomStroke(), stroke.getBottomStyle(), 2, widths.getBottom());
            paintSide(outer, stroke.getLeftStroke(), stroke.getLeftStyle(), 3, widths.getLeft());
        }
    }

    /// The same paint all around, between an outer and an inner rectangle.
    private void paintRing(Rectangle2D outer, BorderStroke stroke) {
        BorderWidths widths = stroke.getWidths();
        Rectangle2D inner = new Rectangle2D.Double(outer.getX() + widths.getLeft(), outer.getY() + widths.getTop(),
                Math.max(0, outer.getWidth() - widths.getLeft() - widths.getRight()),
                Math.max(0, outer.getHeight() - widths.getTop() - widths.getBottom()));
        Path2D ring = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        ring.append(Outline.round(outer, stroke.getRadii()), false);
        ring.append(Outline.round(inner, smaller(stroke.getRadii(), widths.getTop())), false);
        fill(ring, stroke.getTopStroke(), outer);
    }

    private static CornerRadii smaller(CornerRadii radii, double by) {
        return radii.isTopLeftHorizontalRadiusAsPercentage() ? radii : new CornerRadii(
                Math.max(0, radii.getTopLeftHorizontalRadius() - by),
                Math.max(0, radii.getTopRightHorizontalRadius() - by),
                Math.max(0, radii.getBottomRightHorizontalRadius() - by),
                Math.max(0, radii.getBottomLeftHorizontalRadius() - by), false);
    }

    /// @param side clockwise from 0 at the top
    private void paintSide(Rectangle2D box, Paint paint, BorderStrokeStyle style, int side, double width) {
        if (style == BorderStrokeStyle.NONE || width <= 0) {
            return;
        }
        Rectangle2D line = switch (side) {
            case 0 -> new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), width);
            case 1 -> new Rectangle2D.Double(box.getMaxX() - width, box.getY(), width, box.getHeight());
            case 2 -> new Rectangle2D.Double(box.getX(), box.getMaxY() - width, box.getWidth(), width);
            default -> new Rectangle2D.Double(box.getX(), box.getY(), width, box.getHeight());
        };
        fill(line, paint, line);
    }

    private void fill(Shape shape, Paint paint, Rectangle2D room) {
        if (!paint.equals(Color.TRANSPARENT)) {
            graphics.setPaint(Colors.awt(paint, room));
            graphics.fill(shape);
        }
    }

    private static Rectangle2D inside(Region region, Insets insets) {
        return new Rectangle2D.Double(insets.getLeft(), insets.getTop(),
                Math.max(0, region.getWidth() - insets.getLeft() - insets.getRight()),
                Math.max(0, region.getHeight() - insets.getTop() - insets.getBottom()));
    }
}
