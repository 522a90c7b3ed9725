package losslab.experiment;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What the classes of an experiment are called and how they are coloured. An empty text means the usual: a class is called by
/// its number and coloured from the palette.
///
/// @param names  one a class, at most 60 characters, no two the same; or none at all
/// @param colors one a class, as `#1f77b4`; or none at all
/// @throws IllegalArgumentException if a name or colour is not allowed
public record ClassLabels(List<String> names, List<String> colors) {
    public static final int MAX_NAME_LENGTH = 60;
    /// The usual names and colours.
    public static final ClassLabels NONE = new ClassLabels(List.of(), List.of());

    private static final Pattern COLOR = Pattern.compile("#[0-9a-f]{6}");

    public ClassLabels {
        names = unlessAllEmpty(names);
        colors = unlessAllEmpty(colors);
        Set<String> seen = new HashSet<>();
        for (int k = 0; k < names.size(); k++) {
            String name = names.get(k);
            if (name.length() > MAX_NAME_LENGTH) {
                throw new IllegalArgumentException("classNames[%d]: expected at most %d characters, found %d"
                        .formatted(k, MAX_NAME_LENGTH, name.length()));
            }
            if (!name.isEmpty() && !seen.add(name)) {
                throw new IllegalArgumentException(
                        "classNames[%d]: expected a name of its own, found %s again".formatted(k, Found.text(name)));
            }
        }
        for (int k = 0; k < colors.size(); k++) {
            if (!colors.get(k).isEmpty() && !COLOR.matcher(colors.get(k)).matches()) {
                throw new IllegalArgumentException("classColors[%d]: expected a colour like \"#1f77b4\", found %s"
                        .formatted(k, Found.text(colors.get(k))));
            }
        }
    }

    /// The name of a class, empty if it has none of its own.
    public String name(int k) {
        return k < names.size() ? names.get(k) : "";
    }

    /// A class by its number, and its name if it has one: `1 versicolor`.
    public String called(int k) {
        return (k + " " + name(k)).strip();
    }

    /// The colour of a class, empty if it has none of its own.
    public String color(int k) {
        return k < colors.size() ? colors.get(k) : "";
    }

    /// These labels for so many classes: those of classes that there are not are forgotten.
    public ClassLabels within(int classCount) {
        return new ClassLabels(resized(names, classCount), resized(colors, classCount));
    }

    /// These labels with another name for class k of so many classes.
    public ClassLabels withName(int k, String name, int classCount) {
        return new ClassLabels(with(names, k, name, classCount), colors);
    }

    /// These labels with another colour for class k of so many classes; empty for the usual one.
    public ClassLabels withColor(int k, String color, int classCount) {
        return new ClassLabels(names, with(colors, k, color, classCount));
    }

    /// These labels without those of class k; the classes after it move up.
    public ClassLabels withoutClass(int k) {
        return new ClassLabels(without(names, k), without(colors, k));
    }

    private static List<String> with(List<String> texts, int k, String text, int classCount) {
        return IntStream.range(0, classCount).mapToObj(i -> i == k ? text : i < texts.size() ? texts.get(i) : "")
                .toList();
    }

    private static List<String> without(List<String> texts, int k) {
        return IntStream.range(0, texts.size()).filter(i -> i != k).mapToObj(texts::get).toList();
    }

    private static List<String> resized(List<String> texts, int size) {
        return texts.isEmpty()
                ? texts
                : IntStream.range(0, size).mapToObj(k -> k < texts.size() ? texts.get(k) : "")
                        .toList();
    }

    private static List<String> unlessAllEmpty(List<String> texts) {
        return texts.stream().allMatch(String::isEmpty) ? Collections.emptyList() : List.copyOf(texts);
    }
}
