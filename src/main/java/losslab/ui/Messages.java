package losslab.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words on the screen, from the message files under `resources`.
public final class Messages {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("losslab.messages", Locale.ROOT);

    private Messages() {}

    /// How keys and ids write the name of a constant: in lower case, its words joined by hyphens.
    public static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The text of a key, with `{0}`, `{1}`, … replaced. Numbers are to be formatted before, by [Numbers].
    ///
    /// @throws java.util.MissingResourceException if there is no such key
    public static String text(String key, Object... arguments) {
        String pattern = WORDS.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }
}
