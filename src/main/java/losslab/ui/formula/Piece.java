package losslab.ui.formula;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;

import org.scilab.forge.jlatexmath.Box;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/// A piece of a formula, typeset: it knows its measures and can be painted in any size.
///
/// @param box in units of the font's size
record Piece(Box box) {
    /// Typesets LaTeX in the style of displayed formulas.
    ///
    /// @param size of the font, in pixels; some gaps of LaTeX are small in large letters
    static Piece of(String latex, double size) {
        return new Piece(new TeXFormula(latex).createTeXIcon(TeXConstants.STYLE_DISPLAY, (float) size).getBox());
    }

    /// In units of the font's size, as are the next two.
    double width() {
        return box.getWidth();
    }

    double ascent() {
        return box.getHeight();
    }

    double descent() {
        return box.getDepth();
    }

    /// Paints the piece in the present colour, and in those that it brings along.
    void paint(Graphics2D graphics, double x, double baseline, double size) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, baseline);
        graphics.scale(size, size);
        box.draw(graphics, 0, 0);
        graphics.setTransform(before);
    }
}
