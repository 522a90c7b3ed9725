package losslab.ui;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/// Light or dark: the toolkit's stylesheet, ours, and the palette's colours for both.
public enum Theme {
    LIGHT, DARK;

    /// The usual size of text, in pixels; the stylesheet says the same.
    static final double EM = 13;

    /// The stylesheet that the toolkit's own controls follow.
    public String userAgentStylesheet() {
        return switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    /// The stylesheets of a scene: ours, after the colours of the theme's usual palette.
    public List<String> stylesheets() {
        return stylesheets(Palette.of(this));
    }

    /// The stylesheets of a scene: ours, after a palette's colours as looked-up ones.
    public List<String> stylesheets(Palette palette) {
        return List.of(palette.stylesheet(),
                Objects.requireNonNull(Theme.class.getResource("/losslab/losslab.css")).toExternalForm());
    }

    /// The stylesheets of a scene with text of another size.
    ///
    /// @param text 1 for the usual size
    public List<String> stylesheets(Palette palette, double text) {
        return Stream.concat(stylesheets(palette).stream(),
                Stream.of(address(".root { -fx-font-size: %spx; }".formatted(EM * text)))).toList();
    }

    /// The address of a stylesheet that stands in no file.
    static String address(String css) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
