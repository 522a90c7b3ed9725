package losslab.ui.picture;

import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.Locale;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Text of JavaFX's fonts on Java2D. The same font may be wider there by a little: the text is then made to fit.
final class Lettering {
    /// What JavaFX calls the font that the system uses.
    private static final String SYSTEM = "System";
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private Lettering() {}

    static java.awt.Font awt(Font font) {
        String style = font.getStyle().toLowerCase(Locale.ROOT);
        int weight = style.contains("bold") ? java.awt.Font.BOLD : java.awt.Font.PLAIN;
        int slant = style.contains("italic") || style.contains("oblique") ? java.awt.Font.ITALIC : 0;
        String family = font.getFamily().equals(SYSTEM) ? java.awt.Font.SANS_SERIF : font.getFamily();
        return new java.awt.Font(family, weight | slant, 1).deriveFont((float) font.getSize());
    }

    /// The width that the screen gives a text, in pixels.
    static double width(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    /// Draws a text from a place on its baseline, as wide as it is on the screen.
    static void draw(Graphics2D graphics, String text, Font font, double x, double baseline, double width) {
        if (text.isBlank()) {
            return;
        }
        java.awt.Font awt = awt(font);
        double natural = awt.getStringBounds(text, CONTEXT).getWidth();
        graphics.setFont(awt);
        Graphics2D own = (Graphics2D) graphics.create();
        own.translate(x, baseline);
        if (natural > 0 && width > 0) {
            own.scale(width / natural, 1);
        }
        own.drawString(text, 0f, 0f);
        own.dispose();
    }
}
