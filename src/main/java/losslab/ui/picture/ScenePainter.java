package losslab.ui.picture;

import java.awt.AlphaComposite;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Text;
import javafx.scene.text.TextLineInfo;
import javafx.scene.transform.Transform;

import org.jfree.chart.fx.ChartCanvas;

import losslab.ui.PaintedCanvas;

/// Paints a tree of nodes as it is laid out on the screen: backgrounds, borders, shapes, text, charts, formulas, canvases.
///
/// It knows what the program is made of. Shadows and other effects are left out.
final class ScenePainter {
    private ScenePainter() {}

    /// Paints a node and all below it, its upper left corner at (0, 0).
    static void paint(Node node, Graphics2D graphics) {
        Graphics2D own = (Graphics2D) graphics.create();
        own.translate(-node.getLayoutBounds().getMinX(), -node.getLayoutBounds().getMinY());
        paintInside(node, own);
        own.dispose();
    }

    private static void paintChild(Node node, Graphics2D graphics) {
        if (!node.isVisible() || node.getOpacity() <= 0) {
            return;
        }
        Graphics2D own = (Graphics2D) graphics.create();
        own.transform(awt(node.getLocalToParentTransform()));
        paintInside(node, own);
        own.dispose();
    }

    /// @param own the node's alone
    private static void paintInside(Node node, Graphics2D own) {
        if (node.getClip() != null) {
            own.clip(clip(node.getClip()));
        }
        if (node.getOpacity() < 1) {
            own.setComposite(faded(own.getComposite(), node.getOpacity()));
        }
        switch (node) {
            case ChartCanvas chart -> chart.getChart().draw(own,
                    new Rectangle2D.Double(0, 0, chart.getWidth(), chart.getHeight()));
            case PaintedCanvas canvas -> {
                own.clip(new Rectangle2D.Double(0, 0, canvas.getWidth(), canvas.getHeight()));
                canvas.paintOn(new GraphicsDrawing(own));
            }
            case Canvas canvas -> paintPixels(canvas, own);
            case Text text -> paintText(text, own);
            case Shape shape -> paintShape(shape, own);
            case ImageView view -> paintImage(view, own);
            case Drawn drawn -> drawn.drawOn(own);
            case Parent parent -> paintParent(parent, own);
            default -> {}
        }
    }

    private static void paintParent(Parent parent, Graphics2D own) {
        if (parent instanceof Region region) {
            new RegionPainter(own).paint(region);
        }
        List<Node> children = parent.getChildrenUnmodifiable().stream()
                .sorted(Comparator.comparingDouble(Node::getViewOrder).reversed()).toList();
        children.forEach(child -> paintChild(child, own));
    }

    private static java.awt.Shape clip(Node clip) {
        java.awt.Shape outline = clip instanceof Shape shape ? Outline.of(shape)
                : new Rectangle2D.Double(clip.getLayoutBounds().getMinX(), clip.getLayoutBounds().getMinY(),
                        clip.getLayoutBounds().getWidth(), clip.getLayoutBounds().getHeight());
        return awt(clip.getLocalToParentTransform()).createTransformedShape(outline);
    }

    private static Composite faded(Composite before, double opacity) {
        float alpha = before instanceof AlphaComposite composite ? composite.getAlpha() : 1;
        return AlphaComposite.getInstance(AlphaComposite.SRC_OVER, alpha * (float) opacity);
    }

    private static AffineTransform awt(Transform transform) {
        return new AffineTransform(transform.getMxx(), transform.getMyx(), transform.getMxy(), transform.getMyy(),
                transform.getTx(), transform.getTy());
    }

    private static void paintText(Text text, Graphics2D own) {
        List<TextLineInfo> lines = text.getLayoutInfo().getTextLines(false);
        if (lines.isEmpty() || text.getFill() == null) {
            return;
        }
        double top = lines.getFirst().bounds().getMinY();
        double ascent = text.getBaselineOffset();
        double left = text.getLayoutBounds().getMinX();
        double above = text.getLayoutBounds().getMinY();
        own.setPaint(Colors.awt(text.getFill(), new Rectangle2D.Double(0, 0, 1, 1)));
        for (TextLineInfo line : lines) {
            String words = text.getText().substring(line.start(), line.end()).stripTrailing();
            Lettering.draw(own, words, text.getFont(), left + line.bounds().getMinX(),
                    above + line.bounds().getMinY() - top + ascent, Lettering.width(words, text.getFont()));
        }
    }

    private static void paintShape(Shape shape, Graphics2D own) {
        java.awt.Shape outline = Outline.of(shape);
        if (shape.getFill() != null) {
            own.setPaint(Colors.awt(shape.getFill(), outline.getBounds2D()));
            own.fill(outline);
        }
        if (shape.getStroke() != null && shape.getStrokeWidth() > 0) {
            boolean isDoubled = shape.getStrokeType() != StrokeType.CENTERED;
            Graphics2D pen = (Graphics2D) own.create();
            if (shape.getStrokeType() == StrokeType.INSIDE) {
                pen.clip(outline);
            }
            pen.setPaint(Colors.awt(shape.getStroke(), outline.getBounds2D()));
            pen.setStroke(Pen.stroke((isDoubled ? 2 : 1) * shape.getStrokeWidth(), shape.getStrokeLineCap(),
                    shape.getStrokeLineJoin(), shape.getStrokeMiterLimit(),
                    shape.getStrokeDashArray().stream().mapToDouble(Double::doubleValue).toArray(),
                    shape.getStrokeDashOffset()));
            pen.draw(outline);
            pen.dispose();
        }
    }

    private static void paintImage(ImageView view, Graphics2D own) {
        Image image = view.getImage();
        if (image != null) {
            new GraphicsDrawing(own).drawImage(image, view.getX(), view.getY(), view.getLayoutBounds().getWidth(),
                    view.getLayoutBounds().getHeight());
        }
    }

    /// A canvas of which nobody knows how it was painted.
    private static void paintPixels(Canvas canvas, Graphics2D own) {
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        own.drawImage(SwingFXUtils.fromFXImage(canvas.snapshot(clear, null), null), 0, 0, null);
    }
}
