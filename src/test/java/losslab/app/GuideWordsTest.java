package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import losslab.workspace.plane.Panel;

/// The guide tells what is on the screen, in the words of the screen: whoever adds a panel, a command, a loss or an optimizer
/// finds here what is to be written.
class GuideWordsTest {
    private static final Pattern HEADING = Pattern.compile("^(##+) (.*)$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("]\\(#([^)]*)\\)");
    /// **Undo** (Ctrl+Z)
    private static final Pattern ACTION_AND_KEYS = Pattern.compile("\\*\\*([^*]+)\\*\\*\\s\\(([^)]+)\\)");
    private static final Pattern KEYS = Pattern.compile("(?:Ctrl|Strg)\\+(?:Umschalt\\+|Shift\\+)?\\w+|\\bF\\d\\d?\\b");
    /// F10 opens the menus in every program.
    private static final String SYSTEM_KEY = "F10";
    /// What a German keyboard calls keys, after what the guide calls them.
    private static final Map<String, String> KEY_NAMES = Map.of("Ctrl", "Shortcut", "Strg", "Shortcut", "Umschalt",
            "Shift", "Komma", "Comma");

    @Test
    void bothLanguagesHaveTheSameSections() {
        assertThat(levels("de")).isEqualTo(levels("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void noTwoSectionsAreCalledAlike(String language) {
        assertThat(headings(language)).doesNotHaveDuplicates().hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyLinkLeadsToASection(String language) {
        List<String> anchors = headings(language).stream()
                .map(title -> title.toLowerCase(Locale.ROOT).replace(' ', '-')).toList();
        assertThat(LINK.matcher(guide(language)).results().map(link -> link.group(1))).isNotEmpty()
                .isSubsetOf(anchors);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyPanelHasASection(String language) {
        assertThat(headings(language)).containsAll(Arrays.stream(Panel.values()).filter(not(Panel.CHARTS))
                .map(panel -> words(language).getString("panel." + panel.key())).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyChartHasASection(String language) {
        assertThat(headings(language)).containsAll(Stream.of("curve", "landscape", "check", "triangle", "losses",
                "description").map(chart -> words(language).getString(chart + ".title")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyPartOfTheScoresHasASection(String language) {
        assertThat(headings(language)).containsAll(Stream.of("scores", "naive", "likelihood", "questions")
                .map(part -> words(language).getString(part + ".title")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyNameInAListIsExplained(String language) {
        assertThat(Stream.of("loss.", "regularizer.", "layer.", "generate.kind.", "shading.")
                .flatMap(family -> names(language, family))).hasSizeGreaterThan(25)
                .allMatch(name -> flat(language).contains(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyOptimizerHasARule(String language) {
        assertThat(names(language, "optimizer.")).hasSizeGreaterThanOrEqualTo(7)
                .allMatch(name -> guide(language).contains("\n| " + name + " | "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyActionIsThere(String language) {
        assertThat(Action.values())
                .allMatch(action -> flat(language).contains("**" + name(language, action) + "**"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyActionWithKeysHasThemBehindIt(String language) {
        List<String> named = ACTION_AND_KEYS.matcher(flat(language)).results()
                .map(found -> found.group(1) + ": " + inJavaFx(found.group(2))).toList();
        assertThat(named).containsAll(Arrays.stream(Action.values())
                .filter(action -> !action.command().usualKeys().isEmpty())
                .map(action -> name(language, action) + ": " + action.command().usualKeys()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void allKeysAreThoseOfAnAction(String language) {
        List<String> usual = Arrays.stream(Action.values()).map(action -> action.command().usualKeys()).toList();
        assertThat(KEYS.matcher(flat(language)).results().map(MatchResult::group)
                .filter(keys -> !keys.equals(SYSTEM_KEY)).map(GuideWordsTest::inJavaFx)).isNotEmpty()
                .isSubsetOf(usual);
    }

    private static Predicate<Panel> not(Panel other) {
        return panel -> panel != other;
    }

    private static String inJavaFx(String keys) {
        String translated = keys;
        for (Map.Entry<String, String> name : KEY_NAMES.entrySet()) {
            translated = translated.replace(name.getKey(), name.getValue());
        }
        return translated;
    }

    private static String name(String language, Action action) {
        return words(language).getString("action." + action.key()).replace("…", "");
    }

    /// The names of a family that a list on the screen offers; the words of tooltips and of short forms are none.
    private static Stream<String> names(String language, String family) {
        ResourceBundle words = words(language);
        List<String> noNames = List.of("tooltip", "accessible", "without", "short", "symbol", "class", "title",
                "present-rate");
        return words.keySet().stream().filter(key -> key.startsWith(family) && noNames.stream()
                .noneMatch(part -> key.substring(family.length()).contains(part))).sorted().map(words::getString);
    }

    private static List<Integer> levels(String language) {
        return HEADING.matcher(guide(language)).results().map(heading -> heading.group(1).length()).toList();
    }

    private static List<String> headings(String language) {
        return HEADING.matcher(guide(language)).results().map(heading -> heading.group(2)).toList();
    }

    /// Without the ends of its lines, at which names may be broken.
    private static String flat(String language) {
        return guide(language).replaceAll("\\s+", " ");
    }

    private static String guide(String language) {
        try {
            return Files.readString(Path.of("resources/losslab/guide", words(language).getString("help.guide")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle("losslab.messages", Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
