package losslab.app;

import java.util.Locale;

/// Whether this machine can show a window.
final class Display {
    private Display() {}

    /// On systems with X or Wayland, whether the environment names a display; elsewhere there always is one. JavaFX's platform
    /// without a screen needs none.
    static boolean isPresent() {
        if ("Headless".equals(System.getProperty("glass.platform"))) {
            return true;
        }
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system.contains("win") || system.contains("mac") || isNamed("DISPLAY") || isNamed("WAYLAND_DISPLAY");
    }

    private static boolean isNamed(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }
}
