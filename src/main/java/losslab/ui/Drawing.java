package losslab.ui;

import javafx.geometry.VPos;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// What painters paint on: the screen, or a picture that leaves the program.
///
/// The operations mean what those of the same names of [javafx.scene.canvas.GraphicsContext] mean, in pixels of the screen
/// and degrees; before the first one everything is as on a new canvas.
public interface Drawing {
    void setFill(Color color);

    void setStroke(Color color);

    void setGlobalAlpha(double alpha);

    double getLineWidth();

    void setLineWidth(double width);

    /// No lengths for a line without gaps.
    void setLineDashes(double... lengths);

    void setLineDashOffset(double offset);

    void setLineCap(StrokeLineCap cap);

    void setLineJoin(StrokeLineJoin join);

    void setFont(Font font);

    void setTextAlign(TextAlignment alignment);

    void setTextBaseline(VPos baseline);

    void clearRect(double x, double y, double width, double height);

    void fillRect(double x, double y, double width, double height);

    /// Fills squares, one after the other. It may or may not change the colour that is set. To be called once a painting.
    default void fillSquares(Squares squares) {
        for (int i = 0; i < squares.count(); i++) {
            setFill(squares.color(i));
            fillRect(squares.left(i), squares.top(i), squares.side(i), squares.side(i));
        }
    }

    void strokeRect(double x, double y, double width, double height);

    void fillRoundRect(double x, double y, double width, double height, double arcWidth, double arcHeight);

    void fillOval(double x, double y, double width, double height);

    void strokeOval(double x, double y, double width, double height);

    void strokeLine(double x0, double y0, double x1, double y1);

    void strokePolyline(double[] xs, double[] ys, int count);

    void strokePolygon(double[] xs, double[] ys, int count);

    void fillPolygon(double[] xs, double[] ys, int count);

    void fillText(String text, double x, double y);

    void drawImage(Image image, double x, double y);

    void drawImage(Image image, double x, double y, double width, double height);

    /// Begins the path that [#moveTo], [#lineTo] and [#rect] add to and [#stroke] and [#clip] use.
    void beginPath();

    void moveTo(double x, double y);

    void lineTo(double x, double y);

    void rect(double x, double y, double width, double height);

    void stroke();

    /// Keeps what follows inside the path, until [#restore].
    void clip();

    /// Remembers all settings, clip and place for [#restore].
    void save();

    void restore();

    void translate(double x, double y);

    void scale(double x, double y);

    void rotate(double degrees);
}
