package losslab.ui.picture;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Java2D that writes SVG. Letters stay text, as wide as they are here whatever fonts a reader has; those of formulas, whose
/// fonts nobody has, become outlines.
final class SvgGraphics extends SVGGraphics2D {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private SvgGraphics(SVGGeneratorContext context) {
        super(context, false);
    }

    private SvgGraphics(SvgGraphics parent) {
        super(parent);
    }

    /// Empty paper.
    static SvgGraphics open() {
        try {
            Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation()
                    .createDocument(SVG_NAMESPACE_URI, SVG_SVG_TAG, null);
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
            context.setComment("LossLab");
            context.setPrecision(4);
            context.setImageHandler(new SvgImages());
            return new SvgGraphics(context);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Graphics create() {
        return new SvgGraphics(this);
    }

    @Override
    public void fill(Shape shape) {
        if (isSeen()) {
            super.fill(shape);
        }
    }

    @Override
    public void draw(Shape shape) {
        if (isSeen()) {
            super.draw(shape);
        }
    }

    /// What has no colour would only make the file larger; and some readers paint it black.
    private boolean isSeen() {
        return !(getPaint() instanceof Color color) || color.getAlpha() > 0;
    }

    @Override
    public void drawString(String text, float x, float y) {
        if (Formulas.isFontOf(getFont())) {
            fill(getFont().createGlyphVector(CONTEXT, text).getOutline(x, y));
            return;
        }
        Element element = getDOMFactory().createElementNS(SVG_NAMESPACE_URI, SVG_TEXT_TAG);
        element.setAttribute("x", number(x));
        element.setAttribute("y", number(y));
        element.setAttribute("textLength", number(getFont().getStringBounds(text, CONTEXT).getWidth()));
        element.setAttribute("lengthAdjust", "spacingAndGlyphs");
        element.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        element.appendChild(getDOMFactory().createTextNode(text));
        domGroupManager.addElement(element, DOMGroupManager.FILL);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /// The file, of a picture this wide and high.
    byte[] file(double width, double height) throws SVGGraphics2DIOException {
        Element root = getRoot();
        root.setAttribute("width", number(width));
        root.setAttribute("height", number(height));
        root.setAttribute("viewBox", "0 0 " + number(width) + " " + number(height));
        StringWriter text = new StringWriter();
        stream(root, text, true, false);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
