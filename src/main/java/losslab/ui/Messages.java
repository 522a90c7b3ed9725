package losslab.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words on the screen, from the message files under `resources`: `messages.properties` is English, and
/// `messages_de.properties` the same in German.
///
/// The language is Java's locale for what is displayed. Files and the command line have no locale.
public final class Messages {
    private static final String FILE = "losslab.messages";
    /// A whole table may have been pasted into a field.
    private static final int LONGEST_QUOTE = 40;

    private Messages() {}

    /// From now on words and numbers on the screen are of this language; what is on it already stays as it is.
    public static void speak(Locale language) {
        Locale.setDefault(language); // the words of JavaFX's own controls follow this one
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT); // what is formatted without a locale is for files
    }

    /// How keys and ids write the name of a constant: in lower case, its words joined by hyphens.
    public static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The text of a key, with `{0}`, `{1}`, … replaced. Whole numbers may be handed over as they are, others
    /// are to be formatted before, by [Numbers].
    ///
    /// @throws java.util.MissingResourceException if there is no such key
    public static String text(String key, Object... arguments) {
        ResourceBundle words = words(Locale.getDefault(Locale.Category.DISPLAY));
        String pattern = words.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, words.getLocale()).format(arguments);
    }

    /// Why a field does not take what was typed, which is quoted from its beginning.
    ///
    /// @param kept the value that the field keeps
    public static String badField(String name, String expected, String typed, String kept) {
        boolean isShort = typed.codePointCount(0, typed.length()) <= LONGEST_QUOTE;
        return text("number-field.bad", name, expected,
                isShort ? typed : typed.substring(0, typed.offsetByCodePoints(0, LONGEST_QUOTE)) + "…", kept);
    }

    /// Java keeps what it has read. Without a file of its own a language has the English words, not those of the system.
    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(FILE, language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
