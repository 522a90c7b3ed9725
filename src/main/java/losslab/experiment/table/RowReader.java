package losslab.experiment.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import losslab.experiment.table.TableException.Problem;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The rows of a text, one after the other, without those that are blank. A first line like `sep=;`, which tells Excel the
/// delimiter, is none of them.
final class RowReader {
    private static final Pattern DELIMITER_LINE = Pattern.compile("(?i)\"?sep=[^\r\n\"]?\"?[,; \t]*(?=[\r\n]|$)");

    private final String text;
    private final Delimiter delimiter;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long lastLine;

    RowReader(String whole, Delimiter delimiter) {
        text = withoutDelimiterLine(whole);
        this.delimiter = delimiter;
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter.character())
                .setIgnoreSurroundingSpaces(true).setTrailingData(true).get();
        try {
            // One blank is as good as another between columns of blanks; the text keeps its length and its lines.
            parser = format.parse(new StringReader(delimiter == Delimiter.SPACES ? text.replace('\t', ' ') : text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        records = parser.iterator();
    }

    /// The text keeps its length and its lines.
    private static String withoutDelimiterLine(String text) {
        Matcher line = DELIMITER_LINE.matcher(text);
        return line.lookingAt() ? " ".repeat(line.end()) + text.substring(line.end()) : text;
    }

    /// The next row, or none at the end.
    Optional<Row> next() throws TableException {
        try {
            while (records.hasNext()) {
                Row row = row(records.next());
                if (!row.isBlank()) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        } catch (UncheckedIOException _) {
            throw new TableException(Problem.OPEN_QUOTE, lastLine + 1 + blankLines(), "");
        }
    }

    private Row row(CSVRecord record) {
        lastLine = parser.getCurrentLineNumber();
        List<String> cells = record.toList();
        long inner = cells.stream().filter(cell -> cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0)
                .mapToLong(cell -> ("|" + cell + "|").lines().count() - 1).sum();
        return new Row(lastLine - inner,
                delimiter == Delimiter.SPACES ? cells.stream().filter(cell -> !cell.isBlank()).toList() : cells);
    }

    /// How many blank lines follow the last row.
    private long blankLines() {
        return text.lines().skip(lastLine).takeWhile(String::isBlank).count();
    }
}
