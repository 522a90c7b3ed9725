package losslab.ui;

import javafx.geometry.VPos;
import javafx.scene.Scene;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Affine;

/// A drawing on the screen.
///
/// @param squares what many squares are painted on
record ScreenDrawing(GraphicsContext canvas, SquareLayer squares) implements Drawing {
    ScreenDrawing(GraphicsContext canvas) {
        this(canvas, new SquareLayer());
    }

    @Override
    public void setFill(Color color) {
        canvas.setFill(color);
    }

    @Override
    public void setStroke(Color color) {
        canvas.setStroke(color);
    }

    @Override
    public void setGlobalAlpha(double alpha) {
        canvas.setGlobalAlpha(alpha);
    }

    @Override
    public double getLineWidth() {
        return canvas.getLineWidth();
    }

    @Override
    public void setLineWidth(double width) {
        canvas.setLineWidth(width);
    }

    @Override
    public void setLineDashes(double... lengths) {
        canvas.setLineDashes(lengths);
    }

    @Override
    public void setLineDashOffset(double offset) {
        canvas.setLineDashOffset(offset);
    }

    @Override
    public void setLineCap(StrokeLineCap cap) {
        canvas.setLineCap(cap);
    }

    @Override
    public void setLineJoin(StrokeLineJoin join) {
        canvas.setLineJoin(join);
    }

    @Override
    public void setFont(Font font) {
        canvas.setFont(font);
    }

    @Override
    public void setTextAlign(TextAlignment alignment) {
        canvas.setTextAlign(alignment);
    }

    @Override
    public void setTextBaseline(VPos baseline) {
        canvas.setTextBaseline(baseline);
    }

    @Override
    public void clearRect(double x, double y, double width, double height) {
        canvas.clearRect(x, y, width, height);
    }

    @Override
    public void fillRect(double x, double y, double width, double height) {
        canvas.fillRect(x, y, width, height);
    }

    @Override
    public void fillSquares(Squares many) {
        if (many.count() == 0) {
            return;
        }
        Affine now = canvas.getTransform();
        if (now.getMxx() != now.getMyy() || now.getMxy() != 0 || now.getMyx() != 0) {
            Drawing.super.fillSquares(many); // turned or stretched they are no squares
            return;
        }
        // A screen may have several pixels for one of the canvas.
        double density = Math.max(1, density());
        int width = (int) Math.ceil(canvas.getCanvas().getWidth() * density);
        int height = (int) Math.ceil(canvas.getCanvas().getHeight() * density);
        if (width > 0 && height > 0) {
            Image picture = squares.paint(many, new SquareLayer.Place(density * now.getMxx(), density * now.getTx(),
                    density * now.getTy()), width, height);
            canvas.setTransform(new Affine());
            canvas.drawImage(picture, 0, 0, width / density, height / density);
            canvas.setTransform(now);
        }
    }

    private double density() {
        Scene scene = canvas.getCanvas().getScene();
        return scene == null || scene.getWindow() == null ? 1 : scene.getWindow().getRenderScaleX();
    }

    @Override
    public void strokeRect(double x, double y, double width, double height) {
        canvas.strokeRect(x, y, width, height);
    }

    @Override
    public void fillRoundRect(double x, double y, double width, double height, double arcWidth, double arcHeight) {
        canvas.fillRoundRect(x, y, width, height, arcWidth, arcHeight);
    }

    @Override
    public void fillOval(double x, double y, double width, double height) {
        canvas.fillOval(x, y, width, height);
    }

    @Override
    public void strokeOval(double x, double y, double width, double height) {
        canvas.strokeOval(x, y, width, height);
    }

    @Override
    public void strokeLine(double x0, double y0, double x1, double y1) {
        canvas.strokeLine(x0, y0, x1, y1);
    }

    @Override
    public void strokePolyline(double[] xs, double[] ys, int count) {
        canvas.strokePolyline(xs, ys, count);
    }

    @Override
    public void strokePolygon(double[] xs, double[] ys, int count) {
        canvas.strokePolygon(xs, ys, count);
    }

    @Override
    public void fillPolygon(double[] xs, double[] ys, int count) {
        canvas.fillPolygon(xs, ys, count);
    }

    @Override
    public void fillText(String text, double x, double y) {
        canvas.fillText(text, x, y);
    }

    @Override
    public void drawImage(Image image, double x, double y) {
        canvas.drawImage(image, x, y);
    }

    @Override
    public void drawImage(Image image, double x, double y, double width, double height) {
        canvas.drawImage(image, x, y, width, height);
    }

    @Override
    public void beginPath() {
        canvas.beginPath();
    }

    @Override
    public void moveTo(double x, double y) {
        canvas.moveTo(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        canvas.lineTo(x, y);
    }

    @Override
    public void rect(double x, double y, double width, double height) {
        canvas.rect(x, y, width, height);
    }

    @Override
    public void stroke() {
        canvas.stroke();
    }

    @Override
    public void clip() {
        canvas.clip();
    }

    @Override
    public void save() {
        canvas.save();
    }

    @Override
    public void restore() {
        canvas.restore();
    }

    @Override
    public void translate(double x, double y) {
        canvas.translate(x, y);
    }

    @Override
    public void scale(double x, double y) {
        canvas.scale(x, y);
    }

    @Override
    public void rotate(double degrees) {
        canvas.rotate(degrees);
    }
}
