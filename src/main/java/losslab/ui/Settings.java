package losslab.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a user has set once and for all experiments.
///
/// @param appearance  light or dark
/// @param classColors the colours of classes that have none of their own
/// @param digits      after the point of coordinates, weights, scores and gradients, from 2 to 4
/// @param textPercent the size of text, from 100 to 200
/// @param language    of the words on the screen
/// @param autosave    whether unsaved work is kept for the case of a crash
/// @param motion      whether things may move by themselves
/// @param shortcuts   the keys of actions that have others than the usual ones, by the name of the action; an empty text means
///                    no key
public record Settings(Appearance appearance, ClassColors classColors, int digits, int textPercent, Language language,
        boolean autosave, Motion motion, Map<String, String> shortcuts) {
    public static final int FEWEST_DIGITS = 2;
    public static final int MOST_DIGITS = 4;
    public static final int SMALLEST_TEXT = 100;
    public static final int LARGEST_TEXT = 200;
    /// The sizes of text that are offered, ascending.
    public static final List<Integer> TEXT_SIZES = List.of(SMALLEST_TEXT, 110, 125, 150, 175, LARGEST_TEXT);
    private static final String DIGITS_TAG = "digits";

    /// Light, dark, or what the system has chosen.
    public enum Appearance {
        SYSTEM, LIGHT, DARK
    }

    /// Colours that colour-blind readers can tell apart, or the lecture's blue, green and red.
    public enum ClassColors {
        ACCESSIBLE, LECTURE
    }

    /// A language, or the one that the system speaks.
    public enum Language {
        SYSTEM, ENGLISH, GERMAN;

        /// What Java calls it. A system that speaks neither language is taken to understand English.
        public Locale locale() {
            return switch (this) {
                case SYSTEM -> systemSpeaks(Locale.GERMAN) ? Locale.GERMAN : Locale.ENGLISH;
                case ENGLISH -> Locale.ENGLISH;
                case GERMAN -> Locale.GERMAN;
            };
        }

        /// Java's own start values, which stay what they are when a language is chosen here.
        private static boolean systemSpeaks(Locale language) {
            return System.getProperty("user.language.display", System.getProperty("user.language", ""))
                    .equals(language.getLanguage());
        }
    }

    /// All motion, as little as possible, or what the system asks for.
    public enum Motion {
        SYSTEM, FULL, REDUCED
    }

    public Settings {
        requireBetween("digits", digits, FEWEST_DIGITS, MOST_DIGITS);
        requireBetween("textPercent", textPercent, SMALLEST_TEXT, LARGEST_TEXT);
        shortcuts = Map.copyOf(shortcuts);
    }

    /// What a new user finds.
    public static Settings standard() {
        return new Settings(Appearance.SYSTEM, ClassColors.ACCESSIBLE, FEWEST_DIGITS, SMALLEST_TEXT, Language.SYSTEM,
                true, Motion.SYSTEM, Map.of());
    }

    /// How the screen is written: the language, and as a private part of the locale the number of digits. So both reach every
    /// place that writes a word or a number, and neither reaches a file.
    public Locale locale() {
        return new Locale.Builder().setLocale(language.locale()).setExtension(Locale.PRIVATE_USE_EXTENSION,
                DIGITS_TAG + digits).build();
    }

    /// The digits that a locale asks for, the fewest if it asks for none.
    static int digitsOf(Locale locale) {
        String wish = locale.getExtension(Locale.PRIVATE_USE_EXTENSION);
        return wish == null || !wish.startsWith(DIGITS_TAG) ? FEWEST_DIGITS : wish.charAt(DIGITS_TAG.length()) - '0';
    }

    public Settings withAppearance(Appearance newAppearance) {
        return new Settings(newAppearance, classColors, digits, textPercent, language, autosave, motion, shortcuts);
    }

    public Settings withClassColors(ClassColors newClassColors) {
        return new Settings(appearance, newClassColors, digits, textPercent, language, autosave, motion, shortcuts);
    }

    public Settings withDigits(int newDigits) {
        return new Settings(appearance, classColors, newDigits, textPercent, language, autosave, motion, shortcuts);
    }

    /// These settings with another size of text, or the nearest one that there is.
    public Settings withTextPercent(int percent) {
        return new Settings(appearance, classColors, digits, Math.clamp(percent, SMALLEST_TEXT, LARGEST_TEXT), language,
                autosave, motion, shortcuts);
    }

    public Settings withLanguage(Language newLanguage) {
        return new Settings(appearance, classColors, digits, textPercent, newLanguage, autosave, motion, shortcuts);
    }

    public Settings withAutosave(boolean newAutosave) {
        return new Settings(appearance, classColors, digits, textPercent, language, newAutosave, motion, shortcuts);
    }

    public Settings withMotion(Motion newMotion) {
        return new Settings(appearance, classColors, digits, textPercent, language, autosave, newMotion, shortcuts);
    }

    /// These settings with other keys for one action.
    ///
    /// @param keys in the words of JavaFX, like `Shortcut+Z`; empty for none
    public Settings withShortcut(String action, String keys) {
        Map<String, String> changed = new HashMap<>(shortcuts);
        changed.put(action, keys);
        return withShortcuts(changed);
    }

    public Settings withShortcuts(Map<String, String> newShortcuts) {
        return new Settings(appearance, classColors, digits, textPercent, language, autosave, motion, newShortcuts);
    }

    private static void requireBetween(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException("%s: expected from %d to %d, found %d".formatted(name, min, max, value));
        }
    }
}
