package losslab.ui.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.text.Normalizer;

import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;

/// Letters of a PDF: outlines to look at, for no font is embedded, and over them the same words unseen, to search and copy.
final class PdfLetters implements IPdfBoxGraphics2DFontTextDrawer {
    private final PDType1Font unseen = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    @Override
    public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv page) {
        return true;
    }

    @Override
    public void drawText(AttributedCharacterIterator letters, IFontTextDrawerEnv page)
            throws IOException, FontFormatException {
        String text = text(letters);
        Font font = page.getFont();
        Shape outline = font.createGlyphVector(page.getFontRenderContext(), text).getOutline();
        page.applyPaint(page.getPaint(), outline);
        PDPageContentStream stream = page.getContentStream();
        if (trace(outline, stream)) {
            stream.fill();
        }
        String plain = plain(text);
        if (!plain.isBlank() && !Formulas.isFontOf(font)) {
            write(plain, font, font.getStringBounds(text, page.getFontRenderContext()).getWidth(), stream);
        }
    }

    @Override
    public FontMetrics getFontMetrics(Font font, IFontTextDrawerEnv page) {
        return page.getCalculationGraphics().getFontMetrics(font);
    }

    private void write(String text, Font font, double width, PDPageContentStream stream) throws IOException {
        double natural = unseen.getStringWidth(text) / 1000 * font.getSize2D();
        stream.beginText();
        stream.setFont(unseen, font.getSize2D());
        stream.setRenderingMode(RenderingMode.NEITHER);
        stream.setHorizontalScaling((float) (100 * width / natural));
        stream.setTextMatrix(new Matrix(1, 0, 0, -1, 0, 0));
        stream.showText(text);
        stream.endText();
    }

    private static boolean trace(Shape outline, PDPageContentStream stream) throws IOException {
        float[] c = new float[6];
        float x = 0;
        float y = 0;
        boolean isAny = false;
        for (PathIterator path = outline.getPathIterator(null); !path.isDone(); path.next()) {
            isAny = true;
            switch (path.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> stream.moveTo(x = c[0], y = c[1]);
                case PathIterator.SEG_LINETO -> stream.lineTo(x = c[0], y = c[1]);
                case PathIterator.SEG_QUADTO -> {
                    stream.curveTo(x + 2f / 3 * (c[0] - x), y + 2f / 3 * (c[1] - y), c[2] + 2f / 3 * (c[0] - c[2]),
                            c[3] + 2f / 3 * (c[1] - c[3]), c[2], c[3]);
                    x = c[2];
                    y = c[3];
                }
                case PathIterator.SEG_CUBICTO -> stream.curveTo(c[0], c[1], c[2], c[3], x = c[4], y = c[5]);
                default -> stream.closePath();
            }
        }
        return isAny;
    }

    private static String text(AttributedCharacterIterator letters) {
        StringBuilder text = new StringBuilder();
        for (char letter = letters.first(); letter != CharacterIterator.DONE; letter = letters.next()) {
            text.append(letter);
        }
        return text.toString();
    }

    /// A text in the letters that every PDF reader has: small digits become digits, other letters are left out.
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text.replace('\u2212', '-'), Normalizer.Form.NFKC).codePoints()
                .filter(letter -> letter < 0x100 && !Character.isISOControl(letter)
                        && WinAnsiEncoding.INSTANCE.contains(letter))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
