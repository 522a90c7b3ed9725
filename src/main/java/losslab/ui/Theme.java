package losslab.ui;

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

    /// The stylesheets of a scene: ours, after the colours of the theme's usual palette.
    public List<String> stylesheets() {
        return stylesheets(Palette.of(this));
    }

    /// The stylesheets of a scene: ours, after a palette's colours as looked-up ones.
    public List<String> stylesheets(Palette palette) {
        return List.of(palette.stylesheet(),
                Objects.requireNonNull(Theme.class.getResource("/losslab/losslab.css")).toExternalForm());
    }
}
