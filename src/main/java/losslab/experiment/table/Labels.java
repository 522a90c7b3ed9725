package losslab.experiment.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SequencedSet;
import java.util.regex.Pattern;

import losslab.core.data.DataSet;
import losslab.experiment.ClassLabels;

/// Which class every label of a table names.
///
/// Texts name classes in the order in which they appear. Whole numbers name them in their own order; if they lie between 0
/// and 9, and 0 is among them, they are the classes themselves: a number left out is a class without points.
///
/// @param labels one a class as it stands in the table, or none if the classes are their numbers
record Labels(int classCount, List<String> labels) {
    static final Labels NONE = new Labels(DataSet.MIN_CLASSES, List.of());
    /// Beyond this not every whole number is a double.
    private static final double LARGEST_WHOLE = 1L << 53;
    private static final Pattern DIGITS = Pattern.compile("-?\\d{1,16}");

    /// @param labels at most ten; whole numbers as [Long#toString(long)] writes them
    static Labels of(SequencedSet<String> labels) {
        if (labels.isEmpty() || !labels.stream().allMatch(Labels::isWholeNumber)) {
            return new Labels(Math.max(DataSet.MIN_CLASSES, labels.size()), List.copyOf(labels));
        }
        long least = labels.stream().mapToLong(Long::parseLong).min().orElse(0);
        long most = labels.stream().mapToLong(Long::parseLong).max().orElse(0);
        if (least == 0 && most < DataSet.MAX_CLASSES) {
            return new Labels((int) Math.max(DataSet.MIN_CLASSES, most + 1), List.of());
        }
        return new Labels(Math.max(DataSet.MIN_CLASSES, labels.size()),
                labels.stream().sorted(Comparator.comparingLong(Long::parseLong)).toList());
    }

    /// The class of a label.
    int indexOf(String label) {
        if (label.isEmpty()) {
            return 0;
        }
        return labels.isEmpty() ? Integer.parseInt(label) : labels.indexOf(label);
    }

    /// One a class, each of its own, or none: long labels that differ late alone would have the same name.
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (String label : labels) {
            String name = shortened(label);
            for (int i = 2; names.contains(name); i++) {
                String number = " " + i;
                name = shortened(label, ClassLabels.MAX_NAME_LENGTH - number.length()) + number;
            }
            names.add(name);
        }
        return names;
    }

    static OptionalDouble wholeNumber(String text, DecimalMark mark) {
        Cell cell = Cell.of(text, mark);
        return cell.isNumber() && cell.value() == Math.rint(cell.value()) && Math.abs(cell.value()) <= LARGEST_WHOLE
                ? OptionalDouble.of(cell.value())
                : OptionalDouble.empty();
    }

    /// Whether a label is a whole number: in digits alone, for 3.0 is a text where the comma is the decimal mark.
    private static boolean isWholeNumber(String label) {
        return DIGITS.matcher(label).matches() && Math.abs(Long.parseLong(label)) <= LARGEST_WHOLE;
    }

    /// A text on one line that fits the screen.
    static String shortened(String text) {
        return shortened(text, ClassLabels.MAX_NAME_LENGTH);
    }

    private static String shortened(String text, int most) {
        String line = onOneLine(text);
        if (line.length() <= most) {
            return line;
        }
        int end = most - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /// A text whose blanks, ends of lines and characters that cannot be seen are one blank each.
    static String onOneLine(String text) {
        return text.replaceAll("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+", " ");
    }
}
