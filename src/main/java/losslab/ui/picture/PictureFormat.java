package losslab.ui.picture;

import java.util.Locale;

/// The files that a picture can be written to.
public enum PictureFormat {
    /// Two pixels for one of the screen.
    PNG, SVG, PDF;

    /// What a file of this format ends with, without the dot.
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
