package losslab.ui;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/// Light or dark: the toolkit's stylesheet, ours, and the palette's colours for both.
public enum Theme {
    LIGHT, DARK;

    /// The stylesheet that the toolkit's own controls follow.
    public String userAgentStylesheet() {
        return switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    /// The stylesheets of a scene with the theme's own palette.
    public List<String> stylesheets() {
        return stylesheets(Palette.of(this));
    }

    /// The stylesheets of a scene: ours, after a palette's colours as looked-up ones.
    public List<String> stylesheets(Palette palette) {
        String colors = palette.toCss();
        return List.of(
                "data:text/css;base64,"
                        + Base64.getEncoder().encodeToString(colors.getBytes(StandardCharsets.UTF_8)),
                Objects.requireNonNull(Theme.class.getResource("/losslab/losslab.css")).toExternalForm());
    }
}
