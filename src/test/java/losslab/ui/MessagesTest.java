package losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import losslab.core.kind.Range;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.testing.SampleLosses;

/// The message file against the sources, which are read as text.
class MessagesTest {
    /// `Messages.text("key"`, or its first key where two are chosen from.
    private static final Pattern ASKED = Pattern.compile("Messages\\.text\\(\\s*(?:\\w+ \\? )?\"([^\"]+)\"\\s*[,):?]");
    /// `Messages.text("family." + …`
    private static final Pattern FAMILY = Pattern.compile("Messages\\.text\\(\\s*\"([^\"]+\\.)\"\\s*\\+");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\n]*)\"");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)[},]");
    /// A word of letters that a language could have a word of its own for.
    private static final Pattern WORD = Pattern.compile("(?<![\\^_′])\\b\\p{L}{3,}\\b(?!\\()");
    /// Words that German has taken from English, and names.
    private static final Set<String> BOTH = Set.of("LossLab", "Esc", "SVM", "SGD", "Momentum", "Nesterov", "AdaGrad",
            "RMSProp", "Adam", "AdamW", "Softmax", "Seed", "Training", "Margin", "Pause", "Log", "Scores", "Gradient",
            "max", "NaN", "Fit", "Text", "Start", "Name", "Format", "Layer", "English", "Deutsch");

    private static String sources = "";
    private static Set<String> keys = Set.of();
    private static Properties english = new Properties();
    private static Properties german = new Properties();

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).sorted().map(MessagesTest::text)
                    .collect(Collectors.joining("\n"));
        }
        english = properties("/losslab/messages.properties");
        german = properties("/losslab/messages_de.properties");
        keys = new TreeSet<>(english.stringPropertyNames());
    }

    private static Properties properties(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream file = Objects.requireNonNull(Messages.class.getResourceAsStream(name));
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    @AfterEach
    void speakEnglishAgain() {
        Messages.speak(Locale.ENGLISH);
    }

    @Test
    void theKeyOfAConstantIsInLowerCaseWithHyphens() {
        assertThat(Messages.key(Range.FROM_ZERO)).isEqualTo("from-zero");
    }

    @Test
    void everyKeyThatIsAskedForIsThere() {
        assertThat(keys).containsAll(found(ASKED));
    }

    @Test
    void theSourcesAskForManyKeys() {
        assertThat(found(ASKED)).hasSizeGreaterThan(50);
    }

    @Test
    void everyKeyThatIsThereIsAskedFor() {
        Set<String> literals = found(LITERAL);
        List<String> families = List.copyOf(found(FAMILY));
        assertThat(keys).allMatch(key -> literals.contains(key)
                || families.stream()
                        .anyMatch(family -> key.startsWith(family) && isNamed(key.substring(family.length()))));
    }

    @Test
    void everyFamilyHasMembers() {
        assertThat(found(FAMILY)).isNotEmpty()
                .allMatch(family -> keys.stream().anyMatch(key -> key.startsWith(family)));
    }

    @Test
    void everyLossHasAName() {
        assertThat(Loss.kinds()).allSatisfy(kind -> assertThat(keys).contains("loss." + kind.name(),
                "losses.short." + kind.name(), "scores.column." + kind.name()));
    }

    @Test
    void everyRegularizerHasAName() {
        assertThat(Regularizer.kinds()).allSatisfy(kind -> assertThat(keys).contains("regularizer." + kind.name()));
    }

    @Test
    void everySettingOfALossHasWords() {
        assertThat(SampleLosses.all()).flatMap(LossSettings::others).allSatisfy(setting -> assertThat(keys).contains(
                "setting.label." + setting.key(), "setting.name." + setting.key(), "setting.tooltip." + setting.key()));
    }

    @Test
    void germanHasTheSameKeys() {
        assertThat(german.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void germanHasTheSamePlaceholders() {
        assertThat(keys).allSatisfy(
                key -> assertThat(placeholders(german, key)).isEqualTo(placeholders(english, key)));
    }

    @Test
    void whatHasWordsIsTranslated() {
        assertThat(keys).filteredOn(key -> english.getProperty(key).equals(german.getProperty(key)))
                .allSatisfy(key -> assertThat(words(english.getProperty(key))).isSubsetOf(BOTH));
    }

    @Test
    void speaksGerman() {
        Messages.speak(Locale.GERMAN);
        assertThat(Messages.text("accuracy", 7, 9)).isEqualTo("7 von 9 richtig");
    }

    @Test
    void speaksEnglishAfterGerman() {
        Messages.speak(Locale.GERMAN);
        Messages.speak(Locale.ENGLISH);
        assertThat(Messages.text("accuracy", 7, 9)).isEqualTo("7 of 9 right");
    }

    @Test
    void speaksEnglishWhereItHasNotTheLanguage() {
        Messages.speak(Locale.FRENCH);
        assertThat(Messages.text("accuracy", 7, 9)).isEqualTo("7 of 9 right");
    }

    @Test
    void whatIsFormattedForFilesHasNoLanguage() {
        Messages.speak(Locale.GERMAN);
        assertThat("%,.1f".formatted(1234.5)).isEqualTo("1,234.5");
    }

    /// A drawing of the window asks some thousand times.
    @Test
    void aTextIsMadeOnce() {
        assertThat(Messages.text("plane.title")).isSameAs(Messages.text("plane.title"));
    }

    /// A single quote in a text with arguments swallows what follows.
    @Test
    void noTextWithArgumentsHasALoneQuote() {
        assertThat(Stream.of(english, german).flatMap(file -> file.values().stream()).map(String::valueOf)
                .filter(pattern -> pattern.contains("{")))
                .allMatch(pattern -> !pattern.replace("''", "").contains("'"));
    }

    @Test
    void everyGermanTextWithArgumentsTakesThem() {
        Messages.speak(Locale.GERMAN);
        assertThat(keys.stream().map(key -> Messages.text(key, 1, 2, 3, 4, 5, 6)))
                .allMatch(text -> !text.isBlank() && !text.contains("{"));
    }

    @Test
    void everyTextWithArgumentsTakesThem() {
        assertThat(keys.stream().map(key -> Messages.text(key, 1, 2, 3, 4, 5, 6)))
                .allMatch(text -> !text.isBlank() && !text.contains("{"));
    }

    @Test
    void argumentsStandInTheirPlaces() {
        assertThat(Messages.text("accuracy", 7, 9)).isEqualTo("7 of 9 right");
    }

    @Test
    void aTextWithoutArgumentsKeepsItsQuotes() {
        assertThat(Messages.text("softmax.lens")).contains("this loss's scores");
    }

    @Test
    void anUnknownKeyIsAnError() {
        assertThatThrownBy(() -> Messages.text("no.such.key")).isInstanceOf(MissingResourceException.class);
    }

    /// Whether the sources name the end of a key: as a literal, an enum's constant or a type.
    private static boolean isNamed(String end) {
        String name = end.replace(".tooltip", "").replace("-", "[-_]?");
        return Pattern.compile("\\b" + name + "\\b", Pattern.CASE_INSENSITIVE).matcher(sources).find();
    }

    private static Set<String> placeholders(Properties file, String key) {
        return PLACEHOLDER.matcher(file.getProperty(key, "")).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.replaceAll("λmax|\\{\\d,choice.*?}", "")).results().map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Set<String> found(Pattern pattern) {
        return pattern.matcher(sources).results().map((MatchResult result) -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
