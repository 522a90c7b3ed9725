package losslab.ui.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;

/// A node as a picture, in the look that it has on the screen.
public final class NodePicture {
    /// Pixels of an image for one of the screen.
    public static final int SCALE = 2;

    /// A picture that is painted and has yet to become a file. That takes a while, and any thread can do it.
    @FunctionalInterface
    public interface Painted {
        byte[] file() throws IOException;
    }

    private NodePicture() {}

    /// Paints a node that is laid out, on the FX thread.
    public static Painted paint(Node node, PictureFormat format) throws IOException {
        return switch (format) {
            case PNG -> png(node);
            case SVG -> svg(node);
            case PDF -> pdf(node);
        };
    }

    /// A node as an image, for the clipboard; on the FX thread.
    public static Image image(Node node) {
        return SwingFXUtils.toFXImage(pixels(node), null);
    }

    private static Painted png(Node node) {
        BufferedImage image = pixels(node);
        return () -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        };
    }

    private static BufferedImage pixels(Node node) {
        BufferedImage image = new BufferedImage((int) Math.ceil(SCALE * width(node)),
                (int) Math.ceil(SCALE * height(node)), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.scale(SCALE, SCALE);
        paint(node, graphics);
        graphics.dispose();
        return image;
    }

    private static Painted svg(Node node) {
        SvgGraphics graphics = SvgGraphics.open();
        paint(node, graphics);
        double width = width(node);
        double height = height(node);
        return () -> graphics.file(width, height);
    }

    private static Painted pdf(Node node) throws IOException {
        PdfFonts.use();
        PDDocument document = new PDDocument();
        PDPage page = new PDPage(new PDRectangle((float) width(node), (float) height(node)));
        document.addPage(page);
        PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, (float) width(node), (float) height(node));
        graphics.setFontTextDrawer(new PdfLetters());
        paint(node, graphics);
        graphics.disposeDanglingChildGraphics();
        graphics.dispose();
        return () -> {
            try (document) {
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawForm(graphics.getXFormObject());
                }
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                document.save(bytes);
                return bytes.toByteArray();
            }
        };
    }

    private static void paint(Node node, Graphics2D graphics) {
        paper(node).ifPresent(color -> {
            graphics.setPaint(Colors.awt(color));
            graphics.fill(new Rectangle2D.Double(0, 0, width(node), height(node)));
        });
        ScenePainter.paint(node, graphics);
    }

    /// The colour behind a node that has none of its own.
    private static Optional<Color> paper(Node node) {
        return background(node).isPresent() ? Optional.empty()
                : Stream.<Node>iterate(node, parent -> parent != null, Node::getParent)
                        .flatMap(parent -> background(parent).stream()).findFirst();
    }

    private static Optional<Color> background(Node node) {
        return node instanceof Region region && region.getBackground() != null
                ? region.getBackground().getFills().stream().map(BackgroundFill::getFill)
                        .filter(fill -> fill instanceof Color color && color.isOpaque()).map(Color.class::cast)
                        .reduce((_, last) -> last)
                : Optional.empty();
    }

    private static double width(Node node) {
        return Math.max(1, node.getLayoutBounds().getWidth());
    }

    private static double height(Node node) {
        return Math.max(1, node.getLayoutBounds().getHeight());
    }
}
