package losslab.experiment.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import losslab.core.data.Point;
import losslab.core.loss.Loss;
import losslab.core.math.Matrix;
import losslab.core.math.Vector;

/// How values are written in Python.
final class Python {
    private static final int LINE_WIDTH = 96;
    private static final String INDENT = "    ";
    private static final int LONGEST_TITLE = 80;

    private Python() {}

    /// A number with the fewest digits that read back to the same bits.
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "float(\"nan\")";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "float(\"inf\")" : "float(\"-inf\")";
        }
        return Double.toString(value).toLowerCase(Locale.ROOT);
    }

    /// What a loss says in Python, with its numbers in place of their names in braces.
    static String filled(String text, Loss loss) {
        return ScriptTemplate.NAME.matcher(text).replaceAll(
                name -> Matcher.quoteReplacement(number(loss.kind().number(loss, name.group(1)).orElseThrow())));
    }

    static String list(Vector vector) {
        return IntStream.range(0, vector.size()).mapToObj(k -> number(vector.get(k)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /// A matrix as a list of its rows.
    static String list(Matrix matrix) {
        return filled(IntStream.range(0, matrix.rows()).mapToObj(k -> IntStream.range(0, matrix.columns())
                .mapToObj(d -> number(matrix.get(k, d))).collect(Collectors.joining(", ", "[", "]"))).toList());
    }

    /// The places of some points, as a list of rows x0, x1.
    static String places(List<Point> points) {
        return filled(
                points.stream().map(point -> "[" + number(point.x0()) + ", " + number(point.x1()) + "]").toList());
    }

    /// The classes of some points, counted from 0.
    static String classes(List<Point> points) {
        return filled(points.stream().map(point -> Integer.toString(point.label())).toList());
    }

    /// A list in lines that are filled; in one, if it is short.
    private static String filled(List<String> items) {
        String all = String.join(", ", items);
        if (all.length() <= LINE_WIDTH - INDENT.length()) {
            return "[" + all + "]";
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(INDENT);
        for (String item : items) {
            if (line.length() > INDENT.length() && line.length() + item.length() + 1 > LINE_WIDTH) {
                lines.add(line.toString().stripTrailing());
                line.setLength(INDENT.length());
            }
            line.append(item).append(", ");
        }
        lines.add(line.toString().stripTrailing());
        return "[\n" + String.join("\n", lines) + "]";
    }

    /// A title as a comment of one line. What could end the line, or hide what is behind it, becomes a blank: a title is
    /// no code.
    static String comment(String title) {
        String line = title.codePoints().limit(LONGEST_TITLE)
                .map(character -> isPrintable(character) ? character : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return line.isBlank() ? "" : "# " + line.strip() + "\n";
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }
}
