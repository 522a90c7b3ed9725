package losslab.ui.picture;

import java.awt.Font;
import java.util.Locale;

/// What is known of JLaTeXMath's fonts: they come with it, no reader of a picture has them, and a letter of theirs may stand
/// for any symbol.
final class Formulas {
    private static final String PREFIX = "jlm";

    private Formulas() {}

    static boolean isFontOf(Font font) {
        return font.getFontName(Locale.ROOT).toLowerCase(Locale.ROOT).contains(PREFIX)
                || font.getFamily(Locale.ROOT).toLowerCase(Locale.ROOT).contains(PREFIX);
    }
}
