package losslab.app.help;

import java.util.Locale;

/// Keys and what they do.
///
/// @param keys as the user reads them, like `Ctrl+Z`
public record HelpLine(String keys, String words) {
    /// Whether somebody who looks for a text finds it here.
    boolean has(String text) {
        String wanted = text.strip().toLowerCase(Locale.getDefault(Locale.Category.DISPLAY));
        return (keys + " " + words).toLowerCase(Locale.getDefault(Locale.Category.DISPLAY)).contains(wanted);
    }
}
