package losslab.ui.picture;

import java.awt.BasicStroke;

import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// What can be set on a drawing, at first as on a new canvas. It belongs to one drawing.
final class Pen {
    Color fill = Color.BLACK;
    Color line = Color.BLACK;
    double alpha = 1;
    double width = 1;
    double[] dashes = {};
    double dashOffset;
    StrokeLineCap cap = StrokeLineCap.SQUARE;
    StrokeLineJoin join = StrokeLineJoin.MITER;
    Font font = Font.getDefault();
    TextAlignment alignment = TextAlignment.LEFT;
    VPos baseline = VPos.BASELINE;

    Pen() {}

    /// A pen like another one.
    Pen(Pen other) {
        fill = other.fill;
        line = other.line;
        alpha = other.alpha;
        width = other.width;
        dashes = other.dashes;
        dashOffset = other.dashOffset;
        cap = other.cap;
        join = other.join;
        font = other.font;
        alignment = other.alignment;
        baseline = other.baseline;
    }

    BasicStroke stroke() {
        return stroke(width, cap, join, 10, dashes, dashOffset);
    }

    /// A stroke of JavaFX as Java2D knows it.
    static BasicStroke stroke(double width, StrokeLineCap cap, StrokeLineJoin join, double miterLimit, double[] dashes,
            double dashOffset) {
        int awtCap = switch (cap) {
            case BUTT -> BasicStroke.CAP_BUTT;
            case ROUND -> BasicStroke.CAP_ROUND;
            case SQUARE -> BasicStroke.CAP_SQUARE;
        };
        int awtJoin = switch (join) {
            case BEVEL -> BasicStroke.JOIN_BEVEL;
            case ROUND -> BasicStroke.JOIN_ROUND;
            case MITER -> BasicStroke.JOIN_MITER;
        };
        float limit = (float) Math.max(1, miterLimit);
        if (dashes.length == 0) {
            return new BasicStroke((float) width, awtCap, awtJoin, limit);
        }
        float[] lengths = new float[dashes.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = (float) dashes[i];
        }
        return new BasicStroke((float) width, awtCap, awtJoin, limit, lengths, (float) dashOffset);
    }
}
