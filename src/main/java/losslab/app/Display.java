package losslab.app;

import java.util.Locale;

/// Whether this machine can show a window.
final class Display {
    private Display() {}

    /// On systems with X or Wayland, whether the environment names a display; elsewhere there always is one.
    static boolean isPresent() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system.contains("win") || system.contains("mac") || isNamed("DISPLAY") || isNamed("WAYLAND_DISPLAY");
    }

    private static boolean isNamed(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }
}
