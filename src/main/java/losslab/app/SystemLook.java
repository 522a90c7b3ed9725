package losslab.app;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

import losslab.ui.Settings;
import losslab.ui.Theme;

/// What the user has told the system, for all programs.
///
/// @param colorScheme light or dark, and again whenever that changes
record SystemLook(ObservableValue<ColorScheme> colorScheme) {
    /// The look of the system that this program runs on.
    static SystemLook present() {
        return new SystemLook(Platform.getPreferences().colorSchemeProperty());
    }

    Theme theme(Settings.Appearance appearance) {
        return switch (appearance) {
            case SYSTEM -> colorScheme.getValue() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
        };
    }

    /// Tells the toolkit what a scene looks like, and whether its controls may move by themselves. What the settings leave to
    /// the system the toolkit asks the system for.
    void tell(Scene scene, Theme theme, Settings.Motion motion) {
        Scene.Preferences preferences = scene.getPreferences();
        preferences.setColorScheme(theme == Theme.DARK ? ColorScheme.DARK : ColorScheme.LIGHT);
        preferences.setReducedMotion(switch (motion) {
            case SYSTEM -> null;
            case FULL -> false;
            case REDUCED -> true;
        });
    }
}
